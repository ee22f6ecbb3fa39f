import { byStaff, isExtension, seeks } from '../filing.ts';
import { all, is } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** A 特定技能 holder who moves to another organisation needs a 変更, not a 更新. */
export const organizationChangedByExtension: Rule = {
  id: 'organizationChangedByExtension',
  basis: ['A-23'],
  about: ['changesOrganization', 'procedure'],
  when: all(byStaff, isExtension, seeks('specifiedSkilledWorker1', 'specifiedSkilledWorker2')),
  holds: is('changesOrganization', false),
};
