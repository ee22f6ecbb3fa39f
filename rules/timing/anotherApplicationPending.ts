import { elseDoubt, is } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** Whether a second application may be filed while one is pending, 特例期間 included, is said nowhere. */
export const anotherApplicationPending: Rule = {
  id: 'anotherApplicationPending',
  basis: ['T-18', 'T-10', 'T-11', 'T-19'],
  about: ['pendingApplication'],
  holds: elseDoubt(is('pendingApplication', false), 'pendingApplication'),
};
