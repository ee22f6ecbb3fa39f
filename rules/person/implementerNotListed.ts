import type { ListedImplementer } from '../facts.ts';
import { type Filing } from '../filing.ts';
import { doubt, lackingOf, type Truth } from '../kleene.ts';
import { findOrganization } from '../organizations.ts';
import type { Rule } from '../rule.ts';

function listed(filing: Filing): Truth {
  const { implementer, implementers, filedOn } = filing;
  if (implementer === null || implementers?.length === 0) return false;
  if (!implementer || !implementers) return lackingOf(filing, 'implementer', 'implementers');
  const submitted = ({ submittedOn }: ListedImplementer): boolean => submittedOn === undefined || submittedOn <= filedOn;
  const sure = findOrganization(implementer, implementers, (entry) => submitted(entry) && entry.submittedBy !== 'ordinaryMail');
  const entry = sure && !submitted(sure) ? findOrganization(implementer, implementers, submitted) : sure;
  if (entry === undefined) return doubt('organizationUnclear');
  if (entry === null || !submitted(entry)) return false;
  return entry.submittedBy === 'ordinaryMail' ? doubt('listByOrdinaryMail') : true;
}

/** 注2: the 実習実施者 stands on the 傘下実習実施者リスト filed with the 利用申出, or was added to it by registered mail or at the counter. */
export const implementerNotListed: Rule = {
  id: 'implementerNotListed',
  basis: ['N-02', 'N-03', 'N-04', 'J-04'],
  about: ['implementer'],
  holds: listed,
};
