import { fold } from '../../../rules/interpret/texts.ts';
import { own } from '../own.ts';
import { block } from '../sites/pages.ts';

/** One row of the form as it stands in the page. */
export type Row = { element: HTMLElement; dt: Element; raw: string; key: string; section: string; inBlock: boolean };

/** What rows stand in, and how many elements that has: while these are the same, no row came or went. */
export type RowBox = { box: Element; count: number };

export type RowKind = 'row' | 'choice' | 'check' | 'text' | 'birth';

/**
 * Every labelled row of the form in document order, each with the heading above it; of repeat groups only the first repeat.
 * Rows are siblings, repeats boxes of rows, so only boxes are entered: a selector would visit each of 4,000 options. Nothing
 * is computed or laid out.
 */
export function rowsOf(table: Element): { rows: readonly Row[]; boxes: readonly RowBox[] } {
  const rows: Row[] = [];
  const boxes: RowBox[] = [];
  let section = '';
  let inBlock = false;
  enter(table, 0);
  return { rows, boxes };

  function enter(box: Element, depth: number): void {
    const counted = { box, count: 0 };
    boxes.push(counted);
    for (let element = own(box, 'firstElementChild'); element; element = own(element, 'nextElementSibling')) {
      const name = element.localName;
      counted.count++;
      if (name === 'dl') addRow(element);
      else if (name === 'h4') startSection(element);
      else if (depth < 6 && !laterRepeat.test(element.id)) enter(element, depth + 1);
    }
  }

  function addRow(element: Element): void {
    let dt = element.firstElementChild;
    while (dt && dt.localName !== 'dt') dt = dt.nextElementSibling; // other extensions put nodes of their own in between
    if (!dt) return;
    const raw = (dt.textContent ?? '').slice(0, 600);
    const key = inBlock && !raw.includes('申請') ? '' : labelKey(raw); // nothing else is looked for in the block
    rows.push({ element: element as HTMLElement, dt, raw, key, section, inBlock });
  }

  function startSection(heading: Element): void {
    section = fold((heading.textContent ?? '').slice(0, 300));
    if (block.opens.test(section)) inBlock = true;
    if (block.ends.test(section)) inBlock = false;
  }
}

const repeatBox = '[id^="repetition"]';

/** `repetition<number>_<n>`: the second repeat and those after it. */
const laterRepeat = /^repetition\d+_(?:[2-9]|\d\d)$/;

/** A label as it is compared: folded, without its number, its (1)-numbers, 必須, the conditions' sentence and a repeat's two digits. */
export function labelKey(label: string): string {
  let key = fold(label);
  if (key.includes(condition)) key = key.replaceAll(condition, '');
  if (key.endsWith('必須')) key = key.slice(0, -2);
  if (isDigit(key.charCodeAt(0))) key = key.replace(/^[\d.]+/, '');
  if (key.includes('(')) key = key.replace(/\(\d+\)/g, '');
  return isDigit(key.charCodeAt(key.length - 1)) ? key.replace(/\d\d$/, '') : key;
}

const isDigit = (code: number): boolean => code > 47 && code < 58;

/** A label as it is compared where it is not found as written: its letters alone, without readings (ruby), hidden words, marks and 任意. */
export function looseKey(label: string | Element): string {
  const key = labelKey(typeof label === 'string' ? label : wordsOf(label)).replace(/[^\p{L}\p{N}]+/gu, '');
  return key.replace(/^(必須|任意)|(必須|任意)$/g, '').replace(/^\d+|\d\d$/g, '');
}

function wordsOf(label: Element): string {
  const walker = Document.prototype.createTreeWalker.call(document, label, NodeFilter.SHOW_TEXT);
  let words = '';
  while (walker.nextNode()) if (!walker.currentNode.parentElement?.closest('rt,rp,script,style,[hidden]')) words += walker.currentNode.nodeValue;
  return words.slice(0, 600);
}

/** The label as the user sees it: one line, without 必須 and the conditions' sentence. */
export function labelText(raw: string): string {
  return raw.replaceAll(condition, '').replace(/\s+/g, ' ').trim().replace(/\s*必須$/, '');
}

/** `span#hasConditionContent` of the form, which its script may put into any label. */
const condition = '選択肢の結果によって入力条件が変わります';

/** Whether the label belongs to a repeat group (続柄01): only the first group says the fact. */
export const isRepeated = ({ raw, element }: Row): boolean => /[^\d]\d\d$/.test(labelText(raw)) || element.closest(repeatBox) !== null;

/** Whether the page shows it: a row that keeps its room but can't be seen is as hidden as one that is gone. */
export const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** The same row in each further repeat that the page shows. */
export function furtherRepeats({ element, dt }: Row): readonly HTMLElement[] {
  const name = element.closest(repeatBox)?.id.replace(/\d+$/, '');
  if (!name) return [];
  const found: HTMLElement[] = [];
  const key = looseKey(dt);
  for (let at = 2, box; (box = Document.prototype.getElementById.call(document, name + at)); at++) {
    if (!isShown(box)) continue;
    for (const row of box.getElementsByTagName('dl')) if (row !== element && looseKey(row.querySelector('dt') ?? '') === key) found.push(row);
  }
  return found;
}

/** The item's number k of `item[k]` in its controls' names; −1 where it has none. */
export function numberOf({ element }: Row): number {
  for (const control of element.querySelectorAll('[name^="item["],[id^="item_"]')) {
    const [, named] = /^item\[(\d+)\]/.exec(control.getAttribute('name') ?? '') ?? /^item_(\d+)_/.exec(control.id) ?? [];
    if (named) return Number(named);
  }
  return -1;
}

/** How much two labels have in common: shared pairs of letters, 0 to 1. */
export function likeness(a: string, b: string): number {
  const pairs = new Set(Array.from({ length: Math.max(a.length - 1, 0) }, (_, at) => a.slice(at, at + 2)));
  let common = 0;
  for (let at = 0; at + 2 <= b.length; at++) if (pairs.has(b.slice(at, at + 2))) common++;
  return (2 * common) / Math.max(pairs.size + b.length - 1, 1);
}
