import type { Page } from 'puppeteer-core';
import { HOST, launch, type Running } from '../../browser/harness.ts';
import { pagePaths } from '../../pages/around.ts';
import { interleave, median } from '../statistics.ts';
import { emptyTab, gotoForm, openForm, profile, strangers } from './form.ts';

export type HeapFigures = Record<'heap.addedKiB' | 'heap.growthKiB', number>;

/**
 * What the extension adds to the script heap of the form's page, and what of it 500 edits and 50 page changes leave behind. Both after garbage
 * collection, both beside a browser without the extension: the first without any, the second with an empty one doing the same.
 */
export const measureHeap = async (ours: Running, empty: Running, without: Running): Promise<HeapFigures> => {
  const loaded = await interleave(5, { ours: () => heapAfterLoad(ours), none: () => heapAfterLoad(without) });
  const [grown, grownAnyway] = await Promise.all([growth(ours.extension!, profile), growth(empty.extension!, null)]);
  return { 'heap.addedKiB': median(loaded.ours) - median(loaded.none), 'heap.growthKiB': grown - grownAnyway };
};

const heapAfterLoad = async (running: Running): Promise<number> => {
  const page = await openForm(running);
  const used = await heapOf(page);
  await page.close();
  return used;
};

/** In a browser that keeps no left pages alive, for what those hold says nothing of what is leaked. */
const growth = async (extension: string, withProfile: unknown): Promise<number> => {
  const running = await launch('chromium', { extension, profile: withProfile, args: ['--disable-features=BackForwardCache'] });
  try {
    const page = await emptyTab(running);
    // The first round brings caches up; what counts is what ten more add.
    await round(page);
    await gotoForm(page);
    const before = await heapOf(page);
    for (let time = 0; time < 10; time++) await round(page);
    await gotoForm(page);
    strangers.push([...running.left()]);
    return (await heapOf(page)) - before;
  } finally {
    await running.close();
  }
};

/** 50 edits and 5 page changes. */
const round = async (page: Page): Promise<void> => {
  await page.goto(HOST + pagePaths.form);
  await page.evaluate(async () => {
    const box = document.querySelectorAll<HTMLInputElement>('#js-main dl[id^=tr_] input[type=text]')[3]!;
    for (let edit = 0; edit < 50; edit++) {
      box.value = `株式会社みどり商事${edit}`;
      box.dispatchEvent(new Event('change', { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
  await page.goto(HOST + pagePaths.statusChoice);
  await page.goto(HOST + pagePaths.form);
  await page.goto(HOST + pagePaths.statusChoice);
  await page.goto(HOST + pagePaths.form);
};

/** KiB in use once nothing more can be collected. */
const heapOf = async (page: Page): Promise<number> => {
  const session = await page.createCDPSession();
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1_024;
};
