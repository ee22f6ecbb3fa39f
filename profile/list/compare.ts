import type { Organization } from '../../rules/facts.ts';
import { findOrganization, hasCheckDigit } from '../../rules/organizations.ts';
import { type Columns, digits, readDay } from './columns.ts';
import type { Table } from './table.ts';

/** Why an entry needs a look before it is taken over. */
export type Doubt = 'notANumber' | 'checkDigit' | 'twin' | 'lookAlike' | 'notADay' | 'notAChoice' | 'tooLong';
/** `address` is only for telling organisations apart; it is not kept. */
export type Entry<Row> = { row: Row; line: number; before: Row | null; doubts: readonly Doubt[]; address: string };
/** What replacing the present list by the file would do. Nothing is replaced by finding that out. */
export type Comparison<Row> = {
  entries: readonly Entry<Row>[];
  gone: readonly Row[];
  /** Lines without a name. */
  skipped: readonly number[];
  /** Whether time ran out before all new names were compared with similar ones of the list. */
  hurried: boolean;
};

export type Listed = Organization & { submittedOn?: string; declaredOn?: string };

/** What a cell of the user type's own column may say, after NFKC, and what that means. */
export type Details<Row> = Readonly<Record<string, Partial<Row>>>;

/** The most entries one list may have. */
export const mostEntries = 50_000;

/** How long similar names are looked for, in milliseconds: enough for 50,000, but not where thousands differ in nothing but their number. */
const patience = 1_000;

/** After so many rows progress is told. */
const stride = 1_000;

/**
 * Compares a file's entries with the present list: same (`before` equal), changed, new (`before` null), gone, and what is doubtful.
 * What the file doesn't say of a known organisation (its contract, say) is kept. Reports progress, 0 to 1.
 */
export function compare<Row extends Listed>(
  table: Table, columns: Columns, present: readonly Row[], dayKey: 'submittedOn' | 'declaredOn', progress: (done: number) => void = () => {},
  details: Details<Row> = {},
): Comparison<Row> {
  const byNumber = new Map(present.flatMap((row) => (row.corporateNumber ? [[row.corporateNumber, row] as const] : [])));
  const byName = new Map(present.map((row) => [row.name, row]));
  const seen = new Map<string, number>();
  const matched = new Set<Row>();
  const entries: Entry<Row>[] = [];
  const skipped: number[] = [];
  const mayBe = similar(present);
  for (let at = columns.firstRow; at < table.rows.length; at++) {
    if (at % stride === 0) progress(at / table.rows.length);
    const cells = table.rows[at]!;
    const line = table.lines[at]!;
    const name = (cells[columns.name] ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
    if (!name) {
      skipped.push(line);
      continue;
    }
    const { fields, doubts } = readCells<Row>(cells, columns, dayKey, details);
    const found = (fields.corporateNumber && byNumber.get(fields.corporateNumber)) || byName.get(name) || mayBe.find({ name, ...sound(fields, doubts) });
    if (found === undefined) doubts.push('lookAlike');
    if (name.length > 1_000) doubts.push('tooLong');
    const key = fields.corporateNumber ?? name;
    if (seen.has(key)) doubts.push('twin');
    seen.set(key, line);
    if (found) matched.add(found);
    entries.push({ row: { ...(found ?? {}), name: name.slice(0, 1_000), ...fields } as Row, line, before: found ?? null, doubts, address: columns.address === undefined ? '' : cells[columns.address] ?? '' });
  }
  progress(1);
  return { entries, gone: present.filter((row) => !matched.has(row)), skipped, hurried: mayBe.hurried() };
}

/** Finds organisations written otherwise in the list (`undefined`: one may be), until patience ends; the index made for the first one is no part of it. */
function similar<Row extends Listed>(present: readonly Row[]): { find: (organization: Organization) => Row | null | undefined; hurried: () => boolean } {
  let left = patience;
  let first = true;
  return {
    hurried: () => left <= 0,
    find: (organization) => {
      if (present.length === 0 || left <= 0) return null;
      const began = performance.now();
      const found = findOrganization(organization, present);
      if (!first) left -= performance.now() - began;
      first = false;
      return found;
    },
  };
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

function readCells<Row extends Listed>(
  cells: readonly string[], columns: Columns, dayKey: 'submittedOn' | 'declaredOn', details: Details<Row>,
): { fields: Partial<Row>; doubts: Doubt[] } {
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
  const chosen = columns.detail === undefined ? '' : (cells[columns.detail] ?? '').normalize('NFKC').trim();
  const detail = !chosen ? {} : Object.hasOwn(details, chosen) ? details[chosen] : undefined;
  if (!detail) doubts.push('notAChoice');
  return { fields: { ...fields, ...detail } as Partial<Row>, doubts };
}
