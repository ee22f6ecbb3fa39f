import { is } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** ③ and ④ speak of people supported (扶養) by ①; no income line is published for it. */
export const notSupported: Rule = {
  id: 'notSupported',
  basis: ['A-03', 'A-04', 'A-10', 'A-11', 'A-15', 'A-18'],
  about: ['dependent'],
  holds: is('dependent', true),
};
