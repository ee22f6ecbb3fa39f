import { byStaff } from '../filing.ts';
import { all, is } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** Staff file only after their 利用申出 has been approved; an approval of a later day than the filing's is none yet. */
export const useNotApproved: Rule = {
  id: 'useNotApproved',
  basis: ['R-01'],
  about: ['useApproval', 'useApprovedOn'],
  when: byStaff,
  holds: all(is('useApproval', 'approved'), ({ useApprovedOn, filedOn }) => useApprovedOn === undefined || useApprovedOn <= filedOn),
};
