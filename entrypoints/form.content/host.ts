import { say } from '../../components/words.ts';
import { matches } from './own.ts';

/** The one element we add to the document, and the sealed layer in it that everything of ours is drawn in. */
export type Host = {
  element: HTMLElement;
  layer: HTMLElement;
  /** Only Firefox: in sight when the layer no longer is, because our script died with the extension (here.css). */
  epitaph: HTMLElement | null;
  /** Hangs the host under <html>, and again whenever the page takes it away. */
  attach: () => void;
  /** Moves the layer above whatever the page has opened since. */
  raise: () => void;
  /** The element in our layer that has the focus. */
  focused: () => HTMLElement | null;
};

type Options = {
  signal: AbortSignal;
  /** The style that the background sent. */
  css: string;
  /** The page keeps removing us and we stop coming back. */
  onGivenUp: () => void;
  /** The layer has been shown anew, so what it shows has been visible only since now. */
  onRaised: () => void;
};

/** Marks our host, so that an instance that comes after us (Firefox injects a new one when the extension is reloaded) finds what we left. */
const mark = 'data-scope-check';

/** Removes hosts that an earlier instance left behind; true when there were any. */
export function removeOldHosts(): boolean {
  const old = [...root().children].filter((child) => child.hasAttribute(mark));
  for (const host of old) host.remove();
  return old.length > 0;
}

/** Makes the host, which hangs outside the page's own tree. */
export function createHost({ signal, css, onGivenUp, onRaised }: Options): Host {
  const host = document.createElement('div');
  host.setAttribute(mark, '');
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css; // not an adopted sheet: Firefox refuses those from a content script
  const layer = newLayer('layer');
  layer.popover = 'manual'; // the top layer: no z-index of the page reaches it, and a modal dialog doesn't hide it
  const epitaph = import.meta.env.FIREFOX ? newLayer('layer gone') : null;
  shadow.append(...[style, epitaph, layer].filter((part) => part !== null));
  for (const type of private_) shadow.addEventListener(type, (event) => event.stopPropagation());

  const mayReturn = atMost(10, 10_000);
  const mayRaise = atMost(10, 10_000);
  const attach = () => {
    root().append(host);
    show(layer);
    guard.observe(root(), { childList: true });
    guard.observe(host, { attributes: true });
    onRaised();
  };
  const raise = () => {
    if (!host.isConnected || !mayRaise()) return;
    const held = focused();
    hide(layer);
    show(layer);
    held?.focus({ preventScroll: true });
    onRaised();
  };
  const focused = () => shadow.activeElement as HTMLElement | null;

  // Sees only children of <html> and attributes of our own host, so a busy page costs nothing.
  const guard = new MutationObserver(() => {
    for (const { name } of [...host.attributes]) if (name !== mark) host.removeAttribute(name);
    if (host.isConnected && host.parentNode === root()) return;
    if (mayReturn()) return attach();
    guard.disconnect();
    onGivenUp();
  });
  signal.addEventListener('abort', () => guard.disconnect());

  const listening = { capture: true, passive: true, signal };
  window.addEventListener('toggle', (event) => {
    if (event.target instanceof Element && matches(event.target, ':popover-open, dialog[open]')) raise();
  }, listening);
  window.addEventListener('fullscreenchange', raise, listening);
  // A page that the browser keeps in memory may come back without us (Firefox); then it must not say what we said.
  window.addEventListener('pagehide', () => hide(layer), listening);
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted || !host.isConnected) return;
    show(layer);
    onRaised();
  }, listening);
  return { element: host, layer, epitaph, attach, raise, focused };
}

/** Events inside our layer are nobody else's business: the page's listeners would see them as happening on a stranger's element. */
const private_ = [
  'click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'contextmenu', 'keydown', 'keyup',
  'input', 'change', 'focusin', 'focusout', 'copy', 'cut', 'paste',
];

/** <html>, even on a page with an image named `documentElement`, which would answer for `document.documentElement`. */
export function root(): HTMLElement {
  return Reflect.get(Document.prototype, 'documentElement', document) as HTMLElement;
}

function newLayer(className: string): HTMLElement {
  const layer = document.createElement('div');
  layer.className = className;
  layer.lang = say('language'); // the page's may be another; and Japanese is broken by phrases only where it is named
  return layer;
}

function show(layer: HTMLElement): void {
  if (!layer.matches(':popover-open')) layer.showPopover();
}

function hide(layer: HTMLElement): void {
  if (layer.matches(':popover-open')) layer.hidePopover();
}

/** Says yes `count` times within any `span` milliseconds, then no. */
function atMost(count: number, span: number): () => boolean {
  let times: number[] = [];
  return () => {
    const now = performance.now();
    times = times.filter((time) => now - time < span);
    if (times.length >= count) return false;
    times.push(now);
    return true;
  };
}
