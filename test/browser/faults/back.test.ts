import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pagePaths } from '../../pages/around.ts';
import { bidiOf } from '../bidi.ts';
import { type BrowserName, HOST, launch, loadProfileFile, type Running, waitForOverlay, waitForVerdict } from '../harness.ts';
import { attachmentsOf, employer, engineer, formHtml, openForm, otherCompany, ownCompany, profile, typeInto } from './opening.ts';

const attachments = attachmentsOf(engineer);

describe.each<BrowserName>(['chromium', 'firefox'])('a page, in %s', (name) => {
  let running: Running;
  beforeAll(async () => { running = await launch(name, { profile }); });
  afterAll(() => running.close());

  test('is left and come back to by the browser’s own buttons: its own verdict, by today’s profile, and its own facts for the next page', async () => {
    const page = await openForm(running, engineer, { routes: { ...attachments, '/rasens-u/other': '<!doctype html><title>x</title><p>x', [`${pagePaths.form}?second`]: formHtml({ ...engineer, fill: { now: { '所属機関等契約先　(1)名称': ownCompany } } }) } });
    await waitForVerdict(page, /要確認/);
    await typeInto(page, employer, otherCompany);
    await waitForVerdict(page, /^対象外/);
    await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => { document.body.dataset['kept'] = String(persisted); }));
    await page.goto(`${HOST}${pagePaths.form}?second`);
    await waitForVerdict(page, /^対象(?!外)/);
    await goBack(running, page);
    expect(await page.evaluate(() => document.body.dataset['kept'])).toBe('true');
    await waitForOverlay(page, ({ status, notes }) => /^対象外/.test(status ?? '') && notes.some(({ text }) => text.includes(otherCompany)));
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await goOn(running, page, HOST + pagePaths.attachments);
    await waitForVerdict(page, /^対象外/);
    await goBack(running, page);
    await waitForVerdict(page, /^対象外/);
    await goOn(running, page, `${HOST}/rasens-u/other`);
    // Meanwhile the organisation is another one.
    await loadProfileFile(running, { ...profile, accounts: profile.accounts.map((account) => (account.id === 'aoba' ? { ...account, ownOrganization: { name: otherCompany } } : account)) });
    await goBack(running, page);
    await waitForVerdict(page, /^対象(?!外)/);
    await loadProfileFile(running, profile);
    await page.close();
  });

  test('comes back to a browser that no longer has us: without our last verdict', async () => {
    const page = await openForm(running, engineer, { routes: attachments });
    await typeInto(page, employer, otherCompany);
    await waitForVerdict(page, /^対象外/);
    await page.goto(HOST + pagePaths.attachments);
    await waitForVerdict(page, /^対象外/);
    await running.browser.uninstallExtension(running.id);
    await goBack(running, page);
    await waitForOverlay(page, ({ status, notes }) => !/対象外|要確認/.test(status ?? '') && notes.length === 0);
    await page.close();
  });
});

/** The browser's own "back", which a page that was kept in memory answers without loading; the driver would wait for a load. */
const goBack = async ({ name }: Running, page: Page): Promise<void> => {
  if (name === 'firefox') {
    const { id, send } = bidiOf(page);
    await send('browsingContext.traverseHistory', { context: id, delta: -1 });
  } else {
    await page.evaluate(() => { setTimeout(() => history.back()); });
  }
  await page.waitForFunction((path) => location.pathname + location.search === path, {}, pagePaths.form);
};

/** On to another page from one that came back, of which Firefox's driver does not know. */
const goOn = async ({ name }: Running, page: Page, address: string): Promise<void> => {
  if (name !== 'firefox') return void await page.goto(address);
  const { id, send } = bidiOf(page);
  await send('browsingContext.navigate', { context: id, url: address, wait: 'complete' });
  await page.waitForFunction((path) => location.href === path, {}, address);
};
