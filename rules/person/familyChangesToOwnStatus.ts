import { doubt } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** E-10: a family member who changes to a status in their own right is a person ③ names today, and will not be tomorrow. */
export const familyChangesToOwnStatus: Rule = {
  id: 'familyChangesToOwnStatus',
  basis: ['E-10', 'A-03', 'A-04'],
  about: ['desiredStatus'],
  holds: () => doubt('familyChangesToOwnStatus'),
};
