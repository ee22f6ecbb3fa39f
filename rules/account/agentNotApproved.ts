import { byStaff, notPast, onDay } from '../filing.ts';
import { all, any, choose, elseDoubt, is, not } from '../kleene.ts';
import type { Rule } from '../rule.ts';

const inForce = any(not(is('agentApproval', 'approved')), onDay('agentApprovalValidUntil', notPast));

const mayBeQualified = is('capacity', 'affiliatedOrganization', 'supervisingOrganization');

/** 登録支援機関 and 公益法人 staff (and lawyers) need the approval as 取次者 itself; 所属機関 and 監理団体 staff may also just meet its conditions. */
export const agentNotApproved: Rule = {
  id: 'agentNotApproved',
  basis: ['R-03', 'R-04', 'R-05', 'R-06', 'P-14'],
  about: ['agentApproval'],
  when: any(byStaff, is('capacity', 'attorney')),
  holds: choose(
    mayBeQualified,
    all(is('agentApproval', 'approved', 'qualified'), elseDoubt(inForce, 'agentApprovalLapsed')),
    all(is('agentApproval', 'approved'), inForce),
  ),
};
