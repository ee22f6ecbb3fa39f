import { seeks } from '../filing.ts';
import { choose, is } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** ② family members; ③ and ④ spouse or child only; a 特定活動 as dependant says itself who it is for. */
export const relationNotCovered: Rule = {
  id: 'relationNotCovered',
  basis: ['A-02', 'A-04', 'A-09', 'A-11', 'A-17'],
  about: ['relation'],
  holds: choose(
    seeks('designatedActivities'), () => true,
    choose(seeks('official'), is('relation', 'spouse', 'child', 'parent', 'sibling'), is('relation', 'spouse', 'child')),
  ),
};
