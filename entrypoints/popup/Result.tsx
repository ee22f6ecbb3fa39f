import { useState } from 'preact/hooks';
import { asideKey, describe, type Shown } from '../../components/describe.ts';
import { noPage } from '../../components/noPage.ts';
import { Next, textOf } from '../../components/Notice.tsx';
import type { Walk } from '../../components/quickCheck.ts';
import { writeSheet } from '../../components/sheetOrder.ts';
import { VerdictIcon } from '../../components/VerdictIcon.tsx';
import { say } from '../../components/words.ts';
import { browser } from '../../profile/browser.ts';
import type { Account } from '../../profile/schema.ts';
import type { FactName } from '../../rules/facts.ts';
import { sourcesOf } from '../../rules/sources.ts';
import { asText } from './asText.ts';
import { type OpenForm, sourceOf } from './openForm.ts';

type Props = { check: Walk; account: Account | null; form: OpenForm | null; left: number; onAgain: () => void };

/** The verdict as soon as it is certain, with reasons, what to do and where it is written; before that, how many questions are left at most. */
export const Result = ({ check, account, form, left, onAgain }: Props) => {
  const [copied, setCopied] = useState('');
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>(form?.aside ?? {});
  const entry = (one: Shown) => <Finding key={one.id} shown={one} reason={reasons[asideKey(one.id)] ?? ''} onReason={(reason) => setReasons({ ...reasons, [asideKey(one.id)]: reason })} />;
  const { judgement, facts, open, questions } = check;
  const { shown } = describe(judgement, noPage);
  const grave = shown.filter(({ kind }) => kind !== 'note');
  const notes = shown.filter(({ kind }) => kind === 'note');
  return (
    <section class="result" aria-label={say('quick_result')}>
      <div role="status" class={open ? 'verdict waiting' : `verdict ${judgement.verdict}`}>
        {open ? <p>{say(questions.length === 0 ? 'quick_start' : 'quick_left', String(left + 1))}</p> : (
          <p class="tone big"><VerdictIcon kind={judgement.verdict} />{say(`verdict_${judgement.verdict}`)}<span class="means">{say(`quick_means_${judgement.verdict}`)}</span></p>
        )}
      </div>
      {!open && (
        <>
          <ul>{grave.map(entry)}</ul>
          {notes.length > 0 && (
            <details class="notes"><summary>{say('quick_notes', String(notes.length))}</summary><ul>{notes.map(entry)}</ul></details>
          )}
          <div class="buttons">
            <button type="button" class="primary" onClick={() => void copy()}>{say('quick_copy')}</button>
            <button type="button" onClick={() => void print()}>{say('quick_sheet')}</button>
            <button type="button" class="quiet" onClick={() => { setCopied(''); setReasons({}); onAgain(); }}>{say('quick_again')}</button>
          </div>
          <p role="status" class="soft">{copied}</p>
        </>
      )}
    </section>
  );

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(asText(check, account, reasons));
      setCopied(say('quick_copied'));
    } catch {
      setCopied(say('quick_notCopied'));
    }
  }

  /** The sheet's words pass through memory only; the sheet takes them out as it opens. */
  async function print(): Promise<void> {
    const from = Object.fromEntries((Object.keys(facts) as FactName[]).map((fact) => [fact, sourceOf(fact, form, account)]));
    const sheet = writeSheet({
      title: form?.title ?? '', accountId: account?.id ?? '', verdict: judgement.verdict, facts, from,
      shown: shown.map((one) => ({ ...one, aside: reasons[asideKey(one.id)]?.trim() })),
    }, account);
    await browser.storage.session.set({ sheet });
    await browser.tabs.create({ url: browser.runtime.getURL('/sheet.html') });
  }
};

/** One finding; the user may write why it is settled. It stays in the list and in the count, the reason goes on the sheet and into the copied text. */
const Finding = ({ shown, reason, onReason }: { shown: Shown; reason: string; onReason: (reason: string) => void }) => (
  <li class={`finding ${shown.kind}`}>
    <p class="tone"><VerdictIcon kind={shown.kind} />{say(`verdict_${shown.kind}`)}</p>
    <p>{textOf(shown)}</p>
    <Next shown={shown} sources={sourcesOf(shown.basis).slice(0, 3)} />
    <details class="aside">
      <summary>{reason ? say('sheet_setAside', reason) : say('aside')}</summary>
      <label>{say('aside_reason')}<input type="text" maxLength={200} autocomplete="off" value={reason} onInput={(event) => onReason(event.currentTarget.value)} /></label>
    </details>
  </li>
);
