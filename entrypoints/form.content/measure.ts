import { root } from './host.ts';
import { allIn, closest, matches, own, rectOf, rectsOf } from './own.ts';
import { type Band, type Box, isInBand, type Obstacles } from './place.ts';
import { selectors } from './sites/pages.ts';

/** What the user operates, which we never cover. Hidden inputs have no rectangle and drop out by themselves. */
const operated = 'input, select, textarea, button, summary, [contenteditable="true"]';
/** The words beside a radio or checkbox are clicked as much as the button itself, and so are those of a link; the blank beside them is not. */
const choice = 'label, a[href], [role=radio], [role=checkbox]';
/** How far from an item its neighbours' words can matter, px: the reach of a notice and its usual height. */
const around = { full: 340, small: 140 };

/** How far off a button may be, whose words are in sight, px. */
const nearby = 100;

/** What of the page is in sight: its scroll position and size, page pixels. */
export type View = { left: number; top: number; width: number; height: number };

/** What the user operates, in page pixels, and the radios and checkboxes among it: where each is, and the label with its words. */
export type Controls = {
  boxes: readonly Box[];
  buttons: readonly { box: Box; label: Element }[];
  /** Those that are hidden too. */
  all: readonly { element: Element; box: Box }[];
  /** Where they were looked for, and how large the page was; empty where that was not counted. */
  bands: readonly Band[];
  size: string;
};

export const noControls: Controls = { boxes: [], buttons: [], all: [], bands: [], size: '' };

/** What is in sight, and a little more. */
export function sightOf({ top, height }: View): Band {
  return { top: top - nearby, bottom: top + height + nearby };
}

/**
 * What the page lets the user operate: all of it, but of the form's table, whose rows stand one below the other, only what reaches into one of the bands:
 * so however long the form is, few of its rows are looked at. `last` itself where the page is still as it was then. Only reads.
 */
export function controlsOf(view: View, bands: readonly Band[], last: Controls): Controls {
  if (areSame(last, view, bands)) return last;
  const [boxes, buttons, all]: [Box[], { box: Box; label: Element }[], { element: Element; box: Box }[]] = [[], [], []];
  const table = root().querySelector(selectors.table);
  if (table) addAround(table);
  for (const part of table ? rowsInBands(table.children, bands, view) : [root()]) addIn(part);
  // Counting a page's elements takes longer than all this, so it is left until a page is looked at again.
  return { boxes, buttons, all, bands, size: last === noControls ? '' : sizeOfPage() };

  function addAround(inner: Element): void {
    const outer = own(inner, 'parentElement');
    if (!outer) return;
    for (const part of own(outer, 'children')) if (part !== inner) addIn(part);
    addAround(outer);
  }

  function addIn(part: Element): void {
    if (matches(part, operated)) return add(part);
    for (const element of allIn(part, operated)) add(element);
  }

  function add(element: Element): void {
    const box = boxOfElement(element, view);
    const isSeen = box.left < box.right && box.top < box.bottom;
    all.push({ element, box });
    if (isSeen) boxes.push(box);
    // A button's `labels` would be sought in the whole page, each time.
    const label = element instanceof HTMLInputElement && /radio|checkbox/.test(element.type) ? element.closest('label') : null;
    if (!label) return;
    const spot = isSeen ? box : boxOfElement(label, view);
    if (spot.top < spot.bottom) buttons.push({ box: spot, label });
  }
}

/** Of elements that stand one below the other those that reach into one of the bands; what is hidden reaches nowhere. */
function rowsInBands(rows: HTMLCollection, bands: readonly Band[], view: View): ReadonlySet<Element> {
  const found = new Set<Element>();
  const known = new Map<Element, Box | null>();
  for (const { top, bottom } of bands) {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      let at = middle;
      while (at < high && !shownBox(at)) at++;
      if (at < high && shownBox(at)!.bottom <= top) low = at + 1;
      else high = middle;
    }
    for (let box; low < rows.length && ((box = shownBox(low)) === null || box.top < bottom); low++) if (box) found.add(rows[low]!);
  }
  return found;

  function shownBox(at: number): Box | null {
    const row = rows[at]!;
    if (!known.has(row)) {
      const box = boxOfElement(row, view);
      known.set(row, box.top === box.bottom && box.left === box.right ? null : box);
    }
    return known.get(row)!;
  }
}

