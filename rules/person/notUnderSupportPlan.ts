import { holds, isChange, seeks, seeksTransition } from '../filing.ts';
import { all, any, choose, elseDoubt, is, not } from '../kleene.ts';
import type { Rule } from '../rule.ts';

const inTransition = choose(holds('designatedActivities'), is('designatedActivity', 'transitionToSpecifiedSkilledWorker'), () => false);

// that 登録支援機関 may not file a supported person's change to another status stands in secondary sources only.
const leavesSupport = all(isChange, not(seeks('specifiedSkilledWorker2')), any(holds('specifiedSkilledWorker1'), inTransition));

/** 登録支援機関 staff file for people under a 1号 support plan: 特定技能1号, or 特定活動 in transition to it (E-08); 2号 has no plan. */
export const notUnderSupportPlan: Rule = {
  id: 'notUnderSupportPlan',
  basis: ['A-07', 'A-25', 'N-16', 'E-08', 'E-17', 'Z-22'],
  about: ['desiredStatus', 'currentStatus'],
  holds: choose(
    any(seeks('specifiedSkilledWorker1'), seeksTransition), () => true, choose(leavesSupport, elseDoubt(() => false, 'supportedPersonChanges'), () => false),
  ),
};
