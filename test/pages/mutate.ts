/** Changes to a form as an update of the official system might bring: rows dropped, added, moved, renamed. Positions are counted anew. */
import { findItem } from './answers.ts';
import { type Item, labelKey } from './catalogue.ts';
import { seeded } from './seeded.ts';

export type Mutation = {
  /** Keys (position, label or section/label) of rows to leave out. Rows of repeat groups and headings stay. */
  dropRow?: string | readonly string[];
  /** Unknown text rows to put in: how many (places by seed), or before which key. */
  addRows?: { count: number; seed?: number; before?: string; label?: string };
  /** Seed for shuffling the rows between one heading and the next (repeat groups stay where they are). */
  reorder?: number;
  /** New wording for every row or heading with the label `from` (number and repeat digits kept). */
  renameLabel?: { from: string; to: string } | readonly { from: string; to: string }[];
};

/** The rows after the mutation; `id` stays the official position, `position` is counted anew with a step for each group container. */
export const mutated = (items: readonly Item[], mutation: Mutation): Item[] => {
  let rows = [...items];
  const drops = [mutation.dropRow ?? []].flat().map((key) => findItem(items, key));
  const kept = drops.find(({ group, kind }) => group || kind === 'heading');
  if (kept) throw new Error(`"${kept.text}" cannot be dropped: it belongs to a repeat group or is a heading.`);
  rows = rows.filter((item) => !drops.includes(item));
  if (mutation.reorder !== undefined) rows = shuffled(rows, mutation.reorder);
  if (mutation.addRows) rows = withUnknown(rows, mutation.addRows);
  for (const { from, to } of [mutation.renameLabel ?? []].flat())
    rows = rows.map((item) => (labelKey(item.label) === labelKey(from) ? renamed(item, to) : item));
  return counted(rows);
};

const renamed = (item: Item, to: string): Item => {
  const digits = item.group ? String(item.group.index).padStart(2, '0') : '';
  return { ...item, label: to, text: `${item.number ? `${item.number}　` : ''}${to}${digits}` };
};

const shuffled = (rows: readonly Item[], seed: number): Item[] => {
  const random = seeded(seed);
  const result: Item[] = [];
  let run: Item[] = [];
  const flush = (): void => {
    for (let i = run.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [run[i], run[j]] = [run[j] as Item, run[i] as Item];
    }
    result.push(...run);
    run = [];
  };
  for (const item of rows) {
    if (item.group || ['heading', 'spacer', 'static', 'postcode', 'address'].includes(item.kind)) {
      flush();
      result.push(item);
    } else run.push(item);
  }
  flush();
  return result;
};

const withUnknown = (rows: readonly Item[], { count, seed = 1, before, label = '新しい項目' }: NonNullable<Mutation['addRows']>): Item[] => {
  const random = seeded(seed);
  const result = [...rows];
  for (let n = 0; n < count; n++) {
    const free = result.flatMap((item, at) => (at > 5 && !(item.group && result[at - 1]?.group) && item.kind !== 'spacer' ? [at] : []));
    const at = before ? result.indexOf(findItem(result, before)) : (free[Math.floor(random() * free.length)] ?? result.length);
    const wording = `${label}${'一二三四五六七八九十'[n % 10]}`;
    result.splice(at, 0, {
      id: 10_000 + n, position: 0, kind: 'text', section: result[at - 1]?.section ?? '', number: '', label: wording, text: wording, options: [], free: [],
      maxLength: 60, required: false, conditional: false, help: '', unit: '', chosen: 0, conditions: [], together: [], hidden: false, big: false, group: null,
    });
  }
  return result;
};

const counted = (rows: readonly Item[]): Item[] => {
  let position = 0;
  let start = 0;
  return rows.map((item) => {
    const first = item.group && item.id === item.group.start;
    if (first) position++;
    position++;
    if (first) start = position;
    return { ...item, position, group: item.group ? { ...item.group, start } : null };
  });
};
