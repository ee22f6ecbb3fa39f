import { is } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** ②, ③ and ④ are family of ①, a foreign national: a Japanese employee's family is not named. */
export const sponsorIsJapanese: Rule = {
  id: 'sponsorIsJapanese',
  basis: ['A-14', 'A-15'],
  about: ['principalNationality'],
  holds: is('principalNationality', 'foreign'),
};
