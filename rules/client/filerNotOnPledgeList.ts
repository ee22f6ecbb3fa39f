import { type Condition } from '../kleene.ts';
import type { Rule } from '../rule.ts';
import { needsPledgeList, surelyClient } from './client.ts';

/** Whether the filer is on the client's list; a client that is not there is another rule's matter. */
export const pledged = (fact: 'acceptingOrganization' | 'supervisedBy'): Condition => (filing) => {
  const client = surelyClient(filing, fact);
  return client === null || !needsPledgeList(filing) || client.filerListed !== false;
};

/** Since 2026-01-05 each user's own list of pledged organisations (別記第2号様式の(3)) must name the client. */
export const filerNotOnPledgeList: Rule = {
  id: 'filerNotOnPledgeList',
  basis: ['N-12', 'C-10'],
  about: ['acceptingOrganization'],
  holds: pledged('acceptingOrganization'),
};
