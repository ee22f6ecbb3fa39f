import { bySupporting, seeksTransition } from '../filing.ts';
import { all, not } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** E-08: filings for 移行準備 by a 登録支援機関 are practice and offered by the form, but no official sentence names them. */
export const transitionBySupporter: Rule = {
  id: 'transitionBySupporter',
  basis: ['E-08', 'Z-22'],
  about: ['desiredStatus', 'currentStatus'],
  when: all(bySupporting, seeksTransition),
  holds: not(seeksTransition),
  otherwise: 'advice',
};
