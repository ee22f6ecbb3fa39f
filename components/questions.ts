import type { Account } from '../profile/schema.ts';
import {
  accountOwners, type FactName, type Facts, internTrainings, nationalities, type Organization, type Procedure,
  procedures, receipts, relations, requesters, statuses, supportContracts,
} from '../rules/facts.ts';
import { knownActivities } from '../rules/status/designatedActivityTable.ts';
import { say } from './words.ts';

/** `choice`: one of `options`. `day`: a date. `profile`: the answer belongs in the profile, so the options page asks it. */
export type Question = { fact: FactName; kind: 'choice' | 'day' | 'profile'; text: string; options: readonly Option[] };
export type Option = { label: string; answer: Partial<Facts> };

/** The question that finds one fact out, in the browser's language; null where only the page can tell. */
export function questionFor(fact: FactName, account: Account | null): Question | null {
  if (ofProfile.includes(fact) || needsList(fact, account)) return ask(fact, 'profile', []);
  if (days.includes(fact)) return ask(fact, 'day', []);
  const options = optionsFor(fact, account);
  return options && ask(fact, 'choice', options);
}

/** The catalogue's word for a 特定活動, by notice number or name. */
export const activityWord = (activity: string): string => say(`activity_${activity.replace('-', '_')}`);

const ofProfile: readonly FactName[] = ['capacity', 'issuedCapacity', 'useApproval', 'useApprovedOn', 'useValidUntil', 'agentApproval',
  'agentApprovalValidUntil', 'filerEmployment', 'ownOrganization', 'categoryDocuments', 'declaredClients', 'implementers',
  'registrationValidUntil', 'implementerStaff'];

const days: readonly FactName[] = ['expiresOn', 'eventOn', 'applicantBornOn', 'filedOn'];

const booleans: readonly FactName[] = ['filerInJapan', 'entrustedOnForm', 'sameGroup', 'dependent', 'designatedAsDependent',
  'changesOrganization', 'inJapan', 'pendingApplication', 'representativeInJapan', 'intentConfirmed', 'paidDrafting', 'unableToApply',
  'wantsIntegratedCard', 'wantsFeeReduction'];

const values: { [Fact in FactName]?: readonly string[] } = {
  receipt: receipts, ownAccount: accountOwners, relation: relations, principalNationality: nationalities,
  internTraining: internTrainings, supportContract: supportContracts, requestedBy: requesters,
};

/** What 資 and 再 may be filed together with (注1). */
const partners: readonly Procedure[] = ['changeOfStatus', 'extensionOfPeriodOfStay', 'acquisitionOfStatus'];

function optionsFor(fact: FactName, account: Account | null): Option[] | null {
  const one = (value: string, label: string): Option => ({ label, answer: { [fact]: value } });
  if (values[fact]) return values[fact].map((value) => one(value, say(`ask_${fact}_${value}`)));
  if (booleans.includes(fact)) return [true, false].map((value) => ({ label: say(`ask_${fact}_${value}`), answer: { [fact]: value } }));
  switch (fact) {
    case 'procedure': return procedures.map((value) => one(value, say(`procedure_${value}`)));
    case 'currentStatus': case 'desiredStatus': case 'principalStatus': return statuses.map((value) => one(value, say(`status_${value}`)));
    case 'designatedActivity': case 'desiredDesignatedActivity':
      return knownActivities().map((value) => one(value, activityWord(value)));
    case 'grantedMonths': return [3, 4, 6, 12, 24, 36, 60].map((months) => ({ label: say('months', String(months)), answer: { grantedMonths: months } }));
    case 'filedWith': return [
      ...partners.map((value) => ({ label: say(`procedure_${value}`), answer: { filedWith: [value] } })),
      { label: say('ask_filedWith_none'), answer: { filedWith: [] } },
    ];
    case 'supervisedBy': return [ours(fact, account), another(fact)];
    case 'implementer': return [...listed(fact, account?.implementers), another(fact)];
    case 'acceptingOrganization': return [...accepting(account), another(fact), { label: say('ask_acceptingOrganization_none'), answer: { acceptingOrganization: null } }];
    default: return null;
  }
}

/** Facts whose answer is a row of one of the profile's lists can't be asked before the list is there. */
function needsList(fact: FactName, account: Account | null): boolean {
  if (fact === 'implementer') return !account?.implementers?.length;
  return fact === 'acceptingOrganization' && filesForClients(account) && !account?.declaredClients?.length;
}

function filesForClients(account: Account | null): boolean {
  return account?.capacity === 'registeredSupportOrganization' || account?.capacity === 'publicInterestCorporation';
}

/** 所属機関 and 監理団体 (注3) know themselves; 登録支援機関 and 公益法人 know the clients they declared. */
function accepting(account: Account | null): Option[] {
  return filesForClients(account) ? listed('acceptingOrganization', account?.declaredClients) : [ours('acceptingOrganization', account)];
}

/** With no organisation in the profile yet, one stand-in name on both sides says "the same". */
function ours(fact: FactName, account: Account | null): Option {
  const own = account?.ownOrganization;
  if (own) return { label: say(`ask_${fact}_own`, own.name), answer: { [fact]: organization(own) } };
  const standIn = { name: say('organization_own') };
  return { label: standIn.name, answer: { [fact]: standIn, ownOrganization: standIn } };
}

function another(fact: FactName): Option {
  return { label: say(`ask_${fact}_another`), answer: { [fact]: { name: say(`organization_another_${fact}`) } } };
}

function listed(fact: FactName, rows: readonly Organization[] = []): Option[] {
  return rows.map((row) => ({ label: row.name, answer: { [fact]: organization(row) } }));
}

function organization({ name, corporateNumber }: Organization): Organization {
  return { name, ...(corporateNumber && { corporateNumber }) };
}

function ask(fact: FactName, kind: Question['kind'], options: readonly Option[]): Question {
  return { fact, kind, text: say(`ask_${fact}`), options };
}
