import { is } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** The system refuses access from abroad. */
export const filerAbroad: Rule = {
  id: 'filerAbroad',
  basis: ['T-06', 'T-07'],
  about: ['filerInJapan'],
  holds: is('filerInJapan', true),
};
