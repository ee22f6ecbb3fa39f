import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { launch, type Running } from '../browser/harness.ts';
import { buildExtension } from './built.ts';
import { measureCold } from './judge/cold.ts';
import { compareEngines } from './judge/compare.ts';
import { measureMatchScale } from './judge/match.ts';
import { measureJudgeScale } from './judge/scale.ts';
import { type Figures, table } from './limits.ts';
import { measureChange } from './page/change.ts';
import { measureChurn } from './page/churn.ts';
import { profile, proveAtWork, strangers } from './page/form.ts';
import { measureHeap } from './page/heap.ts';
import { measureIdle } from './page/idle.ts';
import { measureLoad } from './page/load.ts';
import { measureFormScale, measureLargest } from './page/scale.ts';

type Part = { figures: Figures; notes?: readonly string[] };
type Browsers = { ours: Running; empty: Running; without: Running };

/**
 * `npm run bench`: every figure we promise, measured in this one run, as a table; with `--json` one JSON object { name: number } and nothing else.
 * Exit code 1 where a figure could not be taken. Chromium only; the extension is built anew first.
 */
const bench = async (): Promise<void> => {
  const started = performance.now();
  const browsers = await start();
  const figures: Figures = {};
  const notes: string[] = [];
  const take = async (what: string, part: () => Promise<Part> | Part): Promise<void> => {
    try {
      const one = await part();
      Object.assign(figures, one.figures);
      notes.push(...(one.notes ?? []));
    } catch (error) {
      process.exitCode = 1;
      process.stderr.write(`${what} could not be measured: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  };
  try {
    await take('The extension', async () => ({ figures: {}, notes: (await proveAtWork(browsers.ours), []) }));
    // Counting wake-ups takes a minute and no processor; the judge uses it.
    await Promise.all([take('Idleness', async () => ({ figures: await measureIdle(browsers.ours) })), judgeParts(take)]);
    await pageParts(take, browsers);
    figures['network.requests'] = browsers.ours.left().length + strangers.flat().length;
  } finally {
    await stop(browsers);
  }
  if (process.argv.includes('--json')) return void process.stdout.write(`${JSON.stringify(figures)}\n`);
  const seconds = Math.round((performance.now() - started) / 1_000);
  process.stdout.write(`${table(figures)}\n\n${notes.join('\n')}\n${seconds} s on ${availableParallelism()} processors, ${process.platform}, Node ${process.version}\n`);
};

type Take = (what: string, part: () => Promise<Part> | Part) => Promise<void>;

const judgeParts = async (take: Take): Promise<void> => {
  await take('Cold start', async () => ({ figures: await measureCold() }));
  await take('Our engine beside others', async () => ({ figures: await compareEngines() }));
  await take('Matching', measureMatchScale);
  await take('Long lists of cases', () => ({ figures: measureJudgeScale() }));
};

const pageParts = async (take: Take, { ours, empty, without }: Browsers): Promise<void> => {
  const long = { 1: 0, 4: 0 };
  await take('Changes', async () => {
    const measured = await measureChange(ours);
    Object.assign(long, measured.long);
    return measured;
  });
  await take('Loading', async () => {
    const { figures, notes } = await measureLoad(ours, empty);
    const all = { 'page.longTasks': figures['page.longTasks'] + long[1], 'page.longTasks4x': figures['page.longTasks4x'] + long[4] };
    return { figures: { ...figures, ...all }, notes: [...notes, `page.longTasks: of these while answers change ${long[1]}; at 4 × throttle ${long[4]}`] };
  });
  await take('Replacing rows', async () => ({ figures: await measureChurn(ours, empty) }));
  await take('Long forms', async () => ({ figures: await measureFormScale(ours) }));
  await take('The largest form', async () => ({ figures: {}, notes: [await measureLargest(ours)] }));
  await take('Memory', async () => ({ figures: await measureHeap(ours, empty, without) }));
};

const start = async (): Promise<Browsers> => {
  const extension = buildExtension();
  const ours = await launch('chromium', { extension, profile });
  const empty = await launch('chromium', { extension: join(import.meta.dirname, 'empty-extension') });
  return { ours, empty, without: await launch('chromium', { extension: null }) };
};

const stop = async ({ ours, empty, without }: Browsers): Promise<void> => {
  await Promise.all([ours, empty, without].map((one) => one.close()));
  rmSync(dirname(ours.extension!), { recursive: true, force: true });
};

await bench();