/** Whether the page, as far as these controls tell, is still as it was in all of the `wanted` bands: then they need not be looked for again. Only reads. */
function areSame({ all, bands, size }: Controls, view: View, wanted: readonly Band[]): boolean {
  return wanted.every(({ top, bottom }) => bands.some((band) => top >= band.top && bottom <= band.bottom)) && size === sizeOfPage()
    && all.every(({ element, box }) => isSameBox(boxOfElement(element, view), box));
}

function isSameBox(a: Box, b: Box): boolean {
  return (['left', 'top', 'right', 'bottom'] as const).every((side) => Math.abs(a[side] - b[side]) < 0.5);
}

/** The browser counts a live list once, until the page changes. */
function sizeOfPage(): string {
  const { scrollWidth, scrollHeight } = root();
  return [scrollWidth, scrollHeight, root().getElementsByTagName('*').length].join();
}

/** The words beside those of the radios and checkboxes that are in sight, which one clicks as well; page pixels. Only reads. */
export function wordsInSight(buttons: Controls['buttons'], view: View): Box[] {
  const range = new Range();
  const sight = sightOf(view);
  return buttons.filter(({ box }) => isInBand(box, sight)).map(({ label }) => {
    range.selectNodeContents(label);
    return inPage(range.getBoundingClientRect(), view);
  });
}

/** The lines of text around an item, as far as its notice may reach; those of a choice count as controls. Only reads. */
export function textBoxes(item: Element, notice: 'full' | 'small', view: View): Obstacles {
  const found: { controls: Box[]; texts: Box[] } = { controls: [], texts: [] };
  for (const row of rowsAround(item, around[notice])) readLines(row, found, view);
  return found;
}

/** An element's rectangle in page pixels. */
export function boxOfElement(element: Element, view: View): Box {
  return inPage(rectOf(element), view);
}

function inPage({ left, top, right, bottom }: Box, view: View): Box {
  return { left: left + view.left, top: top + view.top, right: right + view.left, bottom: bottom + view.top };
}

/** The item and its neighbours up and down within `reach` px, also past the end of its group. */
function rowsAround(item: Element, reach: number): Element[] {
  const rows = [item];
  const { top, bottom } = rectOf(item);
  for (const step of ['previousElementSibling', 'nextElementSibling'] as const) {
    let at: Element | null = item;
    for (let climbed = 0; at && climbed < 4;) {
      const next: Element | null = own(at, step);
      if (!next) {
        at = own(at, 'parentElement');
        climbed += 1;
        continue;
      }
      at = next;
      const rect = rectOf(at);
      if (rect.height === 0) continue;
      if (rect.bottom < top - reach || rect.top > bottom + reach) break;
      rows.push(at);
    }
  }
  return rows;
}

function readLines(row: Element, found: { controls: Box[]; texts: Box[] }, view: View): void {
  found.texts.push(...linesIn(row, view));
  for (const words of [row, ...allIn(row, choice)]) if (isChoice(words)) found.controls.push(...linesIn(words, view));
}

/** Lines of words. A range tells of each, and of the boxes of its outermost elements, which are none. */
function linesIn(element: Element, view: View): Box[] {
  const range = new Range();
  range.selectNodeContents(element);
  const lines = [...range.getClientRects()];
  for (const child of own(element, 'children')) {
    for (const { left, top, width, height } of rectsOf(child)) {
      const box = lines.findIndex((line) => line.left === left && line.top === top && line.width === width && line.height === height);
      if (box >= 0) lines.splice(box, 1);
    }
  }
  return lines.filter(({ width, height }) => width > 2 && height > 2).map((line) => inPage(line, view));
}

/** A label that stands in the `dt` only names its item; one in the `dd` is a choice. */
function isChoice(element: Element): boolean {
  return closest(element, choice) !== null && closest(element, 'dt') === null;
}
