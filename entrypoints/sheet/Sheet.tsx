import { dayText } from '../../components/dayText.ts';
import { origins, type SheetWords } from '../../components/sheetOrder.ts';
import { VerdictIcon } from '../../components/VerdictIcon.tsx';
import { say } from '../../components/words.ts';

/** The check sheet of one filing, A4: verdict, findings with what they rest on, facts and where each came from, who and when. */
export const Sheet = ({ words: { made, asOf, title, who, verdict, findings, facts } }: { words: SheetWords }) => (
  <main>
    <div class="buttons"><button type="button" class="primary" onClick={() => print()}>{say('sheet_print')}</button><span class="soft">{say('sheet_notKept')}</span></div>
    <h1>{say('sheet_title')}</h1>
    <dl class="about">
      {title && <Line label={say('fact_procedure')} text={title} />}
      <Line label={say('sheet_who')} text={who || '—'} />
      <Line label={say('sheet_made')} text={dayText(made)} />
      <Line label={say('sheet_asOf')} text={say('sheet_asOfText', dayText(asOf))} />
    </dl>
    <div class={`verdict ${verdict}`}><p class="tone big"><VerdictIcon kind={verdict} />{say(`verdict_${verdict}`)}<span class="means">{say(`quick_means_${verdict}`)}</span></p></div>
    <h2>{say('sheet_findings')}</h2>
    {findings.length === 0 ? <p>{say('sheet_noFindings')}</p> : <ol>{findings.map((one, at) => <Found key={at} found={one} />)}</ol>}
    <h2>{say('sheet_facts')}</h2>
    <table>
      <thead><tr><th scope="col">{say('sheet_fact')}</th><th scope="col">{say('sheet_value')}</th><th scope="col">{say('sheet_from')}</th></tr></thead>
      {origins.map((from) => ({ from, told: facts.filter((one) => one.from === from) })).filter(({ told }) => told.length > 0).map(({ from, told }) => (
        <tbody key={from}>
          {told.map(({ label, text }) => <tr key={label}><th scope="row">{label}</th><td>{text}</td><td class="soft">{say(`sheet_from_${from}`)}</td></tr>)}
        </tbody>
      ))}
    </table>
    <p class="soft">{say('quick_disclaimer')}</p>
  </main>
);

const Line = ({ label, text }: { label: string; text: string }) => <div><dt>{label}</dt><dd>{text}</dd></div>;

const Found = ({ found: { kind, label, text, remedy, reason, rows, sources } }: { found: SheetWords['findings'][number] }) => (
  <li class={kind}>
    <p><strong class="tone"><VerdictIcon kind={kind} />{say(`verdict_${kind}`)}</strong>{label && <span class="item">{label}</span>}</p>
    <p>{text}</p>
    {remedy && <p>→ {remedy}</p>}
    {reason && <p class="reason">{say('sheet_setAside', reason)}</p>}
    <p class="soft">{say('sheet_rows', rows)}{say('between')}{sources.map((source) => `${source.title}${say(source.dated ? 'law_seen' : 'law_seenUndated', source.seen)}`).join(say('comma'))}</p>
  </li>
);
