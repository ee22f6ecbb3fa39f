import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, launch, loadProfileFile, openExtensionPage, type Running } from './harness.ts';
import { load, press, shows, status, type } from './operate.ts';

const account = { id: 'a1', label: '監理団体の職員', capacity: 'supervisingOrganization', ownOrganization: { name: 'みどり協同組合' } };
const body = { version: 1, active: 'a1', accounts: [account] };
const implementers = [
  { name: '有限会社すみれ縫製', corporateNumber: '1990002001185', submittedBy: 'registeredMail', submittedOn: '2026-02-10' },
  { name: '=株式会社「イコール」, 東京', submittedBy: 'application' },
  { name: '株式会社髙﨑' },
];

describe.each<BrowserName>(['chromium', 'firefox'])('the first run, in %s', (name) => {
  let running: Running;
  beforeAll(async () => { running = await launch(name); });
  afterAll(async () => {
    expect(running.left()).toEqual([]);
    await running.close();
  });

  test('by keyboard alone, a 監理団体 with a list of 300 in Excel is ready to file: type, name, paste, take over', async () => {
    const page = await openExtensionPage(running, 'options.html');
    await page.waitForSelector('.choice');
    await tabTo(page, '監理団体の職員');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'a1-ownName');
    await page.keyboard.type('みどり協同組合');
    await tabTo(page, '', 'TEXTAREA');
    // The clipboard is the one thing a driver can't fill.
    await page.evaluate((text) => {
      const area = document.activeElement as HTMLTextAreaElement;
      area.value = text;
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, `実習実施者の名称\t法人番号\t所在地\n${Array.from({ length: 300 }, (_, at) => `株式会社第${at}工業\t\t東京都`).join('\n')}`);
    await shows(page, /300件を読みました：新しい 300件、変わる 0件、なくなる 0件/);
    await tabTo(page, 'この内容に置き換える');
    await page.keyboard.press('Enter');
    await shows(page, /申請画面で判定できます。/);
    await shows(page, /\n300件\n/);
    await page.close();
  });
});

