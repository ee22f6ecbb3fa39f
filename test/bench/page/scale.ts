import type { Running } from '../../browser/harness.ts';
import { rowsOf, writeForm } from '../../pages/form.ts';
import { median } from '../statistics.ts';
import { costsOfChecks, timeAxe } from './change.ts';
import { formOfRows, openForm } from './form.ts';

/** Cost of one check of a form with 5,000 rows ÷ with 500. */
export const measureFormScale = async (ours: Running): Promise<Record<'form.scale', number>> => {
  const costs: number[] = [];
  for (const [rows, changes] of [[500, 12], [5_000, 6]] as const) {
    const page = await openForm(ours, formOfRows(rows));
    costs.push(median(await costsOfChecks(page, ours.base, changes)));
    await page.close();
  }
  return { 'form.scale': costs[1]! / costs[0]! };
};

const LARGEST = { procedure: 'certificateOfEligibility', kubun: 'Q', loginName: 'AOBA TARO' } as const;

/** The slowest of 20 checks on the largest form, beside axe-core on the same page: for a person to read. */
export const measureLargest = async (ours: Running): Promise<string> => {
  const page = await openForm(ours, writeForm(LARGEST));
  const slowest = Math.max(...await costsOfChecks(page, ours.base, 20, { label: '研修生受入れ機関　(1)名称' }));
  const axe = await timeAxe(page);
  await page.close();
  return `check on 認定 区分Q (${rowsOf(LARGEST).length} rows): the slowest of 20 ${slowest.toFixed(1)} ms in the page, ${(100 * slowest / axe).toFixed(2)} % of axe-core's ${Math.round(axe)} ms`;
};
