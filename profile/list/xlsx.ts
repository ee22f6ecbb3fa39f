import { unzipSync, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import type { Saying } from '../../rules/index.ts';
import { recognise } from './columns.ts';
import type { Table } from './table.ts';

/** The workbook's list as a table of texts, or why it can't be read. */
export type Read = { ok: true; table: Table } | { ok: false; problem: Saying };

/**
 * Reads an xlsx workbook's first sheet that has a heading, else its first that has anything: texts without their ruby, numbers with all
 * digits, a formula's last result, days as YYYY-MM-DD. A merged cell counts once, at its top left.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Read> {
  let parts: Parts;
  try {
    parts = unpack(bytes);
  } catch (error) {
    return refused(error === tooMuch ? 'list_tooLargeInside' : 'list_broken');
  }
  try {
    // The library inflates larger parts in a worker made of text: no way for us, and Firefox refuses it under our CSP without a word. Stored parts need none.
    const sheets = await readWorkbook<string>(zipSync(parts, { level: 0 }).buffer, { parseNumber: (digits) => String(Number(digits)) });
    const tables = sheets.map(({ data }) => tableOf(data ?? [])).filter(({ rows }) => rows.length > 0);
    const table = tables.find((one) => recognise(one).firstRow > 0) ?? tables[0];
    return table ? { ok: true, table } : refused('list_noSheet');
  } catch {
    return refused('list_broken');
  }
}

type Parts = Record<string, Uint8Array<ArrayBuffer>>;

const tooMuch = new Error('too much');
const mostInflated = 200 * 1024 * 1024; // 10 MB of zeros would inflate to 10 GB

/** The parts that say something; pictures and printer settings stay packed. Throws `tooMuch`, or fflate's error where the zip is damaged. */
function unpack(bytes: Uint8Array): Parts {
  let size = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!/\.(xml|rels)$/.test(name)) return false;
    size += originalSize;
    if (size > mostInflated) throw tooMuch;
    return true;
  };
  return unzipSync(bytes, { filter });
}

function tableOf(data: readonly (readonly unknown[])[]): Table {
  const found = data.map((cells, at) => ({ row: cells.map(textOf), line: at + 1 })).filter(({ row }) => row.some((text) => text !== ''));
  return { rows: found.map(({ row }) => row), lines: found.map(({ line }) => line) };
}

function textOf(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return value === null ? '' : String(value);
}

function refused(key: string): Read {
  return { ok: false, problem: { key } };
}
