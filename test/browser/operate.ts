import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { ROOT } from '../files.ts';

const folder = mkdtempSync(join(tmpdir(), 'zsc-operate-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** What axe finds wrong with the page as it stands, one line a rule. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** Gives the page a file of that name, through the file input that a person would use. */
export async function load(page: Page, name: string, content: string | Uint8Array, input = 'input[type=file]'): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, content);
  await ((await page.waitForSelector(input)) as ElementHandle<HTMLInputElement>).uploadFile(path);
}

/** Waits until a status element says it. */
export async function status(page: Page, pattern: RegExp): Promise<void> {
  await page.waitForFunction((source) => [...document.querySelectorAll('[role=status]')].some((one) => new RegExp(source).test(one.textContent)), { timeout: 10_000 }, pattern.source)
    .catch(async (error: unknown) => { throw new Error(`status never said ${pattern}, but: ${await page.$$eval('[role=status]', (all) => all.map((one) => one.textContent).join(' | '))}`, { cause: error }); });
}

/** Waits until the page's text says it. */
export async function shows(page: Page, pattern: RegExp): Promise<void> {
  await page.waitForFunction((source) => new RegExp(source).test(document.body.innerText), { timeout: 10_000 }, pattern.source)
    .catch(async (error: unknown) => { throw new Error(`the page never showed ${pattern}, but: ${await page.$eval('body', (body) => body.innerText)}`, { cause: error }); });
}

/** Presses the first button whose words begin so, once it is there and enabled. */
export async function press(page: Page, words: string): Promise<void> {
  const find = (text: string) => [...document.querySelectorAll<HTMLButtonElement>('button:enabled')].find((one) => one.textContent.trim().startsWith(text));
  const button = await page.waitForFunction(find, { timeout: 10_000 }, words);
  await (button as ElementHandle<HTMLButtonElement>).evaluate((one) => one.click());
}

/** Chooses in one list of the quick check, once it has that choice. */
export async function choose(page: Page, part: string, value: string): Promise<void> {
  await page.waitForSelector(`#part-${part} option[value="${value}"]`);
  await page.select(`#part-${part}`, value);
}

/** Replaces a field's text and leaves it, as a person would. */
export async function type(page: Page, selector: string, text: string): Promise<void> {
  const field = (await page.waitForSelector(selector))!;
  await field.click();
  await field.evaluate((input) => (input as HTMLInputElement).select());
  await page.keyboard.press('Backspace');
  await page.keyboard.sendCharacter(text);
  await page.keyboard.press('Tab');
}

/** What the tests use of the extension's own API, in its pages. */
export type OwnApi = {
  action: {
    getBadgeText: (of: { tabId?: number }) => Promise<string>;
    setBadgeText: (to: { tabId?: number; text: string }) => Promise<void>;
    getTitle: (of: object) => Promise<string>;
  };
  storage: { session: { set: (values: object) => Promise<void> } };
  tabs: { getCurrent: () => Promise<{ id: number }> };
};
