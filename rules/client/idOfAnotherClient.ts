import type { DeclaredClient } from '../facts.ts';
import type { Filing } from '../filing.ts';
import { doubt } from '../kleene.ts';
import type { Rule } from '../rule.ts';
import { needsOwnId, surelyClient } from './client.ts';

/** 注4, 注6: until 2025-03-31 each client needed an ID of its own; for trainees (注5) the client is the 監理団体. */
export const idOfAnotherClient = idFor('acceptingOrganization');
export const idOfAnotherClientOfBody = idFor('supervisedBy');

/* @__NO_SIDE_EFFECTS__ */
function idFor(fact: 'acceptingOrganization' | 'supervisedBy'): Rule {
  return {
    id: 'idOfAnotherClient',
    basis: ['N-07', 'N-10', 'C-06'],
    about: [fact],
    when: needsOwnId,
    holds: (filing) => {
      const client = surelyClient(filing, fact);
      return client === null || (client.separateId ?? doubt('separateId'));
    },
  };
}

const client = (filing: Filing): DeclaredClient | null => surelyClient(filing) ?? surelyClient(filing, 'supervisedBy');

/** Since then the pledge decides; that the rule of one ID per client has ended is inferred, so it is still said. */
export const idOfAnotherClientOnce: Rule = {
  id: 'idOfAnotherClientOnce',
  basis: ['N-07', 'N-10', 'N-12', 'C-06', 'C-09'],
  about: ['acceptingOrganization', 'supervisedBy'],
  when: (filing) => !needsOwnId(filing),
  holds: (filing) => client(filing)?.separateId !== false,
  otherwise: 'advice',
  values: (filing) => [(surelyClient(filing) ? filing.acceptingOrganization : filing.supervisedBy)?.name ?? ''],
};
