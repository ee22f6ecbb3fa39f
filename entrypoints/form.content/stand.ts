import { type BarForm, type BarSize, dock, type Docked } from './dock.ts';
import { boxOfElement, type Controls, controlsOf, noControls, sightOf, textBoxes, type View, wordsInSight } from './measure.ts';
import { type Band, bandAround, type Box, boxOf, highest, isInBand, type Obstacles, place, type Size, type Want } from './place.ts';

/** Puts the notices and the bar where they belong: reads of the page first, then our own sizes where they are new, then all writes, in one frame. */
export type Stand = {
  /** Reads where things stand in the page, before anything of ours changes: so nothing has to be laid out for it. `places`: the item of each notice, by the notice's id; `small`: those that are one line at most. */
  look: (places: ReadonlyMap<string, HTMLElement>, small: ReadonlySet<string>) => void;
  /** Places everything anew, by the last look; says which notices found no room. */
  arrange: (wants: Wanted) => ReadonlySet<string>;
  /** Follows the page's scrolling. */
  follow: () => void;
  /** Lets the bar get out of the way of what is now under it; true when it moved. */
  settle: () => boolean;
  /** How and where the bar stands now. */
  bar: () => Docked | null;
  /** Whether an item stands elsewhere than when its notice was placed. */
  isOff: () => boolean;
};

/** `forced`: the user opened the bar, so it opens whatever lies under it. */
export type Wanted = { open: boolean; forced: boolean };

/** Where a notice's item stands, and where its notice could be, when the page's controls stood like this. */
type Standing = { element: HTMLElement; box: Box; band: Band; controls: Controls };
/** With the words near it. */
type Item = Standing & { near: Obstacles };

const wide = 340;
const narrow = 208;
const compact: readonly Size[] = [{ form: 'line', width: 208, height: highest.small }, { form: 'mark', width: 30, height: highest.small }];
const panelWidths = [420, 320];
const lineWidth = 380;
/** As overlay.css has them, so that they need not be measured; a line with a sentence instead of a verdict is as high as its words. */
const heightOfForm: Partial<Record<BarForm, number>> = { line: 45, pill: 36 };

/** `layer` holds one `.notes` sheet with the notices and one `.bar`. */
export function createStand(layer: HTMLElement): Stand {
  const heights = new Map<string, number>();
  let items: ReadonlyMap<string, Item> = new Map();
  const known = new Map<string, Item>(); // those of notices that are gone too: an answer that is changed back brings them again
  let view: View = { left: 0, top: 0, width: 0, height: 0 };
  let controls = noControls;
  let words: readonly Box[] = [];
  let noted: readonly Box[] = [];
  let docked: Docked | null = null;
  let barSizes: readonly (() => BarSize)[] = [];

  return {
    look: (places, small) => {
      view = viewOf(layer);
      const found = [...places].map(([id, element]) => {
        const [box, size] = [boxOfElement(element, view), small.has(id) ? 'small' as const : 'full' as const];
        return { id, element, size, box, band: bandAround(box, size) };
      });
      survey(found);
      items = new Map(found.map(({ id, size, ...where }) => {
        const [now, last] = [{ ...where, controls }, known.get(id)];
        const item = { ...now, near: last && looksLike(now, last) ? last.near : textBoxes(now.element, size, view) };
        known.set(id, item);
        return [id, item];
      }));
    },
    arrange: (wanted) => {
      const notices = noticesOf(layer);
      measureAtOnce(notices.filter(({ dataset }) => dataset['small'] === undefined));
      const wants = notices.flatMap((notice): Want[] => {
        const id = notice.dataset['id']!;
        const item = items.get(id);
        return item ? [{ id, item: item.box, sizes: sizesOf(notice) }] : [];
      });
      const near = [...items.values()].map((item) => item.near);
      const spots = place(wants, { controls: [...controls.boxes, ...near.flatMap((one) => one.controls)], texts: near.flatMap(({ texts }) => texts) }, view.width);
      noted = [...spots.values()].flatMap((spot) => (spot ? [boxOf(spot)] : []));
      barSizes = sizesOfBar(wanted);
      redock();

      for (const notice of notices) {
        const spot = spots.get(notice.dataset['id']!);
        set(notice, spot?.form ?? 'none');
        if (spot) Object.assign(notice.style, { width: `${spot.width}px`, height: spot.form === 'full' ? '' : `${spot.height}px`, transform: `translate(${Math.round(spot.left)}px, ${Math.round(spot.top)}px)` });
      }
      follow(layer, view);
      return new Set(notices.filter(({ dataset }) => dataset['form'] === 'none').map(({ dataset }) => dataset['id']!));
    },
    follow: () => follow(layer, viewOf(layer)),
    settle: () => {
      if (!docked) return false;
      const before = docked;
      view = viewOf(layer);
      survey([...items.values()]);
      const now = redock();
      return now.left !== before.left || now.top !== before.top || now.form !== before.form;
    },
    bar: () => docked,
    isOff,
  };

  /** What the bar and the notices at these items must not cover. */
  function survey(around: readonly { band: Band }[]): void {
    const bands = [sightOf(view), ...around.map(({ band }) => band)];
    controls = controlsOf(view, bands, controls);
    words = wordsInSight(controls.buttons, view);
  }

  function isOff(): boolean {
    const now = viewOf(layer);
    return [...items.values()].some(({ element, box }) => Math.abs(boxOfElement(element, now).top - box.top) > 1);
  }

  /** Puts the bar where it covers neither a control, nor the words one clicks for it, nor a notice. */
  function redock(): Docked {
    docked = dock(barSizes, inView([...controls.boxes, ...words], view), inView(noted, view), view, docked);
    putBar(layer, docked);
    return docked;
  }

  /** The notices' heights at the width that mostly fits, in one layout. */
  function measureAtOnce(notices: readonly HTMLElement[]): void {
    const fresh = notices.filter((notice) => !heights.has(sizeKey(notice, wide)));
    for (const notice of fresh) dressAs(notice, 'full', wide);
    for (const notice of fresh) heightOf(notice, wide);
  }

  /** A notice's height at a width; measured only when its words are new. */
  function heightOf(notice: HTMLElement, width: number): number {
    return remembered(sizeKey(notice, width), () => {
      dressAs(notice, 'full', width);
      return notice.offsetHeight;
    });
  }

  function sizesOf(notice: HTMLElement): readonly Size[] {
    if (notice.dataset['small'] !== undefined) return compact;
    const full = [wide, narrow].map((width): Size => ({ form: 'full', width, get height() { return heightOf(notice, width); } }));
    return [...full, ...compact];
  }

  /** The bar's possible sizes, most telling first. One the user opened is open, whatever happens. */
  function sizesOfBar({ open, forced }: Wanted): (() => BarSize)[] {
    const bar = barOf(layer);
    if (!bar) return [];
    const key = `${view.width}x${view.height} ${bar.querySelectorAll('details[open]').length} ${bar.className} ${bar.textContent}`;
    const sizeAs = (form: BarForm, wished: number | null) => (): BarSize => {
      const measure = (what: 'offsetWidth' | 'offsetHeight') => remembered(`${form} ${wished} ${what} ${key}`, () => {
        dressAs(bar, form, width);
        return bar[what];
      });
      const width = wished && Math.min(wished, view.width - 16);
      return { form, width: width ?? measure('offsetWidth'), height: (bar.matches('.none') ? undefined : heightOfForm[form]) ?? measure('offsetHeight') };
    };
    const panels = open ? panelWidths.map((width) => sizeAs('panel', width)) : [];
    return open && forced ? panels : [...panels, sizeAs('line', lineWidth), sizeAs('pill', null)];
  }

  function remembered(key: string, measure: () => number): number {
    let size = heights.get(key);
    if (size !== undefined) return size;
    size = measure();
    if (heights.size > 60) heights.clear();
    heights.set(key, size);
    return size;
  }
}

