import { useState } from 'preact/hooks';
import { say } from '../../components/words.ts';
import { type Columns, recognise } from '../../profile/list/columns.ts';
import { compare, type Comparison, isChanged, merged, mostEntries } from '../../profile/list/compare.ts';
import { decode } from '../../profile/list/decode.ts';
import { openXlsx } from '../../profile/list/openXlsx.ts';
import { readText, type Table } from '../../profile/list/table.ts';
import type { Saying } from '../../rules/index.ts';
import { download } from './download.ts';
import type { ListName, Row } from './Rows.tsx';

type Props = { rows: readonly Row[]; list: ListName; onRows: (rows: Row[]) => Promise<boolean> };
type Preview = { table: Table; columns: Columns; comparison: Comparison<Row> };

/** A whole list from Excel, csv or the clipboard: read, shown with what would be new, changed, gone or doubtful, and taken over only on the user's word. */
export const ListImport = ({ rows, list, onRows }: Props) => {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [progress, setProgress] = useState<number | 'unknown' | null>(null);
  const dayKey = list === 'implementers' ? 'submittedOn' : 'declaredOn';
  return (
    <details class="import">
      <summary>{say('list_title')}</summary>
      <p class="soft">{say('list_lead')}</p>
      <div class="buttons">
        <label class="button">
          {say('list_file')}
          <input class="unseen" type="file" accept=".xlsx,.csv,.tsv,.txt" onChange={({ currentTarget }) => { void open(currentTarget.files?.[0]); currentTarget.value = ''; }} />
        </label>
        <button type="button" disabled={rows.length === 0} onClick={() => download(say('list_exportName'), csv(rows), 'text/csv')}>{say('list_export')}</button>
      </div>
      <label class="paste">
        <span>{say('list_paste')}</span>
        <textarea rows={3} value="" onInput={(event) => { const { value } = event.currentTarget; event.currentTarget.value = ''; void show(readText(value)); }} />
      </label>
      {progress !== null && <label class="progress">{say('list_reading')}<progress value={progress === 'unknown' ? undefined : progress} max={1} /></label>}
      <p role="alert" class="problem">{problem}</p>
      {preview && (
        <PreviewTable preview={preview} onColumns={(columns) => void show(preview.table, columns)} onTake={(keepGone) => void take(keepGone)} onCancel={() => setPreview(null)} />
      )}
    </details>
  );

  async function open(file: File | undefined): Promise<void> {
    if (!file) return;
    setPreview(null);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const decoded = decode(bytes);
    if (decoded.kind === 'refused') return refuse(decoded.problem);
    if (decoded.kind === 'text') return show(readText(decoded.text));
    setProgress('unknown');
    const read = await openXlsx(bytes);
    setProgress(null);
    return read.ok ? show(read.table) : refuse(read.problem);
  }

  async function show(table: Table, columns = recognise(table)): Promise<void> {
    setProblem(null);
    if (table.rows.length === 0) return refuse({ key: 'list_empty' });
    if (table.rows.length - columns.firstRow > mostEntries) return refuse({ key: 'list_tooMany', values: [mostEntries.toLocaleString()] });
    const comparison = await compare<Row>(table, columns, rows, dayKey, setProgress);
    setProgress(null);
    setPreview({ table, columns, comparison });
  }

  function refuse({ key, values = [] }: Saying): void {
    setProblem(say(key, ...values));
  }

  async function take(keepGone: boolean): Promise<void> {
    if (preview && await onRows(merged(preview.comparison, keepGone))) setPreview(null);
  }
};

const PreviewTable = ({ preview, onColumns, onTake, onCancel }: {
  preview: Preview; onColumns: (columns: Columns) => void; onTake: (keepGone: boolean) => void; onCancel: () => void;
}) => {
  const { table, columns, comparison: { entries, gone, skipped, hurried } } = preview;
  const fresh = entries.filter(({ before }) => before === null).length;
  const changed = entries.filter(isChanged).length;
  const doubtful = entries.filter(({ doubts }) => doubts.length > 0);
  const width = Math.max(...table.rows.slice(0, 50).map((row) => row.length));
  const first = table.rows[columns.firstRow] ?? [];
  const choices = Array.from({ length: width }, (_, at) => ({ at, text: say('list_column', String(at + 1), (columns.firstRow ? table.rows[columns.firstRow - 1]![at] : first[at]) ?? '') }));
  return (
    <div class="preview">
      <p><strong>{say('list_counts', String(entries.length), String(fresh), String(changed), String(gone.length), String(doubtful.length))}</strong></p>
      {skipped.length > 0 && <p class="soft">{say('list_skipped', skipped.slice(0, 5).join(', '), String(skipped.length))}</p>}
      {hurried && <p class="soft">{say('list_hurried')}</p>}
      <div class="columns">
        {(['name', 'corporateNumber', 'day'] as const).map((key) => (
          <label key={key}>
            {say(`column_${key}`)}
            <select value={columns[key] ?? ''} onChange={({ currentTarget: { value } }) => onColumns({ ...columns, [key]: value === '' ? undefined : Number(value) })}>
              {key !== 'name' && <option value="">{say('list_noColumn')}</option>}
              {choices.map(({ at, text }) => <option key={at} value={at}>{text}</option>)}
            </select>
          </label>
        ))}
      </div>
      {doubtful.length > 0 && (
        <ul class="doubts">
          {doubtful.slice(0, 20).map(({ row, line, doubts }) => (
            <li key={line}><strong>{say('list_line', String(line), row.name)}</strong> {doubts.map((doubt) => say(`doubtful_${doubt}`)).join(' ')}</li>
          ))}
          {doubtful.length > 20 && <li>{say('list_moreDoubts', String(doubtful.length - 20))}</li>}
        </ul>
      )}
      {gone.length > 0 && <p class="soft">{say('list_gone', gone.slice(0, 5).map(({ name }) => name).join('、'), String(gone.length))}</p>}
      <div class="buttons">
        <button type="button" class="primary" onClick={() => onTake(false)}>{say('list_replace')}</button>
        {gone.length > 0 && <button type="button" onClick={() => onTake(true)}>{say('list_add')}</button>}
        <button type="button" class="quiet" onClick={onCancel}>{say('list_cancel')}</button>
      </div>
    </div>
  );
};

/** With a byte order mark, or Excel takes UTF-8 for Shift_JIS; a text that begins like a formula gets a leading apostrophe. */
function csv(rows: readonly Row[]): string {
  const quote = (text = ''): string => `"${(/^[=+\-@]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  const lines = rows.map((row) => [row.name, row.corporateNumber, row.submittedOn ?? row.declaredOn].map(quote).join(','));
  return `\ufeff${[[say('column_name'), say('column_corporateNumber'), say('column_day')].map(quote).join(','), ...lines].join('\r\n')}\r\n`;
}
