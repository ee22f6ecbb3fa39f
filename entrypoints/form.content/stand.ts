import { type BarForm, type BarSize, dock, type Docked } from './dock.ts';
import { boxOfElement, controlBoxes, textBoxes } from './measure.ts';
import { type Box, place, type Size, type Want } from './place.ts';

/** Puts the notices and the bar where they belong: all reads first, then all writes, in one frame. */
export type Stand = {
  /** Places everything anew; says which notices found no room. `places`: the item of each notice, by the notice's id. */
  arrange: (places: ReadonlyMap<string, HTMLElement>, wants: Wanted) => ReadonlySet<string>;
  /** Follows the page's scrolling. */
  follow: () => void;
  /** Lets the bar get out of the way of what is now under it; true when it moved. */
  settle: () => boolean;
  /** How the bar stands now. */
  barForm: () => BarForm | null;
  /** Whether an item stands elsewhere than when its notice was placed. */
  isOff: () => boolean;
};

/** `forced`: the user opened the bar, so it opens whatever lies under it. */
export type Wanted = { open: boolean; forced: boolean };

const wide = 340;
const narrow = 208;
const compact: readonly Size[] = [{ form: 'line', width: 208, height: 30 }, { form: 'mark', width: 30, height: 30 }];
const panelWidths = [420, 320];
const lineWidth = 380;
const pillHeight = 36;

/** `layer` holds one `.notes` sheet with the notices and one `.bar`. */
export function createStand(layer: HTMLElement): Stand {
  const heights = new Map<string, { text: string; wide: number; narrow: number }>();
  let controls: readonly Box[] = [];
  let stood = new Map<HTMLElement, number>();
  let docked: Docked | null = null;
  let barSizes: readonly BarSize[] = [];

  return {
    arrange: (places, wanted) => {
      const notices = noticesOf(layer);
      measureNotices(notices, heights);
      barSizes = measureBar(layer, wanted);
      const wants = notices.flatMap((notice): Want[] => {
        const element = places.get(notice.dataset['id']!);
        return element ? [{ id: notice.dataset['id']!, item: boxOfElement(element), sizes: sizesOf(notice, heights) }] : [];
      });
      controls = controlBoxes();
      const near = textBoxes(new Set(places.values()));
      stood = new Map([...places.values()].map((element) => [element, topOf(element)]));
      const spots = place(wants, { controls: [...controls, ...near.controls], texts: near.texts }, layer.clientWidth);
      docked = dock(barSizes, inView(controls), viewOf(layer), docked);

      for (const notice of notices) {
        const spot = spots.get(notice.dataset['id']!);
        set(notice, spot?.form ?? 'none');
        if (spot) Object.assign(notice.style, { width: `${spot.width}px`, height: spot.form === 'full' ? '' : `${spot.height}px`, transform: `translate(${spot.left}px, ${spot.top}px)` });
      }
      putBar(layer, docked);
      follow(layer);
      return new Set(notices.filter(({ dataset }) => dataset['form'] === 'none').map(({ dataset }) => dataset['id']!));
    },
    follow: () => follow(layer),
    settle: () => {
      if (!docked) return false;
      const next = dock(barSizes, inView(controls), viewOf(layer), docked);
      if (next.left === docked.left && next.top === docked.top && next.form === docked.form) return false;
      docked = next;
      putBar(layer, docked);
      return true;
    },
    barForm: () => docked?.form ?? null,
    isOff: () => [...stood].some(([element, top]) => Math.abs(topOf(element) - top) > 1),
  };
}

function noticesOf(layer: HTMLElement): HTMLElement[] {
  return [...layer.querySelectorAll<HTMLElement>('.notice')];
}

/** A notice's height at both widths; measured again only when its words change. */
function measureNotices(notices: readonly HTMLElement[], heights: Map<string, { text: string; wide: number; narrow: number }>): void {
  const fresh = notices.filter(({ dataset, textContent }) => heights.get(dataset['id']!)?.text !== textContent);
  const measure = (width: number) => {
    for (const { dataset, style } of fresh) {
      dataset['form'] = 'full';
      Object.assign(style, { width: `${width}px`, height: '' });
    }
    return fresh.map(({ offsetHeight }) => offsetHeight);
  };
  if (fresh.length === 0) return;
  const [inWide, inNarrow] = [measure(wide), measure(narrow)];
  fresh.forEach(({ dataset, textContent }, at) => heights.set(dataset['id']!, { text: textContent!, wide: inWide[at]!, narrow: inNarrow[at]! }));
}

function sizesOf({ dataset }: HTMLElement, heights: ReadonlyMap<string, { wide: number; narrow: number }>): readonly Size[] {
  const measured = heights.get(dataset['id']!)!;
  const full: readonly Size[] = [{ form: 'full', width: wide, height: measured.wide }, { form: 'full', width: narrow, height: measured.narrow }];
  return dataset['small'] === undefined ? [...full, ...compact] : compact;
}

/** The bar's possible sizes, most telling first. One the user opened is open, whatever happens. */
function measureBar(layer: HTMLElement, { open, forced }: Wanted): BarSize[] {
  const bar = barOf(layer);
  if (!bar) return [];
  const view = viewOf(layer);
  const sizeAs = (form: BarForm, width: number | null): BarSize => {
    bar.dataset['form'] = form;
    bar.style.width = width === null ? 'max-content' : `${Math.min(width, view.width - 16)}px`;
    return { form, width: bar.offsetWidth, height: bar.offsetHeight };
  };
  const panels = open ? panelWidths.map((width) => sizeAs('panel', width)) : [];
  if (open && forced) return panels;
  return [...panels, sizeAs('line', lineWidth), { ...sizeAs('pill', null), height: pillHeight }];
}

function putBar(layer: HTMLElement, { form, left, top, width }: Docked): void {
  const bar = barOf(layer);
  if (!bar) return;
  set(bar, form);
  Object.assign(bar.style, { width: `${width}px`, transform: `translate(${left}px, ${top}px)` });
}

function follow(layer: HTMLElement): void {
  const sheet = layer.querySelector<HTMLElement>('.notes');
  if (sheet) sheet.style.transform = `translate(${-window.scrollX}px, ${-window.scrollY}px)`;
}

function barOf(layer: HTMLElement): HTMLElement | null {
  return layer.querySelector<HTMLElement>('.bar');
}

function viewOf({ clientWidth, clientHeight }: HTMLElement): { width: number; height: number } {
  return { width: clientWidth, height: clientHeight };
}

function topOf(element: HTMLElement): number {
  return element.getBoundingClientRect().top + window.scrollY;
}

/** Page pixels to viewport pixels, of what could be seen at all. */
function inView(boxes: readonly Box[]): Box[] {
  const { scrollX, scrollY, innerHeight } = window;
  return boxes.filter(({ top, bottom }) => bottom > scrollY && top < scrollY + innerHeight)
    .map(({ left, top, right, bottom }) => ({ left: left - scrollX, top: top - scrollY, right: right - scrollX, bottom: bottom - scrollY }));
}

function set(element: HTMLElement, form: string): void {
  if (element.dataset['form'] !== form) element.dataset['form'] = form;
}
