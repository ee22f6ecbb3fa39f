import { defineContentScript } from 'wxt/utils/define-content-script';
import type { BarView } from '../../components/Bar.tsx';
import { say } from '../../components/words.ts';
import { chooseAccount } from '../../profile/match.ts';
import type { Account } from '../../profile/schema.ts';
import { rulesAsOf, rulesKeepDays } from '../../rules/dated.ts';
import { daysBetween } from '../../rules/days.ts';
import { staffCapacities } from '../../rules/facts.ts';
import { type FactName, todayInJapan } from '../../rules/index.ts';
import { learn } from '../../rules/interpret/names.ts';
import { parseTitle } from '../../rules/interpret.ts';
import { type Checked, checkChoices, checkForm } from './check.ts';
import { createExplained } from './explain.ts';
import { endFiling, type Filing, type Known, loadKnown, onProfileChange, openOptions, reportGivenUp, saveFiling } from './filing.ts';
import { removeOldHosts } from './host.ts';
import { createLife } from './life.ts';
import { createReader, type PageReading } from './read.ts';
import { createOverlay, type Scene } from './show.tsx';
import { watch } from './watch.ts';

/** The page is read, interpreted, judged and shown; and again whenever the user did something. */
export default defineContentScript({ matches: ['https://www.rasens-immi.moj.go.jp/*'], main: begin });

function begin(): void {
  const before = removeOldHosts();
  const reader = createReader(document);
  const first = readOnce(reader.read);
  if (first?.reading.page === 'complete') return endFiling();
  if (!first || !isKnown(first)) return;

  // After the extension is gone the catalogue can't be asked any more.
  const [gone, statusName] = [say('overlay_gone'), say('overlay_status')];
  const life = createLife(() => overlay.sayOnly(gone));
  let known: Known | null = null;
  let filing: Filing = { answers: {} };
  const explained = createExplained(() => soon());
  let lastReading = '';
  let lastKept = '';

  const overlay = createOverlay({
    signal: life.signal,
    isAlive: life.isAlive,
    statusName,
    acts: {
      answer: (answer, label) => change({ answers: { ...filing.answers, ...answer }, said: { ...filing.said, ...label } }),
      unanswer: (fact) => change({ answers: { ...filing.answers, [fact]: undefined } }),
      sourcesOf: explained.sourcesOf,
      choose: (accountId) => change({ accountId }),
      options: openOptions,
    },
    onOpen: (open) => keep({ ...filing, open }),
    onGivenUp: reportGivenUp,
  });
  // Firefox sends a new instance into open pages when the extension is reloaded. What the old one knew of this filing is gone.
  if (before) return overlay.sayOnly(gone);
  overlay.show(empty(null));

  const { soon } = watch({
    body: document.body,
    signal: life.signal,
    isOurs: overlay.isOurs,
    isAlive: life.isAlive,
    check,
    differs: () => known !== null && (overlay.isOff() || JSON.stringify(reader.read().reading) !== lastReading),
    scrolled: overlay.scrolled,
    rested: overlay.rested,
    moved: overlay.moved,
  });
  onProfileChange(() => void load(), life.signal);
  void load();

  /** Profile and filing are asked for once a page, and the profile again when it changed. */
  async function load(): Promise<void> {
    try {
      const next = await loadKnown(first!.reading.title);
      learn(next.names);
      reader.know(next.site);
      overlay.dress(next.css);
      if (!known) {
        lastKept = JSON.stringify(next.filing);
        keep(belongsTo(first!, next.filing ?? { answers: {} }));
      }
      known = next;
      explained.forget();
      soon();
    } catch (failure) {
      fail(failure);
    }
  }

  /** One pass: read, interpret, judge, show. */
  function check(): void {
    if (!known || !life.isAlive()) return;
    try {
      const page = reader.read();
      lastReading = JSON.stringify(page.reading);
      overlay.show(sceneOf(page, known));
    } catch (failure) {
      fail(failure);
    }
  }

  function sceneOf(page: PageReading, { profile, isBroken }: Known): Scene {
    const { reading } = page;
    const blank = empty(null);
    if (!profile) return empty(say(isBroken ? 'overlay_badProfile' : 'overlay_noProfile'), true);
    const { kind, account, candidates = [] } = chooseAccount(profile, {
      loginName: reading.loginName, agentOrganization: reading.items.agentOrganization?.text ?? null, chosenId: filing.accountId ?? null,
    });
    if (!account) return { ...blank, bar: { ...blank.bar, plain: say('overlay_askAccount'), candidates, isEmpty: false } };
    if (!(staffCapacities as readonly string[]).includes(account.capacity)) return empty(say('overlay_notStaff'));
    const isBefore = beforeForm.has(reading.page);
    const checked = isBefore ? checkChoices(page, account) : checkForm(page, account, filing);
    if (!isBefore) keep({ ...filing, filer: account.id, title: reading.title || filing.title, ...(reading.page === 'form' && { facts: checked.facts }) });
    return {
      places: checked.places,
      open: filing.open ?? null,
      bar: {
        ...blank.bar,
        ...verdictOf(checked, isBefore),
        ...questionsOf(checked, account),
        isEmpty: false,
        who: { account, how: account.id === filing.accountId ? 'chosen' : kind === 'active' ? 'active' : 'matched' },
        shown: checked.description.shown,
        hints: checked.description.hints,
        answers: answersOf(filing),
        read: reading.page === 'form' ? reading : null,
      },
    };
  }

  function questionsOf({ description: { ask } }: Checked, { id }: Account): Pick<BarView, 'question' | 'questions'> {
    const questions = ask.flatMap((fact) => explained.questionFor(fact, id) ?? []);
    return { question: questions[0] ?? null, questions: questions.length };
  }

  function change(part: Partial<Filing>): void {
    keep({ ...filing, ...part });
    soon();
  }

  /** Told to the background only when something is new. */
  function keep(next: Filing): void {
    filing = next;
    const text = JSON.stringify(next);
    if (text === lastKept) return;
    lastKept = text;
    saveFiling(JSON.parse(text) as Filing);
  }

  function fail(failure: unknown): void {
    if (life.endedBy(failure)) return;
    console.error('scope check', failure);
    overlay.show(empty(say('overlay_unreadablePage')));
  }
}

