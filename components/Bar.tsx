import type { Account } from '../profile/schema.ts';
import type { Facts, FactName, Verdict } from '../rules/index.ts';
import type { Drift } from '../rules/interpret.ts';
import { Ask } from './Ask.tsx';
import type { Shown } from './describe.ts';
import { kindWord, nameOf, Next, textOf } from './Notice.tsx';
import type { Question } from './questions.ts';
import type { Source } from '../rules/sources.ts';
import { VerdictIcon } from './VerdictIcon.tsx';
import { say } from './words.ts';

/** What the bar shows; plain data. */
export type BarView = {
  /** `null` where nothing can be judged; `plain` then says why. */
  verdict: Verdict | null;
  plain: string | null;
  /** Who is filing, and how we know. */
  who: Pick<Account, 'label' | 'capacity'> & { how: 'matched' | 'active' | 'chosen' } | null;
  /** Accounts of which one is filing, for the user to say. */
  candidates: readonly Candidate[];
  shown: readonly Shown[];
  /** Where each finding is written, by its id, the surest first. */
  sources: Readonly<Record<string, readonly Source[]>>;
  /** What could be checked too if more were known. */
  hints: readonly Shown[];
  /** Findings with no place at their item. */
  inBar: ReadonlySet<string>;
  question: Question | null;
  /** Questions still open, this one included. */
  questions: number;
  answers: readonly Answered[];
  read: { read: number; expected: number; unreadable: readonly Drift[] } | null;
  /** A check sheet can be had; before the form there is nothing to say on one. */
  hasSheet: boolean;
  /** The day of the rules, in words. */
  rulesAsOf: string;
  rulesOld: boolean;
  /** Nothing can be said before something is done on the options page. */
  needsOptions: boolean;
  open: boolean;
  /** The finding whose remedy and source are unfolded in the list. */
  unfolded: string | null;
};

export type Candidate = Pick<Account, 'id' | 'label' | 'capacity'>;
export type Answered = { fact: FactName; label: string };

export type BarActs = {
  toggle: () => void;
  /** `label`: what was chosen, in words, by its fact. */
  answer: (answer: Partial<Facts>, label: Record<string, string>) => void;
  unanswer: (fact: FactName) => void;
  choose: (accountId: string) => void;
  goTo: (id: string) => void;
  /** Sets a finding aside with a reason; '' takes that back. */
  setAside: (id: string, reason: string) => void;
  sheet: () => void;
  options: () => void;
};

/** The one bar: verdict, who files, what is asked, what was found, what could not be read, how old the rules are. */
export const Bar = ({ view, act }: { view: BarView; act: BarActs }) => (
  <section class={`bar ${view.verdict ?? 'none'}`} aria-label={say('appName')}>
    <div class="head">
      <div class="verdict" role="status" aria-label={say('overlay_status')}>
        {view.verdict && <VerdictIcon kind={view.verdict} />}
        <Status view={view} />
      </div>
      {view.who && view.verdict && <span class="who">{view.who.label}</span>}
      {view.needsOptions && <button onClick={act.options}>{say('overlay_options')}</button>}
      {!view.needsOptions && <button class="toggle" aria-expanded={view.open} onClick={act.toggle}>{say(view.open ? 'overlay_close' : 'overlay_open')}</button>}
    </div>
    {view.open ? <Panel view={view} act={act} /> : <Unseen view={view} />}
  </section>
);

const Status = ({ view: { verdict, plain, shown } }: { view: BarView }) => {
  if (!verdict) return <span class="count">{plain}</span>;
  const aside = shown.filter((one) => one.aside).length;
  const count = aside ? say('overlay_countAside', String(shown.length), String(aside)) : shown.length ? say('overlay_count', String(shown.length)) : say('overlay_none');
  return <><strong class="word">{say(`verdict_${verdict}`)}</strong><span class="count">{count}</span></>;
};

/** A screen reader meets what is found on the whole page also while the bar is closed. */
const Unseen = ({ view }: { view: BarView }) => (
  <div class="unseen">
    {view.shown.filter(({ id, aside }) => view.inBar.has(id) && !aside).map((shown) => <div key={shown.id} role="note" aria-label={nameOf(shown)}>{textOf(shown)}</div>)}
  </div>
);

