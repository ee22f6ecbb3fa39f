import { root } from './host.ts';
import { matches, rectOf } from './own.ts';

/** Lets a click on our controls count only when a person could see what it was for (clickjacking). */
export type Guard = {
  /** Something appeared, changed or moved: what stands there now must be seen before it is clicked. */
  changed: () => void;
  /** Watches whether this part of our layer is covered or made see-through. */
  see: (part: Element | null) => void;
};

/** How long a control must have stood there in plain sight, ms. */
const seenFor = 500;
/** Where the page's own layers above everything are; a fullscreen element may hold others. */
const above = ':popover-open, dialog:modal, :fullscreen';

/** Guards every control in `layer`: events that a script made, or that come sooner or under a cover, change nothing. */
export function createGuard(layer: HTMLElement, signal: AbortSignal): Guard {
  let since = Infinity;
  let stood = '';
  let frame = 0;
  let covered = false;
  let part: Element | null = null;
  const place = () => JSON.stringify(part?.getBoundingClientRect());
  // From the next frame on, when this one has been painted: a page that keeps the browser busy shows nothing meanwhile.
  const changed = () => {
    since = Infinity;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame((now) => {
      since = now;
      stood = place();
    });
  };

  // Chromium tells whether anything is painted over us, whatever the page did to put it there; Firefox doesn't (yet).
  const eye = new IntersectionObserver((entries) => {
    const { isVisible } = entries.at(-1) as IntersectionObserverEntry & { isVisible?: boolean };
    if (isVisible === undefined || covered !== isVisible) return;
    covered = !isVisible;
    changed();
  }, { threshold: [0, 1], trackVisibility: true, delay: 100 } as IntersectionObserverInit);
  signal.addEventListener('abort', () => eye.disconnect());

  const refuse = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onEvent = (event: Event) => {
    const { type, isTrusted, timeStamp, detail, key } = event as MouseEvent & KeyboardEvent;
    const target = event.target as Element;
    if (!isTrusted) return refuse(event);
    // A key goes where the person put the focus, so it need not wait; under a cover it can only lead out.
    if (type === 'keydown') return covered && !/Tab|Esc/.test(key) ? refuse(event) : undefined;
    // Links only open a page of the authorities; everything else answers, opens or closes. A list opens by `mousedown`, a choice's `change` follows its click.
    if (!detail || (type === 'click' ? target.closest('a') : type !== 'mousedown' || !target.matches('select'))) return;
    // Zoom and transforms of the page's root move us too, and nobody tells.
    if (part && place() !== stood) changed();
    if (covered || !(timeStamp - since >= seenFor) || isUnderTopLayer(event as MouseEvent, layer)) refuse(event);
  };
  for (const type of ['click', 'mousedown', 'input', 'change', 'keydown']) layer.addEventListener(type, onEvent, { capture: true, signal });
  for (const type of ['visibilitychange', 'focus', 'resize']) window.addEventListener(type, changed, { signal });
  changed();

  return {
    changed,
    see: (next) => {
      if (next === part) return;
      if (part) eye.unobserve(part);
      covered = false;
      part = next;
      if (part) eye.observe(part);
      changed();
    },
  };
}

/** We are in the top layer, so only what the page has put there too can lie over us; a see-through one lets clicks pass and shows its own picture. */
function isUnderTopLayer({ clientX, clientY }: MouseEvent, layer: HTMLElement): boolean {
  // In Firefox a filter on the root takes the top layer with it.
  if ('openOrClosedShadowRoot' in layer && getComputedStyle(root()).filter !== 'none') return true;
  return opened(root()).some((element) => {
    if (element === layer) return false;
    const { left, top, right, bottom } = rectOf(element);
    return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
  });
}

/** What is in the top layer below `part`; in Firefox, which has no observer of covers, in shadow roots too. */
function opened(part: ParentNode): Element[] {
  return [...part.querySelectorAll('*')].flatMap((element) => {
    const { openOrClosedShadowRoot: inner } = element as Element & { openOrClosedShadowRoot?: ShadowRoot | null };
    return [...(matches(element, above) ? [element] : []), ...(inner ? opened(inner) : [])];
  });
}
