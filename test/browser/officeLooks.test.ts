import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../files.ts';
import { launch, loadProfileFile, openExtensionPage, type Running } from './harness.ts';
import { choose, violations } from './operate.ts';

const PROFILE = JSON.parse(readFileSync(join(ROOT, 'test/demo/sample-profile.json'), 'utf8')) as unknown;

/** 1,280 × 900 at 200 % zoom is a window of these CSS pixels; the popup has its own width. */
const zoomed = { width: 640, height: 450 };

describe.each(['ja', 'en'] as const)('our own pages, %s', (lang) => {
  let running: Running;
  beforeAll(async () => {
    running = await launch('chromium', { lang });
    await loadProfileFile(running, PROFILE);
  });
  afterAll(async () => {
    expect(running.left()).toEqual([]);
    await running.close();
  });

  test.each(['options', 'popup', 'law', 'sheet'] as const)('%s: nothing for axe, light and dark; every control has a name; nothing is cut off at twice the size', async (name) => {
    const page = await open(name);
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      expect(await violations(page), scheme).toEqual([]);
    }
    const tree = (await page.accessibility.snapshot())!;
    expect(controlsOf(tree).filter((node) => !node.name).map((node) => node.role)).toEqual([]);
    expect(tree.name).not.toBe('');
    if (name !== 'popup') await page.setViewport(zoomed);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
    await page.close();
  });

  const open = async (name: 'options' | 'popup' | 'law' | 'sheet'): Promise<Page> => {
    if (name === 'law') {
      const page = await running.newPage();
      await page.goto(`${running.base}law.html`);
      // The law is long, and axe slow on it: a part that has every kind of thing in it.
      await (await page.waitForSelector('input[type=search]'))!.type('A-14');
      await page.waitForFunction(() => document.querySelectorAll('.rule').length < 5);
      return page;
    }
    const page = await openExtensionPage(running, name === 'options' ? 'options.html' : 'popup.html');
    if (name === 'options') {
      await (await page.waitForSelector('article button[aria-expanded]'))!.click();
      await page.waitForSelector('form');
      await page.$eval('details.import', (details) => { (details as HTMLDetailsElement).open = true; });
      return page;
    }
    await page.setViewport({ width: 480, height: 600 });
    await choose(page, 'procedure', 'changeOfStatus');
    await choose(page, 'currentStatus', 'student');
    await choose(page, 'desiredStatus', 'specifiedSkilledWorker2');
    await page.waitForSelector('.finding');
    if (name === 'popup') return page;
    const opened = running.browser.waitForTarget((target) => target.url().endsWith('/sheet.html'));
    await page.$$eval('.result .buttons button', (buttons) => (buttons[1] as HTMLButtonElement).click());
    const sheet = (await (await opened).page())!;
    await sheet.waitForSelector('table');
    await page.close();
    return sheet;
  };
});

function controlsOf(node: SerializedAXNode): SerializedAXNode[] {
  const own = ['button', 'link', 'textbox', 'searchbox', 'combobox', 'radio', 'checkbox', 'Date', 'spinbutton'].includes(node.role) ? [node] : [];
  return [...own, ...(node.children ?? []).flatMap(controlsOf)];
}
