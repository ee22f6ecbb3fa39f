import { addMonths } from '../days.ts';
import { isChangeOrExtension } from '../filing.ts';
import { all, any, type Condition, is, lacking } from '../kleene.ts';
import type { Rule } from '../rule.ts';

const notPast: Condition = ({ expiresOn, filedOn }) => (expiresOn ? filedOn <= expiresOn : lacking('expiresOn'));

const inGrace: Condition = ({ expiresOn, filedOn }) => (expiresOn ? filedOn <= addMonths(expiresOn, 2) : lacking('expiresOn'));

/** After the stay has expired this system is closed; 特例期間, while another application is pending, lasts two months at most. */
export const stayExpired: Rule = {
  id: 'stayExpired',
  basis: ['T-04', 'T-02', 'T-03', 'T-10'],
  about: ['expiresOn'],
  when: isChangeOrExtension,
  holds: any(notPast, all(is('pendingApplication', true), inGrace)),
  values: ({ expiresOn }) => [expiresOn ?? ''],
};
