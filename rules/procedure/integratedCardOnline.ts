import { is } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** A 特定在留カード is, for the time being, said not to be had through an online filing. */
export const integratedCardOnline: Rule = {
  id: 'integratedCardOnline',
  basis: ['C-15'],
  about: ['wantsIntegratedCard'],
  holds: is('wantsIntegratedCard', false),
  otherwise: 'advice',
};
