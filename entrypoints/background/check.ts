import { describe, type Description, type Shown } from '../../components/describe.ts';
import type { Account } from '../../profile/schema.ts';
import { type FactName, type Facts, type Finding, type Judgement, judgeStaff, todayInJapan, type Verdict, verdictOfStaff } from '../../rules/index.ts';
import { names } from '../../rules/interpret/names.ts';
import { interpret, type Interpretation, type ItemName, parseTitle, type Reading, withChoice } from '../../rules/interpret.ts';
import type { PageData } from '../form.content/ask.ts';
import { type Filing, titleOf } from './filing.ts';

/** What one pass found: what to show, where, and the facts to keep for the pages after the form. */
export type Checked = {
  description: Description;
  facts: Facts;
  /** Every fact it rests on, and where each came from. */
  all: Pick<Interpretation, 'facts' | 'from' | 'disagreements'>;
  /** Where each finding stands that has a notice of its own: an item of the form, or a choice by its number. */
  at: Record<string, ItemName | number>;
};

/** Judges the form, or a page after it on the strength of what the form said; the page decides over what is remembered. */
export function checkForm({ reading: read, labels, shown }: PageData, account: Account, filing: Filing): Checked {
  const today = todayInJapan();
  const isForm = read.page === 'form';
  const reading = isForm ? read : remembering(read, filing);
  const remembered = isForm ? filing.answers : { ...filing.facts, ...filing.answers };
  const { facts, items, from, disagreements, judgement } = judgeReading(reading, account, remembered, today);
  const all = { facts, from, disagreements: isForm ? disagreements : filing.disagreements ?? [] };
  const description = describe(withFindings(judgement, all.disagreements), {
    items, labels: new Map(Object.entries(labels)),
    isShown: (item) => shown.includes(item as ItemName),
    isBlank: (item) => shown.includes(item as ItemName) && reading.items[item as ItemName]?.state === 'blank',
  });
  const at = Object.fromEntries(description.shown.flatMap(({ id, item }) => (item === null ? [] : [[id, item as ItemName]])));
  return { description, facts: factsOfPage(facts, from), all, at };
}

/** A page after the form, with what the form said that is no fact: which statuses its chosen one may be. */
function remembering(reading: Reading, { title = '', facts = {}, chosenStatus }: Filing): Reading {
  const whole = { ...reading, title: titleOf(reading.title, title) ?? '' };
  const fact = parseTitle(whole.title).procedure === 'extensionOfPeriodOfStay' ? 'currentStatus' : 'desiredStatus';
  return chosenStatus && facts[fact] === undefined ? { ...whole, items: { chosenStatus: { state: 'filled', text: chosenStatus }, ...reading.items } } : whole;
}

/** Judges each procedure or status a page before the form offers: what this account may not file is marked before an hour of typing. */
export function checkChoices({ reading }: PageData, account: Account): Checked {
  const today = todayInJapan();
  const shown: Shown[] = [];
  const at: Record<string, number> = {};
  const judgeOne = (text: string | null, number: number | null) => {
    const { judgement } = judgeReading(text === null ? reading : withChoice(reading, text), account, {}, today);
    const { shown: [gravest] } = describe(judgement, { items: {}, labels: new Map(), isShown: () => false, isBlank: () => false });
    if (gravest?.kind !== 'outOfScope') return;
    const id = `${gravest.id}|${text ?? ''}|${shown.length}`;
    shown.push({ ...gravest, id, item: text, label: text, isSmall: true });
    if (number !== null) at[id] = number;
  };
  // Where the page itself is about a procedure that may not be filed, saying so of every choice adds nothing.
  if (reading.page !== 'procedureList' && reading.title) judgeOne(null, null);
  const isPage = shown.length > 0;
  if (!isPage) reading.choices.forEach((text, number) => judgeOne(text, number));
  return {
    description: { verdict: isPage ? 'outOfScope' : 'needsConfirmation', shown, hints: [], ask: [], asksFirst: 0 },
    facts: {}, all: { facts: {}, from: {}, disagreements: [] }, at,
  };
}

type Judged = Interpretation & { judgement: Judgement };

/**
 * One reading, judged. Where the page leaves open which of several statuses is meant, but the verdict is the same for each, that is the verdict: a page
 * for 「技術・人文知識・国際業務，特定活動（本邦大卒者）」 need not be filled in to be out of a 登録支援機関's scope, or in an employer's.
 */
