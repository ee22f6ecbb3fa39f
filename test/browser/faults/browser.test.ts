import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../../rules/days.ts';
import { todayInJapan } from '../../../rules/index.ts';
import { pagePaths, writePage } from '../../pages/around.ts';
import { answer, type BrowserName, HOST, launch, loadProfileFile, openBar, openExtensionPage, type Running, serve, waitForOverlay, waitForVerdict } from '../harness.ts';
import { hostsOf } from '../looks.ts';
import { load, status } from '../operate.ts';
import { attachmentsOf, dependant, employer, engineer, formHtml, openForm, otherCompany, ourWorld, ownCompany, profile, typeInto, type WithApi } from './opening.ts';

/** The browser under us goes, changes or forgets; what the staff member sees stays true. */
describe.each<BrowserName>(['chromium', 'firefox'])('the browser %s', (name) => {
  let running: Running;
  beforeAll(async () => { running = await launch(name, { profile }); });
  afterAll(async () => {
    expect(running.left()).toEqual([]);
    await running.close();
  });

  test('holds two filings in two tabs, and none knows of the other', async () => {
    const first = await openForm(running, engineer, { routes: attachmentsOf(engineer) });
    const second = await openForm(running, { ...engineer, fill: { now: { 入国目的: '技術・人文知識・国際業務' } } }, { routes: attachmentsOf(engineer) });
    const third = await openForm(running, dependant, { routes: attachmentsOf(dependant) });
    await first.bringToFront();
    await typeInto(first, employer, otherCompany);
    await waitForVerdict(first, /^対象外/);
    await second.bringToFront();
    await typeInto(second, employer, ownCompany);
    await waitForVerdict(second, /^対象(?!外)/);
    await answer(third, '扶養を受けますか', '扶養を受ける');
    const judged = await waitForOverlay(third, ({ parts }) => parts.some(({ name }) => name.startsWith('回答した質問')));
    for (const page of [first, second, third]) await page.goto(HOST + pagePaths.attachments);
    await waitForVerdict(first, /^対象外/);
    await waitForVerdict(second, /^対象(?!外)/);
    await waitForVerdict(third, (said) => said === judged.status);
    const kept = await inExtension(running, async () => (globalThis as unknown as WithApi).chrome.storage.session.get());
    const filings = Object.entries(kept).filter(([key]) => key.startsWith('filing:')).map(([, filing]) => JSON.stringify(filing));
    expect(filings.filter((filing) => filing.includes(otherCompany))).toHaveLength(1);
    expect(filings.filter((filing) => filing.includes('"dependent":true'))).toHaveLength(1);
    expect(filings.filter((filing) => filing.includes(otherCompany) && filing.includes('"dependent":true'))).toEqual([]);
    for (const page of [first, second, third]) await page.close();
    const popup = await openExtensionPage(running, 'popup.html');
    await popup.waitForFunction(async () => JSON.stringify(await (globalThis as unknown as WithApi).chrome.storage.session.get()) === '{}', { timeout: 10_000 });
    await popup.close();
  });

  test.each([
    ['cleared', undefined, /設定/],
    ['corrupted', { version: 1, accounts: 'x' }, /設定が読み取れない/],
    ['newer than the code', { version: 2, accounts: [], more: true }, /設定が読み取れない/],
  ])('has a storage that is %s: no verdict, one sentence, nothing lost', async (_, value, sentence) => {
    const form = await openForm(running);
    await waitForVerdict(form, /要確認/);
    await inExtension(running, async (stored) => {
      const { local } = (globalThis as unknown as WithApi).chrome.storage;
      await local.clear();
      if (stored !== undefined) await local.set({ profile: stored });
      return {};
    }, value);
    const { status: said } = await waitForOverlay(form, ({ status, notes }) => sentence.test(status ?? '') && notes.length === 0);
    expect(said).not.toMatch(/対象外|要確認|^対象 /);
    const options = await openExtensionPage(running, 'options.html');
    if (value !== undefined) await options.waitForFunction(() => /保存されていた設定を読めませんでした[\s\S]*取ってあります/.test(document.body.innerText));
    const kept = await inExtension(running, async () => (globalThis as unknown as WithApi).chrome.storage.local.get());
    if (value === undefined) expect(kept).toEqual({});
    else expect(Object.entries(kept).filter(([key]) => key !== 'profile').map(([, one]) => one)).toEqual([value]);
    await options.close();
    await loadProfileFile(running, profile);
    await waitForVerdict(form, /要確認/);
    await form.close();
  });
});

