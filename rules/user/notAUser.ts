import { is, not } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** The system knows seven classes of users; nobody else may file. */
export const notAUser: Rule = {
  id: 'notAUser',
  basis: ['P-08', 'P-09', 'P-13', 'P-14'],
  about: ['capacity'],
  holds: not(is('capacity', 'other')),
};
