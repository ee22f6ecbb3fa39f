import { bySupporting, notPast, onDay } from '../filing.ts';
import type { Rule } from '../rule.ts';

/** The registration as 登録支援機関 lasts five years; without it no support and no filing. */
export const registrationLapsed: Rule = {
  id: 'registrationLapsed',
  basis: ['N-15', 'C-23'],
  about: ['registrationValidUntil'],
  when: bySupporting,
  holds: onDay('registrationValidUntil', notPast),
};
