import type { Account } from '../profile/schema.ts';
import type { Day, FactName, Facts } from './facts.ts';
import { disagreementsOf } from './interpret/disagreements.ts';
import { pageFacts } from './interpret/page.ts';
import type { ItemName, Reading } from './interpret/reading.ts';
import { itemsOf } from './interpret/places.ts';
import type { Finding } from './judge.ts';
import { findOrganization } from './organizations.ts';

export type { Drift, ItemName, ItemReading, PageKind, Reading } from './interpret/reading.ts';
export type { Facts } from './facts.ts';
export { parseTitle } from './interpret/titles.ts';

/** What the user answered in this tab. */
export type Answers = Partial<Facts>;

export type Interpretation = {
  facts: Facts;
  /** The items where the page shows, or would show, a fact; the first is where a notice or question stands. */
  items: Partial<Record<FactName, readonly ItemName[]>>;
  from: Partial<Record<FactName, 'page' | 'profile' | 'answer'>>;
  /** Where page and profile, or two items of the page, say different things. Never `broken`: only `advice` or `unknown`. */
  disagreements: readonly Finding[];
};

/**
 * The facts of one filing from what the page shows, the profile knows and the user answered. The page decides over an
 * answer and an answer over the profile; what nobody says stays absent. `today` is not a fact of the page and is left out.
 */
export function interpret(reading: Reading, account: Account | null, answers: Answers, _today: Day): Interpretation {
  const page = pageFacts(reading);
  const profile = account ? profileFacts(account) : {};
  const facts: Facts = { ...profile, ...known(answers), ...page };
  const support = supportContractOf(account, facts);
  if (support && facts.supportContract === undefined) facts.supportContract = support;
  const from: Interpretation['from'] = {};
  for (const name of Object.keys(facts) as FactName[]) {
    from[name] = Object.hasOwn(page, name) ? 'page' : answers[name] !== undefined ? 'answer' : 'profile';
  }
  return { facts, items: itemsOf(reading), from, disagreements: disagreementsOf(reading, account, page) };
}

/** Counts for the bar ("11 of 14 items read") and the items to name beside them. */
export function expectedItems({ read, expected, unreadable }: Reading): Pick<Reading, 'read' | 'expected' | 'unreadable'> {
  return { read, expected, unreadable };
}

/** The reading of a page before the form as if the offered procedure or status had been chosen. */
export function withChoice(reading: Reading, choice: string): Reading {
  if (reading.page !== 'statusSelection') return { ...reading, title: choice };
  return { ...reading, items: { ...reading.items, chosenStatus: { state: 'filled', text: choice } } };
}

function profileFacts(account: Account): Facts {
  const { id, label, loginName, ...facts } = account;
  return known(facts);
}

/** `supportContract` of the client that accepts the applicant; a client that only may be the one, or is listed with one and without, says nothing. */
function supportContractOf(account: Account | null, { acceptingOrganization }: Facts): Facts['supportContract'] {
  const { declaredClients } = account ?? {};
  if (!declaredClients || !acceptingOrganization) return undefined;
  const [full, other] = [true, false].map((wanted) => findOrganization(
    acceptingOrganization, declaredClients, ({ supportContract }) => supportContract !== undefined && (supportContract === 'full') === wanted,
  )?.supportContract);
  return full === 'full' && other !== undefined && other !== 'full' ? undefined : full ?? other;
}

function known<T extends object>(facts: T): T {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;
}