const Panel = ({ view, act }: { view: BarView; act: BarActs }) => (
  <div class="panel">
    {view.candidates.length > 0 && <ChooseAccount candidates={view.candidates} act={act} />}
    {view.question && (
      <div class="question" key={view.question.fact}>
        <Ask question={view.question} onAnswer={(answer) => act.answer(answer, labelOf(view.question!, answer))} onProfile={act.options} />
        {view.questions > 1 && <p class="soft">{say('overlay_moreQuestions', String(view.questions - 1))}</p>}
      </div>
    )}
    {view.shown.length > 0 && <ul class="list">{view.shown.map((shown) => <Entry key={shown.id} shown={shown} view={view} act={act} />)}</ul>}
    {view.hints.length > 0 && (
      <details>
        <summary>{say('overlay_hints', String(view.hints.length))}</summary>
        <ul class="hints">{view.hints.map((hint) => <li key={hint.id}>{textOf(hint)}</li>)}</ul>
      </details>
    )}
    {view.answers.length > 0 && <Answers view={view} act={act} />}
    <Footing view={view} act={act} />
  </div>
);

function labelOf({ fact, options }: Question, answer: Partial<Facts>): Record<string, string> {
  return { [fact]: options.find((option) => option.answer === answer)?.label ?? String(answer[fact]) };
}

const ChooseAccount = ({ candidates, act }: { candidates: readonly Candidate[]; act: BarActs }) => (
  <fieldset class="ask question">
    <legend>{say('overlay_whichAccount')}</legend>
    {candidates.map(({ id, label, capacity }) => (
      <label key={id}><input type="radio" name="account" onChange={() => act.choose(id)} />{say('overlay_account', label, say(`capacity_${capacity}`))}</label>
    ))}
  </fieldset>
);

/** A finding in the list. One that stands at its item leads there; one that doesn't is the notice itself. */
const Entry = ({ shown, view, act }: { shown: Shown; view: BarView; act: BarActs }) => {
  const isNote = view.inBar.has(shown.id) && !shown.aside;
  return (
    <li class={`entry ${shown.kind}`}>
      <div {...(isNote && { role: 'note', 'aria-label': nameOf(shown) })} data-entry={shown.id} tabIndex={-1}>
        <p class="tone"><VerdictIcon kind={shown.kind} />{kindWord(shown.kind)}</p>
        {shown.item && !shown.aside && <button class="go" onClick={() => act.goTo(shown.id)}>{shown.label}</button>}
        <p>{textOf(shown)}</p>
        {(isNote || view.unfolded === shown.id) && <Next shown={shown} sources={view.sources[shown.id] ?? []} />}
        <Aside shown={shown} onReason={(reason) => act.setAside(shown.id, reason)} />
      </div>
    </li>
  );
};

/** Set aside with a reason, a finding stands in this list only; it is counted as before, and the reason goes on the check sheet. */
const Aside = ({ shown: { aside }, onReason }: { shown: Shown; onReason: (reason: string) => void }) => (aside
  ? <p class="soft">{say('sheet_setAside', aside)} <button onClick={() => onReason('')}>{say('overlay_takeBack')}</button></p>
  : (
    <details class="aside">
      <summary>{say('aside')}</summary>
      <label>{say('aside_reason')}<input maxLength={200} /></label>
      <button onClick={({ currentTarget }) => onReason((currentTarget.previousSibling!.lastChild as HTMLInputElement).value.trim())}>{say('overlay_setAside')}</button>
    </details>
  ));

const Answers = ({ view, act }: { view: BarView; act: BarActs }) => (
  <details>
    <summary>{say('overlay_answered', String(view.answers.length))}</summary>
    <ul class="answers">
      {view.answers.map(({ fact, label }) => (
        <li key={fact}>{label}<button onClick={() => act.unanswer(fact)}>{say('overlay_unanswer')}</button></li>
      ))}
    </ul>
  </details>
);

const Footing = ({ view, act }: { view: BarView; act: BarActs }) => (
  <div class="footing">
    {view.who && <p>{say(`overlay_filer_${view.who.how}`, view.who.label, say(`capacity_${view.who.capacity}`))}</p>}
    {view.read && <Coverage read={view.read} />}
    {view.rulesOld && <p class="old">{say('overlay_rulesOld')}</p>}
    <p>{say('overlay_rulesAsOf', view.rulesAsOf)}</p>
    <p class="ways">
      {view.hasSheet && <button onClick={act.sheet}>{say('overlay_sheet')}</button>}
      <button onClick={act.options}>{say('overlay_options')}</button>
      <span>{say('overlay_shortcut')}</span>
    </p>
  </div>
);

/** How much of the form was read, and what was not: one line to send to whoever maintains the tables. */
const Coverage = ({ read: { read, expected, unreadable } }: { read: NonNullable<BarView['read']> }) => {
  const sentence = say('overlay_read', String(read), String(expected));
  if (unreadable.length === 0) return <p>{sentence}</p>;
  return (
    <details>
      <summary>{sentence}</summary>
      <ul class="unreadable">
        {unreadable.map(({ item, expected: old, nearest }) => <li key={item}>{nearest ? say('overlay_drifted', old, nearest) : say('overlay_notFound', old)}</li>)}
      </ul>
    </details>
  );
};
