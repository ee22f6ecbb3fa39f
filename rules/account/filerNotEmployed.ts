import { byAffiliated } from '../filing.ts';
import { elseDoubt, is } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** Dispatched or temporary staff count as 職員 only under conditions that no page now shows. */
export const filerNotEmployed: Rule = {
  id: 'filerNotEmployed',
  basis: ['R-07'],
  about: ['filerEmployment'],
  when: byAffiliated,
  holds: elseDoubt(is('filerEmployment', 'employee'), 'filerEmployment'),
};
