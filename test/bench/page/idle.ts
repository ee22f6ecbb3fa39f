import type { Running } from '../../browser/harness.ts';
import { openForm } from './form.ts';
import { record } from './trace.ts';

/**
 * How often any script of the extension ran, in the page or behind it, in 60 seconds in which nobody did anything. Timers, answers of the storage
 * and messages are each a run of a script.
 */
export const measureIdle = async (ours: Running): Promise<Record<'idle.wakeups', number>> => {
  const page = await openForm(ours);
  const slices = await record(page, () => new Promise((resolve) => setTimeout(resolve, 60_000)));
  await page.close();
  const runs = slices.filter(({ name, args }) => ['FunctionCall', 'EvaluateScript'].includes(name) && args.data?.url?.startsWith(ours.base));
  return { 'idle.wakeups': runs.length };
};
