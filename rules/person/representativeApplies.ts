import { doubt } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** whether ⑤ lets a legal representative's own application be filed, or only one made for ①–④, is read in two ways. */
export const representativeApplies: Rule = {
  id: 'representativeApplies',
  basis: ['A-05', 'A-16', 'A-12', 'A-13'],
  about: ['relation'],
  holds: () => doubt('representativeApplies'),
};
