import type { Organization } from '../../rules/facts.ts';
import { findOrganization, hasCheckDigit } from '../../rules/organizations.ts';
import { type Columns, digits, readDay } from './columns.ts';
import type { Table } from './table.ts';

/** Why an entry needs a look before it is taken over. */
export type Doubt = 'notANumber' | 'checkDigit' | 'twin' | 'lookAlike' | 'notADay' | 'tooLong';
export type Entry<Row> = { row: Row; line: number; before: Row | null; doubts: readonly Doubt[] };
/** What replacing the present list by the file would do. Nothing is replaced by finding that out. */
export type Comparison<Row> = {
  entries: readonly Entry<Row>[];
  gone: readonly Row[];
  /** Lines without a name. */
  skipped: readonly number[];
  /** Whether so many were new that not all were compared with similar names of the list. */
  hurried: boolean;
};

type Listed = Organization & { submittedOn?: string; declaredOn?: string };

/** The most entries one list may have. */
export const mostEntries = 50_000;

/** Looking for similar names is what takes time; a file with more new names than this is another list, not a new edition of this one. */
const mostLookedAt = 1_000;

/**
 * Compares a file's entries with the present list: same (`before` equal), changed, new (`before` null), gone, and what is doubtful.
 * What the file doesn't say of a known organisation (its contract, say) is kept. Lets the page breathe and reports progress, 0 to 1.
 */
export async function compare<Row extends Listed>(
  table: Table, columns: Columns, present: readonly Row[], dayKey: 'submittedOn' | 'declaredOn', progress: (done: number) => void = () => {},
): Promise<Comparison<Row>> {
  const byNumber = new Map(present.flatMap((row) => (row.corporateNumber ? [[row.corporateNumber, row] as const] : [])));
  const byName = new Map(present.map((row) => [row.name, row]));
  const seen = new Map<string, number>();
  const matched = new Set<Row>();
  const entries: Entry<Row>[] = [];
  const skipped: number[] = [];
  let unknown = 0;
  let breath = performance.now();
  for (let at = columns.firstRow; at < table.rows.length; at++) {
    if (performance.now() - breath > 12) {
      progress(at / table.rows.length);
      await new Promise((resume) => setTimeout(resume));
      breath = performance.now();
    }
    const cells = table.rows[at]!;
    const line = table.lines[at]!;
    const name = (cells[columns.name] ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
    if (!name) {
      skipped.push(line);
      continue;
    }
    const { fields, doubts } = readCells(cells, columns, dayKey);
    const found = (fields.corporateNumber && byNumber.get(fields.corporateNumber)) || byName.get(name)
      || (present.length > 0 && unknown++ < mostLookedAt ? findOrganization({ name, ...sound(fields, doubts) }, present) : null);
    if (found === undefined) doubts.push('lookAlike');
    if (name.length > 1_000) doubts.push('tooLong');
    const key = fields.corporateNumber ?? name;
    if (seen.has(key)) doubts.push('twin');
    seen.set(key, line);
    if (found) matched.add(found);
    entries.push({ row: { ...(found ?? {}), name: name.slice(0, 1_000), ...fields } as Row, line, before: found ?? null, doubts });
  }
  progress(1);
  return { entries, gone: present.filter((row) => !matched.has(row)), skipped, hurried: unknown > mostLookedAt };
}

/** The rows the list would have: the file's (twins once), and those it doesn't name where they are to be kept. */
export function merged<Row extends Listed>({ entries, gone }: Comparison<Row>, keepGone: boolean): Row[] {
  return [...entries.filter(({ doubts }) => !doubts.includes('twin')).map(({ row }) => row), ...(keepGone ? gone : [])];
}

/** Whether the file says something else of an organisation already listed. */
export function isChanged<Row extends Listed>({ row, before }: Entry<Row>): boolean {
  return before !== null && (Object.keys(row) as (keyof Row)[]).some((key) => row[key] !== before[key]);
}

/** A number with a wrong check digit tells nothing about which organisation is meant. */
function sound({ corporateNumber }: Partial<Listed>, doubts: readonly Doubt[]): { corporateNumber?: string } {
  return corporateNumber && !doubts.includes('checkDigit') ? { corporateNumber } : {};
}

function readCells(cells: readonly string[], columns: Columns, dayKey: 'submittedOn' | 'declaredOn') {
  const doubts: Doubt[] = [];
  const fields: Partial<Listed> = {};
  const number = columns.corporateNumber === undefined ? '' : digits(cells[columns.corporateNumber] ?? '');
  if (/^\d{13}$/.test(number)) fields.corporateNumber = number;
  if (number && !fields.corporateNumber) doubts.push('notANumber');
  if (fields.corporateNumber && !hasCheckDigit(number)) doubts.push('checkDigit');
  const written = columns.day === undefined ? '' : cells[columns.day] ?? '';
  const day = written ? readDay(written) : undefined;
  if (day) fields[dayKey] = day;
  if (written && !day) doubts.push('notADay');
  return { fields, doubts };
}
