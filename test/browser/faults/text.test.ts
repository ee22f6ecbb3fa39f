import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asShown, naughty } from '../../faults/naughty.ts';
import { launch, loadProfileFile, openBar, openExtensionPage, openOverlayForAxe, press as pressOurs, type Running, waitForOverlay, waitForVerdict } from '../harness.ts';
import { load, press, shows, status } from '../operate.ts';
import { engineer, openForm, profile, type WithApi } from './opening.ts';

const accounts = (labels: readonly string[]) => ({
  version: 1,
  accounts: labels.map((label, at) => ({ id: `a${at}`, label, loginName: 'AOBA TARO', capacity: 'affiliatedOrganization', ownOrganization: { name: label } })),
});
const harmless = naughty.map((_, at) => `名前${at}`);
const shown = naughty.map(asShown);

/** Every text of the list through every door where a text comes in: no script runs, no element comes of it, and it reads as it was written. */
describe('naughty texts', () => {
  let running: Running;
  beforeAll(async () => { running = await launch('chromium'); });
  afterAll(async () => {
    expect(running.left()).toEqual([]);
    await running.close();
  });

  test.each(['options.html', 'popup.html'] as const)('in the profile, on %s', async (path) => {
    const page = await openExtensionPage(running, path);
    const labelsOn = () => page.evaluate(() => [...document.querySelectorAll('article h3, select optgroup:first-of-type option[value^="account:"]')].map((one) => one.textContent));
    const seen: Record<string, number>[] = [];
    for (const labels of [harmless, naughty]) {
      await loadProfileFile(running, accounts(labels));
      await page.bringToFront();
      await page.waitForFunction((first) => [...document.querySelectorAll('h3, option')].some(({ textContent }) => textContent === first), {}, asShown(labels[0]!));
      expect(await labelsOn()).toEqual(labels.map(asShown));
      seen.push(await elementsOf(page));
    }
    expect(seen[1]).toEqual(seen[0]);
    await nothingRan(page);
    await page.close();
  });

  test('in the profile, in the bar of a form', async () => {
    await loadProfileFile(running, accounts(naughty));
    const page = await openForm(running, engineer, { before: tools });
    await openBar(page);
    await waitForOverlay(page, ({ parts }) => parts.some(({ role }) => role === 'radio'));
    await openOverlayForAxe(page);
    const labels = await page.evaluate(() => [...inside('.ask label')].map((one) => one.textContent));
    expect(labels.map((words, at) => words.slice(0, shown[at]!.length))).toEqual(shown);
    expect(new Set(labels.map((words, at) => words.slice(shown[at]!.length))).size).toBe(1);
    expect(await foreign(page)).toEqual([]);
    await nothingRan(page);
    await page.close();
  });

  test('in a list that is imported', async () => {
    await loadProfileFile(running, { version: 1, accounts: [{ id: 'a1', label: '監理団体', capacity: 'supervisingOrganization' }] });
    const page = await openExtensionPage(running, 'options.html');
    await press(page, '編集する');
    await page.waitForSelector('details.import');
    await page.$eval('details.import', (details) => { (details as HTMLDetailsElement).open = true; });
    const before = await elementsOf(page);
    // A file with control characters is no text, and refused as a whole (test/profile/list/).
    const names = naughty.filter((text) => !/[\u0000-\u001f]/.test(text)).map(asShown);
    await load(page, 'list.csv', ['名称', ...names].map((text) => `"${text.replaceAll('"', '""')}"`).join('\r\n'), '.import input[type=file]');
    await press(page, 'この内容に置き換える');
    await status(page, /を保存しました/);
    await shows(page, /件のうち、はじめの10件/);
    for (let more = 10; more < names.length; more += 50) await press(page, 'さらに');
    const listed = await page.$$eval('.rows td:first-child input', (inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    const stored = await page.evaluate(async () => (await (globalThis as unknown as WithApi).chrome.storage.local.get('profile'))['profile']) as { accounts: { implementers: { name: string }[] }[] };
    expect(listed).toEqual(stored.accounts[0]!.implementers.map(({ name }) => name));
    expect(names.filter((name) => name.trim() === name && !listed.includes(name.normalize('NFC').replace(/\s+/g, ' ')))).toEqual([]);
    const after = await elementsOf(page);
    expect(Object.keys(after).filter((name) => !(name in before) && !['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'option', 'strong', 'span'].includes(name))).toEqual([]);
    await nothingRan(page);
    await page.close();
  });

  test('in the page’s own fields and labels', async () => {
    await loadProfileFile(running, profile);
    const page = await openForm(running, engineer, { before: tools });
    await waitForVerdict(page, /要確認/);
    await openOverlayForAxe(page);
    for (const text of naughty) {
      // A box holds no line breaks, and blanks at the ends are no part of a name.
      const expected = await page.evaluate((label, value) => {
        const row = [...document.querySelectorAll('dl')].find((dl) => dl.querySelector('dt')?.textContent.includes(label))!;
        const input = row.querySelector('input')!;
        input.removeAttribute('maxlength');
        input.value = `甲${value}乙`;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        return input.value;
      }, '所属機関等契約先', text);
      await page.waitForFunction((words) => [...inside('.notice')].some(({ textContent }) => bare(textContent).includes(words)), { timeout: 10_000 }, asShown(expected).replace(/\s/g, '')).catch(() => { throw new Error(`the notice never said ${JSON.stringify(expected)}`); });
    }
    expect(await foreign(page)).toEqual([]);
    // An item whose label is another now is named in the open bar, with the nearest label there is; a long text is near to nothing.
    await pressOurs(page, 'button', '開く');
    const words = await page.evaluate((label, value) => {
      const row = [...document.querySelectorAll('dl')].find((dl) => dl.querySelector('dt')?.textContent.includes(label))!;
      const title = row.querySelector('dt label') ?? row.querySelector('dt')!;
      title.textContent = `${label}　(1)名称${value}`;
      row.dispatchEvent(new Event('change', { bubbles: true }));
      return title.textContent;
    }, '所属機関等契約先', '<b>&amp;$&\u200f\ud800');
    await page.waitForFunction((label) => bare(inside('.layer')[0]!.textContent).includes(label), { timeout: 10_000 }, asShown(words).slice(9).replace(/\s/g, '')).catch(async () => { throw new Error(`the bar never said ${JSON.stringify(words)}, but ${await page.evaluate(() => inside('.bar')[0]!.textContent)}`); });
    expect(await foreign(page)).toEqual([]);
    await nothingRan(page);
    await page.close();
  });
});

declare const inside: (selector: string) => NodeListOf<Element>;
declare const bare: (text: string) => string;

/** Ways into our layer for the page's own world, once `openOverlayForAxe` has let it in. */
function tools(): void {
  Object.assign(globalThis, {
    inside: (selector: string) => document.documentElement.lastElementChild!.shadowRoot!.querySelectorAll(selector),
    bare: (text: string) => (text as string & { toWellFormed: () => string }).toWellFormed().replace(/\s/g, ''),
  });
}

/** How many elements of each name a page holds. */
const elementsOf = (page: Page): Promise<Record<string, number>> => page.evaluate(() => {
  const count: Record<string, number> = {};
  for (const { localName } of document.querySelectorAll('*')) count[localName] = (count[localName] ?? 0) + 1;
  return count;
});

/** Elements in our layer that no view of ours makes. */
const foreign = (page: Page) => page.evaluate(() => [...inside('*')].filter((element) => element.matches('script, iframe, base, object, template, form, img, [onload], [onerror], [onfocus], [ontoggle], a:not([href^="https://"])')
  || (element.localName === 'style' && element !== document.documentElement.lastElementChild!.shadowRoot!.firstElementChild)).map(({ outerHTML }) => outerHTML));

const nothingRan = async (page: Page): Promise<void> => {
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
};
