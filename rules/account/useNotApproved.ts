import { byStaff } from '../filing.ts';
import { is } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** Staff file only after their 利用申出 has been approved. */
export const useNotApproved: Rule = {
  id: 'useNotApproved',
  basis: ['R-01'],
  about: ['useApproval'],
  when: byStaff,
  holds: is('useApproval', 'approved'),
};
