import { type Condition } from '../kleene.ts';
import type { Rule } from '../rule.ts';
import { clientOf, isUnknown } from './client.ts';

const declared: Condition = (filing) => {
  const client = clientOf(filing);
  return isUnknown(client) ? client : client !== null;
};

/** 注4, 注6: only for people of an organisation that asked for it and was declared or pledged to the agency. */
export const clientNotDeclared: Rule = {
  id: 'clientNotDeclared',
  basis: ['N-06', 'N-10', 'N-12', 'N-13', 'J-03', 'A-07', 'A-08', 'E-01'],
  about: ['acceptingOrganization'],
  holds: declared,
};
