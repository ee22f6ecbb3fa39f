/** A table as read: rows of texts, and for each the line or row of the file it came from, as people count (from 1). */
export type Table = { rows: readonly (readonly string[])[]; lines: readonly number[] };

/**
 * Reads csv, or tab-separated text as Excel puts it on the clipboard: quoted fields, quotes doubled, line breaks inside quotes. Empty lines are left out.
 * A row counts as Excel counts it, however many lines its texts have; `unclosed` is the one whose quote never ends, with the rest of the file inside.
 */
export function readText(text: string): Table & { unclosed?: number } {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const separator = separatorOf(body);
  const rows: string[][] = [];
  const lines: number[] = [];
  let row: string[] = [];
  let line = 1;
  let at = 0;
  while (at < body.length) {
    let cell = '';
    if (body[at] === '"') {
      [cell, at] = quoted(body, at + 1);
      if (at > body.length) return { rows, lines, unclosed: line };
    }
    const end = endOfCell(body, at, separator);
    cell += body.slice(at, end);
    at = end;
    // Our own export puts an apostrophe before what Excel would take for a formula; an error that Excel shows is no name, number or day.
    row.push(cell.trim().replace(/^'(?=[=+\-@])/, '').replace(errorValue, ''));
    if (body[at] === separator) {
      at++;
      if (at < body.length) continue;
      row.push('');
    }
    if (body[at] === '\r' && body[at + 1] === '\n') at++;
    at++;
    if (row.some((text) => text !== '')) {
      rows.push(row);
      lines.push(line);
    }
    row = [];
    line++;
  }
  return { rows, lines };
}

/** What Excel shows where a formula has failed: no name, number or day. */
export const errorValue = /^#(REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|N\/A|SPILL!|CALC!)$/;

/** Excel's clipboard uses tabs; its csv uses commas, or semicolons where the computer writes decimals with a comma. */
function separatorOf(text: string): string {
  const first = text.slice(0, 2_000).replace(/"[^"]*"/g, '');
  const count = (mark: string): number => first.split(mark).length - 1;
  if (count('\t') > 0) return '\t';
  return count(';') > count(',') ? ';' : ',';
}

/** The text up to the quote that ends it, and where it goes on: behind the end of all where none does. */
function quoted(text: string, from: number): [cell: string, next: number] {
  let cell = '';
  let at = from;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return ['', text.length + 1];
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') return [cell, quote + 1];
    cell += '"';
    at = quote + 2;
  }
}

function endOfCell(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}
