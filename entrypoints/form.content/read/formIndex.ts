import { own } from '../own.ts';
import type { SentItem, SiteTable } from '../sites/siteTable.ts';
import { labelKey, labelText, likeness, looseKey, numberOf, type Row, type RowBox, rowsOf } from './rows.ts';
import { captionOf, kindOf, optionsOf } from './values.ts';

/** One item of the table on this form: the rows that may be it, or the nearest label where none is. */
export type Entry = { item: SentItem; expected: boolean; rows: readonly Row[]; nearest: string | null };

export type FormIndex = {
  entries: readonly Entry[];
  /** The rows whose labels it rests on: all, where an item was not found, for any of them may become its label. */
  watched: readonly Row[];
  table: Element;
  title: string;
  language: string;
  boxes: readonly RowBox[];
};

/** How far from its known place an item may be whose label occurs again in the 同時申請 block, which is further off. */
const near = 60;

/** Finds every known item of one form: by section and label; by its boxes; by position only where the form proves it. */
export function indexForm(table: Element, title: string, language: string, site: SiteTable): FormIndex {
  const { rows, boxes } = rowsOf(table);
  const sorted = sort(rows);
  const entries = site.items.map((item): Entry => {
    const found = byLabel(item, sorted);
    return { item, expected: item.position > 0 && !item.optional, rows: found.length ? found : byBoxes(item, table, rows), nearest: null };
  });
  if (entries.some(isMissing)) findTheRest(entries, table, rows, language, site.last);
  const watched = entries.some(isMissing) ? rows : entries.flatMap((entry) => entry.rows);
  return { entries, watched, table, title, language, boxes };
}

/** Whether the index still describes the page: the same rows, under the same labels. */
export function isCurrent(index: FormIndex, table: Element, title: string, language: string): boolean {
  return index.table === table && index.title === title && index.language === language
    && index.boxes.every(({ box, count }) => own(box, 'childElementCount') === count)
    && index.watched.every(({ element, dt, raw }) => element.isConnected && (dt.textContent ?? '').slice(0, 600) === raw);
}

const isMissing = ({ expected, rows }: Entry): boolean => expected && rows.length === 0;

/** Patterns are made where they are asked for: on most forms labels and headings say all. */
const patterns = new Map<string, RegExp>();

function matches(source: string, text: string): boolean {
  let pattern = patterns.get(source);
  if (!pattern) patterns.set(source, pattern = new RegExp(source));
  return pattern.test(text);
}

type Groups = ReadonlyMap<string, readonly Row[]>;

function groups(rows: readonly Row[], by: 'key' | 'section'): Groups {
  const map = new Map<string, Row[]>();
  for (const row of rows) {
    const group = map.get(row[by]);
    if (group) group.push(row);
    else map.set(row[by], [row]);
  }
  return map;
}

type Sorted = { byKey: Groups; bySection: Groups; /** The sections under a heading. */ headed: (heading: string) => readonly string[] };

function sort(rows: readonly Row[]): Sorted {
  const bySection = groups(rows, 'section');
  const known = new Map<string, readonly string[]>(); // many items name the same heading
  const headed = (heading: string): readonly string[] => {
    let found = known.get(heading);
    if (!found) known.set(heading, found = [...bySection.keys()].filter((one) => matches(heading, one)));
    return found;
  };
  return { byKey: groups(rows, 'key'), bySection, headed };
}

function byLabel(item: SentItem, { byKey, bySection, headed }: Sorted, keyOf = labelKey): readonly Row[] {
  const { section, also, position } = item;
  const there = section ? headed(section.heading) : [];
  const mayBe = (row: Row): boolean => {
    if (row.inBlock && !item.block) return false;
    if (there.length > 0 && !there.includes(row.section)) return false;
    if (section?.shared && position > 0 && !isNear(row, position)) return false;
    const kind = kindOf(row.element);
    return kind === item.kind || (item.block === true && kind === 'check');
  };
  const exact = (byKey.get(keyOf(item.label)) ?? []).filter(mayBe);
  if (exact.length > 0 || !also) return exact;
  const around = there.length > 0 ? there : [...bySection.keys()];
  return around.flatMap((one) => bySection.get(one)!.filter((row) => matches(also, row.key) && mayBe(row)));
}

