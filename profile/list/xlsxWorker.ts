import { readXlsx } from './xlsx.ts';

// A thread of its own, so that the page stays alive while a long list is read: a file of ours, loaded when the first workbook is opened.
addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => void readXlsx(data).then((read) => postMessage(read)));
