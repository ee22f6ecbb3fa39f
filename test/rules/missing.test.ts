/** What is missing, by its definition: each absent fact of which some value, learnt alone, gives a verdict. Tried out one by one on cases with a hole. */
import { expect, test } from 'vitest';
import type { FactName, Facts } from '../../rules/facts.ts';
import { judge } from '../../rules/index.ts';
import { samplesOf } from '../../rules/samples.ts';
import cases from '../cases/cases.json' with { type: 'json' };

/** Facts from which others follow, so that learning one moves several. */
const holes = ['procedure', 'filedWith', 'desiredStatus', 'acceptingOrganization'] as const;
const filings = (cases as unknown as { id: string; facts: Facts }[]).filter((_, at) => at % 9 === 0);

for (const hole of holes) {
  test(`without ${hole}`, () => {
    for (const { id, facts: { [hole]: gone, ...others } } of filings) {
      const facts: Facts = others;
      const today = facts.filedOn ?? '2026-11-22';
      const { verdict, missing, findings } = judge(facts, today);
      if (gone === undefined || verdict !== 'needsConfirmation') continue;
      const settles = (name: FactName) => facts[name] === undefined
        && samplesOf(name, facts, today).some((value) => judge({ ...facts, [name]: value }, today).verdict !== 'needsConfirmation');
      const telling = [...new Set<FactName>([hole, ...missing])].filter(settles);
      const isDoubtful = findings.some(({ message: { key } }) => key.startsWith('doubt_'));
      if (telling.length > 0 || isDoubtful) expect([...missing].sort(), id).toEqual(telling.sort());
      else expect(missing.length, id).toBeGreaterThan(0);
    }
  });
}
