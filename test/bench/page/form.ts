import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { HOST, type Running, serve, waitForVerdict } from '../../browser/harness.ts';
import { pagePaths, writePage } from '../../pages/around.ts';
import { type FormWish, rowsOf, writeForm } from '../../pages/form.ts';

/** A profile whose account the form's header names. */
export const profile = JSON.parse(readFileSync(join(import.meta.dirname, '../../demo/sample-profile.json'), 'utf8')) as unknown;

const WISH: FormWish = { procedure: 'certificateOfEligibility', kubun: 'N', loginName: 'AOBA TARO' };

/** The form of 区分N in the official markup: 8,400 elements. */
export const formHtml = writeForm(WISH);

/** The same form with so many rows in all. */
export const formOfRows = (count: number): string => {
  const rows = rowsOf(WISH).length;
  return writeForm({ ...WISH, mutate: { addRows: { count: count - rows } } });
};

/** Requests of any tab to another host than the official one, all refused. */
export const strangers: string[][] = [];

/** A tab in which the form's address answers, and one page before it. */
export const emptyTab = async (running: Running, html = formHtml): Promise<Page> => {
  const page = await running.newPage();
  page.setDefaultTimeout(60_000);
  const served = await serve(page, { [pagePaths.form]: html, [pagePaths.statusChoice]: writePage('statusChoice', { loginName: 'AOBA TARO' }) });
  strangers.push(served.strangers);
  await page.bringToFront();
  return page;
};

/** Loads the form and lets a second pass, in which a content script asks its background and makes its first check. */
export const gotoForm = async (page: Page, throttle = 1): Promise<void> => {
  await page.goto(HOST + pagePaths.form);
  await letPass(page, 1_000 * throttle);
};

/** The page of the system that leads to the form, with all that a content script does there done. */
export const gotoPageBefore = async (page: Page): Promise<void> => {
  await page.goto(HOST + pagePaths.statusChoice);
  await letPass(page, 500);
};

const letPass = async (page: Page, ms: number): Promise<void> => {
  await page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), ms);
  await frames(page, 3);
};

/** The form in a tab of its own, one second old. */
export const openForm = async (running: Running, html = formHtml): Promise<Page> => {
  const page = await emptyTab(running, html);
  await gotoForm(page);
  return page;
};

/** Opens the form once and waits for our verdict on it, so that no figure is taken of an extension that does nothing. */
export const proveAtWork = async (ours: Running): Promise<void> => {
  const page = await openForm(ours);
  await waitForVerdict(page, /要確認|対象/, 60_000);
  await page.close();
};

/** Lets the page paint so many frames. */
export const frames = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (left) => {
    for (; left > 0; left--) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, count);