describe('the browser', () => {
  let running: Running;
  beforeAll(async () => { running = await launch('chromium', { profile }); });
  afterAll(async () => {
    expect(running.left()).toEqual([]);
    await running.close();
  });

  test('ends our background before each of 20 steps, and every step ends as if it had not', async () => {
    const attachments = attachmentsOf(dependant);
    const page = await openForm(running, dependant, { routes: { ...attachments, '/other': formHtml(engineer) } });
    let kills = 0;
    const step = async (act: () => Promise<unknown>): Promise<void> => {
      if (await endBackground(running)) kills++;
      await act();
    };
    await waitForVerdict(page, /要確認/);
    for (let round = 0; round < 2; round++) {
      await step(() => page.reload());
      await step(() => openBar(page));
      await waitForOverlay(page, ({ parts }) => parts.some(({ role }) => role === 'radio'));
      await step(() => answer(page, '扶養を受けますか', '扶養を受ける'));
      await untilKept(running, '"dependent":true');
      const judged = await waitForOverlay(page, ({ parts }) => parts.some(({ name }) => name.startsWith('回答した質問 1件')));
      await step(() => page.goto(HOST + pagePaths.attachments));
      await step(() => waitForVerdict(page, (said) => said === judged.status));
      await step(() => page.goto(HOST + pagePaths.form));
      await step(() => waitForOverlay(page, ({ status: said, parts }) => said === judged.status && parts.some(({ name }) => name.startsWith('回答した質問 1件'))));
      await step(() => loadProfileFile(running, { ...profile, active: round ? 'shien' : 'aoba' }));
      await step(() => waitForVerdict(page, (said) => said === judged.status));
      await step(async () => {
        await serve(page, { [pagePaths.list]: writePage('list', { loginName: 'AOBA TARO' }), [pagePaths.form]: formHtml(dependant), ...attachments });
        await page.goto(HOST + pagePaths.list);
        await waitForOverlay(page, ({ status: said }) => Boolean(said));
        await page.goto(HOST + pagePaths.form);
        await waitForOverlay(page, ({ parts }) => parts.some(({ role }) => role === 'radio'));
      });
    }
    expect(kills).toBeGreaterThan(8); // in the other steps it had not been woken since
    await page.close();
  });

  test('has a private window, in which we are not', async () => {
    const context = await running.browser.createBrowserContext();
    const page = await context.newPage();
    await serve(page, { [pagePaths.form]: formHtml(engineer) });
    await page.goto(HOST + pagePaths.form);
    await typeInto(page, employer, otherCompany);
    expect(await hostsOf(page)).toBe(0);
    expect(page.extensionRealms()).toEqual([]);
    await context.close();
  });

  test('passes midnight in Japan while the form is open: the next pass judges by the new day', async () => {
    const today = todayInJapan();
    await loadProfileFile(running, { ...profile, accounts: profile.accounts.map((account) => ({ ...account, useValidUntil: today })) });
    const page = await openForm(running);
    const setClocks = async (now: number) => {
      const target = await running.browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().startsWith(running.base));
      for (const world of [ourWorld(page), (await target.worker())!]) await world.evaluate((time) => { Date.now = () => time; }, now);
    };
    await typeInto(page, employer, ownCompany);
    const before = await waitForVerdict(page, /^対象(?!外)/);
    expect(before.status).toMatch(/^対象/);
    await setClocks(Date.parse(`${today}T23:59:59+09:00`));
    await page.mouse.click(5, 400);
    await waitForVerdict(page, (said) => said === before.status);
    await setClocks(Date.parse(`${addDays(today, 1)}T00:00:00+09:00`));
    await page.mouse.click(5, 400);
    await waitForVerdict(page, /^対象外/);
    await page.close();
    await loadProfileFile(running, profile);
  });

  test('has no room left: says so, and the old profile stays in use', async () => {
    const page = await openExtensionPage(running, 'options.html');
    await page.evaluate(async () => {
      const { local } = (globalThis as unknown as WithApi).chrome.storage;
      await local.set({ filler: '' });
      await local.set({ filler: 'x'.repeat(local.QUOTA_BYTES - await local.getBytesInUse() - 100) });
    });
    const many = Array.from({ length: 5_000 }, (_, at) => ({ name: `株式会社第${at}工業` }));
    await load(page, 'large.json', JSON.stringify({ ...profile, accounts: [{ ...profile.accounts[0], declaredClients: many }] }));
    await status(page, /保存場所に空きがないため、保存できませんでした。前の設定はそのまま残っています/);
    expect(await page.evaluate(() => document.body.innerText)).toContain('所属機関（青葉製作所）');
    await page.evaluate(() => (globalThis as unknown as WithApi).chrome.storage.local.remove('filler'));
    const form = await openForm(running);
    await waitForVerdict(form, /要確認/);
    await form.close();
    await page.close();
  });
});

test('Firefox has only private windows, in which we are not', async () => {
  const running = await launch('firefox', { isPrivate: true });
  const page = await openForm(running);
  await typeInto(page, employer, otherCompany);
  expect(await hostsOf(page)).toBe(0);
  expect(running.left()).toEqual([]);
  await running.close();
});

/** Ends the service worker as the browser does when it idles; false where none is running, as nothing has woken it since. */
const endBackground = async (running: Running): Promise<boolean> => {
  const target = running.browser.targets().find((one) => one.type() === 'service_worker' && one.url().startsWith(running.base));
  const worker = await target?.worker();
  if (!worker) return false;
  const gone = new Promise<void>((resolve) => running.browser.on('targetdestroyed', (one) => { if (one === target) resolve(); }));
  // The driver's own session may be gone before it has said goodbye.
  await Promise.all([gone, worker.close().catch(() => {})]);
  return true;
};

/** Waits until what the background keeps of filings holds this text. */
const untilKept = async (running: Running, text: string): Promise<void> => {
  const target = await running.browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().startsWith(running.base));
  const worker = (await target.worker())!;
  const end = performance.now() + 10_000;
  for (let kept = ''; !kept.includes(text);) {
    if (performance.now() > end) throw new Error(`The background never kept ${text}, but ${kept}`);
    kept = await worker.evaluate(async () => JSON.stringify(await (globalThis as unknown as WithApi).chrome.storage.session.get()));
  }
};

/** Runs in one of the extension's own pages. */
const inExtension = async <Given>(running: Running, act: (given: Given) => Promise<Record<string, unknown>>, given?: Given): Promise<Record<string, unknown>> => {
  const page: Page = await openExtensionPage(running, 'popup.html');
  try {
    return await page.evaluate(act as (given: unknown) => Promise<Record<string, unknown>>, given as unknown);
  } finally {
    await page.close();
  }
};
