import { expect, test } from 'vitest';
import type { FactName, Facts } from '../../rules/facts.ts';
import { judgeStaff } from '../../rules/index.ts';
import { askedOn, readOn } from '../coverage-of-forms.ts';
import { type FormName, formNames } from '../pages/form.ts';
import { scenarioOf } from '../read/scenarios.ts';

const organization = { name: '株式会社青葉製作所', corporateNumber: '7000012050002' };
/** What a complete profile says, for each user type. */
const profiles: readonly Facts[] = [
  { capacity: 'affiliatedOrganization' }, { capacity: 'supervisingOrganization', categoryDocuments: true, implementers: [organization] },
  { capacity: 'registeredSupportOrganization', declaredClients: [organization] }, { capacity: 'publicInterestCorporation', declaredClients: [organization] },
].map((facts) => ({ useApproval: 'approved', agentApproval: 'approved', ownOrganization: organization, ...facts }) as Facts);

const activities = 'designatedActivities';

/** What a form of this 区分 may say beside its ordinary filing: 特定活動 held or wanted, a 法定代理人 who asks, 再入国 filed together. */
function variantsOf({ procedure, kubun }: FormName): readonly Facts[] {
  if (procedure === 'certificateOfEligibility') return 'NRU'.includes(kubun) ? [{}, { desiredStatus: activities }] : [{}];
  const common: readonly Facts[] = [{}, { requestedBy: 'legalRepresentative' }, { filedWith: ['reentryPermit'], receipt: undefined }];
  if (procedure === 'extensionOfPeriodOfStay') return 'NRU'.includes(kubun) ? [...common, { currentStatus: activities }] : common;
  const wanted: readonly Facts[] = 'NRU'.includes(kubun) ? [{ desiredStatus: activities }, { currentStatus: activities, desiredStatus: activities }] : [];
  return [...common, { currentStatus: activities }, ...wanted];
}

test.each(formNames.map((form) => [`${form.procedure} ${form.kubun}`, form] as const))('%s: whatever is found missing is read or asked there', (_, form) => {
  const { facts } = scenarioOf(form);
  const known = new Set<string>([...readOn(form.procedure, form.kubun).keys(), ...askedOn(form.procedure, form.kubun)]);
  const missing = new Set<FactName>();
  for (const profile of profiles) for (const variant of variantsOf(form)) {
    const said = { ...facts, ...variant };
    const { procedure, currentStatus, desiredStatus } = said;
    for (const absent of ['none', ...Object.keys(said)].filter((name) => !['procedure', 'currentStatus', 'desiredStatus'].includes(name))) {
      for (const fact of judgeStaff({ ...profile, ...said, [absent]: undefined }, '2026-11-22').missing) missing.add(fact);
    }
    for (const fact of judgeStaff({ ...profile, procedure, currentStatus, desiredStatus }, '2026-11-22').missing) missing.add(fact);
  }
  expect([...missing].filter((fact) => !known.has(fact))).toEqual([]);
});

test.each([
  ['certificateOfEligibility', 'N', 'acceptingOrganization', ['所属機関等契約先 (1)名称 (176)', '所属機関等契約先 (2)法人番号 (178)']],
  ['extensionOfPeriodOfStay', 'P', 'acceptingOrganization', ['通学先 (1)学校名 (364)', '通学先 (4)法人番号 (370)']],
  ['changeOfStatus', 'T', 'acceptingOrganization', ['扶養者 (9)勤務先名称 (285)']], ['changeOfStatus', 'Y', 'supervisedBy', ['監理団体 (1)名称 (168)', '監理団体 (2)法人番号 (170)']],
  ['extensionOfPeriodOfStay', 'V', 'changesOrganization', undefined],
] as const)('%s %s: %s is read from %o', (procedure, kubun, fact, labels) => expect(readOn(procedure, kubun).get(fact)).toEqual(labels));
