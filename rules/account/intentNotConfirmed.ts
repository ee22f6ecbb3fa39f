import { byStaff } from '../filing.ts';
import { any, is } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** The filer declares on the form that the applicant's intent and the contents were confirmed. */
export const intentNotConfirmed: Rule = {
  id: 'intentNotConfirmed',
  basis: ['R-20'],
  about: ['intentConfirmed'],
  when: any(byStaff, is('capacity', 'attorney')),
  holds: is('intentConfirmed', true),
};
