import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from '../files.ts';
import { pagePaths } from '../pages/around.ts';
import { fillItem } from '../pages/fill.ts';
import { writeForm } from '../pages/form.ts';
import { type BrowserName, HOST, launch, type Running, serve, waitForOverlay, waitForVerdict } from './harness.ts';
import type { Part } from './overlay.ts';
import { boxOfItem, coveredControls, overlap, scrollTo } from './looks.ts';

const PROFILE = JSON.parse(readFileSync(join(ROOT, 'test/demo/sample-profile.json'), 'utf8')) as unknown;
const EMPLOYER = { label: '所属機関等契約先　(1)名称' };

describe.each<BrowserName>(['chromium', 'firefox'])('where notices and bar stand, in %s', (name) => {
  let running: Running;
  let page: Page;
  beforeAll(async () => { running = await launch(name, { profile: PROFILE }); });
  beforeEach(async () => {
    page = await running.newPage();
    await serve(page, { [pagePaths.form]: writeForm({ procedure: 'certificateOfEligibility', kubun: 'N', loginName: 'AOBA TARO' }) });
    await page.goto(HOST + pagePaths.form);
    await fillItem(page, EMPLOYER, '株式会社みどり商事');
    await page.keyboard.press('Tab');
  });
  afterAll(async () => {
    expect(running.left()).toEqual([]);
    await running.close();
  });

  test('a notice stands at its item, covering no control, at any width and zoom', async () => {
    for (const [width, height] of [[1280, 900], [1024, 700], [640, 450], [2560, 1800]] as const) {
      await page.setViewport({ width, height });
      await waitForVerdict(page, /^対象外/);
      await scrollTo(page, EMPLOYER.label);
      // The overlay follows resizing and scrolling in the next frame: the page is asked again each time the overlay is read.
      await waitForOverlay(page, async (now) => {
        const item = await boxOfItem(page, EMPLOYER.label);
        const note = now.notes.find(({ name }) => name.startsWith('対象外') && name.includes('所属機関等契約先'));
        const isNear = note !== undefined && Math.max(item.top - note.box.y - note.box.height, note.box.y - item.bottom) <= 120;
        return isNear && (await coveredControls(page, now)).length === 0;
      });
      expect(await page.evaluate(() => [document.documentElement.scrollWidth - innerWidth > 20 && innerWidth >= 1024, document.documentElement.scrollHeight > 0])).toEqual([false, true]);
    }
  });

  test('a notice covers no control where rows moved in a page that stays as long as it was', async () => {
    await page.setViewport({ width: 560, height: 700 }); // 1,120 px at 200 %
    await waitForVerdict(page, /^対象外/);
    await scrollTo(page, EMPLOYER.label);
    const lengths = await page.evaluate(() => {
      const length = () => document.documentElement.scrollHeight;
      const rows = [...document.querySelectorAll<HTMLElement>('dl[id^="tr_"]')].filter(({ offsetHeight }) => offsetHeight > 40);
      const [above, below] = [rows[1]!, rows.at(-1)!];
      const before = length();
      const [gone, last] = [above, below].map((row) => row.getBoundingClientRect().height) as [number, number];
      above.style.display = 'none';
      below.style.height = `${last + gone}px`;
      return [before, length()];
    });
    expect(lengths[1]).toBe(lengths[0]);
    await page.mouse.click(5, 400);
    await waitForOverlay(page, async (now) => {
      const item = await boxOfItem(page, EMPLOYER.label);
      const note = now.notes.find(({ name }) => name.includes('所属機関等契約先'))!;
      return Math.abs(note.box.y - item.top) <= 120 && (await coveredControls(page, now)).length === 0;
    });
  });

  test('a notice keeps off a button that the page lays where it stands, though nothing else of the page moves', async () => {
    await page.setViewport({ width: 1280, height: 900 });
    await waitForVerdict(page, /^対象外/);
    await scrollTo(page, EMPLOYER.label);
    const isEmployers = ({ name: called, box }: Part) => called.includes('所属機関等契約先') && box.y > 0;
    const { notes } = await waitForOverlay(page, (now) => now.notes.some(isEmployers));
    const { x, y } = notes.find(isEmployers)!.box;
    await page.evaluate((left, top) => {
      const button = document.createElement('button');
      Object.assign(button.style, { position: 'absolute', left: `${left + scrollX}px`, top: `${top + scrollY}px`, width: '90px', height: '24px', zIndex: '1' });
      document.body.append(button);
    }, x + 20, y + 20);
    await fillItem(page, EMPLOYER, '株式会社あかね商事');
    await page.keyboard.press('Tab');
    await waitForOverlay(page, async (now) => now.notes.some(isEmployers) && (await coveredControls(page, now)).length === 0);
  });

  test('the bar covers no control and no words one clicks for it, wherever the page is scrolled to', async () => {
    await page.setViewport({ width: 1024, height: 700 });
    await waitForVerdict(page, /^対象外/);
    for (const label of ['生年月日', '配偶者の有無', '契約の形態', '受領方法', '申請に先立ち', '申請内容の確認']) {
      for (const block of ['end', 'center'] as const) {
        await scrollTo(page, label, block);
        await waitForOverlay(page, async (now) => (await coveredControls(page, now)).length === 0);
      }
    }
  });

  test('the bar keeps off a button of the page that stays in its corner while all else is scrolled', async () => {
    await page.setViewport({ width: 1024, height: 700 });
    await page.evaluate(() => {
      const button = document.createElement('button');
      button.textContent = '先頭へ';
      Object.assign(button.style, { position: 'fixed', right: '0', bottom: '0', width: '160px', height: '60px' });
      document.getElementById('js-main')!.append(button);
    });
    await waitForVerdict(page, /^対象外/);
    for (const label of ['生年月日', '配偶者の有無', '契約の形態', '受領方法']) {
      for (const block of ['end', 'center'] as const) {
        await scrollTo(page, label, block);
        await waitForOverlay(page, async ({ parts }) => (await coveredControls(page, { parts: parts.filter(({ role }) => role !== 'note') })).length === 0);
      }
    }
  });

  test('the bar stands off the notices in a low window, wherever the item stands in it', async () => {
    await page.setViewport({ width: 1024, height: 700 });
    await waitForVerdict(page, /^対象外/);
    for (const block of ['end', 'center', 'start'] as const) {
      await scrollTo(page, EMPLOYER.label, block);
      await waitForOverlay(page, ({ notes, parts }) => {
        const bar = parts.find(({ role }) => role === 'region')!.box;
        const inSight = notes.filter(({ box }) => box.y < 700 && box.y + box.height > 0);
        return inSight.some(({ name }) => name.includes('所属機関等契約先')) && inSight.every(({ box }) => !overlap(box, bar));
      });
    }
  });
});
