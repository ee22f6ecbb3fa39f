/** Every cell of the grid, judged, and compared with what the law was read to say of it. */
import { expect, test } from 'vitest';
import { judge } from '../../rules/index.ts';
import type { Facts } from '../../rules/facts.ts';
import { cellsOf, grids } from './cells.ts';
import type { Grid } from './cells.ts';

const words = { in: 'inScope', ask: 'needsConfirmation', out: 'outOfScope' } as const;
const shown = 20;
let counted = 0;

/** Mismatches of a grid by what was expected and what was said, an example of each. */
const compare = (grid: Grid): { count: number; wrong: number; examples: string[] } => {
  const groups = new Map<string, { times: number; cell: string; facts: Facts }>();
  let count = 0;
  let wrong = 0;
  for (const cell of cellsOf(grid)) {
    const facts = grid.facts(cell);
    const [mark, doubt = ''] = grid.entry(cell).split(' ');
    const verdict = judge(facts, facts.filedOn ?? '2026-11-22').verdict;
    count += 1;
    if (verdict === words[mark as keyof typeof words]) continue;
    wrong += 1;
    const key = [`expected ${words[mark as keyof typeof words]}`, `said ${verdict}`, doubt, ...kindOf(cell)].join(' · ');
    const group = groups.get(key);
    if (group) group.times += 1;
    else groups.set(key, { times: 1, cell: JSON.stringify(cell), facts });
  }
  const examples = [...groups].sort(([, a], [, b]) => b.times - a.times).slice(0, shown)
    .map(([key, group]) => `${group.times} × ${key}\n    ${group.cell}\n    ${JSON.stringify(group.facts)}`);
  return { count, wrong, examples };
};

/** What makes two mismatches look alike: who files which procedure. */
const kindOf = (cell: Readonly<Record<string, string>>): string[] =>
  [cell.standing ?? cell.user ?? '', cell.procedure ?? '', cell.relation ?? ''].filter(Boolean);

for (const grid of grids) {
  test(`grid: ${grid.name}`, () => {
    const { count, wrong, examples } = compare(grid);
    counted += count;
    expect(count).toBeGreaterThan(0);
    expect(wrong, `${wrong} of ${count} cells differ:\n${examples.join('\n')}`).toBe(0);
  }, 60_000);
}

test('grid: the count', () => {
  console.log(`grid: ${counted.toLocaleString('en')} cells compared`);
  expect(counted).toBeGreaterThan(100_000);
});
