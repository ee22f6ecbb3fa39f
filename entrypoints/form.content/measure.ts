import { root } from './host.ts';
import type { Box, Obstacles } from './place.ts';

/** What the user operates, which we never cover. Hidden inputs have no rectangle and drop out by themselves. */
const operated = 'input, select, textarea, button, summary, [contenteditable=true]';
/** The words beside a radio or checkbox are clicked as much as the button itself, and so are those of a link; the blank beside them is not. */
const choice = 'label, a[href], [role=radio], [role=checkbox]';
/** Text in these is not on paper. */
const unprinted = 'select, textarea, script, style, noscript, option, button';
/** How far from an item its neighbours can matter, px: the reach of a notice and its height. */
const around = 340;

/** The rectangles of everything the page lets the user operate, in page pixels. Only reads. */
export function controlBoxes(): Box[] {
  const boxes: Box[] = [];
  for (const control of root().querySelectorAll(operated)) {
    const { left, top, right, bottom } = control.getBoundingClientRect();
    if (right > left && bottom > top) boxes.push(inPage({ left, top, right, bottom }));
  }
  return boxes;
}

/** The lines of text around the items; those of a choice count as controls. Only reads. */
export function textBoxes(items: Iterable<Element>): Obstacles {
  const found: { controls: Box[]; texts: Box[] } = { controls: [], texts: [] };
  const seen = new Set<Element>();
  for (const item of items) {
    for (const row of rowsAround(item)) {
      if (seen.has(row)) continue;
      seen.add(row);
      readLines(row, found);
    }
  }
  return found;
}

/** An element's rectangle in page pixels. */
export function boxOfElement(element: Element): Box {
  return inPage(element.getBoundingClientRect());
}

function inPage({ left, top, right, bottom }: Box): Box {
  const { scrollX, scrollY } = window;
  return { left: left + scrollX, top: top + scrollY, right: right + scrollX, bottom: bottom + scrollY };
}

/** The item and its neighbours up and down, also past the end of its group. */
function rowsAround(item: Element): Element[] {
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
      if (rect.bottom < top - around || rect.top > bottom + around) break;
      rows.push(at);
    }
  }
  return rows;
}

function readLines(row: Element, found: { controls: Box[]; texts: Box[] }): void {
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  const range = new Range();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !/\S/.test(node.nodeValue ?? '') || parent.closest(unprinted)) continue;
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].filter(({ width, height }) => width > 2 && height > 2);
    if (lines.length > 0) (isChoice(parent) ? found.controls : found.texts).push(...lines.map(inPage));
  }
}

/** A label that stands in the `dt` only names its item; one in the `dd` is a choice. */
function isChoice(element: Element): boolean {
  return element.closest(choice) !== null && element.closest('dt') === null;
}
