import type { Account } from './schema.ts';

/** What an account must tell before its filings can be judged without asking. */
export type Lacking = 'ownOrganization' | 'declaredClients' | 'implementers';

/** What of that is still missing, by user type: whom it may file for is its own organisation (所属機関), or its list (注2, 注4, 注6). */
export function lackingOf(account: Account): Lacking[] {
  return needs[account.capacity]?.filter((key) => (key === 'ownOrganization' ? !account[key] : !account[key]?.length)) ?? [];
}

const needs: { [Capacity in Account['capacity']]?: readonly Lacking[] } = {
  affiliatedOrganization: ['ownOrganization'],
  supervisingOrganization: ['ownOrganization', 'implementers'],
  registeredSupportOrganization: ['ownOrganization', 'declaredClients'],
  publicInterestCorporation: ['ownOrganization', 'declaredClients'],
};
