import type { Drift, ItemName, ItemReading, PageKind, Reading } from '../../rules/interpret.ts';
import { parseTitle } from '../../rules/interpret/titles.ts';
import { type Entry, type FormIndex, indexForm, isCurrent } from './read/formIndex.ts';
import { offeredOn } from './read/offered.ts';
import { furtherRepeats, isRepeated, isShown, labelText, numberOf, type Row } from './read/rows.ts';
import { valueOf } from './read/values.ts';
import { selectors, steps } from './sites/pages.ts';
import type { SiteTable } from './sites/siteTable.ts';

export type PageReading = {
  reading: Reading;
  /** The `dl` of each item that is shown. */
  places: ReadonlyMap<ItemName, HTMLElement>;
  /** The form's own label of each item that was found. */
  labels: ReadonlyMap<ItemName, string>;
  /** Where each of `reading.choices` stands. */
  choices: readonly HTMLElement[];
};

export type Reader = {
  read(): PageReading;
  /** From now on the items of this table are read; before, a form's title alone, and of a form with another title no item. */
  know(site: SiteTable): void;
};

/**
 * Reads pages of the official system; whose host this is, the caller has seen to. The form is walked once, later readings
 * only look at the known items, until rows come or go or a label changes. Nothing in the page is touched. Never throws
 * for what a page may contain: document methods come from the prototype, as a page may name an element `querySelector`.
 */
export function createReader(document: Document): Reader {
  let index: FormIndex | null = null;
  let site: SiteTable = { title: '', items: [], last: 0 };
  return { read, know };

  function know(next: SiteTable): void {
    site = next;
    index = null;
  }

  function read(): PageReading {
    const page = pageKind(document);
    const title = titleOf(document);
    const reading: Reading = { page, title, loginName: '', items: {}, unreadable: [], expected: 0, read: 0, choices: [] };
    if (page === 'form' && !site.title) return { reading, places: new Map(), labels: new Map(), choices: [] };
    reading.loginName = loginNameOf(document);
    if (page === 'form') {
      const table = find(document, selectors.table) ?? find(document, selectors.form)!;
      if (!index || !isCurrent(index, table, title, languageOf(document))) {
        index = indexForm(table, title, languageOf(document), isSameForm(site.title, title) ? site : { title, items: [], last: 0 });
      }
      return { ...readForm(index, reading), choices: [] };
    }
    index = null;
    const offered = page === 'procedureList' || page === 'explanation' || page === 'statusSelection' ? offeredOn(document, page) : [];
    const named = page === 'explanation' && !title ? (offered[0]?.text ?? '') : title;
    return {
      reading: { ...reading, title: named, choices: offered.map(({ text }) => text) },
      places: new Map(), labels: new Map(), choices: offered.map(({ element }) => element),
    };
  }
}

/** The page's own translation takes the name from the screen, and the head may spell it otherwise. */
function isSameForm(a: string, b: string): boolean {
  return a === b || JSON.stringify(parseTitle(a)) === JSON.stringify(parseTitle(b));
}

function readForm(index: FormIndex, reading: Reading): Omit<PageReading, 'choices'> {
  const places = new Map<ItemName, HTMLElement>();
  const labels = new Map<ItemName, string>();
  const items: Reading['items'] = {};
  const unreadable: Drift[] = [];
  let [expected, readable] = [0, 0];
  for (const entry of index.entries) {
    const { name, label } = entry.item;
    const { item, row } = readItem(entry);
    if (items[name] && item.state === 'unreadable') continue; // two table rows may name one item
    items[name] = item;
    if (row) labels.set(name, labelText(row.raw) || label);
    if (item.state === 'hidden') continue;
    if (entry.expected || row) expected++;
    if (item.state === 'unreadable') {
      if (entry.expected || row) unreadable.push({ item: name, expected: label, nearest: row ? labelText(row.raw) : entry.nearest });
      if (!entry.expected && !row) delete items[name];
      continue;
    }
    readable++;
    if (row) places.set(name, row.element);
  }
  return { reading: { ...reading, items, unreadable, expected, read: readable }, places, labels };
}

/** Of rows with one label the shown one; of two shown ones the first of a repeat group, or the one at its known place. */
function readItem({ item: { kind, position }, rows }: Entry): { item: ItemReading; row?: Row } {
  if (rows.length === 0) return { item: { state: 'unreadable', text: '' } };
  const shown = rows.filter(({ element }) => isShown(element));
  const [first = firstOfLaterRepeats(rows[0]!)] = shown;
  if (!first) return { item: { state: 'hidden', text: '' }, row: rows[0]! };
  const row = shown.length < 2 || isRepeated(first) ? first : shown.find((one) => numberOf(one) === position - 1);
  const texts = new Set((row ? [row] : shown).map(({ element }) => valueOf(element, kind)));
  if (texts.size > 1) return { item: { state: 'unreadable', text: '' }, row: first };
  let [text = ''] = texts;
  // several of an organisation: a line each; which of them is meant, the facts can't say
  if (row && kind === 'text' && isRepeated(row)) {
    for (const one of [...shown.slice(1).map(({ element }) => element), ...furtherRepeats(row)]) text += `\n${valueOf(one, kind)}`;
  }
  text = text.trimEnd();
  return { item: { state: text ? 'filled' : 'blank', text }, row: row ?? first };
}

/** Where the first repeat is hidden, the next one says the fact. */
function firstOfLaterRepeats(row: Row): Row | undefined {
  const [element] = furtherRepeats(row);
  return element && { ...row, element };
}

function pageKind(document: Document): PageKind {
  if (find(document, selectors.form) && find(document, selectors.title) && find(document, selectors.anyRow)) return 'form';
  const path = findAll(document, selectors.step);
  const said = [path[path.length - 1]?.textContent ?? '', textOf(find(document, 'title')).replace(/^.*[：:]/s, '')];
  for (const text of said) {
    const step = steps.find(([pattern]) => pattern.test(text));
    if (step) return step[1];
  }
  return 'other';
}

/** The procedure as the page shows it; where that is translated or gone, as the head says it. */
function titleOf(document: Document): string {
  const shown = textOf(find(document, selectors.title)).replace(/\s+/g, ' ').trim();
  if (parseTitle(shown).procedure) return shown;
  const said = (find(document, selectors.description)?.getAttribute('content') ?? '').slice(0, 400).trim();
  return parseTitle(said).procedure ? said : shown;
}

/** The whole name from the narrow layout's header (hidden by CSS on a PC), else the wide one's, which is cut with …. */
function loginNameOf(document: Document): string {
  const [, whole] = /ようこそ、?\s*(.+?)\s*(?:さま|様)/.exec(textOf(find(document, selectors.fullName))) ?? [];
  return (whole ?? textOf(find(document, selectors.cutName))).replace(/\s+/g, ' ').trim();
}

/** The language chosen in the page's own translation; empty where none is chosen (the choice says "Language") or Japanese is. */
function languageOf(document: Document): string {
  const select = find(document, selectors.language);
  const chosen = select instanceof HTMLSelectElement ? select.value : '';
  return /^msta_lang_(?!ja)/.test(chosen) ? chosen : '';
}

const textOf = (element: Element | null): string => (element?.textContent ?? '').slice(0, 1_000);
const find = (document: Document, selector: string): Element | null => Document.prototype.querySelector.call(document, selector);
const findAll = (document: Document, selector: string): NodeListOf<Element> => Document.prototype.querySelectorAll.call(document, selector);
