import type { Facts, Organization, Procedure, Relation } from '../facts.ts';
import { activityOf } from './activities.ts';
import type { ItemName, Reading } from './reading.ts';
import { type StatusReading, statusOf } from './statuses.ts';
import { dayOf, fold, japanese, monthsOf } from './texts.ts';
import { parseTitle } from './titles.ts';

/** The facts that the page alone states; what it leaves blank, hides or writes unclearly is absent. */
export function pageFacts(reading: Reading): Facts {
  const { procedure, category } = parseTitle(reading.title);
  const text = textsOf(reading);
  const relation = relationOf(reading, category);
  const facts: Facts = {
    procedure,
    filedWith: filedWith(reading),
    receipt: startingWith(text('receipt'), receipts),
    relation,
    dependent: category && 'RTU'.includes(category) && text('supporterName') ? true : undefined,
    acceptingOrganization: acceptingOrganization(reading, category, relation),
    principalNationality: nationalityOf(text('supporterNationality')),
    principalStatus: statusOf(text('supporterStatus'))?.status,
    entrustedOnForm: startingWith(text('entrusted'), { 委託しない: false, 委託する: true }),
    supervisedBy: organizationOf(reading, 'supervisor'),
    implementer: category === 'Y' ? organizationOf(reading, 'employer') : undefined,
    expiresOn: dayOf(text('expiresOn')),
    grantedMonths: monthsOf(text('periodOfStay')),
    applicantBornOn: bornOn(text('birth')),
    requestedBy: procedure !== 'certificateOfEligibility' && text('representativeName') ? 'legalRepresentative' : undefined,
    intentConfirmed: text('intent') ? true : undefined,
    ...statusFacts(reading, procedure, category),
  };
  for (const name of Object.keys(facts) as (keyof Facts)[]) if (facts[name] === undefined) delete facts[name];
  return facts;
}

/** An organisation as the page names it: the 法人番号 only where 有 is chosen and 13 digits are typed; no name, no organisation, nor where repeats name several. */
export function organizationOf(reading: Reading, who: 'employer' | 'supervisor' | 'support' | 'supporter'): Organization | undefined {
  const text = textsOf(reading);
  const name = text(who === 'supporter' ? 'supporterWorkplace' : `${who}Name`).trim();
  const number = typedNumber(reading, who);
  if (!fold(name) || new Set(name.split('\n').map(fold).filter(Boolean)).size > 1) return undefined;
  return { name: name.replace(/\n[^]*/, ''), ...(number?.length === 13 && { corporateNumber: number }) };
}

/** The digits typed as 法人番号 beside 有; `undefined` where none were asked for or typed. */
export function typedNumber(reading: Reading, who: 'employer' | 'supervisor' | 'support' | 'supporter'): string | undefined {
  const text = textsOf(reading);
  if (!japanese(text(`${who}HasNumber`)).startsWith('有')) return undefined;
  const typed = fold(text(`${who}Number`).replace(/\n[^]*/, '')).replace(/[-‐‑–—―−ー]/g, '');
  return typed === '' ? undefined : /^\d+$/.test(typed) ? typed : `${typed} `.slice(0, 13);
}

const textsOf = ({ items }: Reading) => (name: ItemName): string => {
  const item = items[name];
  return item?.state === 'filled' ? item.text : '';
};

function startingWith<Value>(option: string, values: Record<string, Value>): Value | undefined {
  const text = japanese(option);
  return Object.entries(values).find(([start]) => text.startsWith(start))?.[1];
}

const receipts = { 郵送: 'mail', 窓口: 'counter', メール: 'email' } as const;

/** The date box counts only where 不明な点は無い is chosen beside it. */
export function bornOn(text: string): string | undefined {
  return text.includes('不詳') ? undefined : dayOf(/[\d０-９]{8}\s*$/.exec(text)?.[0] ?? '');
}

function nationalityOf(option: string): Facts['principalNationality'] {
  const country = japanese(option);
  return country === '' ? undefined : country === '日本' ? 'japanese' : 'foreign';
}

const companions: readonly (readonly [string, ItemName, Procedure])[] = [
  ['再入国許可', 'withReentry', 'reentryPermit'],
  ['資格外活動許可', 'withOtherActivity', 'permissionForOtherActivity'],
  ['就労資格証明書', 'withEmploymentCertificate', 'certificateOfAuthorizedEmployment'],
];

/**
 * The 同時申請 block: one row of three boxes, or three rows of 有・無 or of one box. Absent unless the page says which, or that none is chosen: where one of
 * the three rows is there, all must be, for the row of boxes may then be just one of them.
 */
