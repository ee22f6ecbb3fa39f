import { filed } from '../filing.ts';
import { not } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** Residence-card procedures are not among the seven. */
export const residenceCardFiled: Rule = {
  id: 'residenceCardFiled',
  basis: ['P-01', 'P-07'],
  about: ['procedure'],
  holds: not(filed('residenceCard')),
};
