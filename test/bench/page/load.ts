import type { Page } from 'puppeteer-core';
import type { Running } from '../../browser/harness.ts';
import { interleave, median, ratio } from '../statistics.ts';
import { emptyTab, gotoForm } from './form.ts';
import { longTasks, msOf, record, workOf } from './trace.ts';

export type LoadFigures = Record<'page.addedScriptMs' | 'page.addedScriptVsEmpty' | 'page.longTasks' | 'page.longTasks4x', number>;

/**
 * Script time that the extension adds to a load of the form, until its verdict stands: its world, its script, its callbacks, the layouts they ask for.
 * The same of an extension whose script is empty, in turn. Processor time of the page's main thread.
 */
export const measureLoad = async (ours: Running, empty: Running): Promise<{ figures: LoadFigures; notes: string[] }> => {
  const long: Record<1 | 4, number[]> = { 1: [], 4: [] };
  const first: number[] = [];
  const load = async (running: Running, page: Page, throttle: 1 | 4 = 1) => {
    const work = workOf(await record(page, () => gotoForm(page, throttle)), running.base);
    if (work.slices.length === 0) throw new Error('The content script did not run');
    if (running === ours) {
      long[throttle].push(longTasks(work).length);
      if (throttle === 1) first.push(msOf(work.slices.slice(0, 2)));
    }
    await page.goto('about:blank');
    return msOf(work.slices);
  };
  const [ourTab, emptyOne] = [await emptyTab(ours), await emptyTab(empty)];
  const added = await interleave(6, { ours: () => load(ours, ourTab), empty: () => load(empty, emptyOne) });
  await ourTab.emulateCPUThrottling(4);
  for (let round = 0; round < 3; round++) await load(ours, ourTab, 4);
  await Promise.all([ourTab.close(), emptyOne.close()]);
  // The first load in a tab starts its process.
  const [our, none] = [added.ours.slice(1), added.empty.slice(1)];
  return {
    figures: {
      'page.addedScriptMs': median(our), 'page.addedScriptVsEmpty': ratio(our, none),
      'page.longTasks': median(long[1].slice(1)), 'page.longTasks4x': median(long[4]),
    },
    notes: [`page.addedScriptMs: until the first words ${median(first).toFixed(1)} ms; an empty content script ${median(none).toFixed(1)} ms`],
  };
};
