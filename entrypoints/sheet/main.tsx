import { render } from 'preact';
import * as z from 'zod/mini';
import { say } from '../../components/words.ts';
import { browser } from '../../profile/browser.ts';
import { day } from '../../rules/schema.ts';
import { Sheet } from './Sheet.tsx';

const verdict = z.enum(['inScope', 'outOfScope', 'needsConfirmation']);
const source = z.strictObject({ title: z.string(), url: z.string(), seen: z.string(), dated: z.boolean() });
const words = z.strictObject({
  made: day, asOf: day, title: z.string(), who: z.string(), verdict,
  findings: z.array(z.strictObject({
    kind: z.enum(['outOfScope', 'needsConfirmation', 'note']), label: z.string(), text: z.string(), remedy: z.string(), reason: z.string(), rows: z.string(), sources: z.array(source),
  })),
  facts: z.array(z.strictObject({ label: z.string(), text: z.string(), from: z.enum(['page', 'answer', 'profile']) })),
});

document.documentElement.lang = say('language');
document.title = say('sheet_title');
const order = words.safeParse((await browser.storage.session.get('sheet'))['sheet']);
await browser.storage.session.remove('sheet'); // the sheet is the only place these facts are left
render(order.success ? <Sheet words={order.data} /> : <main><p>{say('sheet_nothing')}</p></main>, document.getElementById('app')!);
