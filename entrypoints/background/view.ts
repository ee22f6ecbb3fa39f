import type { BarView } from '../../components/Bar.tsx';
import { asideKey, type Shown } from '../../components/describe.ts';
import { dayText } from '../../components/dayText.ts';
import { questionFor } from '../../components/questions.ts';
import type { SheetOrder } from '../../components/sheetOrder.ts';
import { say } from '../../components/words.ts';
import { chooseAccount } from '../../profile/match.ts';
import type { Account } from '../../profile/schema.ts';
import type { Stored } from '../../profile/store.ts';
import { rulesAsOf, rulesKeepDays } from '../../rules/dated.ts';
import { daysBetween } from '../../rules/days.ts';
import { staffCapacities } from '../../rules/facts.ts';
import { type FactName, todayInJapan } from '../../rules/index.ts';
import { expectedItems, type ItemName } from '../../rules/interpret.ts';
import { sourcesOf } from '../../rules/sources.ts';
import type { PageData } from '../form.content/ask.ts';
import { type Checked, checkChoices, checkForm } from './check.ts';
import { beforeForm, type Filing, titleOf } from './filing.ts';

/** What the page's script shows of one reading; plain data. */
export type View = {
  bar: Omit<BarView, 'inBar' | 'open' | 'unfolded' | keyof Asked>;
  /** What the bar asks once it is open. */
  asked: Asked;
  /** Something is missing that no item of the form is about to tell: the bar opens by itself to ask for it. */
  asks: boolean;
  /** Whether the user opened or closed the bar; null while neither. */
  open: boolean | null;
  /** Where each notice stands: at an item of the form, or at a choice by its number. */
  at: Record<string, ItemName | number>;
  /** The sentences it needs. */
  words: Record<string, string>;
};
export type Asked = Pick<BarView, 'question' | 'questions'>;

/** What is shown of one reading of the page, what a check sheet of it would say, and what the tab remembers of the filing after it. */
export function viewOf(page: PageData, { profile, fault }: Pick<Stored, 'profile' | 'fault'>, filing: Filing): { view: View; sheet: SheetOrder | null; next: Filing } {
  const { reading } = page;
  const blank = empty(null, filing);
  const only = (view: View) => ({ view, sheet: null, next: filing });
  if (!profile) return only(empty(say(fault ? 'overlay_badProfile' : 'overlay_noProfile'), filing, true));
  const { kind, account, candidates = [] } = chooseAccount(profile, {
    loginName: reading.loginName, agentOrganization: reading.items.agentOrganization?.text ?? null, chosenId: filing.accountId ?? null,
  });
  if (!account) {
    const those = candidates.map(({ id, label, capacity }) => ({ id, label, capacity }));
    return only({ ...blank, bar: { ...blank.bar, plain: say('overlay_askAccount'), candidates: those } });
  }
  if (!(staffCapacities as readonly string[]).includes(account.capacity)) return only(empty(say('overlay_notStaff'), filing));
  const isBefore = beforeForm.has(reading.page);
  const checked = isBefore ? checkChoices(page, account) : checkForm(page, account, filing);
  const { facts, from, disagreements } = checked.all;
  const { verdict, hints, ask, asksFirst } = checked.description;
  const at = { ...checked.at };
  const aside: Record<string, string> = {};
  const shown = checked.description.shown.map((one) => {
    const key = asideKey(one.id);
    const reason = filing.aside?.[key];
    if (!reason) return one;
    delete at[one.id];
    return { ...one, aside: aside[key] = reason };
  });
  const title = titleOf(reading.title, filing.title);
  // A day of birth that is cleared stays known, so that another one is seen to be another person's.
  const born = filing.facts?.applicantBornOn;
  // A reason is forgotten when its finding goes away; but the pages after the form can't find everything again.
  const next = isBefore ? filing : { ...filing, filer: account.id, title, ...(reading.page === 'form' && { facts: { ...(born && { applicantBornOn: born }), ...checked.facts }, chosenStatus: reading.items.chosenStatus?.text.slice(0, 5_000), disagreements, aside }) };
  const view: View = {
    at,
    open: blank.open,
    asked: askedOf(ask, account),
    asks: asksFirst > 0,
    words: wordsOf([...shown, ...hints]),
    bar: {
      ...blank.bar,
      ...verdictOf(checked, isBefore),
      who: { label: account.label, capacity: account.capacity, how: account.id === filing.accountId ? 'chosen' : kind === 'active' ? 'active' : 'matched' },
      shown,
      sources: Object.fromEntries(shown.map(({ id, basis }) => [id, sourcesOf(basis).slice(0, 3)])),
      hints,
      answers: answersOf(filing),
      read: reading.page === 'form' ? expectedItems(reading) : null,
      hasSheet: !isBefore,
    },
  };
  // On the pages after the form, what the form said is remembered like an answer.
  const remembered = Object.fromEntries(Object.keys(filing.facts ?? {}).filter((fact) => !(fact in filing.answers)).map((fact) => [fact, 'page' as const]));
  const sheet = isBefore ? null : { title: title ?? '', accountId: account.id, verdict, shown, facts, from: { ...from, ...(reading.page !== 'form' && remembered) } };
  return { view, sheet, next };
}

function askedOf(ask: readonly FactName[], account: Account): Asked {
  const questions = ask.flatMap((fact) => questionFor(fact, account) ?? []);
  return { question: questions[0] ?? null, questions: questions.length };
}

/** The sentences of the findings, their values still open. */
function wordsOf(shown: readonly Shown[]): Record<string, string> {
  const keys = shown.flatMap(({ message, remedy }) => [message.key, ...(remedy ? [remedy.key] : [])]);
  return Object.fromEntries(keys.map((key) => [key, say(key, '$1', '$2', '$3', '$4')]));
}

function verdictOf({ description: { verdict, shown } }: Checked, isBefore: boolean): Pick<BarView, 'verdict' | 'plain'> {
  if (!isBefore || verdict === 'outOfScope') return { verdict, plain: null };
  return { verdict: null, plain: shown.length ? say('overlay_beforeFound', String(shown.length)) : say('overlay_before') };
}

/** What the user answered, in words, so that it can be seen and taken back. */
function answersOf({ answers, said = {} }: Filing): BarView['answers'] {
  return (Object.keys(answers) as FactName[]).flatMap((fact) => {
    const label = said[fact];
    return answers[fact] === undefined || label === undefined ? [] : [{ fact, label: say('overlay_answer', say(`fact_${fact}`), label) }];
  });
}

/** A bar without a verdict: what every other begins from. */
function empty(plain: string | null, { open }: Filing, needsOptions = false): View {
  return {
    at: {},
    open: open ?? null,
    asked: { question: null, questions: 0 },
    asks: false,
    words: {},
    bar: {
      verdict: null, plain, who: null, candidates: [], shown: [], sources: {}, hints: [], answers: [], read: null, hasSheet: false,
      rulesAsOf: dayText(rulesAsOf), rulesOld: daysBetween(rulesAsOf, todayInJapan()) > rulesKeepDays, needsOptions,
    },
  };
}
