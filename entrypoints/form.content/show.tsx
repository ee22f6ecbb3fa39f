import { render } from 'preact';
import { Bar, type BarActs, type BarView } from '../../components/Bar.tsx';
import { Notice } from '../../components/Notice.tsx';
import { createGuard } from './guard.ts';
import { createHost } from './host.ts';
import { createStand } from './stand.ts';

/** What is shown: the bar, and the element each notice stands at. `open`: null while the user has not said. */
export type Scene = { bar: Omit<BarView, 'inBar' | 'open' | 'unfolded'>; places: ReadonlyMap<string, HTMLElement>; open: boolean | null };

export type Overlay = {
  isOurs: (target: EventTarget | null) => boolean;
  show: (scene: Scene) => void;
  /** Replaces everything by one sentence; needs nothing of the extension any more. */
  sayOnly: (sentence: string) => void;
  /** Places everything again; the words are the same. */
  moved: () => void;
  scrolled: () => void;
  rested: () => void;
  isOff: () => boolean;
  /** Puts on the style that the background sent. */
  dress: (css: string) => void;
  remove: () => void;
};

type Options = {
  signal: AbortSignal;
  isAlive: () => boolean;
  statusName: string;
  acts: Omit<BarActs, 'toggle' | 'goTo'>;
  onOpen: (open: boolean) => void;
  onGivenUp: () => void;
};

