/** Cases of our own beside the given ones: each side of the conditions that those leave open. Verdicts are read from the fact base, not from the rules. */
import { expect, test } from 'vitest';
import { judge } from '../../rules/index.ts';
import type { Facts } from '../../rules/facts.ts';
import cases from './more.json' with { type: 'json' };

/** `says`: rules and what each must come to; `values`: what stands in a rule's message; `words`: its key; `missing`: exactly what must be asked. */
type Case = {
  id: string; about: string; facts: Facts; verdict: string; basis: readonly string[]; missing?: readonly string[]; says?: Readonly<Record<string, string>>;
  values?: Readonly<Record<string, readonly string[]>>;
  words?: Readonly<Record<string, string>>;
};

for (const { id, about, facts, verdict, basis, missing, says, values, words } of cases as unknown as readonly Case[]) {
  test(`${id}: ${about}`, () => {
    const { verdict: said, findings } = judge(facts, facts.filedOn ?? '2026-11-22');
    expect(said).toBe(verdict);
    expect([...new Set(findings.flatMap((finding) => finding.basis))]).toEqual(expect.arrayContaining([...basis]));
    if (missing) expect([...new Set(findings.flatMap((finding) => finding.missing))].sort()).toEqual([...missing].sort());
    for (const [rule, outcome] of Object.entries(says ?? {})) expect(findings.find((finding) => finding.rule === rule)?.outcome ?? 'silent').toBe(outcome);
    for (const [rule, list] of Object.entries(values ?? {})) expect(findings.find((finding) => finding.rule === rule)?.message.values).toEqual([...list]);
    for (const [rule, key] of Object.entries(words ?? {})) expect(findings.find((finding) => finding.rule === rule)?.message.key).toBe(key);
  });
}
