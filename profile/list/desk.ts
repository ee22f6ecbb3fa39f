import type { Saying } from '../../rules/index.ts';
import { type Columns, recognise } from './columns.ts';
import { compare, type Comparison, type Details, type Entry, isChanged, type Listed, merged, mostEntries } from './compare.ts';
import { decode } from './decode.ts';
import { readText, type Table } from './table.ts';
import { readXlsx } from './xlsx.ts';

/** What the page asks of the thread that reads lists, one after the other. */
export type Order<Row> =
  | { kind: 'read'; source: Uint8Array | string }
  | { kind: 'compare'; columns: Columns | null; present: readonly Row[]; dayKey: 'submittedOn' | 'declaredOn'; details: Details<Row> }
  | { kind: 'take'; keepGone: boolean };

/** What a list would do, in figures, and the first lines of each kind; the list itself stays in its thread. */
export type Preview<Row> = {
  columns: Columns;
  /** What stands above each column. */
  heading: readonly string[];
  count: Record<Part | 'read' | 'skipped', number>;
  doubtful: readonly Entry<Row>[];
  changed: readonly Entry<Row>[];
  fresh: readonly Entry<Row>[];
  gone: readonly Row[];
  skipped: readonly number[];
  hurried: boolean;
  notes: readonly Saying[];
};
export type Part = 'doubtful' | 'changed' | 'fresh' | 'gone';
export type Refusal = { problem: Saying };
export type Answer<Row> = Preview<Row> | Refusal | readonly Row[] | null;

/** Lines of one kind that the page shows. */
const most = 20;

/** Reads one list, compares it with the present one as often as a column is corrected, and hands over what the list would be. Knows no thread. */
export function createDesk<Row extends Listed>(progress: (done: number) => void): (order: Order<Row>) => Promise<Answer<Row>> {
  let table: Table = { rows: [], lines: [] };
  let notes: readonly Saying[] = [];
  let comparison: Comparison<Row> | null = null;

  return async (order) => {
    switch (order.kind) {
      case 'read': return read(order.source);
      case 'take': return comparison ? merged(comparison, order.keepGone) : [];
      case 'compare': {
        const columns = order.columns ?? recognise(table);
        if (table.rows.length - columns.firstRow > mostEntries) return refuse('list_tooMany', mostEntries.toLocaleString());
        comparison = compare(table, columns, order.present, order.dayKey, progress, order.details);
        return previewOf(table, columns, comparison, notes);
      }
    }
  };

  async function read(source: Uint8Array | string): Promise<Refusal | null> {
    comparison = null;
    notes = [];
    const decoded = typeof source === 'string' ? { kind: 'text', text: source } as const : decode(source);
    if (decoded.kind === 'refused') return decoded;
    if (decoded.kind === 'text') {
      const read = readText(decoded.text);
      if (read.unclosed) return refuse('list_unclosed', String(read.unclosed));
      table = read;
    } else {
      const workbook = await readXlsx(source as Uint8Array);
      if (!workbook.ok) return workbook;
      ({ table, notes } = workbook);
    }
    return table.rows.length === 0 ? refuse('list_empty') : null;
  }
}

function previewOf<Row extends Listed>({ rows }: Table, columns: Columns, { entries, gone, skipped, hurried }: Comparison<Row>, notes: readonly Saying[]): Preview<Row> {
  const doubtful = entries.filter(({ doubts }) => doubts.length > 0);
  const changed = entries.filter(isChanged);
  const fresh = entries.filter(({ before }) => before === null);
  const width = Math.max(...rows.slice(0, 50).map((row) => row.length));
  const heading = rows[columns.firstRow ? columns.firstRow - 1 : 0] ?? [];
  return {
    columns, notes, hurried, heading: Array.from({ length: width }, (_, at) => heading[at] ?? ''),
    count: { read: entries.length, doubtful: doubtful.length, changed: changed.length, fresh: fresh.length, gone: gone.length, skipped: skipped.length },
    doubtful: doubtful.slice(0, most), changed: changed.slice(0, most), fresh: fresh.slice(0, most), gone: gone.slice(0, most), skipped: skipped.slice(0, 5),
  };
}

function refuse(key: string, ...values: string[]): Refusal {
  return { problem: { key, values } };
}
