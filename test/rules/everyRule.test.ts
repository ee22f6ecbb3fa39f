/** What every rule must have, and every finding must say: names of facts, rows, and whole sentences of the catalogue. */
import { expect, test } from 'vitest';
import words from '../../public/_locales/ja/messages.json' with { type: 'json' };
import type { Facts } from '../../rules/facts.ts';
import { type Finding, judge, type Saying } from '../../rules/index.ts';
import { rowIds } from '../../rules/rows.ts';
import { rules, scopes } from '../../rules/rules.ts';
import given from '../cases/cases.json' with { type: 'json' };
import more from '../cases/more.json' with { type: 'json' };
import { otherUsers } from '../../rules/user/otherUsers.ts';
import { domain } from './domain.ts';

const catalogue = words as Record<string, { message: string }>;
const clauses = Object.values(scopes).flatMap((list) => list());
const every = [...new Set([...rules, ...otherUsers, ...clauses.flatMap(({ requires }) => requires)])];
const filings = [...given, ...more] as unknown as readonly { id: string; facts: Facts }[];

test('every rule is about facts there are', () => {
  for (const { id, about } of every) {
    expect(about.length, id).toBeGreaterThan(0);
    for (const fact of about) expect(fact in domain, `${id}: ${fact}`).toBe(true);
  }
});

test('every rule has its title', () => {
  for (const { id } of every) expect(`rule_${id}_title` in catalogue, id).toBe(true);
});

test('every rule and clause rests on rows there are', () => {
  const cited = [...every, ...clauses].flatMap(({ basis }) => basis);
  for (const { id, basis } of every) expect(basis.length, id).toBeGreaterThan(0);
  for (const { basis } of clauses) expect(basis.length).toBeGreaterThan(0);
  expect(cited.filter((row) => !rowIds().includes(row))).toEqual([]);
});

test('every finding of every case says a whole sentence', () => {
  for (const { id, facts } of filings) {
    for (const finding of judge(facts, facts.filedOn ?? '2026-11-22').findings) check(id, finding);
  }
});

const check = (id: string, { rule, message, remedy }: Finding) => {
  for (const saying of [message, remedy]) if (saying) expect(faultOf(saying), `${id}: ${rule}`).toBeNull();
};

/** A sentence gets as many values as it takes. */
const faultOf = ({ key, values = [] }: Saying): string | null => {
  const text = catalogue[key]?.message;
  if (text === undefined) return `no words for ${key}`;
  const taken = Math.max(0, ...[...text.matchAll(/\$(\d)/g)].map(([, place]) => Number(place)));
  if (taken > values.length) return `${key} takes ${taken} values and gets ${values.length}`;
  return values.slice(0, taken).some((value) => typeof value !== 'string') ? `${key} gets ${JSON.stringify(values)}` : null;
};
