import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'wxt';
import { HOST, launch, openExtensionPage, type Running, serve, waitForVerdict, waitUntilStill } from './browser/harness.ts';
import { ROOT } from './files.ts';
import { fillItem } from './pages/fill.ts';
import { writeForm } from './pages/form.ts';

const PROFILE = JSON.parse(readFileSync(join(ROOT, 'test/demo/sample-profile.json'), 'utf8')) as unknown;
const PICTURES = join(ROOT, 'demo');
const PATH = '/rasens-u/offer/offerRSS_gotoOffer';
const PURPOSE = { label: '入国目的' };
const EMPLOYER = { label: '所属機関等契約先　(1)名称' };

/**
 * `npm run demo`: Chromium with the extension, the sample profile and a form in the official markup. With a display the window stays open until it is closed;
 * without one three filings are driven as a staff member would, each warning is printed, and screenshots in Japanese and English go to demo/.
 */
const demo = async (): Promise<void> => {
  await build({ browser: 'chrome', root: ROOT });
  if (hasDisplay()) return showWindow();
  mkdirSync(PICTURES, { recursive: true });
  for (const lang of ['ja', 'en'] as const) await drive(lang);
  console.log(`Screenshots: ${PICTURES}`);
};

const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const showWindow = async () => {
  const running = await launch('chromium', { profile: PROFILE, headless: false });
  const page = await running.newPage();
  await page.setViewport(null);
  await open(page, 'AOBA TARO');
  console.log('The window stays open until you close it. Try: another company in ３.１, then 株式会社青葉製作所; the toolbar button for the quick check.');
  await new Promise<void>((resolve) => running.browser.once('disconnected', () => resolve()));
  await running.close();
};

const drive = async (lang: 'ja' | 'en') => {
  const running = await launch('chromium', { lang, profile: PROFILE, width: 1280, height: 900 });
  try {
    await wholePage(running);
    await oneItem(running);
    await anotherSpelling(running);
    await colours(running);
    await ownPages(running);
  } finally {
    await running.close();
  }
};

const wholePage = async (running: Running) => {
  const page = await tab(running, 'SHIEN HANAKO');
  await waitForVerdict(page, /対象外|Out of scope/);
  await tell(running, page, '1-whole-page', 'A registered support organisation opens the form of 区分N');
  await page.close();
};

const oneItem = async (running: Running) => {
  const page = await tab(running, 'AOBA TARO');
  await fillItem(page, PURPOSE, '技術・人文知識・国際業務');
  await fillItem(page, EMPLOYER, '株式会社みどり商事');
  await waitForVerdict(page, /対象外|Out of scope/);
  await tell(running, page, '2-another-company', 'An accepting organisation types another company');
  await fillItem(page, EMPLOYER, '株式会社青葉製作所');
  await waitForVerdict(page, /対象(?!外)|In scope/);
  await tell(running, page, '3-own-company', 'It corrects the name to its own');
  await page.close();
};

const anotherSpelling = async (running: Running) => {
  const page = await tab(running, 'KOEKI JIRO');
  await fillItem(page, PURPOSE, '技術・人文知識・国際業務');
  await fillItem(page, EMPLOYER, '㈱青葉製作所');
  await waitForVerdict(page, /対象(?!外)|In scope/);
  await tell(running, page, '4-client-spelt-otherwise', 'A public-interest corporation whose client 株式会社青葉製作所 is spelt ㈱青葉製作所');
  await page.close();
};

/** The official page's black scheme, and the narrowest window we promise. */
const colours = async (running: Running) => {
  const page = await tab(running, 'AOBA TARO');
  await fillItem(page, EMPLOYER, '株式会社みどり商事');
  await waitForVerdict(page, /対象外|Out of scope/);
  await page.evaluate(() => document.querySelector<HTMLElement>('#changePcColorBlack')?.click());
  await waitUntilStill(page);
  await picture(running, page, '5-black-scheme');
  await page.setViewport({ width: 1024, height: 700 });
  await waitUntilStill(page);
  await picture(running, page, '6-narrow-window');
  await page.close();
};

const ownPages = async (running: Running) => {
  for (const path of ['popup.html', 'options.html'] as const) {
    const page = await openExtensionPage(running, path);
    if (path === 'popup.html') await page.setViewport({ width: 480, height: 600 });
    await page.waitForSelector('h1, h2, legend, label');
    await picture(running, page, path === 'popup.html' ? '7-quick-check' : '8-profile');
    await page.close();
  }
};

const tab = async (running: Running, loginName: string) => {
  const page = await running.newPage();
  await open(page, loginName);
  return page;
};

const open = async (page: Page, loginName: string) => {
  await serve(page, { [PATH]: writeForm({ procedure: 'certificateOfEligibility', kubun: 'N', loginName }) });
  await page.goto(HOST + PATH);
};

const tell = async (running: Running, page: Page, name: string, story: string) => {
  const { status, notes } = await waitUntilStill(page);
  console.log(`\n[${running.lang}] ${story}\n  ${status}`);
  for (const note of notes) console.log(`  - ${note.name}`);
  await picture(running, page, name);
};

const picture = async (running: Running, page: Page, name: string) => {
  await page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));
  await page.screenshot({ path: join(PICTURES, `${running.lang}-${name}.png`) });
};

await demo();
