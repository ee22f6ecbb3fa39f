import { type Filing } from '../filing.ts';
import { doubt, lacking, type Truth } from '../kleene.ts';
import { findOrganization } from '../organizations.ts';
import type { Rule } from '../rule.ts';

function listed({ implementer, implementers, filedOn }: Filing): Truth {
  if (implementer === null || implementers?.length === 0) return false;
  if (!implementer || !implementers) {
    return lacking(...(implementer ? [] : ['implementer' as const]), ...(implementers ? [] : ['implementers' as const]));
  }
  const entry = findOrganization(implementer, implementers);
  if (entry === undefined) return doubt('organizationUnclear');
  if (entry === null || (entry.submittedOn !== undefined && entry.submittedOn > filedOn)) return false;
  return entry.submittedBy === 'ordinaryMail' ? doubt('listByOrdinaryMail') : true;
}

/** 注2: the 実習実施者 stands on the 傘下実習実施者リスト filed with the 利用申出, or was added to it by registered mail or at the counter. */
export const implementerNotListed: Rule = {
  id: 'implementerNotListed',
  basis: ['N-02', 'N-03', 'N-04', 'J-04'],
  about: ['implementer'],
  holds: listed,
  values: ({ implementer }) => [implementer?.name ?? ''],
};
