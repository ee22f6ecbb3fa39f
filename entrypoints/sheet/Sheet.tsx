import { dayText } from '../../components/dayText.ts';
import { describe, type Shown } from '../../components/describe.ts';
import { noPage } from '../../components/noPage.ts';
import { factText } from '../../components/factText.ts';
import { VerdictIcon } from '../../components/VerdictIcon.tsx';
import { say } from '../../components/words.ts';
import { type FactName, type Facts, judge, todayInJapan } from '../../rules/index.ts';
import { sourcesOf } from '../../rules/sources.ts';

/** What a sheet is made of. `from`: where each fact came from; `setAside`: reasons the user gave for notices, by their id. */
export type Order = {
  facts: Facts;
  who: string | null;
  from?: Partial<Record<FactName, 'page' | 'profile' | 'answer'>>;
  setAside?: Record<string, string>;
};

/** The check sheet of one filing, A4: verdict, findings with what they rest on, facts and where each came from, who and when. */
export const Sheet = ({ order: { facts, who, from = {}, setAside = {} } }: { order: Order }) => {
  const today = todayInJapan();
  const judgement = judge(facts, today);
  const { shown } = describe(judgement, noPage);
  return (
    <main>
      <div class="buttons"><button type="button" class="primary" onClick={() => print()}>{say('sheet_print')}</button></div>
      <h1>{say('sheet_title')}</h1>
      <p class="soft">{say('sheet_made', dayText(today), who ?? (facts.capacity ? say(`capacity_${facts.capacity}`) : '—'))}</p>
      <p class={`verdict ${judgement.verdict} tone big`}><VerdictIcon kind={judgement.verdict} />{say(`verdict_${judgement.verdict}`)}<span>{say(`quick_means_${judgement.verdict}`)}</span></p>
      <h2>{say('sheet_findings')}</h2>
      {shown.length === 0 ? <p>{say('sheet_noFindings')}</p> : <ul>{shown.map((one) => <Found key={one.id} shown={one} reason={setAside[one.id]} />)}</ul>}
      <h2>{say('sheet_facts')}</h2>
      <table>
        <tbody>
          {(Object.keys(facts) as FactName[]).map((fact) => (
            <tr key={fact}><th scope="row">{say(`fact_${fact}`)}</th><td>{factText(facts, fact)}</td><td class="soft">{from[fact] ? say(`sheet_from_${from[fact]}`) : ''}</td></tr>
          ))}
        </tbody>
      </table>
      <p class="soft">{say('quick_disclaimer')}</p>
    </main>
  );
};

const Found = ({ shown, reason }: { shown: Shown; reason?: string }) => (
  <li>
    <strong class="tone"><VerdictIcon kind={shown.kind} />{say(`verdict_${shown.kind}`)}</strong>
    <p>{say(shown.message.key, ...(shown.message.values ?? []))}</p>
    {shown.remedy && <p>→ {say(shown.remedy.key, ...(shown.remedy.values ?? []))}</p>}
    {reason && <p>{say('sheet_setAside', reason)}</p>}
    <p class="soft">{shown.basis.join(', ')} ／ {sourcesOf(shown.basis).map(({ title }) => title).join('、')}</p>
  </li>
);
