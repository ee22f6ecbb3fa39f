import type { Page } from 'puppeteer-core';
import type { Running } from '../../browser/harness.ts';
import { interleave, median, ratio } from '../statistics.ts';
import { emptyTab, gotoForm, gotoPageBefore } from './form.ts';
import { longTasks, msOf, record, workOf } from './trace.ts';

export type LoadFigures = Record<'page.addedScriptMs' | 'page.addedScriptVsEmpty' | 'page.longTasks' | 'page.longTasks4x', number>;

/** How the form is come to: from the page before it, as everybody does, or as the first page of its process, where every function must be compiled first. */
type From = 'pageBefore' | 'nowhere';

/**
 * Script time that the extension adds to a load of the form, until its verdict stands: its world, its script, its callbacks, the layouts they ask for.
 * The same of an extension whose script is empty, in turn. Processor time of the page's main thread. Long tasks: the worse of both ways to come to the form.
 */
export const measureLoad = async (ours: Running, empty: Running): Promise<{ figures: LoadFigures; notes: string[] }> => {
  const long: Record<From | 'slow', number[]> = { pageBefore: [], nowhere: [], slow: [] };
  const words: number[] = [];
  const load = async (running: Running, page: Page, from: From, throttle: 1 | 4 = 1) => {
    await (from === 'nowhere' ? page.goto('about:blank') : gotoPageBefore(page));
    const work = workOf(await record(page, () => gotoForm(page, throttle)), running.base);
    if (work.slices.length === 0) throw new Error('The content script did not run');
    if (running === ours) {
      long[throttle === 4 ? 'slow' : from].push(longTasks(work).length);
      if (from === 'pageBefore') words.push(msOf(work.slices.slice(0, 2)));
    }
    return msOf(work.slices);
  };
  const [ourTab, emptyOne] = [await emptyTab(ours), await emptyTab(empty)];
  const addedFrom = async (from: From, rounds: number) => {
    const added = await interleave(rounds, { ours: () => load(ours, ourTab, from), empty: () => load(empty, emptyOne, from) });
    return { ours: added.ours.slice(1), empty: added.empty.slice(1) }; // the first load in a tab starts its process
  };
  const alone = await addedFrom('nowhere', 4);
  const added = await addedFrom('pageBefore', 8);
  await ourTab.emulateCPUThrottling(4);
  for (let round = 0; round < 3; round++) await load(ours, ourTab, 'nowhere', 4);
  await Promise.all([ourTab.close(), emptyOne.close()]);
  return {
    figures: {
      'page.addedScriptMs': median(added.ours), 'page.addedScriptVsEmpty': ratio(added.ours, added.empty),
      'page.longTasks': Math.max(median(long.pageBefore.slice(1)), median(long.nowhere.slice(1))), 'page.longTasks4x': median(long.slow),
    },
    notes: [
      `page.addedScriptMs: until the first words ${median(words.slice(1)).toFixed(1)} ms; an empty content script ${median(added.empty).toFixed(1)} ms`,
      `page.addedScriptMs: as the first page of its process ${median(alone.ours).toFixed(1)} ms; an empty content script ${median(alone.empty).toFixed(1)} ms`,
    ],
  };
};
