import type { Account } from '../profile/schema.ts';
import { rulesAsOf } from '../rules/dated.ts';
import { type Day, type FactName, type Facts, todayInJapan, type Verdict } from '../rules/index.ts';
import { sourcesOf } from '../rules/sources.ts';
import type { Kind, Shown } from './describe.ts';
import { factText } from './factText.ts';
import { say } from './words.ts';

export type Origin = 'page' | 'answer' | 'profile';

/** What bar or popup shows of a filing when its check sheet is asked for. `title`: the page's procedure and 区分, '' without a page. */
export type SheetOrder = {
  title: string;
  accountId: string;
  verdict: Verdict;
  shown: readonly Shown[];
  facts: Facts;
  from: Partial<Record<FactName, Origin>>;
};

/** The sheet in words, as it is printed: nothing is judged again, so it says what was on the screen. */
export type SheetWords = {
  made: Day;
  asOf: Day;
  title: string;
  who: string;
  verdict: Verdict;
  findings: readonly { kind: Kind; label: string; text: string; remedy: string; reason: string; rows: string; sources: readonly SheetSource[] }[];
  facts: readonly { label: string; text: string; from: Origin }[];
};
export type SheetSource = { title: string; url: string; seen: string; dated: boolean };

/** Puts an order into words. The account's lists are told by their length, so no list and no other organisation's name is copied. */
export function writeSheet({ title, verdict, shown, facts, from }: SheetOrder, account: Account | null): SheetWords {
  const { declaredClients, implementers, label, capacity } = account ?? {};
  const all: Facts = { ...facts, ...(declaredClients && { declaredClients }), ...(implementers && { implementers }) };
  const origin = (fact: FactName): Origin => from[fact] ?? 'profile';
  const words = ({ key, values = [] }: Shown['message']): string => say(key, ...values);
  return {
    made: todayInJapan(),
    asOf: rulesAsOf,
    title,
    verdict,
    who: [label, (capacity ?? facts.capacity) && say(`capacity_${capacity ?? facts.capacity}`)].filter(Boolean).join(say('between')),
    findings: shown.map(({ kind, label: item, message, remedy, aside, basis }) => ({
      kind, label: item ?? '', text: words(message), remedy: remedy ? words(remedy) : '', reason: aside ?? '', rows: basis.join(', '),
      sources: sourcesOf(basis).map(({ title: name, url, seen, dated }) => ({ title: name, url, seen, dated })),
    })),
    facts: (Object.keys(all) as FactName[])
      .sort((a, b) => origins.indexOf(origin(a)) - origins.indexOf(origin(b)))
      .flatMap((fact) => {
        const text = factText(all, fact);
        return text ? [{ label: say(`fact_${fact}`), text, from: origin(fact) }] : [];
      }),
  };
}

export const origins: readonly Origin[] = ['page', 'answer', 'profile'];
