/** Every test that a mutant of the rules must fail, quickest first: what is built into one script and run once for each mutant. */
import { judge } from '../../rules/index.ts';
import type { Facts } from '../../rules/facts.ts';
import { test } from 'vitest';
import '../rules/days.test.ts';
import '../rules/dated.test.ts';
import '../rules/facts.test.ts';
import '../rules/kleene.test.ts';
import '../rules/filing.test.ts';
import '../rules/samples.test.ts';
import '../rules/judgement.test.ts';
import '../rules/nearNames.test.ts';
import '../rules/clauses.test.ts';
import '../rules/longLists.test.ts';
import '../rules/designatedActivity.test.ts';
import '../rules/organizations.test.ts';
import '../cases/cases.test.ts';
import '../cases/more.test.ts';
import '../rules/everyRule.test.ts';
import '../rules/missing.test.ts';

/** Cells of the grid and the verdict that the independent table gives each: set once by the runner, outside of any mutant. */
declare const cellsOfGrid: readonly (readonly [facts: Facts, verdict: string])[];

test('cells of the grid', () => {
  for (const [facts, verdict] of cellsOfGrid) {
    if (judge(facts, facts.filedOn ?? '2026-11-22').verdict !== verdict) throw new Error(JSON.stringify(facts));
  }
});