function filedWith({ items }: Reading): Facts['filedWith'] {
  const boxes = items.filedWith;
  const rows = companions.map(([, item]) => items[item]);
  if (!rows.some(Boolean) && (boxes?.state === 'filled' || boxes?.state === 'blank')) {
    return companions.filter(([name]) => boxes.text.split('\n').some((line) => fold(line).startsWith(name))).map(([, , one]) => one);
  }
  if (rows.some((row) => row === undefined || row.state === 'hidden' || row.state === 'unreadable')) return undefined;
  return companions.filter((_, at) => rows[at]?.state === 'filled' && !japanese(rows[at].text).startsWith('無')).map(([, , one]) => one);
}

/** 扶養者's 続柄 says what the supporter ① is to the applicant; the fact says it the other way round. */
const relations: Record<string, Relation> = {
  夫: 'spouse', 妻: 'spouse', 父: 'child', 母: 'child', 養父: 'child', 養母: 'child', 子: 'parent', 養子: 'parent',
  兄: 'sibling', 弟: 'sibling', 姉: 'sibling', 妹: 'sibling', 兄弟姉妹: 'sibling', 祖父: 'other', 祖母: 'other', 叔父伯父・叔母伯母: 'other',
};

function relationOf(reading: Reading, category: string | undefined): Relation | undefined {
  if (!category) return undefined;
  if (!'RTU'.includes(category)) return 'self';
  const text = textsOf(reading);
  const supporter = japanese(text('supporterRelation'));
  if (supporter) return Object.hasOwn(relations, supporter) ? relations[supporter] : undefined;
  const activity = japanese(text('activity'));
  const works = activity !== '' && !/配偶者|家族(?!滞在)|親$/.test(activity) && text('employerName') !== '';
  return category === 'U' && works ? 'self' : undefined;
}

function acceptingOrganization(reading: Reading, category: string | undefined, relation: Relation | undefined): Organization | undefined {
  if (category === 'U' && relation !== 'self') return organizationOf(reading, 'supporter') ?? organizationOf(reading, 'employer');
  return organizationOf(reading, category === 'R' || category === 'T' ? 'supporter' : 'employer');
}

/** 認 and 変 name the status wanted, 更 the one held; the row of the status chosen on the page before serves where it names just one. */
function statusFacts(reading: Reading, procedure: Procedure | undefined, category: string | undefined): Facts {
  const text = textsOf(reading);
  const current = statusOf(text('currentStatus'));
  const wanted = text('entryPurpose') || text('desiredStatus') || text('chosenStatus');
  if (procedure === 'extensionOfPeriodOfStay') {
    const held = text('currentStatus') ? current : statusOf(text('chosenStatus'));
    return { currentStatus: held?.status, ...activityFacts(reading, held, category, 'designatedActivity'), internTraining: training(reading, held) };
  }
  const desired = statusOf(wanted);
  const both = current?.status === 'designatedActivities' || (procedure === 'changeOfStatus' && !current);
  return {
    currentStatus: current?.status, desiredStatus: desired?.status,
    ...activityFacts(reading, desired, category, both ? 'desiredDesignatedActivity' : 'designatedActivity'),
    internTraining: training(reading, desired),
  };
}

type ActivityFact = 'designatedActivity' | 'desiredDesignatedActivity';

function activityFacts(reading: Reading, status: StatusReading | undefined, category: string | undefined, name: ActivityFact): Facts {
  if (status?.status !== 'designatedActivities') return {};
  const text = textsOf(reading);
  const chosen = japanese(text('chosenStatus'));
  const typed = category === 'U' ? activityOf(text('activity'), text('nationality')) : {};
  const graduates = category === 'N' && chosen.includes('本邦大卒者') && !chosen.includes('研究') ? '46' : undefined;
  return {
    [name]: status.designatedActivity ?? typed.designatedActivity ?? graduates,
    designatedAsDependent: status.designatedAsDependent ?? typed.designatedAsDependent ?? (category === 'R' ? true : undefined),
  };
}

/** 企業単独型 or 団体監理型, said up to three times on the form; where two of them differ nobody knows. */
function training(reading: Reading, status: StatusReading | undefined): Facts['internTraining'] {
  const text = textsOf(reading);
  const kind = japanese(text('trainingKind'));
  const said = new Set([
    startingWith(text('supervised'), { 有: 'supervised', 無: 'individualEnterprise' } as const),
    kind.includes('団体監理型') ? 'supervised' as const : kind.includes('企業単独型') ? 'individualEnterprise' as const : undefined,
    status?.internTraining,
  ]);
  said.delete(undefined);
  return said.size === 1 ? [...said][0] : undefined;
}
