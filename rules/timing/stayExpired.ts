import { mainIs } from '../filing.ts';
import { any, type Condition, is, lacking } from '../kleene.ts';
import type { Rule } from '../rule.ts';

const notPast: Condition = ({ expiresOn, filedOn }) => (expiresOn ? filedOn <= expiresOn : lacking('expiresOn'));

/** After the stay has expired, with nothing pending, this system is closed. */
export const stayExpired: Rule = {
  id: 'stayExpired',
  basis: ['T-04', 'T-02', 'T-03'],
  about: ['expiresOn'],
  when: mainIs('changeOfStatus', 'extensionOfPeriodOfStay'),
  holds: any(notPast, is('pendingApplication', true)),
  values: ({ expiresOn }) => [expiresOn ?? ''],
};