const beforeForm: ReadonlySet<string> = new Set(['procedureList', 'explanation', 'statusSelection']);

/** Whether the page is one we know: a step of a residence procedure. Notifications and the like share the system and the markup. */
function isKnown({ reading: { page, title, choices } }: PageReading): boolean {
  if (page === 'attachments' || page === 'confirmation') return true;
  if (page === 'form') return parseTitle(title).procedure !== undefined;
  return beforeForm.has(page) && (choices.length > 0 || parseTitle(title).procedure !== undefined);
}

/** A reader that throws on a page leaves the page alone. */
function readOnce(read: () => PageReading): PageReading | null {
  try {
    return read();
  } catch (failure) {
    console.error('scope check', failure);
    return null;
  }
}

/** What is remembered counts for this page only while the same filing is going on; the account was asked for the tab. */
function belongsTo({ reading: { page, title } }: PageReading, kept: Filing): Filing {
  const isSame = !beforeForm.has(page) && (!kept.title || !title || kept.title === title);
  return isSame ? kept : { answers: {}, ...(kept.accountId && { accountId: kept.accountId }), ...(kept.open !== undefined && { open: kept.open }) };
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

/** A bar without a verdict; without a sentence either it only keeps the status ready for its first words. */
function empty(plain: string | null, needsOptions = false): Scene {
  return {
    places: new Map(),
    open: null,
    bar: {
      verdict: null, plain, who: null, candidates: [], shown: [], hints: [], question: null, questions: 0, answers: [], read: null,
      rulesAsOf, rulesOld: daysBetween(rulesAsOf, todayInJapan()) > rulesKeepDays, needsOptions, isEmpty: plain === null,
    },
  };
}
