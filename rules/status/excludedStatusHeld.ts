import { holds, isChange, mainIs, seeks, seeksTransition } from '../filing.ts';
import { all, any, choose, type Condition, doubt, is, not } from '../kleene.ts';
import type { Rule } from '../rule.ts';

const preparesDeparture = choose(holds('designatedActivities'), is('designatedActivity', 'departurePreparation'), () => false);

const excluded: Condition = choose(
  holds('diplomat', 'temporaryVisitor'),
  () => true,
  // Z-17: one page speaks of an exception for a change to 特定技能1号.
  choose(preparesDeparture, choose(all(isChange, seeks('specifiedSkilledWorker1')), () => doubt('departureToSkilledWorker'), () => true), () => false),
);

/** Who holds 外交, 短期滞在 or 特定活動（出国準備期間） is outside the system. The route E-08 to 移行準備 presupposes another status, so it asks for none. */
export const excludedStatusHeld: Rule = {
  id: 'excludedStatusHeld',
  basis: ['Z-01', 'Z-17', 'Z-19'],
  about: ['currentStatus'],
  when: any(
    mainIs('extensionOfPeriodOfStay', 'certificateOfAuthorizedEmployment', 'permissionForOtherActivity', 'reentryPermit'),
    all(isChange, any(heldIsKnown, not(seeksTransition))),
    heldIsKnown,
  ),
  holds: not(excluded),
};

function heldIsKnown({ currentStatus }: { currentStatus?: string }): boolean {
  return currentStatus !== undefined;
}
