import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer, type BrowserName, launch, overlay, type Part, type Running, waitForOverlay, waitUntilStill } from '../harness.ts';
import { nextFrames } from '../looks.ts';
import { holder, openForm, ourWorld, profile } from './opening.ts';

/** What a page does to have the person press our control unknowingly. `inSight`: it can't, the control is seen all the time. */
const covers: { what: string; only?: BrowserName; inSight?: true; act: () => void }[] = [
  { what: 'a fixed element of the highest z-index', inSight: true, act: () => { cover('div'); } },
  { what: 'opacity, filter and z-index on our host', inSight: true, act: () => { (document.documentElement.lastElementChild as HTMLElement).style.cssText = 'z-index:-1!important;opacity:0!important;filter:opacity(0)!important'; } },
  { what: 'opacity, filter, mask and clip-path on the root', inSight: true, act: () => { root('opacity:0;filter:opacity(0);mask:linear-gradient(transparent,transparent);clip-path:inset(50%)'); } },
  { what: 'a popover that rises above whatever rises', act: () => { cling(cover('popover')); } },
  { what: 'a popover in a shadow root of the page', act: () => { cling(cover('popover', shadowed())); } },
  { what: 'a modal dialog', act: () => { cover('dialog'); } },
  { what: 'a fullscreen element with a popover in it', act: () => { cling(cover('popover', cover('fullscreen'))); } },
  { what: 'the picture of a transition between two views', only: 'chromium', act: () => { transition(); } },
];

/** What moves us under a pointer that was somewhere else, as it arrives. */
const moves: { what: string; from: (x: number, y: number) => [number, number]; act: () => void }[] = [
  { what: 'zoom of the root', from: (x, y) => [x / 2, y / 2], act: () => { root('zoom:0.5'); } },
  { what: 'a transform of the root', from: (x, y) => [x / 2, y / 2], act: () => { root('transform:scale(0.5);transform-origin:0 0'); } },
];

describe.each<BrowserName>(['chromium', 'firefox'])('no answer and no dismissal that nobody meant, in %s', (name) => {
  let running: Running;
  let page: Page;
  beforeAll(async () => {
    running = await launch(name, { profile });
    page = await openForm(running, holder, { before: tools });
    await waitForOverlay(page, ({ parts }) => parts.some(isRadio));
  });
  afterAll(() => running.close());

  const controls = async (): Promise<[radio: Part, close: Part]> => {
    const { parts } = await waitUntilStill(page);
    return [parts.find(isRadio)!, parts.find(isClose)!];
  };

  /** Still asked, still open, nothing answered; the bar may need a frame to come back to its place. */
  const unchanged = async (): Promise<void> => {
    await nextFrames(page, 3);
    await waitForOverlay(page, ({ parts }) => parts.some(isQuestion) && parts.some(isClose) && !parts.some((part) => isRadio(part) && part.checked));
  };

  test.each(covers.filter(({ only = name }) => only === name))('under $what', async ({ what, act, inSight }) => {
    const targets = (await controls()).map(({ box }) => middle(box));
    const seen = await pixels(page, targets[0]!);
    await page.evaluate(act);
    await nextFrames(page, 15);
    // Firefox's root takes its top layer with it, so there it is a cover.
    if (inSight && (name === 'chromium' || !what.includes('root'))) expect(await pixels(page, targets[0]!) === seen).toBe(true);
    else for (const [x, y] of targets) await page.mouse.click(x, y);
    await page.evaluate(() => undo());
    await unchanged();
  });

  test.each(moves)('moved by $what', async ({ act, from }) => {
    for (const at of [0, 1]) {
      const [x, y] = from(...middle((await controls())[at]!.box));
      await page.mouse.move(1, 1);
      await page.evaluate((code) => { addEventListener('pointermove', () => (0, eval)(`(${code})()`), { once: true, capture: true }); }, String(act));
      await Promise.all([page.mouse.move(x, y), page.mouse.down(), page.mouse.up()]);
      await page.evaluate(() => undo());
      await unchanged();
    }
  });

  test('moved by a window that changes its size', async () => {
    for (const at of [0, 1]) {
      const [x, y] = middle((await controls())[at]!.box);
      await page.mouse.move(Math.max(1, x - 180), y - 200);
      await page.setViewport({ width: 1100, height: 700 });
      await Promise.all([page.mouse.down(), page.mouse.up()]);
      await page.setViewport({ width: 1280, height: 900 });
      await unchanged();
    }
  });

  test('by events that a script made', async () => {
    for (const { box } of await controls()) {
      await page.evaluate(([clientX, clientY]) => {
        const host = document.documentElement.lastElementChild!;
        for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'input', 'change']) host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: clientX!, clientY: clientY! }));
        (host as HTMLElement).click();
        host.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true, composed: true }));
      }, middle(box));
    }
    await unchanged();
  });

  test('but takes the one that somebody did', async () => {
    await answer(page, '別の所属機関に移りますか', '移らない');
    await waitForOverlay(page, ({ parts }) => !parts.some(isQuestion));
  });
});

