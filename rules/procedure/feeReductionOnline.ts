import { isChangeOrExtension } from '../filing.ts';
import { elseDoubt, is } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** A reduced fee is granted only at the counter, with papers that show the reason. */
export const feeReductionOnline: Rule = {
  id: 'feeReductionOnline',
  basis: ['P-16', 'C-25'],
  about: ['wantsFeeReduction'],
  when: isChangeOrExtension,
  holds: elseDoubt(is('wantsFeeReduction', false), 'feeReduction'),
};