/** Draws the overlay and moves about in it: the only file that knows both the host and the views. */
export function createOverlay({ signal, isAlive, statusName, acts, onOpen, onGivenUp }: Options): Overlay {
  let scene: Scene | null = null;
  let inBar: ReadonlySet<string> = new Set();
  let unfolded: string | null = null;
  let forced = false;
  let came: HTMLElement | null = null;
  let drawn = '';
  const host = createHost({ signal, onGivenUp, onRaised: () => guard.changed() });
  const { layer } = host;
  const guard = createGuard(layer, signal);
  host.attach();
  const stand = createStand(layer);
  watchKeys();

  return {
    isOurs: (target) => target === host.element,
    show: (next) => {
      scene = next;
      draw();
    },
    sayOnly: (sentence) => {
      render(<Sentence name={statusName} sentence={sentence} />, layer);
      stand.arrange(new Map(), { open: false, forced: false });
    },
    moved: () => scene && draw(),
    scrolled: stand.follow,
    rested: () => {
      if (host.focused()) return;
      // A bar that had no room to be open may have some here; an open one may have to close.
      if (isOpen() && !forced) return draw();
      if (stand.settle()) guard.changed();
    },
    isOff: stand.isOff,
    dress: host.dress,
    remove: host.remove,
  };

  function isOpen(): boolean {
    return scene?.open ?? (scene !== null && !scene.bar.isEmpty && (scene.bar.question !== null || scene.bar.candidates.length > 0
      || scene.bar.shown.some(({ item, kind }) => kind === 'outOfScope' && item === null)));
  }

  /** Draws, measures, places; once more where a notice found no room and moves into the bar, or the bar none to be open. */
  function draw(): void {
    if (!scene) return;
    const { bar, places } = scene;
    inBar = new Set(bar.shown.filter(({ id }) => !places.has(id)).map(({ id }) => id));
    let open = isOpen();
    for (let turn = 0; turn < 3; turn++) {
      render(<Layer bar={{ ...bar, inBar, open, unfolded }} acts={{ ...acts, toggle, goTo }} places={places} onMore={unfold} />, layer);
      if (bar.isEmpty) return; // nothing to see yet: no reason to make the page lay itself out
      const homeless = stand.arrange(places, { open, forced });
      const hasNoRoom = open && stand.barForm() !== 'panel';
      if (!hasNoRoom && [...homeless].every((id) => inBar.has(id))) break;
      inBar = new Set([...inBar, ...homeless]);
      if (hasNoRoom) open = false;
    }
    noteWhatStandsThere();
  }

  /** A click counts only on what has stood there for a while; so the clock starts anew whenever the bar is another or elsewhere. */
  function noteWhatStandsThere(): void {
    const bar = layer.querySelector<HTMLElement>('.bar');
    const now = `${bar?.style.transform}${bar?.dataset['form']}${bar?.offsetHeight}${scene?.bar.question?.fact}`;
    if (now !== drawn) guard.changed();
    drawn = now;
    guard.see(isOpen() ? bar : null);
  }

  function toggle(): void {
    openBar(stand.barForm() !== 'panel');
  }

  function openBar(open: boolean): void {
    if (!scene) return;
    forced = open;
    scene = { ...scene, open };
    onOpen(open);
    draw();
  }

  function goTo(id: string): void {
    scene?.places.get(id)?.scrollIntoView({ block: 'center' });
    stand.follow();
    stand.settle();
    noticeOf(id)?.focus({ preventScroll: true });
  }

  function unfold(id: string): void {
    unfolded = id;
    openBar(true);
    const entry = [...layer.querySelectorAll<HTMLElement>('[data-entry]')].find(({ dataset }) => dataset['entry'] === id);
    entry?.scrollIntoView({ block: 'nearest' });
    entry?.focus({ preventScroll: true });
  }

  function noticeOf(id: string): HTMLElement | undefined {
    return [...layer.querySelectorAll<HTMLElement>('.notice')].find(({ dataset }) => dataset['id'] === id);
  }

  function watchKeys(): void {
    window.addEventListener('keydown', (event) => {
      if (!isShortcut(event) || !isAlive() || !scene || scene.bar.isEmpty) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (stand.barForm() !== 'panel') openBar(true);
      (layer.querySelector<HTMLElement>('.panel input, .panel [data-stop]') ?? layer.querySelector<HTMLElement>('.toggle'))?.focus({ preventScroll: true });
    }, { capture: true, signal });

    layer.addEventListener('focusin', ({ relatedTarget }) => {
      if (relatedTarget instanceof HTMLElement && !layer.contains(relatedTarget)) came = relatedTarget;
    }, { signal });

    layer.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (event.key === 'Escape') return leave(event);
      const step = steps[event.key];
      // In a list of choices the arrows choose, as everywhere.
      if (step === undefined || (event.target as Element).matches(Number.isFinite(step) ? 'input, select' : 'input:not([type=radio]), select')) return;
      const stops = [...layer.querySelectorAll<HTMLElement>('.bar :is([data-stop], a[href], input, select, button)')].filter((stop) => stop.checkVisibility());
      const at = stops.indexOf(event.target as HTMLElement);
      const next = Number.isFinite(step) ? at + step : step > 0 ? stops.length - 1 : 0;
      event.preventDefault();
      stops[Math.max(0, Math.min(next, stops.length - 1))]?.focus();
    }, { signal });

    // The bar gives way to a control of the page that the user goes to.
    window.addEventListener('focusin', ({ target }) => {
      if (target === host.element || !(target instanceof HTMLElement)) return;
      const bar = layer.querySelector<HTMLElement>('.bar');
      if (!bar || !overlap(bar.getBoundingClientRect(), target.getBoundingClientRect())) return;
      forced = false;
      if (scene) scene = { ...scene, open: scene.open && null };
      draw();
    }, { capture: true, passive: true, signal });
  }

  /** Back to where the user was in the form. */
  function leave(event: KeyboardEvent): void {
    event.preventDefault();
    const back = came?.isConnected ? came : null;
    if (forced) openBar(false);
    if (back) return back.focus();
    host.focused()?.blur();
  }
}

const Layer = ({ bar, acts, places, onMore }: { bar: BarView; acts: BarActs; places: Scene['places']; onMore: (id: string) => void }) => (
  <>
    <div class="notes">{bar.shown.filter(({ id }) => places.has(id)).map((shown) => <Notice key={shown.id} shown={shown} sources={acts.sourcesOf(shown.basis)} onMore={onMore} />)}</div>
    <Bar view={bar} act={acts} />
  </>
);

/** What remains of us when the extension is gone. */
const Sentence = ({ name, sentence }: { name: string; sentence: string }) => (
  <>
    <div class="notes" />
    <section class="bar none"><div class="head"><div class="verdict" role="status" aria-label={name}><span class="count">{sentence}</span></div></div></section>
  </>
);

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

function isShortcut({ isTrusted, altKey, shiftKey, ctrlKey, metaKey, code }: KeyboardEvent): boolean {
  return isTrusted && altKey && shiftKey && !ctrlKey && !metaKey && code === 'KeyS';
}

function overlap(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

