import type { Page } from 'puppeteer-core';

/** One thing that took time, as the browser wrote it down. Microseconds; `tdur` is processor time of its thread. */
export type Slice = { name: string; pid: number; tid: number; ts: number; dur: number; tdur: number; args: SliceArgs };
type SliceArgs = {
  data?: { url?: string; type?: string; message?: string };
  chrome_extension_id?: { extension_id?: string };
  chrome_mojo_event_info?: { mojo_interface_tag?: string };
};

const CATEGORIES = ['devtools.timeline', 'v8.execute', 'extensions', 'toplevel'];

/** Everything all threads of the browser did while `act` ran, in order. */
export const record = async (page: Page, act: () => Promise<unknown>): Promise<Slice[]> => {
  await page.tracing.start({ categories: CATEGORIES });
  let text: string;
  try {
    await act();
  } finally {
    text = new TextDecoder().decode(await page.tracing.stop());
  }
  const { traceEvents } = JSON.parse(text) as { traceEvents: (Slice & { ph: string })[] };
  return traceEvents.filter(({ ph, name }) => ph === 'X' || name === 'TimeStamp')
    .map((slice) => ({ ...slice, dur: slice.dur ?? 0, tdur: slice.tdur ?? 0 }))
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
};

/** What one content script did on the page's main thread. `base` is the address of its extension. */
export type Work = { slices: readonly Slice[]; tasks: readonly Slice[]; thread: readonly Slice[] };

/**
 * The outermost slices of an extension's content script: setting up its world, compiling and running it, its callbacks with all that they make the browser do
 * at once (a layout they ask for); and whole tasks in which its script ran and nobody else's and that drew no frame: what an answer of the background sets off
 * is in no slice of its own.
 */
export const workOf = (slices: readonly Slice[], base: string): Work => {
  const isOurs = ({ name, args }: Slice) =>
    (OUR_KINDS.has(name) && (args.data?.url ?? '').startsWith(base)) || (name === 'ScriptInjection::InjectJs' && base.includes(`/${args.chrome_extension_id?.extension_id}/`));
  const injected = slices.find((slice) => slice.name === 'ScriptInjection::InjectJs' && isOurs(slice))
    ?? slices.find((slice) => isOurs(slice) && !/background/.test(slice.args.data?.url ?? ''));
  if (!injected) return { slices: [], tasks: [], thread: [] };
  const thread = slices.filter(({ pid, tid }) => pid === injected.pid && tid === injected.tid);
  const tasks = outermost(thread.filter(({ name }) => name === 'ThreadControllerImpl::RunTask'));
  const foreign = new Set(tasks.filter((task) => inside(thread, task).some((slice) => OUR_KINDS.has(slice.name) && !isOurs(slice))));
  const whole = tasks.filter((task) => {
    const kids = inside(thread, task);
    return task.ts >= injected.ts && !foreign.has(task) && kids.some((slice) => isOurs(slice) && slice.name === 'FunctionCall') && !kids.some(({ name }) => FRAME.has(name));
  });
  const told = thread.filter(({ ts, args }) => ts >= injected.ts && args.chrome_mojo_event_info?.mojo_interface_tag?.startsWith('extensions.'));
  const after = told.flatMap(({ ts, dur }) => thread.find((slice) => slice.name === 'RunMicrotasks' && slice.ts >= ts + dur && slice.ts <= ts + dur + SOON) ?? []);
  const called = thread.filter((slice) => isOurs(slice) && slice.ts >= injected.ts); // before, it was leaving another page
  const ours = outermost([...called, ...whole, ...told, ...after].sort((a, b) => a.ts - b.ts || b.dur - a.dur));
  return { slices: ours, tasks, thread };
};

/** Microtasks run right after the message that set them off, µs. */
const SOON = 100;
const FRAME = new Set(['FireAnimationFrame', 'Paint', 'PrePaint', 'Commit']);
const OUR_KINDS = new Set(['EvaluateScript', 'v8.compile', 'FunctionCall']);

/** Processor time of slices in ms. */
export const msOf = (slices: readonly Slice[]): number => slices.reduce((sum, { tdur }) => sum + tdur, 0) / 1_000;

/** Tasks of more than 50 ms of processor time that would have stayed below without the content script. */
export const longTasks = ({ tasks, slices }: Work): Slice[] =>
  tasks.filter((task) => {
    const ours = slices.filter((slice) => isInside(slice, task)).reduce((sum, { tdur }) => sum + tdur, 0);
    return task.tdur > 50_000 && task.tdur - ours <= 50_000;
  });

/** Processor time in ms of the page's main thread between two `console.timeStamp` marks of the page. */
export const msBetween = (slices: readonly Slice[], from: string, to: string): number => {
  const [start, end] = [from, to].map((mark) => slices.find(({ name, args }) => name === 'TimeStamp' && args.data?.message === mark));
  if (!start || !end) throw new Error(`The page never came to ${start ? to : from}`);
  const thread = slices.filter(({ pid, tid, name }) => pid === start.pid && tid === start.tid && name === 'ThreadControllerImpl::RunTask');
  return msOf(outermost(thread).filter(({ ts, dur }) => ts + dur >= start.ts && ts <= end.ts));
};

/** The slices that lie within one. */
export const inside = (slices: readonly Slice[], { ts, dur }: Slice): Slice[] => {
  const found: Slice[] = [];
  for (let at = firstFrom(slices, ts); at < slices.length && slices[at]!.ts <= ts + dur; at++) {
    if (slices[at]!.ts + slices[at]!.dur <= ts + dur && slices[at]!.dur < dur) found.push(slices[at]!);
  }
  return found;
};

const isInside = (slice: Slice, { ts, dur }: Slice): boolean => slice.ts >= ts && slice.ts + slice.dur <= ts + dur;

const firstFrom = (slices: readonly Slice[], ts: number): number => {
  let [low, high] = [0, slices.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (slices[middle]!.ts < ts) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Of slices in order, those that lie in no other. */
const outermost = (slices: readonly Slice[]): Slice[] => {
  const found: Slice[] = [];
  let end = -Infinity;
  for (const slice of slices) {
    if (slice.ts + slice.dur <= end) continue;
    found.push(slice);
    end = slice.ts + slice.dur;
  }
  return found;
};
