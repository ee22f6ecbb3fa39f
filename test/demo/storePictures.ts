import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { HOST, launch, openExtensionPage, type Running, serve, waitForVerdict, waitUntilStill } from '../browser/harness.ts';
import { choose } from '../browser/operate.ts';
import { ROOT } from '../files.ts';
import { pagePaths } from '../pages/around.ts';
import { fillItem } from '../pages/fill.ts';
import { writeForm } from '../pages/form.ts';

const profile = JSON.parse(readFileSync(join(ROOT, 'test/demo/sample-profile.json'), 'utf8')) as unknown;
const folder = join(ROOT, 'demo', 'store');
const size = { width: 1280, height: 800 };

/** `npm run store-pictures`: the stores' screenshots, 1280 × 800, ja and en, in demo/store/. Needs the build (`npm run build`). */
const writePictures = async (): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  for (const lang of ['ja', 'en'] as const) {
    const running = await launch('chromium', { lang, profile, ...size });
    try {
      for (const [number, draw] of [anotherCompany, ownCompany, wholePage, quickCheck, profilePage].entries()) {
        const page = await draw(running);
        await page.setViewport(size);
        await page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));
        await page.screenshot({ path: join(folder, `${lang}-${number + 1}.png`) });
        await page.close();
      }
    } finally {
      await running.close();
    }
  }
  console.log(`Pictures for the stores: ${folder}`);
};

const openForm = async (running: Running, loginName: string): Promise<Page> => {
  const page = await running.newPage();
  await serve(page, { [pagePaths.form]: writeForm({ procedure: 'certificateOfEligibility', kubun: 'N', loginName }) });
  await page.goto(HOST + pagePaths.form);
  return page;
};

const withEmployer = async (running: Running, name: string, verdict: RegExp): Promise<Page> => {
  const page = await openForm(running, 'AOBA TARO');
  await fillItem(page, { label: '入国目的' }, '技術・人文知識・国際業務');
  await fillItem(page, { label: '所属機関等契約先　(1)名称' }, name);
  await waitForVerdict(page, verdict);
  await waitUntilStill(page);
  return page;
};

const anotherCompany = (running: Running) => withEmployer(running, '株式会社みどり商事', /対象外|Out of scope/);
const ownCompany = (running: Running) => withEmployer(running, '株式会社青葉製作所', /対象(?!外)|In scope/);

const wholePage = async (running: Running): Promise<Page> => {
  const page = await openForm(running, 'SHIEN HANAKO');
  await waitForVerdict(page, /対象外|Out of scope/);
  await waitUntilStill(page);
  return page;
};

const quickCheck = async (running: Running): Promise<Page> => {
  const page = await openExtensionPage(running, 'popup.html');
  await choose(page, 'procedure', 'permissionForOtherActivity');
  await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent !== '');
  return page;
};

const profilePage = async (running: Running): Promise<Page> => {
  const page = await openExtensionPage(running, 'options.html');
  await page.waitForSelector('article');
  return page;
};

await writePictures();
