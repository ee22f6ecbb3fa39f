import { defineContentScript } from 'wxt/utils/define-content-script';
import { learnWords, say } from '../../components/words.ts';
import { todayInJapan } from '../../rules/days.ts';
import { parseTitle } from '../../rules/interpret/titles.ts';
import type { View } from '../background/view.ts';
import { askView, beginPage, type Change, endFiling, onProfileChange, openOptions, openSheet, type PageData, reportGivenUp, wake } from './ask.ts';
import { removeOldHosts } from './host.ts';
import { createLife } from './life.ts';
import { createReader, type PageReading } from './read.ts';
import { createOverlay, type Overlay, type Scene } from './show.tsx';
import { watch } from './watch.ts';

/** The page is read, the background says what is to be shown of it, and that is shown; and again whenever the user did something. */
export default defineContentScript({ matches: ['https://www.rasens-immi.moj.go.jp/*'], main: begin });

function begin(): void {
  const before = removeOldHosts();
  const reader = createReader(document);
  const first = readOnce(reader.read);
  if (first?.reading.page === 'complete') return endFiling();
  if (!first || !isKnown(first)) return;

  let overlay: Overlay | null = null;
  /** How we look, once the background has told. */
  let style = '';
  let passes = 0;
  let asked = '';
  let askedAt = 0;
  const life = createLife(() => overlay?.sayOnly(say('overlay_gone')));
  void load();

  /** Begins this page of the tab; again when it comes back from the browser's own memory, for meanwhile the tab was in another page. */
  async function load(): Promise<void> {
    try {
      const { site, words, css } = await beginPage(first!.reading.page, first!.reading.title);
      learnWords(words);
      style = css;
      // Firefox sends a new instance into open pages when the extension is reloaded. What the old one knew of this filing is gone.
      if (before) return mount().sayOnly(say('overlay_gone'));
      reader.know(site);
      asked = '';
      await pass({});
    } catch (failure) {
      fail(failure);
    }
  }

  function start(): Overlay {
    const started = mount();
    watch({
      body: document.body,
      signal: life.signal,
      isOurs: started.isOurs,
      isAlive: life.isAlive,
      check: () => void pass({}),
      differs: () => started.isOff() || signOf(reader.read()) !== asked,
      scrolled: started.scrolled,
      rested: started.rested,
      moved: started.moved,
    });
    onProfileChange(() => void pass({ fresh: true }), life.signal);
    window.addEventListener('focusin', () => {
      if (performance.now() - askedAt > sleepsAfter && life.isAlive()) wake();
    }, { capture: true, passive: true, signal: life.signal });
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted && life.isAlive()) void load();
    }, { signal: life.signal });
    return started;
  }

  function mount(): Overlay {
    return createOverlay({
      signal: life.signal,
      isAlive: life.isAlive,
      css: style,
      acts: {
        answer: (answers, said) => void pass({ answers, said }),
        unanswer: (forget) => void pass({ forget }),
        choose: (accountId) => void pass({ accountId }),
        setAside: (id, reason) => void pass({ aside: { id, reason } }),
        sheet: () => openSheet(dataOf(reader.read())),
        options: openOptions,
      },
      onOpen: (open) => void pass({ open }),
      onGivenUp: reportGivenUp,
    });
  }

  /** One pass: read, ask, look where things stand, show. Nothing is asked while the page says the same as before; the answer to the last question counts. */
  async function pass(change: Change): Promise<void> {
    if (!life.isAlive()) return;
    try {
      const page = reader.read();
      const sign = signOf(page);
      if (overlay && sign === asked && Object.keys(change).length === 0) return overlay.isOff() ? overlay.moved() : undefined;
      const number = ++passes;
      [asked, askedAt] = [sign, performance.now()];
      const answer = askView(dataOf(page), change);
      const into = overlay ??= start(); // meanwhile; and after the reading, for which what is new in the page would have to be laid out
      show(sceneOf(await answer, page), number, into);
    } catch (failure) {
      fail(failure);
    }
  }

  function show(scene: Scene, number: number, into: Overlay): void {
    const ifLast = (act: () => void) => () => {
      if (number === passes && life.isAlive()) act();
    };
    const draw = ifLast(() => into.show(scene));
    if (number > 1) return void requestAnimationFrame(draw);
    // In the first pass everything is new: on a slow computer all at once, or within a frame, would hold the page up.
    afterFrame(ifLast(() => {
      into.lookAhead(scene);
      setTimeout(draw);
    }));
  }

  function fail(failure: unknown): void {
    asked = '';
    if (life.endedBy(failure)) return;
    console.error('scope check', failure);
    if (style) (overlay ??= start()).sayOnly(say('overlay_unreadablePage'));
  }
}

/** A browser may put the background to sleep after so long without a question, ms. */
const sleepsAfter = 20_000;

/** Whether the page is one we know: a step of a residence procedure. Notifications and the like share the system and the markup. */
function isKnown({ reading: { page, title, choices } }: PageReading): boolean {
  if (page === 'attachments' || page === 'confirmation') return true;
  return page !== 'other' && (parseTitle(title).procedure !== undefined || (page !== 'form' && choices.length > 0));
}

/** A reader that throws on a page leaves the page alone. */
function readOnce(read: () => PageReading): PageReading | null {
  try {
    return read();
  } catch (failure) {
    console.error('scope check', failure);
    return null;
  }
}

/** What a verdict rests on: the same sign, the same verdict. It is another day after midnight in Japan. */
function signOf({ reading }: PageReading): string {
  return todayInJapan() + JSON.stringify(reading);
}

function dataOf({ reading, labels, places }: PageReading): PageData {
  return { reading, labels: Object.fromEntries(labels), shown: [...places.keys()] };
}

function sceneOf({ bar, asked, asks, open, at, words }: View, page: PageReading): Scene {
  learnWords(words);
  const places = new Map(Object.entries(at).flatMap(([id, where]) => {
    const element = typeof where === 'number' ? page.choices[where] : page.places.get(where);
    return element ? [[id, element] as const] : [];
  }));
  return { bar, asked, asks, open, places };
}

/** When the browser has drawn its next frame: to look then where things stand costs no layout. */
function afterFrame(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}
