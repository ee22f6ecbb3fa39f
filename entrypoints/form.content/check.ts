import { describe, type Description, type Shown } from '../../components/describe.ts';
import type { Account } from '../../profile/schema.ts';
import { type FactName, type Facts, type Judgement, judgeStaff, todayInJapan } from '../../rules/index.ts';
import { names } from '../../rules/interpret/names.ts';
import { interpret, type Interpretation, type ItemName, parseTitle, type Reading, withChoice } from '../../rules/interpret.ts';
import type { Filing } from './filing.ts';
import type { PageReading } from './read.ts';

/** What one pass found: what to show, where, and the facts to keep for the pages after the form. */
export type Checked = {
  description: Description;
  facts: Facts;
  /** The element each finding stands at, by the finding's id; only those with a notice of their own. */
  places: ReadonlyMap<string, HTMLElement>;
};

/** Judges the form, or a page after it on the strength of what the form said; the page decides over what is remembered. */
export function checkForm({ reading, labels, places }: PageReading, account: Account, filing: Filing): Checked {
  const today = todayInJapan();
  const isForm = reading.page === 'form';
  const remembered = isForm ? filing.answers : { ...filing.facts, ...filing.answers };
  const { facts, items, from, disagreements, judgement } = judgeReading(reading, account, remembered, today);
  const description = describe(withFindings(judgement, disagreements), {
    items, labels,
    isShown: (item) => places.has(item as ItemName),
    isBlank: (item) => places.has(item as ItemName) && reading.items[item as ItemName]?.state === 'blank',
  });
  return { description, facts: factsOfPage(facts, from), places: placesOf(description.shown, (item) => places.get(item as ItemName)) };
}

/** Judges each procedure or status a page before the form offers: what this account may not file is marked before an hour of typing. */
export function checkChoices({ reading, choices }: PageReading, account: Account): Checked {
  const today = todayInJapan();
  const shown: Shown[] = [];
  const elements = new Map<string, HTMLElement>();
  const judgeOne = (text: string | null, element: HTMLElement | null) => {
    const { judgement } = judgeReading(text === null ? reading : withChoice(reading, text), account, {}, today);
    const { shown: [gravest] } = describe(judgement, { items: {}, labels: new Map(), isShown: () => false, isBlank: () => false });
    if (gravest?.kind !== 'outOfScope') return;
    const id = `${gravest.id}|${text ?? ''}|${shown.length}`;
    shown.push({ ...gravest, id, item: text, label: text, isSmall: true });
    if (element) elements.set(id, element);
  };
  // Where the page itself is about a procedure that may not be filed, saying so of every choice adds nothing.
  if (reading.page !== 'procedureList' && reading.title) judgeOne(null, null);
  const isPage = shown.length > 0;
  if (!isPage) reading.choices.forEach((text, at) => judgeOne(text, choices[at] ?? null));
  return { description: { verdict: isPage ? 'outOfScope' : 'needsConfirmation', shown, hints: [], ask: [] }, facts: {}, places: elements };
}

type Judged = Interpretation & { judgement: Judgement };

/**
 * One reading, judged. Where the page leaves open which of several statuses is meant, but the verdict is the same for each, that is the verdict: a page
 * for 「技術・人文知識・国際業務，特定活動（本邦大卒者）」 need not be filled in to be out of a 登録支援機関's scope, or in an employer's.
 */
function judgeReading(reading: Reading, account: Account, answers: Partial<Facts>, today: string): Judged {
  const judgeAs = (one: Reading, said: Partial<Facts>): Judged => {
    const interpretation = interpret(one, account, { ...answers, ...said }, today);
    return { ...interpretation, judgement: judgeStaff(interpretation.facts, today) };
  };
  const open = judgeAs(reading, {});
  const { procedure, category } = parseTitle(reading.title);
  const fact = procedure === 'extensionOfPeriodOfStay' ? 'currentStatus' : 'desiredStatus';
  if (open.judgement.verdict !== 'needsConfirmation' || !open.judgement.missing.includes(fact)) return open;
  const each = possibleStatuses(reading, category).map((text) => {
    const item = fact === 'currentStatus' ? fact : procedure === 'changeOfStatus' ? 'desiredStatus' : 'entryPurpose';
    const activity = names.inWords.find(([name]) => text.includes(name))?.[1];
    return judgeAs({ ...reading, items: { ...reading.items, [item]: { state: 'filled', text: text.replace(/[（(].*/, '') } } },
      activity ? { [procedure === 'changeOfStatus' ? 'desiredDesignatedActivity' : 'designatedActivity']: activity } : {});
  });
  const [first] = each;
  if (!first || first.judgement.verdict === 'needsConfirmation') return open;
  if (each.some(({ judgement }) => judgement.verdict !== first.judgement.verdict)) return open;
  const { chosenStatus } = reading.items;
  const at = chosenStatus?.state === 'filled' ? { desiredStatus: ['chosenStatus'], currentStatus: ['chosenStatus'] } as const : {};
  return { ...open, items: { ...open.items, ...at }, judgement: first.judgement };
}

/** The statuses that the row of the chosen status names, else those the 区分 serves. */
function possibleStatuses({ items }: Reading, category = ''): readonly string[] {
  const named = items.chosenStatus?.text.replace(/[\s\u3000]+[A-Za-z][\s\S]*$/, '');
  return (named || names.categories[category])?.split(/[，,](?![^（(]*[）)])/) ?? [];
}

/** What page and profile say differently counts like any finding; where it leaves something open, so does the verdict. */
function withFindings(judgement: Judgement, more: Judgement['findings']): Judgement {
  const opens = judgement.verdict === 'inScope' && more.some(({ outcome }) => outcome === 'unknown');
  return { ...judgement, findings: [...judgement.findings, ...more], ...(opens && { verdict: 'needsConfirmation' }) };
}

/** What the pages after the form can't say again. The profile's facts are left out: they may change until then, and are long. */
function factsOfPage(facts: Facts, from: Partial<Record<FactName, string>>): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => from[name as FactName] === 'page'));
}

function placesOf(shown: readonly Shown[], find: (item: string) => HTMLElement | undefined): Map<string, HTMLElement> {
  return new Map(shown.flatMap(({ id, item }) => {
    const element = item === null ? undefined : find(item);
    return element ? [[id, element] as const] : [];
  }));
}
