import type { Page } from 'puppeteer-core';
import type { Running } from '../../browser/harness.ts';
import { interleave, ratio } from '../statistics.ts';
import { openForm } from './form.ts';
import { msBetween, record } from './trace.ts';

/** Replacing 600 rows of the form, all that follows from it included: with us ÷ with an empty extension, in turn. Processor time of the main thread. */
export const measureChurn = async (ours: Running, empty: Running): Promise<Record<'churn.vsEmpty', number>> => {
  const [ourPage, emptyPage] = [await openForm(ours), await openForm(empty)];
  const costs = await interleave(9, { ours: () => churn(ourPage), empty: () => churn(emptyPage) });
  await Promise.all([ourPage.close(), emptyPage.close()]);
  return { 'churn.vsEmpty': ratio(costs.ours.slice(1), costs.empty.slice(1)) };
};

const churn = async (page: Page): Promise<number> => {
  await page.bringToFront();
  const slices = await record(page, () => page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    console.timeStamp('churn begins');
    for (let replaced = 0; replaced < 600;) {
      for (const row of [...document.querySelectorAll('#js-main dl[id^=tr_]')].slice(0, 600 - replaced)) {
        row.replaceWith(row.cloneNode(true));
        replaced++;
      }
      await frame();
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    await frame();
    console.timeStamp('churn ends');
  }));
  return msBetween(slices, 'churn begins', 'churn ends');
};
