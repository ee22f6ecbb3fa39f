import {
  accountOwners, agentApprovals, employments, type FactName, type Facts, internTrainings, nationalities, receipts, requesters,
  staffCapacities, supportContracts, useApprovals,
} from '../../../rules/facts.ts';
import { addDays } from '../../../rules/days.ts';
import { seeded } from '../../pages/seeded.ts';

/** Complete facts for the neutral rules, the same `count` sets every time. Every fact that a neutral rule asks for is there. */
export const neutralFacts = (count: number): Facts[] => {
  const random = seeded(20_261_122);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  return Array.from({ length: count }, () => {
    const chosen = Object.entries(choices).map(([fact, values]) => [fact, pick(values)]);
    const said = yesOrNo.map((fact) => [fact, random() < 0.5]);
    const days = spans.map(([fact, first, last]) => [fact, addDays(today, first + Math.floor(random() * (last - first)))]);
    return Object.fromEntries([...chosen, ...said, ...days]) as Facts;
  });
};

/** The day the neutral filings are judged on where they name none. */
export const today = '2026-11-22';

// Fewer than there are, so that every rule meets filings it speaks of.
const statuses = [
  'engineerHumanitiesInternational', 'nursingCare', 'specifiedSkilledWorker1', 'technicalInternTraining1', 'technicalInternTraining2', 'dependent', 'designatedActivities',
  'spouseOrChildOfJapanese', 'longTermResident', 'diplomat', 'temporaryVisitor', 'student',
] as const;
const procedures = ['certificateOfEligibility', 'changeOfStatus', 'extensionOfPeriodOfStay', 'acquisitionOfStatus', 'permissionForOtherActivity'] as const;
const relations = ['self', 'spouse', 'child', 'legalRepresentative'] as const;

const choices: Partial<Record<FactName, readonly string[]>> = {
  capacity: staffCapacities, procedure: procedures, receipt: receipts, useApproval: useApprovals, agentApproval: agentApprovals, ownAccount: accountOwners,
  filerEmployment: employments, supportContract: supportContracts, relation: relations, principalNationality: nationalities, currentStatus: statuses,
  desiredStatus: statuses, internTraining: internTrainings, requestedBy: requesters,
};

const yesOrNo: readonly FactName[] = [
  'filerInJapan', 'categoryDocuments', 'entrustedOnForm', 'sameGroup', 'dependent', 'designatedAsDependent', 'implementerStaff', 'changesOrganization', 'inJapan',
  'pendingApplication', 'representativeInJapan', 'intentConfirmed', 'paidDrafting', 'unableToApply', 'wantsIntegratedCard', 'wantsFeeReduction',
];

/** Days drawn between so many days before or after today. */
const spans: readonly (readonly [fact: FactName, first: number, last: number])[] = [
  ['filedOn', -200, 200], ['useApprovedOn', -600, 60], ['useValidUntil', -100, 900], ['agentApprovalValidUntil', -100, 900], ['registrationValidUntil', -100, 900],
  ['expiresOn', -100, 400], ['eventOn', -300, 60],
];
