import { render } from 'preact';
import { say } from '../../components/words.ts';
import { browser } from '../../profile/browser.ts';
import { facts as schema } from '../../rules/schema.ts';
import { type Order, Sheet } from './Sheet.tsx';

document.documentElement.lang = say('language');
document.title = say('sheet_title');
const order = (await browser.storage.session.get('sheet'))['sheet'] as Partial<Order> | undefined;
await browser.storage.session.remove('sheet'); // the sheet is the only place these facts are left
const facts = schema.safeParse(withoutContracts(order?.facts));
const app = document.getElementById('app')!;
if (facts.success) render(<Sheet order={{ ...order, facts: facts.data, who: order?.who ?? null }} />, app);
else render(<main><p>{say('sheet_nothing')}</p></main>, app);

/** The profile's clients carry their contract; as facts they don't, the chosen client's has become a fact of its own. */
function withoutContracts(facts: Order['facts'] | undefined): unknown {
  const clients = facts?.declaredClients?.map((client) => ({ ...client, supportContract: undefined }));
  return clients ? JSON.parse(JSON.stringify({ ...facts, declaredClients: clients })) : facts;
}
