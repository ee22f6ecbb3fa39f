import { useState } from 'preact/hooks';
import { say } from '../../components/words.ts';
import type { Account } from '../../profile/schema.ts';
import { submissions, supportContracts } from '../../rules/facts.ts';
import type { Saying } from '../../rules/index.ts';
import { hasCheckDigit } from '../../rules/organizations.ts';
import { ListImport } from './ListImport.tsx';

export type ListName = 'declaredClients' | 'implementers';
export type Row = NonNullable<Account['declaredClients']>[number] & NonNullable<Account['implementers']>[number];

type Props = {
  rows: readonly Row[];
  list: ListName;
  capacity: Account['capacity'];
  locked?: boolean;
  onRows?: (rows: Row[]) => Promise<Saying | null>;
};

/** One list of organisations: searched, edited in place row by row, imported as a whole. Shows the first rows found, never 50,000. */
export const Rows = ({ rows, list, capacity, locked = false, onRows }: Props) => {
  const [search, setSearch] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [shown, setShown] = useState(10);
  const wanted = fold(search);
  const found = rows.map((row, at) => ({ row, at })).filter(({ row }) => !wanted || fold(`${row.name} ${row.corporateNumber ?? ''}`).includes(wanted));
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
                <td>{locked ? row.name : <input aria-label={say('column_name')} value={row.name} maxLength={1000} onChange={(event) => put(at, { ...row, name: event.currentTarget.value.trim() })} />}</td>
                <td>
                  {locked ? row.corporateNumber : <input aria-label={say('column_corporateNumberOf', row.name)} value={row.corporateNumber ?? ''} inputMode="numeric" size={15} onChange={(event) => put(at, withNumber(row, event.currentTarget.value))} />}
                  {row.corporateNumber && !hasCheckDigit(row.corporateNumber) && <span class="problem">{say('rows_checkDigit')}</span>}
                </td>
                {column && <td><Cell row={row} column={column} locked={locked} onRow={(next) => put(at, next)} /></td>}
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
      {!locked && <NewRow onRow={(row) => save([...rows, row])} />}
      {!locked && <ListImport rows={rows} list={list} onRows={save} />}
    </div>
  );

  function put(at: number, row: Row): void {
    void save(rows.with(at, row));
  }

  async function save(next: Row[]): Promise<boolean> {
    const refused = await onRows?.(next);
    setProblem(refused ? say(refused.key, ...(refused.values ?? [])) : null);
    return !refused;
  }
};

type Column = 'supportContract' | 'supervisingOrganization' | 'submittedBy';

/** The one thing besides name and number that this user type's verdicts turn on. */
function columnFor(list: ListName, capacity: Account['capacity']): Column | null {
  if (list === 'implementers') return 'submittedBy';
  return capacity === 'registeredSupportOrganization' ? 'supportContract' : capacity === 'publicInterestCorporation' ? 'supervisingOrganization' : null;
}

const Cell = ({ row, column, locked, onRow }: { row: Row; column: Column; locked: boolean; onRow: (row: Row) => void }) => {
  const label = say('column_of', say(`column_${column}`), row.name);
  if (column === 'supervisingOrganization') {
    return <input type="checkbox" aria-label={label} checked={row.supervisingOrganization ?? false} disabled={locked} onChange={(event) => onRow({ ...row, supervisingOrganization: event.currentTarget.checked })} />;
  }
  const values: readonly string[] = column === 'supportContract' ? supportContracts : submissions;
  return (
    <select aria-label={label} value={row[column] ?? ''} disabled={locked} onChange={({ currentTarget: { value } }) => onRow(withColumn(row, column, value))}>
      <option value="">{say('field_unknown')}</option>
      {values.map((value) => <option key={value} value={value}>{say(`cell_${column}_${value}`)}</option>)}
    </select>
  );
};

const NewRow = ({ onRow }: { onRow: (row: Row) => Promise<boolean> }) => {
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  return (
    <p class="new-row">
      <input aria-label={say('rows_newName')} placeholder={say('rows_newName')} value={name} maxLength={1000} onInput={(event) => setName(event.currentTarget.value)} onKeyDown={(event) => { if (event.key === 'Enter') void add(); }} />
      <input aria-label={say('rows_newNumber')} placeholder={say('rows_newNumber')} value={number} inputMode="numeric" onInput={(event) => setNumber(event.currentTarget.value)} onKeyDown={(event) => { if (event.key === 'Enter') void add(); }} />
      <button type="button" disabled={!name.trim()} onClick={() => void add()}>{say('rows_add')}</button>
    </p>
  );

  async function add(): Promise<void> {
    if (!name.trim() || !(await onRow(withNumber({ name: name.trim() }, number)))) return;
    setName('');
    setNumber('');
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
