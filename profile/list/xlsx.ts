import type { Saying } from '../../rules/index.ts';
import type { Table } from './table.ts';

/** The workbook's first sheet as a table of texts, or why it can't be read. */
export type Read = { ok: true; table: Table } | { ok: false; problem: Saying };

/**
 * Reads the first visible sheet of an xlsx workbook: shared and inline texts without their ruby, numbers with all digits, a formula's last
 * result. A merged cell counts once, at its top left. An xlsx is a zip of XML written by machines, and the browser can inflate; a list
 * needs no more of the format than this, so no library is loaded.
 */
export async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<Read> {
  try {
    const parts = zipParts(bytes);
    const text = async (name: string): Promise<string> => {
      const part = parts.get(name);
      return part ? inflate(part) : '';
    };
    const sheet = await text(firstSheet(await text('xl/workbook.xml'), await text('xl/_rels/workbook.xml.rels'), parts));
    if (!sheet) return { ok: false, problem: { key: 'list_noSheet' } };
    return { ok: true, table: readSheet(sheet, texts(await text('xl/sharedStrings.xml'))) };
  } catch (error) {
    return { ok: false, problem: { key: error instanceof RangeError && error.message === tooMuch ? 'list_tooLargeInside' : 'list_broken' } };
  }
}

type Part = { bytes: Uint8Array<ArrayBuffer>; deflated: boolean };

/** The zip's parts by name, from its central directory. Throws RangeError where an offset leads outside. */
function zipParts(bytes: Uint8Array<ArrayBuffer>): Map<string, Part> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end--;
  const parts = new Map<string, Part>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const method = view.getUint16(at + 10, true);
    if (method !== 0 && method !== 8) throw new RangeError('method');
    parts.set(name, { bytes: bytes.subarray(start, start + view.getUint32(at + 20, true)), deflated: method === 8 });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

const tooMuch = 'too much';
const mostInflated = 200 * 1024 * 1024; // 10 MB of zeros would inflate to 10 GB

async function inflate({ bytes, deflated }: Part): Promise<string> {
  if (!deflated) return new TextDecoder().decode(bytes);
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > mostInflated) throw new RangeError(tooMuch);
    text += decoder.decode(value, { stream: true });
  }
}

function firstSheet(workbook: string, relations: string, parts: ReadonlyMap<string, unknown>): string {
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map((match) => match[1]!);
  const first = sheets.find((sheet) => !/state="(hidden|veryHidden)"/.test(sheet)) ?? '';
  const id = /(?:^|\s)\w+:id="([^"]+)"/.exec(first)?.[1];
  const relation = [...relations.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)].map((match) => match[1]!).find((one) => one.includes(`Id="${id}"`));
  const target = /Target="([^"]+)"/.exec(relation ?? '')?.[1] ?? 'worksheets/sheet1.xml';
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  return parts.has(path) ? path : [...parts.keys()].find((name) => /worksheets\/.*\.xml$/.test(name)) ?? path;
}

/** The texts cells refer to by number; phonetic guides (rPh) are not part of a name. */
function texts(shared: string): string[] {
  return [...shared.matchAll(/<(?:\w+:)?si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g)].map((match) => plain(match[1] ?? ''));
}

function readSheet(sheet: string, shared: readonly string[]): Table {
  const rows: string[][] = [];
  const lines: number[] = [];
  let line = 0;
  for (const [, rowAttributes, content] of sheet.matchAll(/<(?:\w+:)?row(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g)) {
    line = Number(/\sr="(\d+)"/.exec(rowAttributes ?? '')?.[1] ?? line + 1);
    const row: string[] = [];
    for (const [, attributes, inside] of (content ?? '').matchAll(/<(?:\w+:)?c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g)) {
      const column = columnOf(/\sr="([A-Z]+)/.exec(attributes ?? '')?.[1]) ?? row.length;
      while (row.length < column) row.push('');
      row[column] = cell(/\st="(\w+)"/.exec(attributes ?? '')?.[1], inside ?? '', shared);
    }
    if (!row.some((text) => text !== '')) continue;
    rows.push(row);
    lines.push(line);
  }
  return { rows, lines };
}

function cell(type: string | undefined, inside: string, shared: readonly string[]): string {
  if (type === 'inlineStr') return plain(inside).trim();
  const value = unescape(/<(?:\w+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?v>/.exec(inside)?.[1] ?? '');
  if (type === 's') return (shared[Number(value)] ?? '').trim();
  if (type === undefined || type === 'n') return value === '' ? '' : String(Number(value)); // 1.234567890123E12 has all its digits again
  return value.trim();
}

function columnOf(letters: string | undefined): number | undefined {
  if (!letters || letters.length > 3) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function plain(xml: string): string {
  const spoken = xml.replace(/<(?:\w+:)?rPh[\s>][\s\S]*?<\/(?:\w+:)?rPh>/g, '');
  return [...spoken.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?t>/g)].map((match) => unescape(match[1]!)).join('');
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => (
    hex ? String.fromCodePoint(parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : entities[name] ?? whole
  ));
}
