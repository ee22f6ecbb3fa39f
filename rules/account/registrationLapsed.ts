import { bySupporting } from '../filing.ts';
import { type Condition, lacking } from '../kleene.ts';
import type { Rule } from '../rule.ts';

const valid: Condition = ({ registrationValidUntil, filedOn }) =>
  registrationValidUntil ? filedOn <= registrationValidUntil : lacking('registrationValidUntil');

/** The registration as 登録支援機関 lasts five years; without it no support and no filing. */
export const registrationLapsed: Rule = {
  id: 'registrationLapsed',
  basis: ['N-15', 'C-23'],
  about: ['registrationValidUntil'],
  when: bySupporting,
  holds: valid,
  values: ({ registrationValidUntil }) => [registrationValidUntil ?? ''],
};
