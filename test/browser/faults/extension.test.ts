import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../files.ts';
import { type BrowserName, launch, openExtensionPage, reloadExtension, type Running, setEnabled, waitForVerdict } from '../harness.ts';
import { hostsOf, nextFrames } from '../looks.ts';
import { employer, openForm, otherCompany, ownCompany, profile, typeInto, type WithApi } from './opening.ts';

/** An own copy of the build, so that it can be replaced by a newer one as an update does. */
describe.each<BrowserName>(['chromium', 'firefox'])('the extension under an open form, in %s', (name) => {
  const copy = mkdtempSync(join(tmpdir(), 'zsc-update-'));
  let running: Running;
  beforeAll(async () => {
    cpSync(join(ROOT, `.output/${name === 'chromium' ? 'chrome' : name}-mv3`), copy, { recursive: true });
    running = await launch(name, { profile, extension: copy });
  });
  afterAll(async () => {
    await running.close();
    rmSync(copy, { recursive: true, force: true });
  });

  test.each(['updated', 'switched off', 'removed'])('is %s: one sentence, no verdict, no uncaught error', async (what) => {
    const page = await openForm(running);
    await typeInto(page, employer, otherCompany);
    await waitForVerdict(page, /^対象外/);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
    if (what === 'updated') await update();
    if (what === 'switched off') await setEnabled(running, false);
    if (what === 'removed') await running.browser.uninstallExtension(running.id);
    await page.bringToFront();
    await typeInto(page, employer, ownCompany);
    const { status: said, notes, parts } = await waitForVerdict(page, /再読み込み/);
    expect(said).not.toMatch(/対象外|要確認|^対象 /);
    expect(notes).toEqual([]);
    expect(parts.filter(({ role }) => ['button', 'radio', 'link'].includes(role))).toEqual([]);
    expect(faults).toEqual([]);
    const { y, ...rest } = parts.find(({ role }) => role === 'status')!.box;
    const clip = { ...rest, y: y + await page.evaluate(() => scrollY) };
    const seen = await page.screenshot({ clip });
    await takeAway(page);
    expect(Buffer.compare(seen, await page.screenshot({ clip })), 'the sentence can be seen').not.toBe(0);
    await page.close();
    if (what === 'switched off') await setEnabled(running, true);
  });

  const update = async (): Promise<void> => {
    const manifest = join(copy, 'manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/"version":"[^"]*"/, '"version":"99.0.1"'));
    await reloadExtension(running);
    const options = await openExtensionPage(running, 'options.html');
    expect(await options.evaluate(() => (globalThis as unknown as WithApi).chrome.runtime.getManifest().version)).toBe('99.0.1');
    await options.close();
  };
});

/** Takes our host away until nobody puts it back: where the extension was updated, there is a new instance that does. */
const takeAway = async (page: Page): Promise<void> => {
  for (let time = 0; await hostsOf(page) > 0; time++) {
    if (time > 20) throw new Error('Our host comes back for ever');
    await page.evaluate(() => document.documentElement.lastElementChild!.remove());
    await nextFrames(page, 1);
  }
};
