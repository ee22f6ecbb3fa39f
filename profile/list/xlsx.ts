import { unzipSync, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import type { Saying } from '../../rules/index.ts';
import { recognise } from './columns.ts';
import { errorValue, type Table } from './table.ts';

/** The workbook's list as a table of texts, or why it can't be read. */
export type Read = { ok: true; table: Table; notes: readonly Saying[] } | { ok: false; problem: Saying };

/**
 * Reads an xlsx workbook's first visible sheet that has a heading, else its first that has anything: texts without their ruby, numbers with all
 * digits, a formula's last result, days as YYYY-MM-DD. A merged cell counts once, at its top left. What was read otherwise than it looks is noted.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Read> {
  let parts: Parts;
  try {
    parts = unpack(bytes);
  } catch (error) {
    return refused(error === tooMuch ? 'list_tooLargeInside' : 'list_broken');
  }
  if (!parts['xl/workbook.xml']) return refused('list_otherKind'); // another kind of zip: .docx, .ods
  try {
    // The library inflates larger parts in a worker made of text: no way for us, and Firefox refuses it under our CSP without a word. Stored parts need none.
    const read = await readWorkbook<string>(zipSync(parts, { level: 0 }).buffer, { parseNumber: (digits) => String(Number(digits)) });
    const sheets = sheetsOf(parts).map((sheet, at) => ({ ...sheet, table: tableOf(read[at]?.data ?? []) })).filter(({ table }) => table.rows.length > 0)
      .sort((a, b) => Number(a.isHidden) - Number(b.isHidden));
    const chosen = sheets.find(({ table }) => recognise(table).firstRow > 0) ?? sheets[0];
    if (!chosen) return refused('list_noSheet');
    return { ok: true, table: chosen.table, notes: [...(sheets.length > 1 ? [{ key: 'list_sheet', values: [chosen.name] }] : []), ...notesOn(textOf(parts, chosen.part))] };
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

function textOf(parts: Parts, name: string): string {
  return new TextDecoder().decode(parts[name] ?? new Uint8Array());
}

type Sheet = { name: string; isHidden: boolean; /** The part that holds it, by the relations that name it. */ part: string };

/** The sheets as the tabs stand. */
function sheetsOf(parts: Parts): Sheet[] {
  const relations = textOf(parts, 'xl/_rels/workbook.xml.rels').match(/<Relationship\b[^>]*>/g) ?? [];
  return (textOf(parts, 'xl/workbook.xml').match(/<(?:\w+:)?sheet\b[^>]*>/g) ?? []).map((tag) => {
    const id = attribute(tag, '\\w+:id');
    const target = attribute(relations.find((relation) => attribute(relation, 'Id') === id) ?? '', 'Target');
    return { name: attribute(tag, 'name'), isHidden: /hidden/i.test(attribute(tag, 'state')), part: target.startsWith('/') ? target.slice(1) : `xl/${target}` };
  });
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

/** What of the sheet was read otherwise than it looks, with its cells: formulas, errors, merged cells. */
function notesOn(sheet: string): Saying[] {
  const note = (key: string, cell: RegExp): Saying[] => {
    const found = [...sheet.matchAll(cell)].map((match) => match[1]!);
    return found.length ? [{ key, values: [found.slice(0, 5).join(', '), found.length.toLocaleString()] }] : [];
  };
  // A program that writes a formula and never calculates it leaves its value out, or empty.
  const result = '(?:<f\\b[^>]*/>|<f\\b[^>]*>[^<]*</f>)\\s*<v>[^<]';
  return [
    ...note('list_formulas', new RegExp(`<c\\b[^>]*\\br="([A-Z]+\\d+)"[^>]*>\\s*${result}`, 'g')),
    ...note('list_withoutResult', new RegExp(`<c\\b(?![^>]*\\bt=)[^>]*\\br="([A-Z]+\\d+)"[^>]*>\\s*(?=<f\\b)(?!${result})`, 'g')),
    ...note('list_errors', /<c\b(?=[^>]*\bt="e")[^>]*\br="([A-Z]+\d+)"/g),
    ...note('list_merged', /<mergeCell\b[^>]*\bref="([A-Z]+\d+:[A-Z]+\d+)"/g),
  ];
}

function tableOf(data: readonly (readonly unknown[])[]): Table {
  const found = data.map((cells, at) => ({ row: cells.map(cellText), line: at + 1 })).filter(({ row }) => row.some((text) => text !== ''));
  return { rows: found.map(({ row }) => row), lines: found.map(({ line }) => line) };
}

function cellText(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  const text = value === null || value === undefined ? '' : String(value).trim();
  return errorValue.test(text) ? '' : text;
}

function refused(key: string): Read {
  return { ok: false, problem: { key } };
}
