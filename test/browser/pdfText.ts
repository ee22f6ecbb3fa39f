import { inflateSync } from 'node:zlib';

/** How many pages a PDF that Chromium printed has, and the text on them, as a reader would select it; white space is not kept. */
export function readPdf(bytes: Uint8Array): { pages: number; text: string } {
  const objects = objectsOf(Buffer.from(bytes));
  const pages = [...objects.values()].filter(({ head }) => /\/Type\s*\/Page\b/.test(head));
  const fonts = new Map([...objects.values()].flatMap(({ head }) => [...head.matchAll(/\/(F\d+)\s+(\d+) 0 R/g)].map(([, name, id]) => [name!, objects.get(Number(id))?.head ?? ''] as const)));
  const letters = new Map([...fonts].flatMap(([name, head]) => {
    const id = /\/ToUnicode\s+(\d+) 0 R/.exec(head)?.[1];
    return id ? [[name, readMap(objects.get(Number(id))?.stream ?? '')] as const] : [];
  }));
  return { pages: pages.length, text: pages.flatMap(({ head }) => contentsOf(head)).map((id) => textOf(objects.get(id)?.stream ?? '', letters)).join('') };
}

type PdfObject = { head: string; stream: string };

function objectsOf(pdf: Buffer): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>();
  const text = pdf.toString('latin1');
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\r?\n?/g)) {
    const from = match.index + match[0].length;
    const end = text.indexOf('endobj', from);
    const begin = text.slice(from, end).search(/stream\r?\n/);
    if (begin < 0) {
      objects.set(Number(match[1]), { head: text.slice(from, end), stream: '' });
      continue;
    }
    const head = text.slice(from, from + begin);
    const data = from + begin + /stream\r?\n/.exec(text.slice(from + begin, from + begin + 10))![0].length;
    const length = Number(/\/Length\s+(\d+)/.exec(head)?.[1] ?? 0);
    const raw = pdf.subarray(data, data + length);
    objects.set(Number(match[1]), { head, stream: (head.includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1') });
  }
  return objects;
}

const contentsOf = (head: string): number[] => [...(/\/Contents\s*(\[[^\]]*\]|\d+ 0 R)/.exec(head)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map((match) => Number(match[1]));

/** Glyph number, as hexadecimal digits of a font's own length → letters. */
type Letters = { digits: number; letters: ReadonlyMap<string, string> };

function readMap(map: string): Letters {
  const letters = new Map<string, string>();
  const digits = /begincodespacerange\s*<([0-9A-Fa-f]+)>/.exec(map)?.[1]?.length ?? 4;
  const hexOf = (number: number): string => number.toString(16).toUpperCase().padStart(digits, '0');
  for (const [, part] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, from, to] of part!.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) letters.set(from!.toUpperCase(), wide(to!));
  }
  for (const [, part] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from, to, first] of part!.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      for (let at = parseInt(from!, 16); at <= parseInt(to!, 16); at++) letters.set(hexOf(at), String.fromCodePoint(parseInt(first!, 16) + at - parseInt(from!, 16)));
    }
  }
  return { digits, letters };
}

const wide = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** The strings a page shows, each in the font that is set then; where the printer says what a glyph stands for, that. */
function textOf(stream: string, fonts: ReadonlyMap<string, Letters>): string {
  let font: Letters | undefined;
  let isTold = false;
  let text = '';
  for (const [token, told, name, hex = ''] of stream.matchAll(/ActualText <FEFF([0-9A-Fa-f]+)>|EMC|\/(F\d+)\s+[\d.]+\s+Tf|<([0-9A-Fa-f]+)>/g)) {
    if (token === 'EMC') isTold = false;
    else if (told) [isTold, text] = [true, text + wide(told)];
    else if (name) font = fonts.get(name);
    else if (font && !isTold) for (let at = 0; at < hex.length; at += font.digits) text += font.letters.get(hex.slice(at, at + font.digits).toUpperCase()) ?? '';
  }
  return text;
}
