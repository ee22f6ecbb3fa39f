import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { ROOT } from '../files.ts';
import { pagePaths } from '../pages/around.ts';
import { fillItem } from '../pages/fill.ts';
import { openChromium, readerScript, readPage, show } from '../read/chromium.ts';
import { type BrowserName, HOST, launch, loadProfileFile, serve, waitForOverlay, waitForVerdict } from './harness.ts';
import { formOf } from './looks.ts';

/** The one test that looks beside the project: the captured page of the official system, where it is at hand. */
const captured = fileURLToPath(new URL('../../../shared/form/captured-certificate-of-eligibility-N.html', import.meta.url));
const html = existsSync(captured) ? readFileSync(captured, 'utf8') : null;
const profile = JSON.parse(readFileSync(join(ROOT, 'test/demo/sample-profile.json'), 'utf8')) as object;
const employer = { label: '所属機関等契約先　(1)名称' };

test('the captured page is read whole', async () => {
  if (!html) return sayAbsent();
  const browser = await openChromium();
  const page = await show(browser, html);
  await page.evaluate(await readerScript());
  const { reading, facts, places } = await readPage(page);
  expect(reading).toMatchObject({ page: 'form', title: '在留資格認定証明書交付申請（区分N）', loginName: 'SHINSEI HANAKO', expected: 13, read: 13, unreadable: [] });
  expect(facts).toEqual({ procedure: 'certificateOfEligibility', relation: 'self' });
  expect(places).toMatchObject({ employerName: 'tr_256271', employerNumber: 'tr_256273', agentOrganization: 'tr_256266', receipt: 'tr_256388', entryPurpose: 'tr_256117' });
  await browser.close();
});

test.each<BrowserName>(['chromium', 'firefox'])('on the captured page each kind of filer is told what the law says, in %s', async (name) => {
  if (!html) return sayAbsent();
  const running = await launch(name, { profile: { ...profile, active: 'shien' } });
  const open = async (): Promise<Page> => {
    const page = await running.newPage();
    await serve(page, { [pagePaths.form]: html });
    await page.goto(HOST + pagePaths.form);
    return page;
  };
  const support = await open();
  await waitForVerdict(support, /^対象外/);
  await support.close();

  await loadProfileFile(running, { ...profile, active: 'aoba' });
  const own = await open();
  await waitForVerdict(own, /^要確認/);
  const before = await formOf(own);
  await fillItem(own, employer, '株式会社みどり商事');
  await own.keyboard.press('Tab');
  await waitForOverlay(own, ({ status, notes }) => /^対象外/.test(status ?? '') && notes.some((note) => note.name.startsWith('対象外') && note.name.includes('所属機関等契約先')));
  await fillItem(own, employer, '株式会社青葉製作所');
  await own.keyboard.press('Tab');
  await waitForVerdict(own, /^対象(?!外)/);
  await fillItem(own, employer, '');
  expect(await formOf(own)).toEqual(before);
  await own.close();

  await loadProfileFile(running, { ...profile, active: 'koeki' });
  const client = await open();
  await fillItem(client, employer, '㈱青葉製作所');
  await client.keyboard.press('Tab');
  await waitForVerdict(client, /^対象(?!外)/);
  expect(running.left()).toEqual([]);
  await running.close();
});

function sayAbsent(): void {
  console.info('The captured page is not here; the fixtures alone are read.');
}
