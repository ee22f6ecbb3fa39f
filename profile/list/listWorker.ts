import { createDesk, type Order } from './desk.ts';
import type { Listed } from './compare.ts';

// A thread of its own, so that the page stays alive while a long list is read: a file of ours, loaded when the first list is opened.
const desk = createDesk<Listed>((progress) => postMessage({ progress }));
addEventListener('message', ({ data }: MessageEvent<Order<Listed>>) => void desk(data).then((answer) => postMessage({ answer })));