function judgeReading(reading: Reading, account: Account, answers: Partial<Facts>, today: string): Judged {
  const interpretAs = (one: Reading, said: Partial<Facts>) => interpret(one, account, { ...answers, ...said }, today);
  const judged = (interpretation: Interpretation): Judged => ({ ...interpretation, judgement: judgeStaff(interpretation.facts, today) });
  const open = judged(interpretAs(reading, {}));
  const { procedure, category = '' } = parseTitle(reading.title);
  const fact = procedure === 'extensionOfPeriodOfStay' ? 'currentStatus' : 'desiredStatus';
  if (open.judgement.verdict !== 'needsConfirmation' || !open.judgement.missing.some((one) => one === fact || one === 'relation')) return open;
  const each: Interpretation[] = [];
  let verdict: Verdict | null = null;
  for (const [text, relation] of possibilities(reading, category, open.facts[fact] !== undefined, open.facts.relation)) {
    const item = fact === 'currentStatus' ? fact : procedure === 'changeOfStatus' ? 'desiredStatus' : 'entryPurpose';
    const activity = text && names.inWords.find(([name]) => text.includes(name))?.[1];
    const one = interpretAs(text ? { ...reading, items: { ...reading.items, [item]: { state: 'filled', text: text.replace(/[（(].*/, '') } } } : reading, {
      relation, ...(activity && { [procedure === 'changeOfStatus' ? 'desiredDesignatedActivity' : 'designatedActivity']: activity }),
    });
    const here = verdictOfStaff(one.facts, today);
    if (here === 'needsConfirmation' || (verdict && here !== verdict)) return open;
    verdict = here;
    each.push(one);
  }
  if (each.length === 0) return open;
  const { chosenStatus } = reading.items;
  const at = chosenStatus?.state === 'filled' ? { desiredStatus: ['chosenStatus'], currentStatus: ['chosenStatus'] } as const : {};
  return { ...open, items: { ...open.items, ...at }, judgement: commonTo(each.map((one) => judged(one).judgement)) };
}

/** Of judgements with one verdict: what the first says and each other says as well; all of it where they have nothing in common. */
function commonTo([first, ...others]: readonly Judgement[]): Judgement {
  const isCommon = ({ rule, outcome }: Finding) => others.every(({ findings }) => findings.some((other) => other.rule === rule && other.outcome === outcome));
  const findings = first!.findings.filter(isCommon);
  return first!.verdict === 'outOfScope' && !findings.some(({ outcome }) => outcome === 'broken') ? first! : { ...first!, findings };
}

/**
 * Each status that the row of the chosen status names, else that the 区分 serves, with each relation its form can state: on R the applicant
 * is family of the person depended on, on T and U perhaps, and never the 法定代理人, who has items of his own there.
 */
function possibilities({ items }: Reading, category: string, isStatusKnown: boolean, relation: Facts['relation']): (readonly [string, Facts['relation']])[] {
  const named = items.chosenStatus?.text.replace(/[\s\u3000]+[A-Za-z][\s\S]*$/, '').replace(/^(高度専門職)(.+?)・/, '$1$2，$1');
  const offered = 'VY'.includes(category) ? names.categories[category] : named || names.categories[category]; // 「特定技能」 and 「技能実習」 name no 号
  const statuses = isStatusKnown ? [''] : offered?.split(/[，,](?![^（(]*[）)])/) ?? [];
  const relations = relation ?? !'RTU'.includes(category) ? [relation] : family.slice(category === 'R' ? 1 : 0);
  return statuses.flatMap((text) => relations.map((one) => [text, one] as const));
}

const family: readonly Facts['relation'][] = ['self', 'spouse', 'child', 'parent', 'sibling', 'other'];

/** What page and profile say differently counts like any finding; where it leaves something open, so does the verdict. */
export function withFindings(judgement: Judgement, more: Judgement['findings']): Judgement {
  const opens = judgement.verdict === 'inScope' && more.some(({ outcome }) => outcome === 'unknown');
  return { ...judgement, findings: [...judgement.findings, ...more], ...(opens && { verdict: 'needsConfirmation' }) };
}

/** What the pages after the form can't say again. The profile's facts are left out: they may change until then, and are long. */
function factsOfPage(facts: Facts, from: Partial<Record<FactName, string>>): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => from[name as FactName] === 'page'));
}
