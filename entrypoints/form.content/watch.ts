/** What wakes us, and what we do then. */
type Watching = {
  /** Grows and shrinks with the page's rows. */
  body: Element;
  signal: AbortSignal;
  /** Whether an event comes from our own layer. */
  isOurs: (target: EventTarget | null) => boolean;
  /** Asked at every user event; false ends everything. */
  isAlive: () => boolean;
  /** Reads, asks and shows: one pass. */
  check: () => void;
  /** Whether the page differs from what the last pass saw: values set by its scripts, rows that came, went or moved. */
  differs: () => boolean;
  /** The page was scrolled as a whole. */
  scrolled: () => void;
  /** Scrolling has come to rest. */
  rested: () => void;
  /** Things stand elsewhere than at the last pass; values are the same. */
  moved: () => void;
};

/** How long typing must pause before we ask, ms. A choice or leaving a box is asked about at once. */
const quiet = 150;
/** How long, and how often, we look for values that the page's scripts set after the user's click, ms. */
const lookFor = 10_000;
const lookEvery = 200;

/** Watches the form through listeners on the document, late, once and bounded: one pass for any number of events, none during IME composition, no timer when idle. */
export function watch({ body, signal, isOurs, isAlive, check, differs, scrolled, rested, moved }: Watching): void {
  let frame = 0;
  let due: ReturnType<typeof setTimeout> | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let look: ReturnType<typeof setTimeout> | undefined;
  let lookUntil = 0;
  let composing = false;
  const tasks = new Set<() => void>();

  const inNextFrame = (task: () => void) => {
    tasks.add(task);
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      const due = [...tasks];
      tasks.clear();
      for (const task of due) task();
    });
  };
  const pass = () => {
    if (!composing) check();
  };
  // Right after the page's own listeners have had the event.
  const passIfDue = () => {
    if (due === undefined) return;
    clearTimeout(due);
    due = undefined;
    pass();
  };
  const soon = () => {
    clearTimeout(pause);
    due ??= setTimeout(passIfDue);
  };
  const later = () => {
    clearTimeout(pause);
    pause = setTimeout(soon, quiet);
  };
  const lookAgain = () => {
    look = undefined;
    if (!isAlive()) return;
    if (!composing && differs()) soon();
    if (performance.now() < lookUntil) look = setTimeout(lookAgain, lookEvery);
  };
  const lookForAWhile = () => {
    lookUntil = performance.now() + lookFor;
    look ??= setTimeout(lookAgain, lookEvery);
  };

  // On the window, not the document: a page may have an element named `addEventListener`, which would answer for the document's.
  const on = (types: string, act: (event: Event) => void) => {
    for (const type of types.split(' ')) {
      window.addEventListener(type, (event) => {
        if (!signal.aborted && isAlive() && !isOurs(event.target)) act(event);
      }, { capture: true, passive: true, signal });
    }
  };
  on('input', ({ target }) => (isTyped(target) ? later() : soon()));
  on('change reset', ({ target, isTrusted }) => {
    soon();
    if (isTrusted && isFile(target)) lookForAWhile();
  });
  on('focusout', ({ target }) => {
    composing = false;
    if (isTyped(target)) soon();
  });
  // The window is the last that an event comes to, so here nothing need be waited for; the frame that follows would be drawn first.
  for (const type of ['change', 'focusout']) window.addEventListener(type, passIfDue, { passive: true, signal });
  on('click', ({ isTrusted }) => {
    soon();
    if (isTrusted) lookForAWhile();
  });
  on('compositionstart', () => { composing = true; });
  on('compositionend', () => {
    composing = false;
    later();
  });
  on('keydown', () => {}); // only to notice that the extension is gone
  on('scroll', ({ target }) => inNextFrame(target === document ? scrolled : moved));
  on('scrollend', () => inNextFrame(rested));
  on('visibilitychange', () => { if (!document.hidden) soon(); });
  on('focus', ({ target }) => { if (target === window) soon(); });
  on('pageshow', soon);
  on('resize', () => inNextFrame(moved));

  // Rows that appear or go change the page's height; this sees it without looking at any row.
  let first = true;
  const size = new ResizeObserver(() => {
    if (!first) inNextFrame(moved);
    first = false;
  });
  size.observe(body);

  signal.addEventListener('abort', () => {
    size.disconnect();
    clearTimeout(due);
    cancelAnimationFrame(frame);
    clearTimeout(pause);
    clearTimeout(look);
  });
}

/** A box that is typed into; a choice is made at once. */
function isTyped(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit', 'file'].includes(target.type);
}

function isFile(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'file';
}
