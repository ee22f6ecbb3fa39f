import { type Condition, doubt, lacking } from '../kleene.ts';
import { sameOrganization } from '../organizations.ts';
import type { Rule } from '../rule.ts';

const ours: Condition = ({ supervisedBy, ownOrganization }) => {
  if (supervisedBy === null) return false;
  if (!supervisedBy) return lacking('supervisedBy');
  if (!ownOrganization) return lacking('ownOrganization');
  return sameOrganization(supervisedBy, ownOrganization) ?? doubt('organizationUnclear');
};

/** 監理団体 staff file for the trainees that their own body supervises or is about to. */
export const supervisedByAnother: Rule = {
  id: 'supervisedByAnother',
  basis: ['A-06'],
  about: ['supervisedBy'],
  holds: ours,
  values: ({ supervisedBy, ownOrganization }) => [supervisedBy?.name ?? '', ownOrganization?.name ?? ''],
};
