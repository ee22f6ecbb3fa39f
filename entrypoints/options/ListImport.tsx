import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../components/words.ts';
import type { Columns } from '../../profile/list/columns.ts';
import { mostBytes, tooLarge } from '../../profile/list/decode.ts';
import type { Preview as PreviewOf } from '../../profile/list/desk.ts';
import { openList, type OpenList } from '../../profile/list/openList.ts';
import type { Saying } from '../../rules/index.ts';
import { download } from './download.ts';
import { useDraft } from './drafts.ts';
import { cellText, type Column, detailsOf, type ListName, type Row } from './listColumn.ts';
import { Preview } from './Preview.tsx';

type Props = {
  rows: readonly Row[];
  list: ListName;
  column: Column | null;
  /** Under which a pasted table is kept until it is taken over. */
  draftKey: string;
  onRows: (rows: Row[]) => Promise<boolean>;
};

/** A whole list from Excel, csv or the clipboard: read, shown with what would be new, changed, gone or doubtful, and taken over only on the user's word. */
export const ListImport = ({ rows, list: listName, column, draftKey, onRows }: Props) => {
  const [preview, setPreview] = useState<PreviewOf<Row> | null>(null);
  const list = useRef<OpenList<Row> | null>(null);
  const asked = useRef<File | string | null>(null);
  useEffect(() => () => list.current?.close(), []);
  const [problem, setProblem] = useState<string | null>(null);
  const [progress, setProgress] = useState<number | 'unknown' | null>(null);
  const [saving, setSaving] = useState(false);
  // A file can be chosen again after a crash; a pasted table is nowhere else.
  const pasted = useDraft(`${draftKey}.pasted`, '');
  const [startsOpen] = useState(rows.length === 0 || pasted.found !== null);
  const top = useRef<HTMLElement>(null);
  // What the list would be depends on what it is now, which another window may change.
  useEffect(() => { if (preview && !saving) void show(preview.columns); }, [rows]);
  const dayKey = listName === 'implementers' ? 'submittedOn' : 'declaredOn';
  return (
    <details class="import" open={startsOpen}>
      <summary ref={top}>{say('list_title')}</summary>
      <p class="soft">{say('list_lead')}</p>
      <div class="buttons">
        <label class="button">
          {say('list_file')}
          <input class="unseen" type="file" accept=".xlsx,.csv,.tsv,.txt" onChange={({ currentTarget }) => { void open(currentTarget.files?.[0]); currentTarget.value = ''; }} />
        </label>
        <button type="button" disabled={rows.length === 0} onClick={() => download(say('list_exportName'), csv(rows, column), 'text/csv')}>{say('list_export')}</button>
      </div>
      {pasted.found !== null && (
        <p class="unsaved">
          {say('list_pastedBefore', pasted.found.trim().split('\n').length.toLocaleString())}{' '}
          <button type="button" onClick={() => void open(pasted.found!)}>{say('list_pastedShow')}</button>
          <button type="button" class="quiet" onClick={pasted.forget}>{say('draft_drop')}</button>
        </p>
      )}
      <label class="paste">
        <span>{say('list_paste')}</span>
        <textarea rows={3} value="" onInput={(event) => { const { value } = event.currentTarget; event.currentTarget.value = ''; if (value.trim()) void open(value); }} />
      </label>
      {(progress !== null || saving) && <label class="progress">{say(saving ? 'list_saving' : 'list_reading')}<progress value={typeof progress === 'number' ? progress : undefined} max={1} /></label>}
      <p role="alert" class="problem">{problem}</p>
      {preview && (
        <Preview
          preview={preview} detail={column} locked={saving} onColumns={(columns) => void show(columns)}
          onTake={(keepGone) => void take(keepGone)} onCancel={close}
        />
      )}
    </details>
  );

  async function open(source: File | string | undefined): Promise<void> {
    if (source === undefined) return;
    end();
    asked.current = source;
    if (typeof source === 'string') pasted.keep(source);
    setProblem(null);
    setProgress('unknown');
    if (typeof source !== 'string' && source.size > mostBytes) return refuse(tooLarge(source.size));
    try {
      const bytes = typeof source === 'string' ? source : new Uint8Array(await source.arrayBuffer());
      const opened = await openList<Row>(bytes, dayKey, detailsOf(column), setProgress);
      if (asked.current !== source) return 'close' in opened ? opened.close() : undefined; // another was chosen meanwhile
      if ('problem' in opened) return refuse(opened.problem);
      list.current = opened;
    } catch {
      return refuse({ key: 'list_unreadable' }); // moved or changed while it was read
    }
    return show(null);
  }

  async function show(columns: Columns | null): Promise<void> {
    const mine = list.current;
    const next = await mine?.preview(columns, rows);
    if (!next || list.current !== mine) return;
    if ('problem' in next) return refuse(next.problem);
    setProgress(null);
    setPreview(next);
  }

  function refuse({ key, values = [] }: Saying): void {
    end();
    setProblem(say(key, ...values));
  }

  async function take(keepGone: boolean): Promise<void> {
    setSaving(true);
    const taken = await list.current?.take(keepGone);
    if (taken && await onRows(taken)) close();
    setSaving(false);
  }

  /** The button that was pressed goes; who uses the keyboard goes on from the heading. */
  function close(): void {
    end();
    top.current?.focus();
  }

  function end(): void {
    list.current?.close();
    list.current = null;
    pasted.forget();
    setProgress(null);
    setPreview(null);
  }
};

/** With a byte order mark, or Excel takes UTF-8 for Shift_JIS; a text that begins like a formula gets a leading apostrophe. */
function csv(rows: readonly Row[], column: Column | null): string {
  const quote = (text = ''): string => `"${(/^[=+\-@]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  const lines = rows.map((row) => [row.name, row.corporateNumber, row.submittedOn ?? row.declaredOn, ...(column ? [cellText(row, column)] : [])].map(quote).join(','));
  return `\ufeff${[[say('column_name'), say('column_corporateNumber'), say('column_day'), ...(column ? [say(`column_${column}`)] : [])].map(quote).join(','), ...lines].join('\r\n')}\r\n`;
}
