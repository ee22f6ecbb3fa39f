import { useEffect, useMemo, useState } from 'preact/hooks';
import { dayText, leftText } from '../../components/dayText.ts';
import { type Choices, mostQuestions, walk } from '../../components/quickCheck.ts';
import { say } from '../../components/words.ts';
import { browser } from '../../profile/browser.ts';
import { deadlines } from '../../profile/deadlines.ts';
import type { Account } from '../../profile/schema.ts';
import { loadProfile, onProfileChange, type Stored } from '../../profile/store.ts';
import { rulesAsOf, rulesKeepDays } from '../../rules/dated.ts';
import { daysBetween } from '../../rules/days.ts';
import { type Capacity, capacities, staffCapacities } from '../../rules/facts.ts';
import { todayInJapan } from '../../rules/index.ts';
import { withFindings } from '../background/check.ts';
import { isGivenUp } from './givenUp.ts';
import { factsFor, type OpenForm, openForm } from './openForm.ts';
import { PartField } from './PartField.tsx';
import { Result } from './Result.tsx';

/** The quick check: a few questions, each asked only while its answer matters, and the verdict. Nothing of it is stored. */
export const Popup = () => {
  const [stored, setStored] = useState<Stored | null>(null);
  const [who, setWho] = useState<string | null>(null);
  const [choices, setChoices] = useState<Choices>({});
  const [offered, setOffered] = useState<OpenForm | null>(null);
  const [form, setForm] = useState<OpenForm | null>(null);
  const [givenUp, setGivenUp] = useState(false);
  useEffect(() => {
    const refresh = () => void loadProfile().then(setStored);
    refresh();
    void openForm().then(setOffered);
    void isGivenUp().then(setGivenUp);
    return onProfileChange(refresh);
  }, []);
  const today = todayInJapan();
  const accounts = stored?.profile?.accounts ?? [];
  const chosen = who ?? firstChoice(stored);
  const account = accounts.find(({ id }) => chosen === `account:${id}`) ?? null;
  const capacity = chosen.startsWith('type:') ? chosen.slice(5) : undefined;
  const known = useMemo(() => (form ? factsFor(form, account) : {}), [account, form]);
  const check = useMemo(() => {
    const walked = walk(account, { ...choices, ...(capacity && { capacity }) }, today, known);
    return { ...walked, judgement: withFindings(walked.judgement, form?.disagreements ?? []) };
  }, [account, capacity, choices, form, today, known]);
  if (!stored) return <main aria-busy="true" />;
  const asked = check.questions.filter(({ id }) => id !== 'capacity');

  return (
    <main>
      <header>
        <img src="/icon/32.png" width="24" height="24" alt="" />
        <h1>{say('quick_title')}</h1>
        <button type="button" class="quiet" onClick={() => void browser.runtime.openOptionsPage()}>{say('quick_options')}</button>
      </header>
      {givenUp && <p class="verdict outOfScope" role="alert">{say('quick_givenUp')}</p>}
      {stored.fault && <p class="verdict outOfScope">{say('quick_fault')}</p>}
      {accounts.flatMap((one) => deadlines(one, today).map(({ key, day, todo }) => (
        <details key={`${one.id} ${key}`} class="verdict needsConfirmation">
          <summary>{say('badge_line', one.label, say(`fact_${key}`), leftText(day, today))}</summary><p>{say(todo.key, dayText(day))}</p>
        </details>
      )))}
      {offered && !form && <button type="button" onClick={() => begin(offered)}>{say('quick_begin')}</button>}
      {form && <p class="soft">{say('quick_begun', form.title)}</p>}
      <form onSubmit={(event) => event.preventDefault()}>
        <label class="part">
          <span>{say('fact_capacity')}</span>
          <WhoSelect accounts={accounts} value={chosen} onWho={setWho} />
        </label>
        {asked.map(({ id, parts }) => (
          <div key={id} class="question">
            {parts.filter((part) => !isIdle(part.id, choices)).map((part) => (
              <PartField key={part.id} part={part} value={choices[part.id] ?? part.fallback ?? ''} onChoice={(value) => setChoices({ ...choices, [part.id]: value })} />
            ))}
          </div>
        ))}
      </form>
      <Result key={form ? 'form' : ''} check={check} account={account} form={form} left={mostQuestions - check.questions.length - (account ? 1 : 0)} onAgain={again} />
      <Foot today={today} />
    </main>
  );

  /** The open form's facts stand in for questions; who files there files here, and can still be changed. */
  function begin(open: OpenForm): void {
    if (accounts.some(({ id }) => id === open.filer)) setWho(`account:${open.filer}`);
    setForm(open);
    setChoices({});
  }

  function again(): void {
    setForm(null);
    setChoices({});
  }
};

/** How old the rules are, and where all of them are written. */
const Foot = ({ today }: { today: string }) => (
  <footer class="soft">
    {daysBetween(rulesAsOf, today) > rulesKeepDays && <p class="old">{say('overlay_rulesOld')}</p>}
    <p>{say('overlay_rulesAsOf', dayText(rulesAsOf))}{say('between')}<a href="law.html" target="_blank">{say('law_title')}</a></p>
  </footer>
);

/** Nothing goes together with a procedure that stands for both, or is outside the system: there the two are not asked. */
function isIdle(part: string, { procedure }: Choices): boolean {
  const alone = ['permissionForOtherActivity', 'reentryPermit', 'permanentResidence', 'residenceCard'];
  return (part === 'other' || part === 'reentry') && (!procedure || alone.includes(procedure));
}

function firstChoice(stored: Stored | null): string {
  const profile = stored?.profile;
  if (!profile) return '';
  const { active, accounts } = profile;
  return `account:${(accounts.find(({ id }) => id === active) ?? accounts[0]!).id}`;
}

const WhoSelect = ({ accounts, value, onWho }: { accounts: readonly Account[]; value: string; onWho: (value: string) => void }) => (
  <select value={value} onChange={(event) => onWho(event.currentTarget.value)}>
    {value === '' && <option value="">{say('ask_choose')}</option>}
    {accounts.length > 0 && (
      <optgroup label={say('quick_accounts')}>
        {accounts.map(({ id, label }) => <option key={id} value={`account:${id}`}>{label}</option>)}
      </optgroup>
    )}
    <optgroup label={say('quick_staff')}>{staffCapacities.map(option)}</optgroup>
    <optgroup label={say('quick_others')}>{capacities.slice(staffCapacities.length).map(option)}</optgroup>
  </select>
);

const option = (capacity: Capacity) => <option key={capacity} value={`type:${capacity}`}>{say(`capacity_${capacity}`)}</option>;
