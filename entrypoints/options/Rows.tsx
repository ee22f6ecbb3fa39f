import { useMemo, useState } from 'preact/hooks';
import { say } from '../../components/words.ts';
import type { Account } from '../../profile/schema.ts';
import type { Saying } from '../../rules/index.ts';
import { hasCheckDigit } from '../../rules/organizations.ts';
import { CellInput } from './CellInput.tsx';
import { useDraft } from './drafts.ts';
import { ListImport } from './ListImport.tsx';
import { type Column, columnFor, type ListName, type Row, valuesOf } from './listColumn.ts';
import { Unsaved } from './Unsaved.tsx';

type Props = {
  rows: readonly Row[];
  list: ListName;
  capacity: Account['capacity'];
  locked?: boolean;
  /** Under which what is being typed is kept. */
  draftKey?: string;
  onRows?: (rows: Row[]) => Promise<Saying | null>;
};

/** One list of organisations: searched, edited in place row by row, imported as a whole. Shows the first rows found, never 50,000. */
export const Rows = ({ rows, list, capacity, locked = false, draftKey = '', onRows }: Props) => {
  const [search, setSearch] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [shown, setShown] = useState(10);
  const wanted = fold(search);
  // Folded once a search, not once a letter: a list may have 50,000 rows.
  const texts = useMemo(() => (wanted ? rows.map(({ name, corporateNumber = '' }) => fold(`${name} ${corporateNumber}`)) : []), [rows, wanted !== '']);
  const found = rows.map((row, at) => ({ row, at })).filter(({ at }) => !wanted || texts[at]!.includes(wanted));
  const column = columnFor(list, capacity);
  return (
    <div class="rows">
      <p class="rows-head">
        <strong>{say('rows_count', rows.length.toLocaleString())}</strong>
        {rows.length > 5 && (
          <input type="search" aria-label={say('ask_search')} placeholder={say('ask_search')} value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
        )}
      </p>
      {found.length > 0 && (
        <table>
          <caption class="unseen">{say(`fact_${list}`)}</caption>
          <thead><tr><th scope="col">{say('column_name')}</th><th scope="col">{say('column_corporateNumber')}</th>{column && <th scope="col">{say(`column_${column}`)}</th>}{!locked && <td />}</tr></thead>
          <tbody>
            {found.slice(0, shown).map(({ row, at }) => (
              <tr key={`${at} ${row.name} ${row.corporateNumber}`}>
                <td>{locked ? row.name : <CellInput id={`${draftKey}.${at}.name`} draftKey={`${draftKey}.${row.name}.name`} label={say('column_name')} value={row.name} onText={(text) => put(at, { ...row, name: text.trim() })} />}</td>
                <td>
                  {locked ? row.corporateNumber : <CellInput id={`${draftKey}.${at}.number`} draftKey={`${draftKey}.${row.name}.number`} label={say('column_corporateNumberOf', row.name)} value={row.corporateNumber ?? ''} isNumber onText={(text) => put(at, withNumber(row, text))} />}
                  {row.corporateNumber && !hasCheckDigit(row.corporateNumber) && <span class="problem">{say('rows_checkDigit')}</span>}
                </td>
                {column && <td><Cell row={row} column={column} locked={locked} onRow={(next) => void put(at, next)} /></td>}
                {!locked && <td><button type="button" class="quiet" aria-label={say('rows_dropNamed', row.name)} onClick={() => save(rows.toSpliced(at, 1))}>{say('rows_drop')}</button></td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {found.length > shown && (
        <p class="buttons soft">{say('rows_more', shown.toLocaleString(), found.length.toLocaleString())}<button type="button" class="quiet" onClick={() => setShown(shown + 50)}>{say('rows_showMore')}</button></p>
      )}
      {wanted && found.length === 0 && <p class="soft">{say('rows_none')}</p>}
      <p role="alert" class="problem">{problem}</p>
      {!locked && <NewRow draftKey={draftKey} onRow={(row) => save([...rows, row])} />}
      {!locked && <ListImport rows={rows} list={list} column={column} draftKey={draftKey} onRows={save} />}
    </div>
  );

  /** One row changed: what is wrong with it is told where it stands. */
  async function put(at: number, row: Row): Promise<Saying | null> {
    return await onRows?.(rows.with(at, row)) ?? null;
  }

  async function save(next: Row[]): Promise<boolean> {
    const refused = await onRows?.(next);
    setProblem(refused ? say(refused.key, ...(refused.values ?? [])) : null);
    return !refused;
  }
};

const Cell = ({ row, column, locked, onRow }: { row: Row; column: Column; locked: boolean; onRow: (row: Row) => void }) => {
  const label = say('column_of', say(`column_${column}`), row.name);
  if (column === 'supervisingOrganization') {
    return <input type="checkbox" aria-label={label} checked={row.supervisingOrganization ?? false} disabled={locked} onChange={(event) => onRow({ ...row, supervisingOrganization: event.currentTarget.checked })} />;
  }
  return (
    <select aria-label={label} value={row[column] ?? ''} disabled={locked} onChange={({ currentTarget: { value } }) => onRow(withColumn(row, column, value))}>
      <option value="">{say('field_unknown')}</option>
      {valuesOf(column).map((value) => <option key={value} value={value}>{say(`cell_${column}_${value}`)}</option>)}
    </select>
  );
};

const NewRow = ({ draftKey, onRow }: { draftKey: string; onRow: (row: Row) => Promise<boolean> }) => {
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const [unsavedName, unsavedNumber] = [useDraft(`${draftKey}.newName`, ''), useDraft(`${draftKey}.newNumber`, '')];
  return (
    <p class="new-row">
      <input aria-label={say('rows_newName')} placeholder={say('rows_newName')} value={name} maxLength={1000} onInput={(event) => { setName(event.currentTarget.value); unsavedName.keep(event.currentTarget.value); }} onKeyDown={(event) => { if (event.key === 'Enter') void add(); }} />
      <input aria-label={say('rows_newNumber')} placeholder={say('rows_newNumber')} value={number} inputMode="numeric" onInput={(event) => { setNumber(event.currentTarget.value); unsavedNumber.keep(event.currentTarget.value); }} onKeyDown={(event) => { if (event.key === 'Enter') void add(); }} />
      <button type="button" disabled={!name.trim()} onClick={() => void add()}>{say('rows_add')}</button>
      <Unsaved draft={unsavedName} now={name} onTake={setName} />
      <Unsaved draft={unsavedNumber} now={number} onTake={setNumber} />
    </p>
  );

  async function add(): Promise<void> {
    if (!name.trim() || !(await onRow(withNumber({ name: name.trim() }, number)))) return;
    setName('');
    setNumber('');
    unsavedName.forget();
    unsavedNumber.forget();
  }
};

function withNumber(row: Row, typed: string): Row {
  const { corporateNumber: _before, ...rest } = row;
  const corporateNumber = typed.normalize('NFKC').replace(/[\s-]/g, '');
  return corporateNumber ? { ...rest, corporateNumber } : rest;
}

function withColumn(row: Row, column: Column, value: string): Row {
  const { [column]: _before, ...rest } = row;
  return value ? { ...rest, [column]: value } as Row : rest;
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