describe('what changed', () => {
  let running: Running;
  beforeAll(async () => { running = await launch('chromium', { profile }); });
  afterAll(() => running.close());

  test('takes no click before it was in sight for 500 ms, by the clock of our own script', async () => {
    const page = await openForm(running, holder);
    await waitForOverlay(page, ({ parts }) => parts.some(isRadio));
    const [x, y] = middle((await waitUntilStill(page)).parts.find(isRadio)!.box);
    const setClock = (now: number) => ourWorld(page).evaluate((time) => { (globalThis as unknown as { clock: number }).clock = time; }, now);
    await ourWorld(page).evaluate(() => {
      const world = globalThis as unknown as { clock: number };
      const frame = requestAnimationFrame;
      Object.defineProperty(Event.prototype, 'timeStamp', { get: () => world.clock });
      globalThis.requestAnimationFrame = (then) => frame(() => then(world.clock));
    });
    await setClock(10_000);
    await page.evaluate(() => dispatchEvent(new Event('resize')));
    await nextFrames(page, 3);
    for (const early of [10_000, 10_499]) {
      await setClock(early);
      await page.mouse.click(x, y);
      await nextFrames(page, 3);
      expect((await overlay(page)).parts.some(isQuestion)).toBe(true);
    }
    await setClock(10_500);
    await page.mouse.click(x, y);
    await waitForOverlay(page, ({ parts }) => !parts.some(isQuestion));
    await page.close();
  });

  test('takes no key under a cover, but lets the person out', async () => {
    const page = await openForm(running, holder, { before: tools });
    await waitForOverlay(page, ({ parts }) => parts.some(isRadio));
    await waitUntilStill(page);
    for (const key of ['Alt', 'Shift'] as const) await page.keyboard.down(key);
    await page.keyboard.press('KeyS');
    for (const key of ['Shift', 'Alt'] as const) await page.keyboard.up(key);
    await waitForOverlay(page, ({ parts }) => parts.some((part) => isRadio(part) && part.focused));
    await page.evaluate(() => cling(cover('popover')));
    await nextFrames(page, 15);
    for (const key of ['Space', 'ArrowDown', 'Enter'] as const) await page.keyboard.press(key);
    await nextFrames(page, 3);
    expect((await overlay(page)).parts.filter((part) => isRadio(part) && part.checked)).toEqual([]);
    await page.keyboard.press('Escape');
    await waitForOverlay(page, ({ parts }) => parts.every(({ focused }) => !focused));
    await page.close();
  });
});

const isQuestion = ({ role, name }: Part) => role === 'group' && name.includes('別の所属機関に移りますか');
const isRadio = ({ role }: Part) => role === 'radio';
const isClose = ({ role, name }: Part) => role === 'button' && name === '閉じる';
const middle = ({ x, y, width, height }: Part['box']): [number, number] => [x + width / 2, y + height / 2];

/** What can be seen around a point. */
const pixels = async (page: Page, [x, y]: readonly [number, number]) =>
  Buffer.from(await page.screenshot({ clip: { x: x - 10, y: y - 10, width: 120, height: 20 } })).toString('base64');

declare const cover: (kind: string, into?: Node) => HTMLElement;
declare const cling: (element: HTMLElement) => void;
declare const shadowed: () => ShadowRoot;
declare const root: (style: string) => void;
declare const transition: () => void;
declare const undo: () => void;

/** The attackers' common tools, in the page's own world. */
function tools(): void {
  const undoing: (() => void)[] = [];
  const world = globalThis as unknown as Record<string, unknown>;
  world['undo'] = () => { while (undoing.length) undoing.pop()!(); };
  world['cover'] = (kind: string, into: Node = document.body) => {
    const element = document.createElement(kind === 'dialog' ? 'dialog' : 'div');
    element.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none;margin:0;border:0;background:white;z-index:2147483647;pointer-events:none';
    into.appendChild(element);
    undoing.push(() => element.remove());
    if (kind === 'popover') {
      element.popover = 'manual';
      element.showPopover();
    }
    if (kind === 'dialog') (element as HTMLDialogElement).showModal();
    if (kind === 'fullscreen') {
      void element.requestFullscreen().catch(() => {});
      undoing.push(() => void document.exitFullscreen().catch(() => {}));
    }
    return element;
  };
  world['cling'] = (element: HTMLElement) => {
    const again = () => { if (element.isConnected) { element.hidePopover(); element.showPopover(); } };
    let turns = 0; // more often than we rise
    addEventListener('toggle', () => { if (turns++ < 24) requestAnimationFrame(again); }, true);
    addEventListener('pointermove', again, true);
    addEventListener('pointerdown', again, true);
    again();
  };
  world['shadowed'] = () => {
    const host = document.body.appendChild(document.createElement('div'));
    undoing.push(() => host.remove());
    return host.attachShadow({ mode: 'closed' });
  };
  world['root'] = (style: string) => {
    document.documentElement.style.cssText = style;
    undoing.push(() => { document.documentElement.style.cssText = ''; });
  };
  world['transition'] = () => {
    const sheet = document.head.appendChild(document.createElement('style'));
    sheet.textContent = '::view-transition { pointer-events: none; background: white } ::view-transition-group(*), ::view-transition-old(*), ::view-transition-new(*) { animation-duration: 1000s; pointer-events: none; opacity: 0 }';
    const running = document.startViewTransition(() => {});
    undoing.push(() => { running.skipTransition(); sheet.remove(); });
  };
}
