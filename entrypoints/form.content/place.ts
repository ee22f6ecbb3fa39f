/** A rectangle in CSS pixels of the page (viewport position plus scroll), so that scrolling changes nothing. */
export type Box = { left: number; top: number; right: number; bottom: number };
/** All of the page between two heights. */
export type Band = Pick<Box, 'top' | 'bottom'>;
/** How much of itself a notice shows: everything, one line, or its mark only. */
export type Form = 'full' | 'line' | 'mark';
export type Size = { form: Form; width: number; height: number };
/** A notice that wants to stand at its item; `sizes` from the one it likes best to the one it can live with. */
export type Want = { id: string; item: Box; sizes: readonly Size[] };
/** Where it stands: upper left corner in page pixels. */
export type Spot = { form: Form; left: number; top: number; width: number; height: number };
/** What is in the way: `controls` may never be covered, `texts` only when nothing else is possible. */
export type Obstacles = { controls: readonly Box[]; texts: readonly Box[] };

/** A notice stands at most this far above or below its item (contracts.md allows 120 px). */
export const reach = 100;

/**
 * Finds each notice a place beside its item that covers no control, no other notice and leaves the page on no side; null where there is none
 * (it then stands in the bar only). `width` is the page's visible width.
 */
export function place(wants: readonly Want[], obstacles: Obstacles, width: number): Map<string, Spot | null> {
  const spots = new Map<string, Spot | null>();
  const taken: Box[] = [];
  // Items from top to bottom, so that the first to be read gets the best place and the order stays the same from pass to pass.
  for (const want of [...wants].sort((a, b) => a.item.top - b.item.top)) {
    const hard = [...near(obstacles.controls, want), ...near(taken, want)];
    const spot = choose(want, hard, near(obstacles.texts, want), width);
    spots.set(want.id, spot);
    if (spot) taken.push(boxOf(spot));
  }
  return spots;
}

/** The rectangle of a spot. */
export function boxOf({ left, top, width, height }: Spot): Box {
  return { left, top, right: left + width, bottom: top + height };
}

/** Where a notice could touch anything at all: one that may be full, or a small one. */
export function bandAround({ top, bottom }: Box, notice: keyof typeof highest): Band {
  const far = reach + gap + highest[notice];
  return { top: top - far, bottom: bottom + far };
}

/** Whether a rectangle reaches into a band. */
export function isInBand({ top, bottom }: Band, band: Band): boolean {
  return bottom > band.top && top < band.bottom;
}

/** Whether two rectangles share any area. */
export function intersects(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** No notice is higher than this, px. */
export const highest = { full: 800, small: 30 };
/** Space kept free between a notice and a control, px. */
const gap = 6;
/** Space kept free at the sides of the page, px. */
const margin = 8;

/** On blank paper right beside the item, in the fullest form that fits; then further off; then, mark before line before full, over the page's text. */
function choose(want: Want, hard: readonly Box[], texts: readonly Box[], width: number): Spot | null {
  for (const away of [0, reach]) {
    for (const size of want.sizes) {
      const found = best(want.item, size, hard, texts, width, away);
      if (found?.covered === 0) return found.spot;
    }
  }
  for (const size of [...want.sizes].reverse()) {
    const found = best(want.item, size, hard, texts, width, reach);
    if (found) return found.spot;
  }
  return null;
}

type Candidate = { spot: Spot; covered: number; cost: number };

function best(item: Box, { form, width, height }: Size, hard: readonly Box[], texts: readonly Box[], pageWidth: number, away: number): Candidate | null {
  let found: Candidate | null = null;
  for (const top of tops(item, height, away)) {
    if (found?.covered === 0 && Math.abs(top - item.top) >= found.cost) continue;
    const band = { left: -Infinity, right: Infinity, top: top - gap, bottom: top + height + gap };
    for (const [from, to] of freeSpans(hard.filter((box) => intersects(box, band)), pageWidth)) {
      if (to - from < width) continue;
      for (const left of lefts(from, to, width, item, texts.filter((box) => intersects(box, band)))) {
        const spot = { form, left, top, width, height };
        const covered = areaCovered(boxOf(spot), texts);
        const beside = Math.max(0, left - item.right, item.left - left - width);
        const cost = Math.abs(top - item.top) + beside / 2 + (left < item.left + (item.right - item.left) / 3 ? 40 : 0);
        if (!found || covered < found.covered || (covered === found.covered && cost < found.cost)) found = { spot, covered, cost };
      }
    }
  }
  return found;
}

/** At the item's first line, then a little lower or higher, in steps, at most `away` px from the item; 0: right beside it. */
function tops(item: Box, height: number, away: number): number[] {
  // Right beside it: half of the lower of the two lies within the other, else the notice is taken for the next item's.
  const half = Math.min(height, item.bottom - item.top) / 2;
  const first = Math.max(0, item.top - (away || -half) - height);
  const last = item.bottom + (away || -half);
  const steps = [item.top, item.bottom - height, item.top + (item.bottom - item.top - height) / 2];
  for (let top = item.top - 12; top >= first; top -= 12) steps.push(top);
  for (let top = item.top + 12; top <= last; top += 12) steps.push(top);
  return steps.filter((top) => top >= first && top <= last);
}

/** The stretches between obstacles, left to right. */
function freeSpans(boxes: readonly Box[], width: number): [number, number][] {
  const spans: [number, number][] = [];
  let from = margin;
  for (const box of [...boxes].sort((a, b) => a.left - b.left)) {
    if (box.left - gap > from) spans.push([from, Math.min(box.left - gap, width - margin)]);
    from = Math.max(from, box.right + gap);
  }
  if (width - margin > from) spans.push([from, width - margin]);
  return spans;
}

/** Right after the text on its left or the item itself, or at either end of the stretch. */
function lefts(from: number, to: number, width: number, item: Box, texts: readonly Box[]): number[] {
  const after = [...texts, item].map(({ right }) => right + 16).filter((left) => left >= from && left + width <= to);
  return [...(after.length ? [Math.max(...after)] : []), ...after.slice(-1), to - width, from];
}

function areaCovered(spot: Box, texts: readonly Box[]): number {
  return texts.reduce((sum, text) => {
    const width = Math.min(spot.right, text.right) - Math.max(spot.left, text.left);
    const height = Math.min(spot.bottom, text.bottom) - Math.max(spot.top, text.top);
    return width > 0 && height > 0 ? sum + width * height : sum;
  }, 0);
}

/** Only what the notice could touch at all. */
function near(boxes: readonly Box[], { item, sizes }: Want): readonly Box[] {
  const band = bandAround(item, sizes[0]?.form === 'full' ? 'full' : 'small');
  return boxes.filter((box) => isInBand(box, band));
}
