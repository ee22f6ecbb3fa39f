import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../files.ts';
import { pagePaths, writePage } from '../pages/around.ts';
import { fillItem } from '../pages/fill.ts';
import { writeForm } from '../pages/form.ts';
import { type BrowserName, HOST, launch, loadProfileFile, type Overlay, press, type Running, serve, waitForOverlay, waitForVerdict } from './harness.ts';
import { shows } from './operate.ts';

const PROFILE = JSON.parse(readFileSync(join(ROOT, 'test/demo/sample-profile.json'), 'utf8')) as unknown;
const EMPLOYER = { label: '所属機関等契約先　(1)名称' };
const FORM = writeForm({ procedure: 'certificateOfEligibility', kubun: 'N', loginName: 'AOBA TARO' });
/** A 公益法人 with two clients, each with its number. */
const CLIENTS = { version: 1, accounts: [{
  id: 'k', label: '公益法人', loginName: 'KOEKI JIRO', capacity: 'publicInterestCorporation', ownOrganization: { name: '公益財団法人みなと国際交流協会' }, agentApproval: 'approved',
  declaredClients: [{ name: '株式会社青葉製作所', corporateNumber: '7990001047091' }, { name: '柚木精密工業株式会社', corporateNumber: '3010401011971' }],
}] };
const REASON = '本社と契約。窓口に確認した';

describe.each<BrowserName>(['chromium', 'firefox'])('the bar of a filing, in %s', (name) => {
  let running: Running;
  beforeAll(async () => { running = await launch(name, { profile: PROFILE }); });
  afterAll(async () => {
    expect(running.left()).toEqual([]);
    await running.close();
  });

  test('a finding set aside leaves its item, stays counted and listed with its reason on every page, and goes on the check sheet', async () => {
    const page = await open(running, FORM);
    await fillItem(page, EMPLOYER, '株式会社みどり商事');
    await page.keyboard.press('Tab');
    const before = await waitForVerdict(page, /^対象外/);
    expect(notesAt(before, '所属機関等契約先')).toBe(1);
    const now = await setAside(page);
    expect(now.status).toMatch(/^対象外/);
    expect(now.parts.some(({ text }) => text.includes(`確認済みとした理由: ${REASON}`))).toBe(true);

    const sheet = await sheetOf(page);
    await shows(sheet, /対象外[\s\S]*株式会社みどり商事[\s\S]*確認済みとした理由: 本社と契約。窓口に確認した[\s\S]*在留資格認定証明書交付申請\s*画面から/);
    await sheet.close();

    // The page after the form: another page of the same filing, without the form's items.
    await serve(page, { [pagePaths.confirmation]: writePage('confirmation', { loginName: 'AOBA TARO' }), [pagePaths.form]: FORM });
    await page.goto(HOST + pagePaths.confirmation);
    expect((await waitForVerdict(page, /^対象外/)).status).toMatch(/確認済み 1件/);
    await page.close();
  });

  const sheetOf = async (page: Page): Promise<Page> => {
    const before = await running.browser.pages();
    await press(page, 'button', '確認票を開く');
    // Firefox tells a driver of the new tab, but not of the address of a page of an extension in it.
    const end = performance.now() + 10_000;
    for (;;) {
      const sheet = (await running.browser.pages()).find((one) => !before.includes(one));
      if (sheet) return sheet;
      if (performance.now() > end) throw new Error('no tab was opened');
      await page.evaluate(() => document.visibilityState);
    }
  };
});

describe('the bar of a filing, closer', () => {
  let running: Running;
  beforeAll(async () => { running = await launch('chromium', { profile: PROFILE }); });
  afterAll(async () => {
    expect(running.left()).toEqual([]);
    await running.close();
  });

  test('a reason is taken back, and forgotten when its finding goes away', async () => {
    const page = await open(running, FORM);
    await fillItem(page, EMPLOYER, '株式会社みどり商事');
    await page.keyboard.press('Tab');
    await waitForVerdict(page, /^対象外/);
    await setAside(page);
    await press(page, 'button', '確認済みを取り消す');
    await waitForOverlay(page, (now) => now.status !== null && !now.status.includes('確認済み') && notesAt(now, '所属機関等契約先') === 1);

    await setAside(page);
    await fillItem(page, EMPLOYER, '株式会社青葉製作所');
    await page.keyboard.press('Tab');
    await waitForVerdict(page, (status) => !status.startsWith('対象外'));
    await fillItem(page, EMPLOYER, '株式会社みどり商事');
    await page.keyboard.press('Tab');
    const again = await waitForVerdict(page, /^対象外/);
    expect(again.status).not.toMatch(/確認済み/);
    await page.close();
  });

  test('what page and profile say differently leaves the verdict open on the pages after the form too', async () => {
    await loadProfileFile(running, CLIENTS);
    const page = await open(running, writeForm({ procedure: 'certificateOfEligibility', kubun: 'N', loginName: 'KOEKI JIRO' }));
    await fillItem(page, { label: '入国目的' }, '技術・人文知識・国際業務');
    await fillItem(page, EMPLOYER, '株式会社青葉製作所');
    await waitForVerdict(page, /^対象(?!外)/);
    await fillItem(page, { label: '所属機関等契約先　(2)法人番号の有無' }, '有');
    await fillItem(page, { label: '所属機関等契約先　(2)法人番号' }, '3010401011971');
    await page.keyboard.press('Tab');
    await waitForVerdict(page, /^要確認/);
    await serve(page, { [pagePaths.attachments]: writePage('attachments', { loginName: 'KOEKI JIRO' }) });
    await page.goto(HOST + pagePaths.attachments);
    const after = await waitForVerdict(page, /./);
    expect(after.status).toMatch(/^要確認/);
    await page.close();
  });
});

const open = async (running: Running, html: string): Promise<Page> => {
  const page = await running.newPage();
  await serve(page, { [pagePaths.form]: html });
  await page.goto(HOST + pagePaths.form);
  await waitForVerdict(page, /./);
  return page;
};

/** Writes a reason behind the one finding there is, and waits until it counts. */
const setAside = async (page: Page): Promise<Overlay> => {
  const now = await waitForOverlay(page, ({ parts }) => parts.length > 0);
  if (now.parts.some(({ role, name: words }) => role === 'button' && words === '開く')) await press(page, 'button', '開く');
  await press(page, 'button', '理由を書いて確認済みにする');
  await press(page, 'textbox', /理由/);
  await page.keyboard.type(REASON);
  await press(page, 'button', /^確認済みにする$/);
  return waitForOverlay(page, (one) => /確認済み 1件/.test(one.status ?? '') && notesAt(one, '所属機関等契約先') === 0);
};

/** How many notes outside the bar name the item. */
const notesAt = ({ notes }: Overlay, item: string) => notes.filter(({ name }) => name.includes(item)).length;
