import type { Running } from '../../browser/harness.ts';
import { costOfCheck } from './change.ts';
import { formOfRows, openForm } from './form.ts';

/** Cost of one check of a form with 5,000 rows ÷ with 500. */
export const measureFormScale = async (ours: Running): Promise<Record<'form.scale', number>> => {
  const costs: number[] = [];
  for (const [rows, changes] of [[500, 12], [5_000, 6]] as const) {
    const page = await openForm(ours, formOfRows(rows));
    costs.push(await costOfCheck(page, ours.base, changes));
    await page.close();
  }
  return { 'form.scale': costs[1]! / costs[0]! };
};
