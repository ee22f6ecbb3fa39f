/** Prints, for each of the 41 forms, which fact is read from which item, which are asked, and which nobody can know (`npm run coverage-of-forms`). */
import type { FactName } from '../rules/facts.ts';
import { allNames } from '../rules/interpret/allNames.ts';
import { belongs } from '../rules/interpret/places.ts';
import { items } from '../entrypoints/form.content/sites/items.ts';
import { forms, positionOf } from '../entrypoints/form.content/sites/forms.ts';

const procedures = { certificateOfEligibility: '認定', changeOfStatus: '変更', extensionOfPeriodOfStay: '更新' } as const;

/** Facts the page may state. The others of `shownAt` are only asked at those items. */
const stated: readonly FactName[] = [
  'filedWith', 'receipt', 'relation', 'dependent', 'acceptingOrganization', 'principalNationality', 'principalStatus', 'currentStatus', 'desiredStatus',
  'designatedActivity', 'desiredDesignatedActivity', 'designatedAsDependent', 'entrustedOnForm', 'internTraining', 'supervisedBy', 'implementer', 'expiresOn',
  'grantedMonths', 'applicantBornOn', 'requestedBy', 'intentConfirmed',
];

/** Asked in the bar where a rule needs them and the page does not state them. */
function askedOn(procedure: string, category: string): readonly FactName[] {
  return [
    'filedWith', 'receipt', 'relation', 'acceptingOrganization', 'sameGroup', 'wantsFeeReduction', 'wantsIntegratedCard',
    ...(familyForms.includes(category) ? ['dependent', 'principalNationality', 'principalStatus', 'designatedAsDependent'] as const : []),
    ...('NRU'.includes(category) ? ['designatedActivity'] as const : []),
    ...('NRU'.includes(category) && procedure === 'changeOfStatus' ? ['desiredDesignatedActivity'] as const : []),
    ...('UV'.includes(category) ? ['supportContract'] as const : []),
    ...(category === 'V' ? ['changesOrganization'] as const : []),
  ];
}

/** Neither page nor profile says these: taken as ordinary until the user says otherwise. */
const unknowable: readonly FactName[] = ['filerInJapan', 'inJapan', 'pendingApplication', 'paidDrafting', 'unableToApply', 'representativeInJapan'];

const familyForms = 'RTU';

/** The items that state each fact on one form, by label and position (from 1). */
export function readOn(procedure: string, category: string): ReadonlyMap<FactName, readonly string[]> {
  const found = new Map<FactName, readonly string[]>();
  for (const fact of stated) {
    if (!isStatedOn(fact, procedure, category)) continue;
    const labels = (allNames.shownAt[fact] ?? []).flatMap((name) => items
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
  if (fact === 'currentStatus') return procedure !== 'certificateOfEligibility';
  if (fact === 'requestedBy') return procedure !== 'certificateOfEligibility';
  if (fact === 'desiredStatus') return procedure !== 'extensionOfPeriodOfStay';
  if (fact === 'designatedActivity') return 'NU'.includes(category) || (category === 'R' && procedure === 'certificateOfEligibility');
  if (fact === 'desiredDesignatedActivity') return category === 'U' && procedure === 'changeOfStatus';
  if (fact === 'designatedAsDependent') return 'RU'.includes(category);
  return true;
}

function print(): void {
  for (const [procedure, name] of Object.entries(procedures)) {
    for (const category of Object.keys(forms)) {
      if (positionOf(['top', 1], procedure, category) === 0) continue;
      const read = readOn(procedure, category);
      console.info(`${name} 区分${category}`);
      for (const [fact, labels] of read) console.info(`  read     ${fact.padEnd(26)} ${labels.join(' · ')}`);
      console.info(`  asked    ${askedOn(procedure, category).filter((fact) => !read.has(fact)).join(', ')}`);
      console.info(`  unknown  ${unknowable.join(', ')}`);
    }
  }
}

if (process.argv[1]?.endsWith('coverage-of-forms.ts')) print();
