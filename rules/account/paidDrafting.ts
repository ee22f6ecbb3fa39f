import { is } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** Drafting the papers for a fee is reserved to 行政書士; filing them is another matter. */
export const paidDrafting: Rule = {
  id: 'paidDrafting',
  basis: ['R-22', 'C-13'],
  about: ['paidDrafting'],
  when: is('capacity', 'supervisingOrganization', 'registeredSupportOrganization', 'publicInterestCorporation'),
  holds: is('paidDrafting', false),
  otherwise: 'advice',
};
