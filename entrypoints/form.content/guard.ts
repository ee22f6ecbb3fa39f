/** Lets a click on our controls count only when a person could see what it was for (clickjacking). */
export type Guard = {
  /** Something appeared, changed or moved: what stands there now must be seen before it is clicked. */
  changed: () => void;
  /** Watches whether this part of our layer is covered or made see-through. */
  see: (part: Element | null) => void;
};

/** How long a control must have stood there in plain sight, ms. */
const seenFor = 500;

/** Guards every control in `layer`: events that a script made, or that come sooner or under a cover, change nothing. */
export function createGuard(layer: HTMLElement, signal: AbortSignal): Guard {
  let since = performance.now();
  let covered = false;
  let part: Element | null = null;
  const changed = () => { since = performance.now(); };

  // Chromium tells whether anything is painted over us, whatever the page did to put it there; Firefox doesn't (yet).
  const eye = new IntersectionObserver((entries) => {
    const { isVisible } = entries.at(-1) as IntersectionObserverEntry & { isVisible?: boolean };
    if (isVisible === undefined || covered === !isVisible) return;
    covered = !isVisible;
    changed();
  }, { threshold: [0, 1], trackVisibility: true, delay: 100 } as IntersectionObserverInit);
  signal.addEventListener('abort', () => eye.disconnect());

  const refuse = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onEvent = (event: Event) => {
    if (!event.isTrusted) return refuse(event);
    // A choice's `change` follows the click that was let through. A key goes where the person put the focus, so it need not wait.
    if (event.type !== 'click' || !isControl(event.target) || isByKey(event)) return;
    if (covered || performance.now() - since < seenFor || isUnderTopLayer(event as MouseEvent, layer)) refuse(event);
  };
  for (const type of ['click', 'input', 'change', 'keydown']) layer.addEventListener(type, onEvent, { capture: true, signal });
  document.addEventListener('visibilitychange', changed, { signal });
  window.addEventListener('focus', changed, { signal });
  window.addEventListener('resize', changed, { signal });

  return {
    changed,
    see: (next) => {
      if (next === part) return;
      if (part) eye.unobserve(part);
      covered = false;
      part = next;
      if (part) eye.observe(part);
    },
  };
}

/** Links only open a page of the authorities; everything else answers, opens or closes. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a[href]') === null;
}

function isByKey(event: Event): boolean {
  return (event as MouseEvent).detail === 0;
}

/** We are in the top layer, so only what the page has put there too can lie over us; a see-through one lets clicks pass and shows its own picture. */
function isUnderTopLayer({ clientX, clientY }: MouseEvent, layer: HTMLElement): boolean {
  const opened = (Reflect.get(Document.prototype, 'documentElement', document) as Element).querySelectorAll(':popover-open, dialog:modal, :fullscreen');
  return [...opened].some((element) => {
    if (element === layer) return false;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
  });
}
