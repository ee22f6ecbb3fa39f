import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { type Running, waitForVerdict } from '../../browser/harness.ts';
import { rowOf } from '../../pages/fill.ts';
import { median, p95 } from '../statistics.ts';
import { frames, openForm } from './form.ts';
import { inside, longTasks, msBetween, msOf, record, type Slice, type Work, workOf } from './trace.ts';

export type ChangeFigures = Record<'notice.p95Ms' | 'notice.p95Ms4x' | 'check.vsAxe', number>;

const EMPLOYER = { label: '所属機関等契約先　(1)名称' };
const PURPOSE = { label: '入国目的' };

/**
 * Time from the change of an answer (a list, a box left) to the end of the frame that shows or clears its notice; the cost of the check in between, in the page and
 * in the background, beside that of axe-core on the same page. Real keys. Also the long tasks that changes cause.
 */
export const measureChange = async (ours: Running): Promise<{ figures: ChangeFigures; long: Record<1 | 4, number>; notes: string[] }> => {
  const page = await openForm(ours);
  await proveVisible(page);
  const [atOnce, busy] = await behind(ours, () => timeChanges(page, ours.base, 40));
  await page.emulateCPUThrottling(4);
  const throttled = await timeChanges(page, ours.base, 20);
  await page.emulateCPUThrottling(1);
  const check = median(atOnce.passes) + busy / 40;
  const axe = await timeAxe(page);
  await page.close();
  return {
    figures: { 'notice.p95Ms': p95(atOnce.waits), 'notice.p95Ms4x': p95(throttled.waits), 'check.vsAxe': check / axe },
    long: { 1: atOnce.long, 4: throttled.long },
    notes: [
      `notice.p95Ms: median ${median(atOnce.waits).toFixed(1)} ms; at 4 × throttle ${median(throttled.waits).toFixed(1)} ms`,
      `check.vsAxe: one check ${check.toFixed(1)} ms, of these ${(busy / 40).toFixed(1)} in the background; axe-core ${Math.round(axe)} ms`,
    ],
  };
};

/** What each of `count` checks costs in the page, ms: the employer's name is changed, which is read however long the form is. */
export const costsOfChecks = async (page: Page, base: string, count: number, employer = EMPLOYER): Promise<number[]> =>
  (await timeChanges(page, base, count, { employer, listsToo: false })).passes;

/** A change does show and clear a notice. */
const proveVisible = async (page: Page): Promise<void> => {
  await leaveBox(page, EMPLOYER, '株式会社みどり商事');
  await waitForVerdict(page, /^対象外/);
  await leaveBox(page, EMPLOYER, '株式会社青葉製作所');
  await waitForVerdict(page, /^(要確認|対象(?!外))/);
  await nextOption(page, 'ArrowDown');
  await frames(page, 3);
};

const timeChanges = async (page: Page, base: string, count: number, { employer, listsToo } = { employer: EMPLOYER, listsToo: true }): Promise<{ waits: number[]; passes: number[]; long: number }> => {
  const slices = await record(page, async () => {
    for (let at = 0; at < count; at++) {
      if (listsToo && at % 2) await nextOption(page, at % 4 === 1 ? 'ArrowDown' : 'ArrowUp');
      else await leaveBox(page, employer, at % (listsToo ? 4 : 2) === 0 ? '株式会社みどり商事' : '株式会社青葉製作所');
      await frames(page, 24);
    }
  });
  const work = workOf(slices, base);
  const frameTasks = work.tasks.filter((task) => inside(work.thread, task).some(({ name }) => name === 'FireAnimationFrame') && costIn(work, task) > 0);
  const changes = work.thread.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'change');
  const answers = changes.map((change) => ({ change, task: frameTasks.find(({ ts }) => ts >= change.ts) })).filter(({ task }) => task !== undefined);
  if (answers.length < count) throw new Error(`${count} changes were made and ${answers.length} answered`);
  return {
    waits: answers.map(({ change, task }) => (task!.ts + task!.dur - change.ts) / 1_000),
    passes: answers.map(({ change, task }) => costBetween(work, change.ts, task!.ts + task!.dur)),
    long: longTasks(work).length,
  };
};

/** What the page's script took between two moments. */
const costBetween = ({ slices }: Work, from: number, to: number): number => msOf(slices.filter(({ ts, dur }) => ts >= from && ts + dur <= to));

/** Milliseconds that the extension's background was busy while `act` ran, by samples. */
const behind = async <Result>({ browser, base }: Running, act: () => Promise<Result>): Promise<[Result, number]> => {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().startsWith(base));
  const session = await target.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.start');
  const result = await act();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  const idle = new Set(profile.nodes.filter(({ callFrame }) => ['(idle)', '(program)', '(root)'].includes(callFrame.functionName)).map(({ id }) => id));
  return [result, (profile.samples ?? []).reduce((sum, id, at) => sum + (idle.has(id) ? 0 : profile.timeDeltas![at]!), 0) / 1_000];
};

const costIn = ({ slices }: Work, { ts, dur }: Slice): number => msOf(slices.filter((slice) => slice.ts >= ts && slice.ts + slice.dur <= ts + dur));

/** Types another name and leaves the box. */
const leaveBox = async (page: Page, employer: typeof EMPLOYER, name: string): Promise<void> => {
  const box = await (await rowOf(page, employer)).$('input[type=text]');
  await box!.evaluate((input) => {
    input.focus({ preventScroll: true });
    (input as HTMLInputElement).select();
  });
  await page.keyboard.sendCharacter(name);
  await page.keyboard.press('Tab');
};

const nextOption = async (page: Page, key: 'ArrowDown' | 'ArrowUp'): Promise<void> => {
  const list = await (await rowOf(page, PURPOSE)).$('select');
  await list!.evaluate((select) => select.focus({ preventScroll: true }));
  await page.keyboard.press(key);
};

/** What axe-core takes for the page, ms. */
export const timeAxe = async (page: Page): Promise<number> => {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const slices = await record(page, () => page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<unknown> } };
    console.timeStamp('axe begins');
    await axe.run();
    console.timeStamp('axe ends');
  }));
  return msBetween(slices, 'axe begins', 'axe ends');
};
