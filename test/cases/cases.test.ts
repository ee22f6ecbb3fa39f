/** The project's cases: what each filing must be judged, on which rows, and what must be asked. */
import { expect, test } from 'vitest';
import { type Facts, staffCapacities } from '../../rules/facts.ts';
import { judge, verdictOfStaff } from '../../rules/index.ts';
import cases from './cases.json' with { type: 'json' };

type Case = { id: string; about: string; facts: Facts; verdict: string; basis: readonly string[]; missing?: readonly string[] };

/** Today of a case that names no filing day. */
const today = '2026-11-22';

for (const { id, about, facts, verdict, basis, missing } of cases as unknown as readonly Case[]) {
  test(`${id}: ${about}`, () => {
    const { verdict: said, findings } = judge(facts, facts.filedOn ?? today);
    expect(said).toBe(verdict);
    if ((staffCapacities as readonly unknown[]).includes(facts.capacity)) expect(verdictOfStaff(facts, facts.filedOn ?? today)).toBe(verdict);
    expect([...new Set(findings.flatMap((finding) => finding.basis))]).toEqual(expect.arrayContaining([...basis]));
    if (missing) expect([...new Set(findings.flatMap((finding) => finding.missing))].sort()).toEqual([...missing].sort());
  });
}

test('all 188 cases are here, each once', () => {
  expect(new Set(cases.map((each) => each.id)).size).toBe(188);
});
