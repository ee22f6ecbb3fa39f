import type { Read } from './xlsx.ts';

/** Reads a workbook as `readXlsx` does, in a thread that ends with it. The bytes are gone for the caller afterwards. */
export function openXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<Read> {
  const worker = new Worker(new URL('./xlsxWorker.ts', import.meta.url), { type: 'module' });
  return new Promise<Read>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Read>) => resolve(data));
    worker.addEventListener('error', () => resolve({ ok: false, problem: { key: 'list_broken' } }));
    worker.postMessage(bytes, [bytes.buffer]);
  }).finally(() => worker.terminate());
}
