import { daysBetween } from '../days.ts';
import { isAcquisition, onDay } from '../filing.ts';
import { elseDoubt } from '../kleene.ts';
import type { Rule } from '../rule.ts';

const within30Days = onDay('eventOn', (event, filedOn) => {
  const days = daysBetween(event, filedOn);
  return days >= 0 && days <= 30;
});

/** 取得 is due within 30 days of the event (its day is day 0); whether a later one may go online is said nowhere. */
export const acquisitionLate: Rule = {
  id: 'acquisitionLate',
  basis: ['T-08', 'T-09'],
  about: ['eventOn'],
  when: isAcquisition,
  holds: elseDoubt(within30Days, 'acquisitionLate'),
};