function isNear(row: Row, position: number): boolean {
  const number = numberOf(row);
  return number < 0 || Math.abs(number + 1 - position) <= near;
}

/** Rows of boxes are told by what stands beside a box, whatever their label. */
function byBoxes({ kind, option }: SentItem, table: Element, rows: readonly Row[]): readonly Row[] {
  if (kind !== 'check' || !option) return [];
  const boxes = [...table.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].filter((box) => matches(option, captionOf(box)));
  return rows.filter(({ element }) => boxes.some((box) => element.contains(box)));
}

/** Items whose label was not found: by its letters alone; by position where their row is translated and the form is laid out as known; else the nearest label. */
function findTheRest(entries: readonly Entry[], table: Element, rows: readonly Row[], language: string, last: number): void {
  const rest = rows.map((row) => (row.key ? { ...row, key: looseKey(row.dt) } : row));
  const sorted = sort(rest);
  for (const entry of entries) if (entry.rows.length === 0) entry.rows = byLabel(entry.item, sorted, looseKey);
  const taken = new Set(entries.flatMap((entry) => entry.rows));
  const isTranslated = (row: Row): boolean => language !== '' || !/[\u3041-\u30ff\u3400-\u9fff]/.test(row.key);
  const byNumber = numberedRows(table, rows);
  const proven = last > 0 && byNumber.get(last - 1)?.element.querySelector('textarea, input[type="text"]') // フリー欄
    && entries.every(({ item }) => item.name !== 'receipt' || proves(item, byNumber));
  for (const entry of entries) {
    const { position } = entry.item;
    if (entry.rows.length > 0 || position === 0) continue;
    const row = proven ? byNumber.get(position - 1) : undefined;
    if (row && !taken.has(row) && isTranslated(row) && proves(entry.item, byNumber)) entry.rows = [row];
    else if (proven && entry.item.kind === 'row' && rows[0] && isTranslated(rows[0]) && kindOf(rows[0].element) === 'row') entry.rows = [rows[0]];
    else entry.nearest = nearestLabel(entry, rows, taken);
  }
}

/** Whether the row at this position is what the item must be: its kind, its options (kept in Japanese), its neighbour. */
function proves({ kind, option, beside, position }: SentItem, byNumber: ReadonlyMap<number, Row>): boolean {
  const row = byNumber.get(position - 1);
  if (!row || kindOf(row.element) !== kind) return false;
  if (option && !optionsOf(row.element).some((text) => matches(option, text))) return false;
  return !beside || byNumber.get(position - 1 + beside[0])?.element.querySelector(beside[1]) != null;
}

function numberedRows(table: Element, rows: readonly Row[]): ReadonlyMap<number, Row> {
  const byElement = new Map(rows.map((row) => [row.element as Element, row]));
  const map = new Map<number, Row>();
  for (const control of table.querySelectorAll('[name^="item["],[id^="item_"]')) {
    const row = byElement.get(control.closest('dl[id^="tr_"]') ?? control);
    const number = row ? numberOf(row) : -1;
    if (row && number >= 0) map.set(number, row);
  }
  return map;
}

/** The label in the item's section that looks most like the one we know, best at its known place: for whoever maintains the table. */
function nearestLabel({ item: { label, section, kind, position } }: Entry, rows: readonly Row[], taken: ReadonlySet<Row>): string | null {
  const key = labelKey(label);
  let [best, nearest]: [number, Row | null] = [0.3, null];
  for (const row of rows) {
    if (row.inBlock || taken.has(row) || (section && !matches(section.heading, row.section))) continue;
    const alike = likeness(key, row.key);
    if (alike + 0.3 <= best || kindOf(row.element) !== kind) continue;
    const off = Math.abs(numberOf(row) + 1 - position);
    const much = alike + (off === 0 ? 0.3 : off <= 2 ? 0.1 : 0);
    if (much > best) [best, nearest] = [much, row];
  }
  return nearest && labelText(nearest.raw);
}
