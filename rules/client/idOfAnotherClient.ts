import { asOf, firstKnownDay, idPerClient } from '../dated.ts';
import { type Filing } from '../filing.ts';
import { type Condition, doubt } from '../kleene.ts';
import type { Rule } from '../rule.ts';
import { surelyClient } from './client.ts';

const needed = ({ filedOn }: Filing): boolean => filedOn >= firstKnownDay && asOf(idPerClient, filedOn);

const ownId: Condition = (filing) => {
  const client = surelyClient(filing);
  return client === null || (client.separateId ?? doubt('separateId'));
};

/** 注4, 注6: until 2025-03-31 each client needed an ID of its own. */
export const idOfAnotherClient: Rule = {
  id: 'idOfAnotherClient',
  basis: ['N-07', 'N-10', 'C-06'],
  about: ['acceptingOrganization'],
  when: needed,
  holds: ownId,
  values: ({ acceptingOrganization }) => [acceptingOrganization?.name ?? ''],
};

/** Since then the pledge decides; that the rule of one ID per client has ended is inferred, so it is still said. */
export const idOfAnotherClientOnce: Rule = {
  id: 'idOfAnotherClientOnce',
  basis: ['N-07', 'N-10', 'N-12', 'C-06', 'C-09'],
  about: ['acceptingOrganization'],
  when: (filing) => !needed(filing),
  holds: (filing) => surelyClient(filing)?.separateId !== false,
  otherwise: 'advice',
  values: ({ acceptingOrganization }) => [acceptingOrganization?.name ?? ''],
};
