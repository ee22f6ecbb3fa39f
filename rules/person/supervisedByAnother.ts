import type { Rule } from '../rule.ts';
import { isOurs } from './ours.ts';

/** 監理団体 staff file for the trainees that their own body supervises or is about to. */
export const supervisedByAnother: Rule = {
  id: 'supervisedByAnother',
  basis: ['A-06'],
  about: ['supervisedBy'],
  holds: isOurs('supervisedBy'),
  values: ['supervisedBy', 'ownOrganization'],
};
