import type { Columns } from './columns.ts';
import type { Details, Listed } from './compare.ts';
import type { Answer, Order, Preview, Refusal } from './desk.ts';

/** A list being read in a thread of its own; `close` ends the thread. */
export type OpenList<Row> = {
  preview: (columns: Columns | null, present: readonly Row[]) => Promise<Preview<Row> | Refusal>;
  take: (keepGone: boolean) => Promise<Row[]>;
  close: () => void;
};

type Told<Row> = { progress: number } | { answer: Answer<Row> };

/** Opens a file's bytes or a pasted text; or says why it can't be read. `details`: what the cells of the user type's own column mean. */
export async function openList<Row extends Listed>(
  source: Uint8Array<ArrayBuffer> | string, dayKey: 'submittedOn' | 'declaredOn', details: Details<Row>, progress: (done: number) => void,
): Promise<OpenList<Row> | Refusal> {
  const worker = new Worker(new URL('./listWorker.ts', import.meta.url), { type: 'module' });
  // Answered in the order they were asked: a second correction may come before the first is answered.
  const waiting: ((answer: Answer<Row>) => void)[] = [];
  worker.onmessage = ({ data }: MessageEvent<Told<Row>>) => ('progress' in data ? progress(data.progress) : waiting.shift()?.(data.answer));
  worker.onerror = () => waiting.splice(0).forEach((resolve) => resolve({ problem: { key: 'list_broken' } }));
  const ask = (order: Order<Row>): Promise<Answer<Row>> => new Promise((resolve) => {
    waiting.push(resolve);
    worker.postMessage(order, typeof source !== 'string' && order.kind === 'read' ? [source.buffer] : []);
  });
  const refusal = await ask({ kind: 'read', source }) as Refusal | null;
  if (refusal) {
    worker.terminate();
    return refusal;
  }
  return {
    preview: (columns, present) => ask({ kind: 'compare', columns, present, dayKey, details }) as Promise<Preview<Row> | Refusal>,
    take: (keepGone) => ask({ kind: 'take', keepGone }) as Promise<Row[]>,
    close: () => worker.terminate(),
  };
}
