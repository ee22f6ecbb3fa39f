import { say } from '../../components/words.ts';
import type { Columns } from '../../profile/list/columns.ts';
import type { Entry } from '../../profile/list/compare.ts';
import type { Preview as PreviewOf } from '../../profile/list/desk.ts';
import { cellText, type Column, type Row } from './listColumn.ts';

type Props = {
  preview: PreviewOf<Row>;
  /** Whether the list has a column of its own besides name, number and day. */
  detail: Column | null;
  /** While the list is being saved. */
  locked: boolean;
  onColumns: (columns: Columns) => void;
  onTake: (keepGone: boolean) => void;
  onCancel: () => void;
};

/** What taking a list over would do: how many are new, changed, gone or doubtful, and which; and which column is read as what. */
export const Preview = ({ preview, detail, locked, onColumns, onTake, onCancel }: Props) => {
  const { columns, heading, notes, count, skipped, hurried, doubtful, gone, changed, fresh } = preview;
  const figure = (part: keyof typeof count): string => count[part].toLocaleString();
  return (
    <div class="preview">
      <p role="status"><strong>{say('list_counts', figure('read'), figure('fresh'), figure('changed'), figure('gone'), figure('doubtful'))}</strong></p>
      {skipped.length > 0 && <p class="soft">{say('list_skipped', skipped.join(', '), figure('skipped'))}</p>}
      {notes.map(({ key, values = [] }) => <p key={key} class="soft">{say(key, ...values)}</p>)}
      {hurried && <p class="soft">{say('list_hurried')}</p>}
      <div class="columns">
        {(['name', 'corporateNumber', 'day', 'address', ...(detail ? ['detail' as const] : [])] as const).map((key) => (
          <label key={key}>
            {key === 'detail' ? say(`column_${detail}`) : say(`column_${key}`)}
            <select value={columns[key] ?? ''} onChange={({ currentTarget: { value } }) => onColumns({ ...columns, [key]: value === '' ? undefined : Number(value) })}>
              {key !== 'name' && <option value="">{say('list_noColumn')}</option>}
              {heading.map((text, at) => <option key={at} value={at}>{say('list_column', String(at + 1), text)}</option>)}
            </select>
          </label>
        ))}
      </div>
      <Part title={say('list_doubtful', figure('doubtful'))} open more={count.doubtful - doubtful.length} lines={doubtful.map((one) => [...entryText(one), one.doubts.map((doubt) => say(`doubtful_${doubt}`)).join(' ')])} />
      <Part title={say('list_gone', figure('gone'))} open more={count.gone - gone.length} lines={gone.map(({ name, corporateNumber = '' }) => [name, corporateNumber])} />
      <Part title={say('list_changed', figure('changed'))} more={count.changed - changed.length} lines={changed.map((one) => [entryText(one)[0]!, ...changes(one, detail)])} />
      <Part title={say('list_new', figure('fresh'))} more={count.fresh - fresh.length} lines={fresh.map(entryText)} />
      <div class="buttons">
        <button type="button" class="primary" disabled={locked || count.read === 0} onClick={() => onTake(false)}>{say('list_replace')}</button>
        {gone.length > 0 && <button type="button" disabled={locked} onClick={() => onTake(true)}>{say('list_add')}</button>}
        <button type="button" class="quiet" disabled={locked} onClick={onCancel}>{say('list_cancel')}</button>
      </div>
    </div>
  );
};

const Part = ({ title, open = false, more, lines }: { title: string; open?: boolean; more: number; lines: readonly (readonly string[])[] }) => (lines.length === 0 ? null : (
  <details open={open}>
    <summary>{title}</summary>
    <ul class="doubts">
      {lines.map((parts) => <li key={parts.join()}><strong>{parts[0]}</strong> {parts.slice(1).filter(Boolean).join(say('between'))}</li>)}
      {more > 0 && <li>{say('list_moreDoubts', more.toLocaleString())}</li>}
    </ul>
  </details>
));

function entryText({ row, line, address }: Entry<Row>): string[] {
  return [say('list_line', String(line), row.name), row.corporateNumber ?? '', address];
}

/** What was, and what would be, of each column that differs. */
function changes({ row, before }: Entry<Row>, detail: Column | null): string[] {
  const columns: readonly (readonly [string, (one: Row) => string | undefined])[] = [
    ['name', ({ name }) => name], ['corporateNumber', ({ corporateNumber }) => corporateNumber], ['day', ({ submittedOn, declaredOn }) => submittedOn ?? declaredOn],
    ...(detail ? [[detail, (one: Row) => cellText(one, detail)] as const] : []),
  ];
  return columns.flatMap(([column, read]) => {
    const [was, is] = [before && read(before), read(row)];
    return (was || '') === (is || '') ? [] : [say('list_change', say(`column_${column}`), was || '—', is || '—')];
  });
}