/** Whether an item and all that the user operates near it stand as they did when last looked at, in a page that is as large. */
function looksLike(now: Standing, last: Standing): boolean {
  const isOneSurvey = now.controls === last.controls;
  const standing = ({ band, box, controls: { size, boxes } }: Standing) => JSON.stringify([band, box, size, isOneSurvey || boxes.filter((one) => isInBand(one, band))]);
  return now.element === last.element && standing(now) === standing(last);
}

function noticesOf(layer: HTMLElement): HTMLElement[] {
  return [...layer.querySelectorAll<HTMLElement>('.notice')];
}

function sizeKey({ textContent }: HTMLElement, width: number): string {
  return `${width} ${textContent}`;
}

/** Sets form and width, to be measured so; `null`: as wide as its words. */
function dressAs(element: HTMLElement, form: string, width: number | null): void {
  set(element, form);
  Object.assign(element.style, { width: width === null ? 'max-content' : `${width}px`, height: '' });
}

function putBar(layer: HTMLElement, { form, left, top, width }: Docked): void {
  const bar = barOf(layer);
  if (!bar) return;
  set(bar, form);
  Object.assign(bar.style, { width: `${width}px`, transform: `translate(${Math.round(left)}px, ${Math.round(top)}px)` });
}

function follow(layer: HTMLElement, { left, top }: View): void {
  const sheet = layer.querySelector<HTMLElement>('.notes');
  if (sheet) sheet.style.transform = `translate(${-left}px, ${-top}px)`;
}

function barOf(layer: HTMLElement): HTMLElement | null {
  return layer.querySelector<HTMLElement>('.bar');
}

/** The layer fills the window, scroll bars aside. */
function viewOf({ clientWidth: width, clientHeight: height }: HTMLElement): View {
  return { left: window.scrollX, top: window.scrollY, width, height };
}

/** Page pixels to viewport pixels, of what could be seen at all. */
function inView(boxes: readonly Box[], view: View): Box[] {
  const sight = { top: view.top, bottom: view.top + view.height };
  return boxes.filter((box) => isInBand(box, sight))
    .map(({ left, top, right, bottom }) => ({ left: left - view.left, top: top - view.top, right: right - view.left, bottom: bottom - view.top }));
}

function set(element: HTMLElement, form: string): void {
  if (element.dataset['form'] !== form) element.dataset['form'] = form;
}
