import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../files.ts';
import { pagePaths, writePage } from '../pages/around.ts';
import { writeForm } from '../pages/form.ts';
import { type BrowserName, HOST, launch, loadProfileFile, openExtensionPage, overlay, reloadExtension, type Running, serve, waitForOverlay } from './harness.ts';

const PROFILE = JSON.parse(readFileSync(join(ROOT, 'test/demo/sample-profile.json'), 'utf8')) as unknown;
const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];
const form = writeForm({ procedure: 'certificateOfEligibility', kubun: 'N', loginName: 'SHIEN HANAKO' });

/** The build, installed in a real browser, from nothing to a verdict and to its end. In turn: each test goes on from the one before. */
describe.each(BROWSERS)('%s', (name) => {
  let running: Running;
  beforeAll(async () => {
    running = await launch(name, { lang: 'ja' });
  });
  afterAll(() => running?.close());

  const openForm = async () => {
    const page = await running.newPage();
    const served = await serve(page, { [pagePaths.form]: form, [pagePaths.unknown]: writePage('unknown') });
    await page.goto(HOST + pagePaths.form);
    return { page, served };
  };

  test('without a profile the bar is there and gives no verdict', async () => {
    const { page } = await openForm();
    const { status, notes } = await waitForOverlay(page, (now) => (now.status ?? '') !== '');
    expect(status).not.toMatch(/対象外|要確認|^対象/);
    expect(notes).toEqual([]);
    await page.close();
  });

  test('a bad file is refused, the sample profile is loaded', async () => {
    const refused = await loadProfileFile(running, { version: 1, accounts: [{ id: 'a', label: 'a', capacity: 'gardener' }] });
    expect(refused).toContain('capacity');
    expect(await loadProfileFile(running, PROFILE)).not.toContain('capacity');
  });

  test('with it the form gets a verdict, and stays as it was', async () => {
    const { page, served } = await openForm();
    const { status } = await waitForOverlay(page, (now) => /対象外|要確認|対象/.test(now.status ?? ''));
    expect(status).toMatch(/対象外/);
    expect(await page.evaluate(() => document.querySelector('form')?.outerHTML.length)).toBe(await lengthWithout(form));
    expect(served.strangers).toEqual([]);
    await page.close();
  });

  test('a page that is no form gets no verdict', async () => {
    const { page } = await openForm();
    await page.goto(HOST + pagePaths.unknown);
    expect((await overlay(page)).status ?? '').not.toMatch(/対象外|要確認/);
    await page.close();
  });

  test('its own pages open', async () => {
    for (const path of ['popup.html', 'options.html'] as const) {
      const page = await openExtensionPage(running, path);
      await page.waitForFunction(() => document.body.innerText.trim() !== '');
      expect(await page.title()).toContain('対象範囲チェック');
      await page.close();
    }
  });

  test('reloaded under an open form it says so and takes its notes away', async () => {
    const { page } = await openForm();
    await waitForOverlay(page, (now) => /対象外/.test(now.status ?? ''));
    await reloadExtension(running);
    await page.bringToFront();
    await page.mouse.click(5, 400);
    const { notes } = await waitForOverlay(page, (now) => !/対象外|要確認/.test(now.status ?? ''));
    expect(notes).toEqual([]);
    await page.close();
  });

  test('nothing ever tried to leave the machine', () => {
    expect(running.left()).toEqual([]);
  });

  /** Length of the form's markup as the browser itself writes it, read where no extension runs. */
  const lengthWithout = async (html: string) => {
    const page = await running.newPage();
    const length = await page.evaluate((text) => new DOMParser().parseFromString(text, 'text/html').querySelector('form')?.outerHTML.length, html);
    await page.close();
    return length;
  };
});
