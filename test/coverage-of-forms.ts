/** Prints, for each of the 41 forms, which fact is read from which item, which are asked, and which nobody can know (`npm run coverage-of-forms`). */
import type { FactName } from '../rules/facts.ts';
import { names } from '../rules/interpret/names.ts';
import { belongs } from '../rules/interpret/places.ts';
import type { ItemName } from '../rules/interpret.ts';
import { items } from '../entrypoints/form.content/sites/items.ts';
import { forms, positionOf } from '../entrypoints/form.content/sites/forms.ts';

const procedures = { certificateOfEligibility: '認定', changeOfStatus: '変更', extensionOfPeriodOfStay: '更新' } as const;

/** Facts the page may state, and the items that say each where that is fewer than the items a notice of it may stand at. */
const stated: Readonly<Partial<Record<FactName, readonly ItemName[] | null>>> = {
  filedWith: null, receipt: ['receipt'], relation: ['supporterRelation', 'activity'], dependent: null, acceptingOrganization: null, principalNationality: null,
  principalStatus: null, currentStatus: null, desiredStatus: null, designatedActivity: ['activity', 'entryPurpose', 'chosenStatus'],
  desiredDesignatedActivity: ['activity'], designatedAsDependent: ['activity', 'entryPurpose', 'currentStatus', 'desiredStatus'], entrustedOnForm: null,
  internTraining: ['supervised', 'trainingKind', 'currentStatus', 'desiredStatus'], supervisedBy: ['supervisorName', 'supervisorNumber'], implementer: null,
  expiresOn: null, grantedMonths: null, applicantBornOn: null, requestedBy: null, intentConfirmed: null,
};

/** Asked in the bar where the answer matters and neither page nor profile says it: also what the page leaves open (続柄 その他, 活動内容 without a number). */
export function askedOn(procedure: string, category: string): readonly FactName[] {
  const [isChange, isCertificate] = [procedure === 'changeOfStatus', procedure === 'certificateOfEligibility'];
  return [
    'acceptingOrganization',
    ...(familyForms.includes(category) ? ['relation', 'dependent', 'principalNationality'] as const : []),
    // 変 from any 特定活動: is it 出国準備期間? And where the form's word stands for several notices.
    ...(isChange || 'NRU'.includes(category) ? ['designatedActivity', 'designatedAsDependent'] as const : []),
    ...(isChange && 'NRU'.includes(category) ? ['desiredDesignatedActivity'] as const : []),
    ...(category === 'Y' ? ['internTraining', 'supervisedBy', 'implementer'] as const : []),
    // For 登録支援機関, where the person may be in transition to 特定技能1号 as far as the facts go.
    ...(isChange || 'NRUV'.includes(category) ? ['supportContract'] as const : []),
    ...(category === 'V' && procedure === 'extensionOfPeriodOfStay' ? ['changesOrganization'] as const : []),
    ...(isCertificate ? ['desiredStatus'] as const : ['representativeInJapan', 'filedWith', 'currentStatus', ...(isChange ? ['desiredStatus'] as const : []), 'receipt'] as const),
  ];
}

/** Neither page nor profile says these: taken as ordinary until somebody says otherwise, never asked. */
const unknowable: readonly FactName[] = [
  'filerInJapan', 'inJapan', 'pendingApplication', 'paidDrafting', 'sameGroup', 'wantsFeeReduction', 'wantsIntegratedCard',
];

const familyForms = 'RTU';

/** The items that state each fact on one form, by label and position (from 1). */
export function readOn(procedure: string, category: string): ReadonlyMap<FactName, readonly string[]> {
  const found = new Map<FactName, readonly string[]>();
  for (const [fact, saying] of Object.entries(stated) as [FactName, readonly ItemName[] | null][]) {
    if (!isStatedOn(fact, procedure, category)) continue;
    const labels = (saying ?? names.shownAt[fact] ?? []).flatMap((name) => items
      .filter((item) => item.name === name && (item.on === '' || item.on.includes(category)) && belongs(fact, name, procedure, category))
      .map((item) => ({ label: item.label.replace(/\s+/g, ' '), position: positionOf(item.place, procedure, category) }))
      .filter(({ position }) => position > 0)
      .map(({ label, position }) => `${label} (${position})`));
    if (fact === 'relation' && !familyForms.includes(category)) found.set(fact, ['self: the employer item is the applicant’s own']);
    else if (labels.length > 0) found.set(fact, labels);
  }
  return found;
}

/** Some items show a fact only on some forms. */
function isStatedOn(fact: FactName, procedure: string, category: string): boolean {
  const [isChange, isCertificate] = [procedure === 'changeOfStatus', procedure === 'certificateOfEligibility'];
  if (fact === 'currentStatus' || fact === 'requestedBy') return !isCertificate;
  if (fact === 'desiredStatus') return procedure !== 'extensionOfPeriodOfStay';
  if (fact === 'designatedActivity') return 'NU'.includes(category) || (category === 'R' && isCertificate);
  if (fact === 'desiredDesignatedActivity') return category === 'U' && isChange;
  if (fact === 'designatedAsDependent') return 'RU'.includes(category);
  if (fact === 'internTraining') return category === 'Y';
  return true;
}

function print(): void {
  for (const [procedure, name] of Object.entries(procedures)) {
    for (const category of Object.keys(forms)) {
      if (positionOf(['top', 1], procedure, category) === 0) continue;
      const read = readOn(procedure, category);
      console.info(`${name} 区分${category}`);
      for (const [fact, labels] of read) console.info(`  read     ${fact.padEnd(26)} ${labels.join(' · ')}`);
      console.info(`  asked    ${askedOn(procedure, category).join(', ')}`);
      console.info(`  unknown  ${unknowable.join(', ')}`);
    }
  }
}

if (process.argv[1]?.endsWith('coverage-of-forms.ts')) print();
