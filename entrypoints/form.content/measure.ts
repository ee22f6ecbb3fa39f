import { root } from './host.ts';
import { type Band, type Box, isInBand, type Obstacles } from './place.ts';

/** What the user operates, which we never cover. Hidden inputs have no rectangle and drop out by themselves. */
const operated = new Set(['input', 'select', 'textarea', 'button', 'summary']);
/** The words beside a radio or checkbox are clicked as much as the button itself, and so are those of a link; the blank beside them is not. */
const choice = 'label, a[href], [role=radio], [role=checkbox]';
/** Text in these is not on paper. */
const unprinted = 'select, textarea, script, style, noscript, option, button';
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
  /** Where they were looked for, and how large the page was. */
  bands: readonly Band[];
  size: string;
};

export const noControls: Controls = { boxes: [], buttons: [], all: [], bands: [], size: '' };

/** What is in sight, and a little more. */
export function sightOf({ top, height }: View): Band {
  return { top: top - nearby, bottom: top + height + nearby };
}

/** What the page lets the user operate: all of it, but of the form's rows only those that reach into one of the bands are looked into. Only reads. */
export function controlsOf(view: View, bands: readonly Band[]): Controls {
  const [boxes, buttons, all]: [Box[], { box: Box; label: Element }[], { element: Element; box: Box }[]] = [[], [], []];
  const bandsInView = bands.map(({ top, bottom }): Band => ({ top: top - view.top, bottom: bottom - view.top }));
  // A walker, for a page may name an element like anything that we would ask its form for.
  const walker = Document.prototype.createTreeWalker.call(document, root(), NodeFilter.SHOW_ELEMENT);
  let node = walker.firstChild();
  while (node) {
    const element = node as Element;
    const isControl = operated.has(element.localName) || Element.prototype.getAttribute.call(element, 'contenteditable') === 'true';
    if (isControl) add(element);
    node = isControl || (element.localName === 'dl' && isFar(element)) ? null : walker.firstChild();
    node ??= walker.nextSibling();
    while (!node && walker.parentNode()) node = walker.nextSibling();
  }
  return { boxes, buttons, all, bands, size: sizeOfPage() };

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

  function isFar(row: Element): boolean {
    const { top, bottom, width } = row.getBoundingClientRect();
    const isHidden = width === 0 && top === bottom;
    return isHidden || !bandsInView.some((band) => isInBand({ top, bottom }, band));
  }
}

/** Whether the page, as far as these controls tell, is still as it was in all of the `wanted` bands: then they need not be looked for again. Only reads. */
export function areSame({ all, bands, size }: Controls, view: View, wanted: readonly Band[]): boolean {
  return size === sizeOfPage() && wanted.every(({ top, bottom }) => bands.some((band) => top >= band.top && bottom <= band.bottom))
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
  return inPage(element.getBoundingClientRect(), view);
}

function inPage({ left, top, right, bottom }: Box, view: View): Box {
  return { left: left + view.left, top: top + view.top, right: right + view.left, bottom: bottom + view.top };
}

/** The item and its neighbours up and down within `reach` px, also past the end of its group. */
function rowsAround(item: Element, reach: number): Element[] {
  const rows = [item];
  const { top, bottom } = item.getBoundingClientRect();
  for (const step of ['previousElementSibling', 'nextElementSibling'] as const) {
    let at: Element | null = item;
    for (let climbed = 0; at && climbed < 4;) {
      const next: Element | null = at[step];
      if (!next) {
        at = at.parentElement;
        climbed += 1;
        continue;
      }
      at = next;
      const rect = at.getBoundingClientRect();
      if (rect.height === 0) continue;
      if (rect.bottom < top - reach || rect.top > bottom + reach) break;
      rows.push(at);
    }
  }
  return rows;
}

function readLines(row: Element, found: { controls: Box[]; texts: Box[] }, view: View): void {
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  const range = new Range();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !/\S/.test(node.nodeValue ?? '') || parent.closest(unprinted)) continue;
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].filter(({ width, height }) => width > 2 && height > 2);
    if (lines.length > 0) (isChoice(parent) ? found.controls : found.texts).push(...lines.map((line) => inPage(line, view)));
  }
}

/** A label that stands in the `dt` only names its item; one in the `dd` is a choice. */
function isChoice(element: Element): boolean {
  return element.closest(choice) !== null && element.closest('dt') === null;
}
