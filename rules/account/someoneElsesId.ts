import { is } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** Every user has an ID of their own; a colleague's or a former employer's is use for another purpose (利用規約). */
export const someoneElsesId: Rule = {
  id: 'someoneElsesId',
  basis: ['R-13', 'R-18', 'R-19'],
  about: ['ownAccount'],
  holds: is('ownAccount', 'own'),
};
