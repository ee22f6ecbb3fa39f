import { render } from 'preact';
import { say } from '../../components/words.ts';
import { browser } from '../../profile/browser.ts';
import { filingFacts } from '../../profile/schema.ts';
import { type Order, Sheet } from './Sheet.tsx';

document.documentElement.lang = say('language');
document.title = say('sheet_title');
const order = (await browser.storage.session.get('sheet'))['sheet'] as Partial<Order> | undefined;
await browser.storage.session.remove('sheet'); // the sheet is the only place these facts are left
const facts = filingFacts.safeParse(order?.facts);
const app = document.getElementById('app')!;
if (facts.success) render(<Sheet order={{ ...order, facts: facts.data, who: order?.who ?? null }} />, app);
else render(<main><p>{say('sheet_nothing')}</p></main>, app);
