import { addMonths } from '../days.ts';
import { isChangeOrExtension, notPast, onDay } from '../filing.ts';
import { all, any, is } from '../kleene.ts';
import type { Rule } from '../rule.ts';

const inGrace = onDay('expiresOn', (last, filedOn) => filedOn <= addMonths(last, 2));

/** After the stay has expired this system is closed; 特例期間, while another application is pending, lasts two months at most. */
export const stayExpired: Rule = {
  id: 'stayExpired',
  basis: ['T-04', 'T-02', 'T-03', 'T-10'],
  about: ['expiresOn'],
  when: isChangeOrExtension,
  holds: any(onDay('expiresOn', notPast), all(is('pendingApplication', true), inGrace)),
};
