import { is } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** Of 特定活動, ③ covers only those whose designated activity is that of being supported. */
export const activityNotOfDependant: Rule = {
  id: 'activityNotOfDependant',
  basis: ['A-03', 'A-10'],
  about: ['designatedAsDependent', 'designatedActivity'],
  holds: is('designatedAsDependent', true),
};
