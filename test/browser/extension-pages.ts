import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { bidiOf } from './bidi.ts';
import type { Running } from './harness.ts';

/** Opens a page of the extension in a tab of its own, as its address in the tab bar. */
export const openExtensionPage = async (running: Running, path: 'popup.html' | 'options.html'): Promise<Page> => {
  const page = await running.newPage();
  await openAddress(running, page, running.base + path);
  return page;
};

/**
 * Goes to an address of the extension. Firefox loads such a page and lets a driver work in it, but sends no navigation events for it (Bugzilla 1755014),
 * so there we ask the page itself whether it has come.
 */
const openAddress = async (running: Running, page: Page, address: string): Promise<void> => {
  if (running.name === 'chromium') {
    await page.goto(address, { waitUntil: 'load' });
    return;
  }
  const { id, send } = bidiOf(page);
  await send('browsingContext.navigate', { context: id, url: address, wait: 'none' });
  await page.waitForFunction((expected) => location.href === expected && document.readyState === 'complete', { timeout: 10_000 }, address);
};

/**
 * Loads a profile as a staff member does: options page, file input, the status says so. Returns the status' text.
 * `profile` is an object (written as JSON) or a text, for files that are no JSON.
 */
export const loadProfileFile = async (running: Running, profile: unknown): Promise<string> => {
  const page = await openExtensionPage(running, 'options.html');
  const folder = mkdtempSync(join(tmpdir(), 'zsc-profile-'));
  const file = join(folder, 'profile.json');
  writeFileSync(file, typeof profile === 'string' ? profile : JSON.stringify(profile));
  try {
    const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
    const before = await statusText(page);
    await input.uploadFile(file);
    await page.waitForFunction(
      (was) => {
        const now = document.querySelector('[role=status]')?.textContent?.trim() ?? '';
        return now !== '' && now !== was;
      },
      { timeout: 10_000 },
      before,
    );
    return await statusText(page);
  } finally {
    await page.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

/**
 * Takes the extension away from under all open pages and starts it anew, returning when the new instance answers:
 * in Chromium it reloads itself, as after an update; in Firefox the same add-on is installed over it.
 */
export const reloadExtension = async (running: Running): Promise<void> => {
  if (running.name === 'firefox') {
    await running.browser.installExtension(running.extension as string);
  } else {
    const page = await openExtensionPage(running, 'options.html');
    const gone = new Promise<void>((resolve) => page.once('close', () => resolve()));
    await page.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { reload: () => void } } };
      setTimeout(() => chrome.runtime.reload(), 0);
    });
    await gone;
  }
  await backAgain(running);
};

/** Switches the extension off or on under all open pages, in the browser's own list of extensions. */
export const setEnabled = async (running: Running, isOn: boolean): Promise<void> => {
  const page = await running.newPage();
  if (running.name === 'chromium') {
    await page.goto('chrome://extensions');
    await page.evaluate((id, on) => (globalThis as unknown as Managing).chrome.management.setEnabled(id, on), running.id, isOn);
  } else {
    const { id, send } = bidiOf(page);
    await send('browsingContext.navigate', { context: id, url: 'about:addons', wait: 'complete' });
    const answer = await send('script.evaluate', {
      expression: `ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager.getAddonByID('${running.id}').then((addon) => addon.${isOn ? 'enable' : 'disable'}())`,
      target: { context: id }, awaitPromise: true,
    });
    if (JSON.stringify(answer).includes('exceptionDetails')) throw new Error(`Firefox would not switch the extension: ${JSON.stringify(answer)}`);
  }
  await page.close();
};

type Managing = { chrome: { management: { setEnabled: (id: string, on: boolean) => Promise<void> } } };

/** Waits until a page of the extension opens again; while it is being loaded, the browser refuses its addresses. */
const backAgain = async (running: Running): Promise<void> => {
  const end = performance.now() + 10_000;
  const page = await running.newPage();
  for (;;) {
    const fault = await openAddress(running, page, `${running.base}options.html`).catch((error: unknown) => error);
    if (fault === undefined) break;
    if (performance.now() > end) throw new Error('The extension did not come back after its reload', { cause: fault });
  }
  await page.close();
};

const statusText = (page: Page) => page.evaluate(() => document.querySelector('[role=status]')?.textContent?.trim() ?? '');
