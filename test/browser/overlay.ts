import type { Page } from 'puppeteer-core';
import { readWithAccessibilityTree } from './overlay-chromium.ts';
import { readWithCompanion } from './overlay-firefox.ts';

/** In CSS pixels of the viewport. */
export type Box = { x: number; y: number; width: number; height: number };

/** One thing in our closed shadow root, as assistive technology is told of it. */
export type Part = {
  role: string;
  name: string;
  /** Text inside, white space folded. */
  text: string;
  box: Box;
  checked: boolean;
  disabled: boolean;
  expanded: boolean;
  focused: boolean;
};

export type Overlay = {
  /** Text of the status named 対象範囲チェック (Scope check); null when there is no such status. */
  status: string | null;
  notes: readonly Part[];
  /** Every part with a role, in document order, the notes among them. */
  parts: readonly Part[];
};

/** The name of our status in both languages (contracts.md), by which our host is told from a neighbour's. */
const STATUS_NAMES = ['対象範囲チェック', 'Scope check'];

/**
 * What our overlay tells assistive technology now: in Chromium the accessibility tree itself, in Firefox what the companion extension reads.
 * Without our host: status null, no parts. Brings the tab to the front first, as whoever reads it would: a hidden tab is never laid out.
 */
export const overlay = async (page: Page): Promise<Overlay> => {
  if (await page.evaluate(() => document.visibilityState === 'hidden')) await page.bringToFront();
  const hosts = isFirefox(page) ? await readWithCompanion(page) : await readWithAccessibilityTree(page);
  const parts = hosts.find((host) => host.some(isOurStatus)) ?? [];
  return {
    status: parts.find(isOurStatus)?.text ?? null,
    notes: parts.filter((part) => part.role === 'note'),
    parts,
  };
};

/** Waits until the overlay satisfies `holds`, reading it again and again; fails after `timeout` ms, telling what was there instead. */
export const waitForOverlay = async (page: Page, holds: (now: Overlay) => boolean | Promise<boolean>, timeout = 10_000): Promise<Overlay> => {
  const end = performance.now() + timeout;
  for (;;) {
    const now = await overlay(page);
    if (await holds(now)) return now;
    if (performance.now() > end) throw new Error(`The overlay never came to be as expected. Last seen: ${describe(now)}`);
    await nextTurn(page);
  }
};

/** Waits until the status text satisfies `expected` (a text it contains, a pattern or a predicate). 対象 alone also matches 対象外: use a pattern. */
export const waitForVerdict = (page: Page, expected: string | RegExp | ((status: string) => boolean), timeout?: number): Promise<Overlay> =>
  waitForOverlay(page, ({ status }) => status !== null && matches(expected, status), timeout);

/** Waits until every part of the overlay has stood still for `SEEN_MS`: after scrolling, resizing, a change of verdict. */
export const waitUntilStill = async (page: Page): Promise<Overlay> => {
  let last = '';
  let since = 0;
  return waitForOverlay(page, ({ parts }) => {
    const now = JSON.stringify(parts.map(({ role, name, box }) => [role, name, box]));
    if (now !== last) since = performance.now();
    last = now;
    return performance.now() - since >= SEEN_MS;
  });
};

/**
 * Answers one of our questions with a real mouse click: `option` is the radio's name, `question` the name of its group (or a part of it).
 * Waits until the radio has stood still for as long as our controls need to be seen before they take a click (500 ms).
 */
export const answer = async (page: Page, question: string | RegExp, option: string | RegExp): Promise<void> => {
  await openBar(page);
  const target = await stillFor(page, ({ parts }) => {
    const group = parts.findIndex((part) => ['radiogroup', 'group'].includes(part.role) && matches(question, part.name));
    return group < 0 ? undefined : parts.slice(group).find((part) => part.role === 'radio' && matches(option, part.name));
  });
  await clickMiddle(page, target.box);
};

/** Presses a button or link or summary of ours by its role and name with a real mouse click, once it has stood still for 500 ms. */
export const press = async (page: Page, role: string, name: string | RegExp): Promise<void> => {
  const target = await stillFor(page, ({ parts }) => parts.find((part) => part.role === role && matches(name, part.name)));
  await clickMiddle(page, target.box);
};

/** Opens the bar with a real mouse click, unless it is open. */
export const openBar = async (page: Page): Promise<void> => {
  const isToggle = ({ role, name }: Part) => role === 'button' && /^(開く|閉じる|Open|Close)$/.test(name);
  const { parts } = await waitForOverlay(page, (now) => now.parts.some(isToggle));
  if (parts.some((part) => isToggle(part) && /^(開く|Open)$/.test(part.name))) await press(page, 'button', /^(開く|Open)$/);
};

const SEEN_MS = 600;

const stillFor = async (page: Page, find: (now: Overlay) => Part | undefined): Promise<Part> => {
  let last: Part | undefined;
  let since = 0;
  await waitForOverlay(page, (now) => {
    const found = find(now);
    if (found === undefined || last === undefined || !sameBox(found.box, last.box)) since = performance.now();
    last = found;
    return found !== undefined && !found.disabled && found.box.width > 0 && performance.now() - since >= SEEN_MS;
  });
  return last as Part;
};

const clickMiddle = (page: Page, { x, y, width, height }: Box) => page.mouse.click(x + width / 2, y + height / 2);

const sameBox = (a: Box, b: Box) => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

const isOurStatus = ({ role, name }: Part) => role === 'status' && STATUS_NAMES.includes(name);

const matches = (expected: string | RegExp | ((text: string) => boolean), text: string) => {
  if (typeof expected === 'function') return expected(text);
  return typeof expected === 'string' ? text.includes(expected) : expected.test(text);
};

const isFirefox = (page: Page) => page.browser().process()?.spawnfile.includes('firefox') ?? false;

/** One rendered frame of the page, or a short while where it renders none (hidden tab, dialog open). */
const nextTurn = (page: Page) =>
  Promise.race([
    page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()))).catch(() => {}),
    new Promise<void>((resolve) => setTimeout(resolve, 50)),
  ]);

const describe = ({ status, notes, parts }: Overlay) =>
  JSON.stringify({ status, notes: notes.map(({ name }) => name), parts: parts.map(({ role, name }) => `${role}: ${name}`).slice(0, 40) }, null, 1);
