import type { FactName } from '../facts.ts';
import type { ItemName, Reading } from './reading.ts';
import { parseTitle } from './titles.ts';

/** For each fact the items of this page that show it, or would once filled in; hidden and unread items are left out. */
export function itemsOf(reading: Reading): Partial<Record<FactName, readonly ItemName[]>> {
  const { procedure, category = '' } = parseTitle(reading.title);
  const places: Partial<Record<FactName, readonly ItemName[]>> = {};
  for (const [fact, items] of Object.entries(shownAt) as [FactName, readonly ItemName[]][]) {
    const there = items.filter((item) => {
      const state = reading.items[item]?.state;
      return (state === 'filled' || state === 'blank') && belongs(fact, item, procedure, category);
    });
    if (there.length > 0) places[fact] = there;
  }
  return places;
}

/** Whether the item is about the fact on this form: the chosen status is the one held for 更 and the one wanted for the others. */
export function belongs(fact: FactName, item: ItemName, procedure: string | undefined, category: string): boolean {
  if (item === 'chosenStatus') return (fact === 'currentStatus') === (procedure === 'extensionOfPeriodOfStay');
  return fact !== 'implementer' || category === 'Y';
}

/** Items by fact, the best place first. On 区分 R and T there is no employer item, so the supporter's workplace comes next. */
export const shownAt: Partial<Record<FactName, readonly ItemName[]>> = {
  filedWith: ['filedWith', 'withReentry', 'withOtherActivity', 'withEmploymentCertificate'],
  receipt: ['receipt', 'receiptOffice'],
  relation: ['supporterRelation', 'personalStatus', 'activity'],
  dependent: ['supporterName'],
  acceptingOrganization: ['employerName', 'supporterWorkplace', 'employerNumber', 'supporterNumber'],
  principalNationality: ['supporterNationality'],
  principalStatus: ['supporterStatus'],
  currentStatus: ['currentStatus', 'chosenStatus'],
  desiredStatus: ['desiredStatus', 'entryPurpose', 'chosenStatus'],
  designatedActivity: ['activity', 'entryPurpose', 'desiredStatus', 'currentStatus'],
  desiredDesignatedActivity: ['activity', 'desiredStatus'],
  designatedAsDependent: ['activity', 'entryPurpose', 'desiredStatus', 'currentStatus'],
  entrustedOnForm: ['entrusted'],
  supportContract: ['entrusted', 'supportName', 'employerName'],
  internTraining: ['supervised', 'trainingKind'],
  supervisedBy: ['supervisorName', 'supervised'],
  implementer: ['employerName', 'employerNumber'],
  changesOrganization: ['employerName'],
  sameGroup: ['employerName', 'supporterWorkplace'],
  expiresOn: ['expiresOn'],
  grantedMonths: ['periodOfStay'],
  applicantBornOn: ['birth'],
  requestedBy: ['representativeName'],
  intentConfirmed: ['intent'],
  ownOrganization: ['agentOrganization'],
};
