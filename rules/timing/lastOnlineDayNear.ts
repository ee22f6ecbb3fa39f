import { addDays, daysBetween } from '../days.ts';
import { isChangeOrExtension } from '../filing.ts';
import { all } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** In the last 30 days the days left are counted: online filing ends the day before expiry. */
export const lastOnlineDayNear: Rule = {
  id: 'lastOnlineDayNear',
  basis: ['T-02', 'T-03'],
  about: ['expiresOn'],
  when: all(isChangeOrExtension, ({ expiresOn, filedOn }) => expiresOn !== undefined && filedOn < expiresOn),
  holds: ({ expiresOn, filedOn }) => daysBetween(filedOn, expiresOn!) > 30,
  otherwise: 'advice',
  values: ({ expiresOn, filedOn }) => [addDays(expiresOn!, -1), String(daysBetween(filedOn, expiresOn!) - 1)],
};