describe('the options page', () => {
  let running: Running;
  beforeAll(async () => { running = await launch('chromium'); });
  afterAll(async () => {
    expect(running.left()).toEqual([]);
    await running.close();
  });

  test('words typed and not saved outlive a crash, and come back only when asked', async () => {
    await loadProfileFile(running, body);
    const page = await openExtensionPage(running, 'options.html');
    await press(page, '編集する');
    await (await page.waitForSelector('#a1-label'))!.focus();
    await page.keyboard.sendCharacter('東京');
    await page.keyboard.press('Tab');
    await status(page, /を保存しました/); // what was left is saved, and no draft
    await type(page, '.new-row input', '株式会社まだ');
    await (await page.$('#a1-loginName'))!.focus();
    await page.keyboard.sendCharacter('MIDORI');
    const session = await page.createCDPSession();
    const crashed = new Promise((resolve) => page.once('error', resolve));
    void session.send('Page.crash').catch(() => {});
    await crashed;

    const next = await openExtensionPage(running, 'options.html');
    await press(next, '編集する');
    await shows(next, /前に入力して保存していない文字があります：「MIDORI」/);
    expect(await next.$eval('#a1-loginName', (input) => (input as HTMLInputElement).value)).toBe('');
    await shows(next, /前に入力して保存していない文字があります：「株式会社まだ」/);
    await pressIn(next, '.field:has(#a1-loginName)', '入れる');
    await status(next, /を保存しました/);
    expect(await next.$eval('#a1-loginName', (input) => (input as HTMLInputElement).value)).toBe('MIDORI');
    await pressIn(next, '.new-row', '捨てる');
    await next.reload();
    await press(next, '編集する');
    await next.waitForSelector('#a1-label');
    expect(await next.$eval('body', (all) => all.innerText)).not.toContain('前に入力して保存していない');
    await next.close();
  });

  test('a row is checked where it stands, keeps what was typed, and is undone', async () => {
    await loadProfileFile(running, { ...body, accounts: [{ ...account, implementers }] });
    const page = await openExtensionPage(running, 'options.html');
    await press(page, '編集する');
    await type(page, '.rows tbody tr:nth-child(3) td:nth-child(2) input', '12345');
    await page.waitForFunction(() => /半角数字13桁/.test(document.querySelector('.rows tbody tr:nth-child(3)')!.textContent));
    expect(await page.$eval('.rows tbody tr:nth-child(3) td:nth-child(2) input', (input) => [(input as HTMLInputElement).value, input.getAttribute('aria-invalid')])).toEqual(['12345', 'true']);
    await type(page, '.rows tbody tr:nth-child(3) td:nth-child(2) input', '3010401011971');
    await status(page, /を保存しました/);
    expect(await stored(page)).toEqual(implementers.with(2, { name: '株式会社髙﨑', corporateNumber: '3010401011971' } as never));
    await pressIn(page, '.report', '元に戻す');
    await status(page, /一つ前の設定に戻しました/);
    expect(await stored(page)).toEqual(implementers);
    await page.close();
  });

  test('the exported csv says everything of a list, and loads again as the same', async () => {
    await loadProfileFile(running, { ...body, accounts: [{ ...account, implementers }] });
    const page = await openExtensionPage(running, 'options.html');
    await press(page, '編集する');
    await page.waitForSelector('details.import');
    await page.evaluate(() => {
      const saved = globalThis as unknown as { exported: Promise<string> };
      URL.createObjectURL = (blob) => {
        // As bytes: text() would take the mark away that Excel needs.
        saved.exported = (blob as Blob).arrayBuffer().then((bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
        return 'blob:nothing';
      };
    });
    await page.$eval('details.import', (details) => { (details as HTMLDetailsElement).open = true; });
    await press(page, 'csv で書き出す');
    const csv = await page.evaluate(() => (globalThis as unknown as { exported: Promise<string> }).exported);
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv).toContain('"\'=株式会社「イコール」, 東京"');
    await load(page, 'again.csv', csv, '.import input[type=file]');
    await shows(page, /3件を読みました：新しい 0件、変わる 0件、なくなる 0件、確かめたい 0件/);

    await loadProfileFile(running, body);
    await page.waitForFunction(() => document.querySelector('.rows-head')?.textContent === '0件');
    await load(page, 'anew.csv', csv, '.import input[type=file]');
    await shows(page, /3件を読みました：新しい 3件/);
    await press(page, 'この内容に置き換える');
    await page.waitForFunction(() => document.querySelector('.rows-head')?.textContent === '3件');
    expect(await stored(page)).toEqual(implementers);
    await page.close();
  });

  test('what changes of a known organisation is told column by column, as it was and as it would be', async () => {
    await loadProfileFile(running, { ...body, accounts: [{ ...account, implementers }] });
    const page = await openExtensionPage(running, 'options.html');
    await press(page, '編集する');
    await load(page, 'edition.csv', '名称,法人番号,提出日,リストの出し方\n有限会社すみれ縫製,1990002001185,2026/3/1,窓口\n株式会社髙﨑,3010401011971,,', '.import input[type=file]');
    await page.waitForSelector('.preview');
    await page.$$eval('details.import, .preview details', (all) => { for (const one of all) one.open = true; });
    await shows(page, /変わる 2件\s+2行目「有限会社すみれ縫製」 提出・申告・誓約の日：2026-02-10 → 2026-03-01 ／ リストの出し方：簡易書留 → 窓口\s+3行目「株式会社髙﨑」 法人番号：— → 3010401011971/);
    await page.close();
  });

  test('a list file that is too large, encrypted or no text is refused with a sentence, and the list stays', async () => {
    await loadProfileFile(running, { ...body, accounts: [{ ...account, implementers }] });
    const page = await openExtensionPage(running, 'options.html');
    await press(page, '編集する');
    await page.waitForSelector('details.import');
    await page.$eval('details.import', (details) => { (details as HTMLDetailsElement).open = true; });
    const refused: [string, Uint8Array, RegExp][] = [
      ['large.csv', new Uint8Array(10 * 1024 * 1024 + 1).fill(65), /ファイルが大きすぎます（10\.0 MB）/],
      ['locked.xlsx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), /パスワード付きの Excel か、古い形式/],
      ['picture.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x80, 0xff, 0xfe]), /文字の種類/],
    ];
    for (const [name, bytes, sentence] of refused) {
      await load(page, name, bytes, '.import input[type=file]');
      await shows(page, sentence);
    }
    expect(await stored(page)).toEqual(implementers);
    await page.close();
  });

  test('when the browser has no room left, the change is refused with a sentence and the profile stays', async () => {
    await loadProfileFile(running, body);
    const page = await openExtensionPage(running, 'options.html');
    await page.evaluate(async () => {
      const { local } = (globalThis as unknown as { chrome: { storage: { local: { set: (values: object) => Promise<void>; getBytesInUse: () => Promise<number> } } } }).chrome.storage;
      const room = 10 * 1024 * 1024 - await local.getBytesInUse();
      await local.set({ filler: 'x'.repeat(room - 100) });
    });
    await load(page, 'larger.json', JSON.stringify({ ...body, accounts: [{ ...account, implementers: Array.from({ length: 20_000 }, (_, at) => ({ name: `株式会社第${at}工業` })) }] }));
    await status(page, /空き|容量|入りきら/);
    await shows(page, /みどり協同組合/);
    await page.evaluate(() => (globalThis as unknown as { chrome: { storage: { local: { remove: (key: string) => Promise<void> } } } }).chrome.storage.local.remove('filler'));
    await page.close();
  });
});

/** Presses Tab until the focus is on what says so, or on an element of that kind. */
async function tabTo(page: Page, words: string, kind?: string): Promise<void> {
  for (let stops = 0; stops < 60; stops++) {
    const there = await page.evaluate((text, name) => {
      const focused = document.activeElement as HTMLElement;
      return name ? focused.tagName === name : focused.innerText?.startsWith(text);
    }, words, kind);
    if (there) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${words || kind}`);
}

async function pressIn(page: Page, place: string, words: string): Promise<void> {
  await page.$eval(place, (part, text) => [...part.querySelectorAll('button')].find((one) => one.textContent === text)!.click(), words);
}

const stored = (page: Page) => page.evaluate(async () => {
  const { local } = (globalThis as unknown as { chrome: { storage: { local: { get: (key: string) => Promise<{ profile: { accounts: { implementers: unknown }[] } }> } } } }).chrome.storage;
  return (await local.get('profile')).profile.accounts[0]!.implementers;
});
