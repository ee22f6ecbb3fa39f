import { type Condition, doubt } from '../kleene.ts';
import type { Rule } from '../rule.ts';
import { clientOf, isUnknown } from './client.ts';
import { pledged } from './filerNotOnPledgeList.ts';

const supervisedByClient: Condition = (filing) => {
  const client = clientOf(filing, 'supervisedBy');
  if (isUnknown(client)) return client;
  if (client === null) return false;
  return client.supervisingOrganization === false ? doubt('clientSupervises') : true;
};

/** 注5: a 公益法人 files for trainees supervised by the 監理団体 that asked it to. */
export const traineeOfNoClient: Rule = {
  id: 'traineeOfNoClient',
  basis: ['N-09', 'N-10', 'N-11', 'N-13', 'Z-08'],
  about: ['supervisedBy'],
  holds: supervisedByClient,
};

/** The same list of pledged organisations must name that 監理団体. */
export const filerNotOnPledgeListOfBody: Rule = {
  id: 'filerNotOnPledgeList',
  basis: ['N-12', 'C-10'],
  about: ['supervisedBy'],
  holds: pledged('supervisedBy'),
};
