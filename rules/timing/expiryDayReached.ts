import { isChangeOrExtension } from '../filing.ts';
import { type Condition, lacking } from '../kleene.ts';
import type { Rule } from '../rule.ts';

const before: Condition = ({ expiresOn, filedOn }) => (expiresOn ? filedOn !== expiresOn : lacking('expiresOn'));

/** On the day the stay expires nothing can be filed online: the day before is the last. */
export const expiryDayReached: Rule = {
  id: 'expiryDayReached',
  basis: ['T-02', 'T-03', 'T-13'],
  about: ['expiresOn'],
  when: isChangeOrExtension,
  holds: before,
  values: ({ expiresOn }) => [expiresOn ?? ''],
};
