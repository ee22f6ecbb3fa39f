import { isChangeOrExtension, onDay } from '../filing.ts';
import type { Rule } from '../rule.ts';

/** On the day the stay expires nothing can be filed online: the day before is the last. */
export const expiryDayReached: Rule = {
  id: 'expiryDayReached',
  basis: ['T-02', 'T-03', 'T-13'],
  about: ['expiresOn'],
  when: isChangeOrExtension,
  holds: onDay('expiresOn', (last, filedOn) => filedOn !== last),
};
