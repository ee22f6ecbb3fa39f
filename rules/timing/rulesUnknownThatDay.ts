import { firstKnownDay } from '../dated.ts';
import { elseDoubt } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** Before March 2022 the scope was another, of which the fact base says nothing. */
export const rulesUnknownThatDay: Rule = {
  id: 'rulesUnknownThatDay',
  basis: ['C-01'],
  about: ['filedOn'],
  holds: elseDoubt(({ filedOn }) => filedOn >= firstKnownDay, 'rulesUnknownThatDay'),
};
