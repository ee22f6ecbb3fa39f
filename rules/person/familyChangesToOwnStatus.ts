import { all, any, choose, elseDoubt, is } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** Whether ②–④ name the person today, in the status held. */
const namedToday = all(
  is('principalNationality', 'foreign'),
  choose(
    is('currentStatus', 'official'), is('relation', 'spouse', 'child', 'parent', 'sibling'),
    all(is('dependent', true), any(is('currentStatus', 'designatedActivities'), is('relation', 'spouse', 'child'))),
  ),
);

/** E-10: a family member who changes to a status in their own right is a person ③ names today, and will not be tomorrow. */
export const familyChangesToOwnStatus: Rule = {
  id: 'familyChangesToOwnStatus',
  basis: ['E-10', 'A-03', 'A-04'],
  about: ['desiredStatus'],
  holds: all(namedToday, elseDoubt(() => false, 'familyChangesToOwnStatus')),
};
