import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch, loadProfileFile, openExtensionPage, type Running } from './harness.ts';
import { load, press, shows, status, type } from './operate.ts';

const account = { id: 'a1', label: '監理団体の職員', capacity: 'supervisingOrganization', ownOrganization: { name: 'みどり協同組合' }, implementers: [{ name: '有限会社すみれ縫製' }] };
const table = (...names: string[]) => ['実習実施者の名称', ...names].join('\n');

describe('windows of the options page, one beside the other or one after the other', () => {
  let running: Running;
  beforeAll(async () => { running = await launch('chromium'); });
  afterAll(async () => {
    expect(running.left()).toEqual([]);
    await running.close();
  });
  beforeEach(() => loadProfileFile(running, { version: 1, active: 'a1', accounts: [account] }));

  test('two windows write at once: the later is told, what both wrote is kept, and the other\'s version is one step back', async () => {
    const [one, two] = [await openForm(running), await openForm(running)];
    await write(two, '#a1-label', '二');
    await type(one, '#a1-ownNumber', '6990001010273');
    await status(one, /を保存しました。$/);
    await two.waitForFunction(() => (document.querySelector('#a1-ownNumber') as HTMLInputElement).value === '6990001010273');
    expect(await valueOf(two, '#a1-label')).toBe('監理団体の職員二');
    await two.keyboard.press('Tab');
    await status(two, /を保存しました。 別の画面で先に変更が保存されていた/);
    await one.waitForFunction(() => (document.querySelector('#a1-label') as HTMLInputElement).value === '監理団体の職員二');
    expect(await valueOf(one, '#a1-ownNumber')).toBe('6990001010273');
    await press(two, '元に戻す');
    await one.waitForFunction(() => (document.querySelector('#a1-label') as HTMLInputElement).value === '監理団体の職員');
    expect(await valueOf(one, '#a1-ownNumber')).toBe('6990001010273');

    // The same field in both: the later one stands, the earlier one is one step back.
    await write(two, '#a1-label', '二');
    await write(one, '#a1-label', '一');
    await one.keyboard.press('Tab');
    await status(one, /を保存しました。$/);
    await two.keyboard.press('Tab');
    await status(two, /別の画面で先に変更が保存されていた/);
    await one.waitForFunction(() => (document.querySelector('#a1-label') as HTMLInputElement).value === '監理団体の職員二');
    await press(one, '元に戻す');
    await two.waitForFunction(() => (document.querySelector('#a1-label') as HTMLInputElement).value === '監理団体の職員一');
    await Promise.all([one.close(), two.close()]);
  });

  test('a list that another window changes while its successor is looked at is compared again', async () => {
    const [one, two] = [await openForm(running), await openForm(running)];
    await paste(two, table('有限会社すみれ縫製', '株式会社青葉'));
    await shows(two, /2件を読みました：新しい 1件、変わる 0件、なくなる 0件/);
    await type(one, '.new-row input', '株式会社べつの窓');
    await press(one, '追加');
    await shows(two, /2件を読みました：新しい 1件、変わる 0件、なくなる 1件/);
    await press(two, '今の一覧を残して加える');
    await one.waitForFunction(() => document.querySelector('.rows-head')?.textContent === '3件');
    await Promise.all([one.close(), two.close()]);
  });

  test('a pasted table that nobody took over yet outlives a crash, is offered, and thrown away when it was taken over', async () => {
    const page = await openForm(running);
    await paste(page, table('株式会社青葉', '株式会社若葉'));
    await shows(page, /2件を読みました/);
    const session = await page.createCDPSession();
    const crashed = new Promise((resolve) => page.once('error', resolve));
    void session.send('Page.crash').catch(() => {});
    await crashed;

    const next = await openForm(running);
    await shows(next, /前に貼り付けて、まだ反映していない表があります（3行）/);
    await shows(next, /\n1件\n/);
    await press(next, '表を見る');
    await shows(next, /2件を読みました：新しい 2件、変わる 0件、なくなる 1件/);
    await press(next, 'この内容に置き換える');
    await next.waitForFunction(() => document.querySelector('.rows-head')?.textContent === '2件');
    await next.reload();
    await press(next, '編集する');
    await next.waitForSelector('details.import');
    expect(await next.$eval('body', (body) => body.innerText)).not.toContain('前に貼り付けて');
    await next.close();
  });

  test('where there is no room for the new list, that is said, the old one stays, and the preview too', async () => {
    const page = await openForm(running);
    await page.evaluate(async () => {
      const { local } = (globalThis as unknown as { chrome: { storage: { local: { set: (values: object) => Promise<void>; getBytesInUse: () => Promise<number> } } } }).chrome.storage;
      await local.set({ filler: 'x'.repeat(10 * 1024 * 1024 - await local.getBytesInUse() - 100) });
    });
    await load(page, 'long.csv', table(...Array.from({ length: 20_000 }, (_, at) => `株式会社第${at}工業`)), '.import input[type=file]');
    await press(page, 'この内容に置き換える');
    await status(page, /空き|容量|入りきら/);
    await shows(page, /20,000件を読みました/);
    await page.evaluate(() => (globalThis as unknown as { chrome: { storage: { local: { remove: (key: string) => Promise<void> } } } }).chrome.storage.local.remove('filler'));
    await press(page, 'この内容に置き換える');
    await page.waitForFunction(() => document.querySelector('.rows-head')?.textContent?.startsWith('20,000件'));
    await page.close();
  });
});

/** The account's form in a window of its own, which keeps its focus while another is driven. */
async function openForm(running: Running): Promise<Page> {
  const page = await openExtensionPage(running, 'options.html');
  await (await page.createCDPSession()).send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await press(page, '編集する');
  await page.waitForSelector('details.import');
  await page.$eval('details.import', (details) => { (details as HTMLDetailsElement).open = true; });
  return page;
}

/** Goes on writing at the end of a field, without leaving it. */
async function write(page: Page, selector: string, text: string): Promise<void> {
  await (await page.waitForSelector(selector))!.focus();
  await page.keyboard.press('End');
  await page.keyboard.sendCharacter(text);
}

async function paste(page: Page, text: string): Promise<void> {
  await page.$eval('.paste textarea', (area, words) => {
    (area as HTMLTextAreaElement).value = words;
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
}

const valueOf = (page: Page, selector: string) => page.$eval(selector, (input) => (input as HTMLInputElement).value);
