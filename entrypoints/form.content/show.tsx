import { render } from 'preact';
import { Bar, type BarActs, type BarView } from '../../components/Bar.tsx';
import { Notice } from '../../components/Notice.tsx';
import { say } from '../../components/words.ts';
import type { Asked, View } from '../background/view.ts';
import { createGuard } from './guard.ts';
import { createHost } from './host.ts';
import { rectOf } from './own.ts';
import { createStand } from './stand.ts';

/** What is shown: a view of the background's, with the element that each notice stands at. */
export type Scene = Omit<View, 'at' | 'words'> & { places: ReadonlyMap<string, HTMLElement> };

export type Overlay = {
  isOurs: (target: EventTarget | null) => boolean;
  show: (scene: Scene) => void;
  /** Looks where things stand in the page, ahead of `show`, which else does that itself. */
  lookAhead: (scene: Scene) => void;
  /** Replaces everything by one sentence, until something is shown again; needs nothing of the extension any more. */
  sayOnly: (sentence: string) => void;
  /** Places everything again; the words are the same. */
  moved: () => void;
  scrolled: () => void;
  rested: () => void;
  isOff: () => boolean;
};

type Options = {
  signal: AbortSignal;
  isAlive: () => boolean;
  /** The style that the background sent. */
  css: string;
  acts: Omit<BarActs, 'toggle' | 'goTo'>;
  onOpen: (open: boolean) => void;
  onGivenUp: () => void;
};

/** Draws the overlay and moves about in it: the only file that knows both the host and the views. */
export function createOverlay({ signal, isAlive, css, acts, onOpen, onGivenUp }: Options): Overlay {
  let scene: Scene | null = null;
  let inBar: ReadonlySet<string> = new Set();
  let unfolded: string | null = null;
  let forced = false;
  let came: HTMLElement | null = null;
  let asked = nothingAsked;
  let drawn = '';
  let ahead: Scene | null = null;
  const host = createHost({ signal, css, onGivenUp, onRaised: () => guard.changed() });
  const { layer } = host;
  layer.append(...barToBe());
  if (host.epitaph) render(<Sentence sentence={say('overlay_gone')} />, host.epitaph);
  const guard = createGuard(layer, signal);
  host.attach();
  const stand = createStand(layer);
  watchKeys();
  // The layer fills the window, so it is as large as that, and another size where the page zooms its root.
  const size = new ResizeObserver(() => {
    if (scene) draw();
  });
  size.observe(layer);
  signal.addEventListener('abort', () => size.disconnect());

  return {
    isOurs: (target) => target === host.element,
    show: (next) => {
      scene = next;
      draw();
    },
    lookAhead: (next) => {
      ahead = next;
      look(next);
    },
    sayOnly: (sentence) => {
      scene = null;
      render(<Sentence sentence={sentence} />, layer);
      stand.look(new Map(), new Set());
      stand.arrange({ open: false, forced: false });
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
  };

  function isOpen(): boolean {
    return scene?.open ?? (scene !== null && (scene.asks || scene.bar.candidates.length > 0
      || scene.bar.shown.some(({ item, kind, aside }) => kind === 'outOfScope' && item === null && !aside)));
  }

  /** Looks, draws, measures, places; once more where a notice found no room and moves into the bar, or the bar none to be open. */
  function draw(): void {
    if (!scene) return;
    const { bar, places } = scene;
    if (ahead !== scene) look(scene);
    ahead = null;
    inBar = new Set(bar.shown.filter(({ id }) => !places.has(id)).map(({ id }) => id));
    let open = isOpen();
    for (let turn = 0; turn < 3; turn++) {
      asked = open ? scene.asked : nothingAsked;
      render(<Layer bar={{ ...bar, ...asked, inBar, open, unfolded }} acts={{ ...acts, toggle, goTo }} places={places} onMore={unfold} />, layer);
      const homeless = stand.arrange({ open, forced });
      const hasNoRoom = open && stand.bar()?.form !== 'panel';
      if (!hasNoRoom && [...homeless].every((id) => inBar.has(id))) break;
      inBar = new Set([...inBar, ...homeless]);
      if (hasNoRoom) open = false;
    }
    noteWhatStandsThere();
  }

  function look({ bar, places }: Scene): void {
    stand.look(places, new Set(bar.shown.filter(({ isSmall }) => isSmall).map(({ id }) => id)));
  }

  /** A click counts only on what has stood there for a while; so the clock starts anew whenever the bar is another or elsewhere. */
  function noteWhatStandsThere(): void {
    const now = JSON.stringify([stand.bar(), asked.question?.fact]);
    if (now !== drawn) guard.changed();
    drawn = now;
    guard.see(isOpen() ? layer.querySelector('.bar') : null);
  }

  function toggle(): void {
    openBar(stand.bar()?.form !== 'panel');
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
      if (!isShortcut(event) || !isAlive() || !scene) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (stand.bar()?.form !== 'panel') openBar(true);
      (layer.querySelector<HTMLElement>('.panel :is(input, select, summary, button)') ?? layer.querySelector<HTMLElement>('.toggle'))?.focus({ preventScroll: true });
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
      const stops = [...layer.querySelectorAll<HTMLElement>('.bar :is(summary, a[href], input, select, button)')].filter((stop) => stop.checkVisibility());
      const at = stops.indexOf(event.target as HTMLElement);
      const next = Number.isFinite(step) ? at + step : step > 0 ? stops.length - 1 : 0;
      event.preventDefault();
      stops[Math.max(0, Math.min(next, stops.length - 1))]?.focus();
    }, { signal });

    // The bar gives way to a control of the page that the user goes to.
    window.addEventListener('focusin', ({ target }) => {
      if (target === host.element || !(target instanceof HTMLElement)) return;
      const bar = layer.querySelector<HTMLElement>('.bar');
      if (!bar || !overlap(bar.getBoundingClientRect(), rectOf(target))) return;
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
    <div class="notes">{bar.shown.filter(({ id }) => places.has(id)).map((shown) => <Notice key={shown.id} shown={shown} sources={bar.sources[shown.id] ?? []} onMore={onMore} />)}</div>
    <Bar view={bar} act={acts} />
  </>
);

/** Where the status stands before its first words, so that they are announced; the first Layer takes these elements over. */
function barToBe(): Element[] {
  const bar = document.createElement('section');
  bar.className = 'bar';
  const status = document.createElement('div');
  status.role = 'status';
  status.ariaLabel = say('overlay_status');
  bar.appendChild(document.createElement('div')).append(status);
  return [document.createElement('div'), bar];
}

/** What remains of us when the extension is gone. */
const Sentence = ({ sentence }: { sentence: string }) => (
  <>
    <div class="notes" />
    <section class="bar none" aria-label={say('appName')}>
      <div class="head"><div class="verdict" role="status" aria-label={say('overlay_status')}><span class="count">{sentence}</span></div></div>
    </section>
  </>
);

const nothingAsked: Asked = { question: null, questions: 0 };

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

function isShortcut({ isTrusted, altKey, shiftKey, ctrlKey, metaKey, code }: KeyboardEvent): boolean {
  return isTrusted && altKey && shiftKey && !ctrlKey && !metaKey && code === 'KeyS';
}

function overlap(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

