import { is } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** The lists of 監理団体 and 登録支援機関 name the trainee and the supported person, and no family. */
export const familyNotNamed: Rule = {
  id: 'familyNotNamed',
  basis: ['A-13', 'A-26'],
  about: ['relation'],
  holds: is('relation', 'self'),
};
