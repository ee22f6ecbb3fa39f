import { type Condition, doubt } from '../kleene.ts';
import type { Rule } from '../rule.ts';
import { surelyClient } from './client.ts';

const ordinary: Condition = (filing) => (surelyClient(filing)?.supervisingOrganization ? doubt('clientSupervises') : true);

/** 注5: where the client is a 監理団体, the list names its trainees; whether also its own staff is said nowhere. */
export const clientSupervises: Rule = {
  id: 'clientSupervises',
  basis: ['N-09'],
  about: ['acceptingOrganization'],
  holds: ordinary,
};
