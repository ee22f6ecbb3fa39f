import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Realm } from 'puppeteer-core';
import { ROOT } from '../../files.ts';
import { pagePaths, writePage } from '../../pages/around.ts';
import { type FormWish, writeForm } from '../../pages/form.ts';
import { HOST, type Routes, type Running, serve } from '../harness.ts';

/** The sample profile's accepting organisation at 認定N: 要確認 as it opens, 対象外 with another employer, 対象 with its own. */
export const profile = JSON.parse(readFileSync(join(ROOT, 'test/demo/sample-profile.json'), 'utf8')) as { version: 1; active: string; accounts: { id: string }[] };
export const engineer: FormWish = { procedure: 'certificateOfEligibility', kubun: 'N', loginName: 'AOBA TARO' };
/** A form of which the bar asks with radios whether support is received. */
export const dependant: FormWish = {
  procedure: 'changeOfStatus', kubun: 'R', loginName: 'AOBA TARO',
  fill: { now: { '希望する在留資格': '家族滞在', '扶養者　(8)申請人との関係(続柄)': '夫', '扶養者　(9)勤務先名称': '株式会社青葉製作所', '現に有する在留資格': '留学' } },
};
/** A form whose bar opens by itself: no item of it says whether the person changes the organisation. */
export const holder: FormWish = {
  procedure: 'extensionOfPeriodOfStay', kubun: 'V', loginName: 'AOBA TARO',
  fill: { now: { '身分事項/現に有する在留資格': '特定技能１号', '特定技能所属機関　(1)氏名又は名称': '株式会社青葉製作所' } },
};
export const employer = { label: '所属機関等契約先　(1)名称' };
export const ownCompany = '株式会社青葉製作所';
export const otherCompany = '株式会社みどり商事';

const written = new Map<string, string>();

/** The form as HTML, written once for each wish. */
export const formHtml = (wish: FormWish): string => {
  const key = JSON.stringify(wish);
  const html = written.get(key) ?? writeForm(wish);
  written.set(key, html);
  return html;
};

/** The page after a form: its documents. */
export const attachmentsOf = ({ procedure, kubun }: FormWish): Routes => ({ [pagePaths.attachments]: writePage('attachments', { procedure, kubun, loginName: 'AOBA TARO' }) });

/** A tab with the form; `before` is what the page's own world does before any script runs. */
export const openForm = async (running: Pick<Running, 'newPage'>, wish: FormWish = engineer, { routes = {}, before }: { routes?: Routes; before?: () => void } = {}): Promise<Page> => {
  const page = await running.newPage();
  await serve(page, { [pagePaths.form]: formHtml(wish), ...routes });
  if (before) await page.evaluateOnNewDocument(before);
  await page.goto(HOST + pagePaths.form);
  return page;
};

/** Types into the box of the first row with that label: a character at a time, as from an input method, and leaves it. */
export const typeInto = async (page: Page, { label }: { label: string }, text: string): Promise<void> => {
  const box = await page.evaluateHandle((words) => [...document.querySelectorAll('dl')]
    .find((dl) => dl.querySelector('dt')?.textContent.replace(/\s/g, '').includes(words.replace(/\s/g, '')) && dl.checkVisibility())!.querySelector<HTMLInputElement>('input[type=text],textarea')!, label);
  await box.evaluate((one) => one.select());
  await page.keyboard.press('Backspace');
  for (const character of text) await page.keyboard.sendCharacter(character);
  await page.keyboard.press('Tab');
};

/** The world our content script runs in; only Chromium shows it. */
export const ourWorld = (page: Page): Realm => page.extensionRealms()[0]!;

/** The extension's own API, as its pages have it. */
export type Api = {
  action: { getBadgeText: (of: { tabId?: number }) => Promise<string> };
  runtime: { getManifest: () => { version: string } };
  storage: Record<'local' | 'session', {
    get: (key?: string) => Promise<Record<string, unknown>>; set: (values: object) => Promise<void>; remove: (key: string) => Promise<void>; clear: () => Promise<void>;
    getBytesInUse: () => Promise<number>; QUOTA_BYTES: number;
  }>;
  tabs: { query: (of: object) => Promise<{ id: number; index: number; url?: string }[]> };
};
export type WithApi = { chrome: Api };
