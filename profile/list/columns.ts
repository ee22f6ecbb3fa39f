import { isDay } from '../../rules/days.ts';
import type { Table } from './table.ts';

/** Which column of the table holds what (`detail`: what this user type's verdicts turn on besides, as our own export writes it), counted from 0 (absent = none), and at which row the entries begin. */
export type Columns = { name: number; corporateNumber?: number; day?: number; address?: number; detail?: number; firstRow: number };

/** Recognises the columns by their headings (the first row that has a name column), else by what is in them. */
export function recognise({ rows }: Table): Columns {
  const headed = rows.slice(0, 20).flatMap((row, at) => readHeading(row, at) ?? []);
  // A title above the table ("傘下実習実施者リスト") reads like a heading too; the row that names most columns is the heading.
  const best = headed.toSorted((a, b) => named(b) - named(a))[0];
  if (best) return best;
  const sample = rows.slice(0, 50);
  const width = Math.max(1, ...sample.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => sample.map((row) => row[column] ?? ''));
  const most = (test: (cell: string) => boolean): number | undefined => {
    const column = columns.findIndex((cells) => cells.filter(test).length > cells.length / 2);
    return column < 0 ? undefined : column;
  };
  const corporateNumber = most((cell) => /^\d{13}$/.test(digits(cell)));
  return { name: most((cell) => cell !== '' && !/^[\d\s./年月日-]+$/.test(cell.normalize('NFKC'))) ?? 0, corporateNumber, day: most((cell) => readDay(cell) !== undefined), firstRow: 0 };
}

const headings = {
  name: /^(?!.*(番号|代表者|担当|住所|日)).*(名称|機関名|会社名|企業名|法人名|商号|団体名|社名|実習実施者|所属機関|name)/i,
  corporateNumber: /(法人番号|corporate(number|no))/i,
  day: /(提出日|届出日|申告日|誓約日|年月日|日付|の日$|date|^day)/i,
  address: /(住所|所在地|address)/i,
  detail: /^(支援の委託|supportcontract|リストの出し方|howthelistwassubmitted|監理団体)$/i,
};

function readHeading(row: readonly string[], at: number): Columns | undefined {
  const find = (heading: RegExp): number | undefined => {
    const column = row.findIndex((cell) => heading.test(cell.normalize('NFKC').replace(/\s+/g, '')));
    return column < 0 ? undefined : column;
  };
  const name = find(headings.name);
  if (name === undefined || isEntry(row)) return undefined;
  return { name, corporateNumber: find(headings.corporateNumber), day: find(headings.day), address: find(headings.address), detail: find(headings.detail), firstRow: at + 1 };
}

function named({ corporateNumber, day, address }: Columns): number {
  return [corporateNumber, day, address].filter((column) => column !== undefined).length;
}

/** A row with a 法人番号 in it is an entry, whatever its name contains. */
function isEntry(row: readonly string[]): boolean {
  return row.some((cell) => /^\d{13}$/.test(digits(cell)));
}

/** What is left of a 法人番号 once width, spaces, hyphens and Excel's exponent (1.23E+12, all digits kept inside) are gone. */
export function digits(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\s\u200b-]/g, '').replace(/^T(?=\d)/, '').replace(/\.0+$/, '');
  if (!/^\d(\.\d+)?e\+?12$/i.test(plain)) return plain;
  return plain.replace(/e.*$/i, '').replace('.', '').length === 13 ? String(Math.round(Number(plain))) : plain;
}

/** A day in any of the ways lists write it: 2026-02-10, 2026/2/10, 2026年2月10日, 令和8年2月10日, R8.2.10, or Excel's day count. */
export function readDay(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, '').replace(/元年/, '1年');
  if (/^\d{5}(\.\d+)?$/.test(plain)) return fromExcel(Math.floor(Number(plain)));
  const match = /^(?:(明治|大正|昭和|平成|令和|[MTSHR])\.?)?(\d{1,4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?(?:[T ].*|\(.*\))?$/i.exec(plain);
  if (!match) return undefined;
  const year = Number(match[2]) + (match[1] ? eras[match[1].toUpperCase()]! : 0);
  const day = `${String(year).padStart(4, '0')}-${match[3]!.padStart(2, '0')}-${match[4]!.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

const eras: Record<string, number> = { 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018, M: 1867, T: 1911, S: 1925, H: 1988, R: 2018 };

/** Excel counts days from 1899-12-30 (its 1900 has a 29 February that never was). */
function fromExcel(count: number): string | undefined {
  const day = new Date(Date.UTC(1899, 11, 30) + count * 86_400_000).toISOString().slice(0, 10);
  return count > 20_000 && count < 80_000 && isDay(day) ? day : undefined;
}
