import { judge } from '../rules/index.ts';
import { cellsOf, grids } from './grid/cells.ts';
import { type Mutant, mutateRules } from './mutation/mutants.ts';
import { buildOracle } from './mutation/script.ts';

const LEAST = 95;
const WORDS = { in: 'inScope', ask: 'needsConfirmation', out: 'outOfScope' } as const;
/** Every so manieth cell of the grid is tried on each mutant that the cases let live. */
const EVERY = 401;

/**
 * `npm run mutation [-- PART]`: Stryker's mutants of the rules, one after another, against the tests of the rules. Prints those that nothing noticed
 * and the score; exit code 1 below 95 %. PART: only files whose path contains it.
 */
const mutation = async (only = ''): Promise<void> => {
  const { mutants, sources } = await mutateRules(only);
  const run = await buildOracle(sources);
  (globalThis as unknown as { cellsOfGrid: unknown }).cellsOfGrid = someCells();
  console.error = () => {}; // a rule that throws says so once a process
  const fault = run('');
  if (fault) throw new Error(`The tests fail without any mutant: ${fault}`);
  const alive: Mutant[] = [];
  let told = performance.now();
  for (const [at, mutant] of mutants.entries()) {
    if (run(mutant.id) === null) {
      alive.push(mutant);
      tell(mutant);
    }
    if (performance.now() - told < 10_000) continue;
    told = performance.now();
    process.stderr.write(`${at + 1} of ${mutants.length} mutants, ${alive.length} alive\n`);
  }
  const score = (100 * (mutants.length - alive.length)) / mutants.length;
  process.stdout.write(`${mutants.length} mutants, ${alive.length} alive: mutation score ${score.toFixed(1)} %\n`);
  process.exitCode = score >= LEAST ? 0 : 1;
};

const tell = ({ file, line, kind, was, becomes }: Mutant) =>
  process.stdout.write(`${file}:${line} ${kind}: ${was.slice(0, 100)} → ${becomes.replace(/\s+/g, ' ').slice(0, 100)}\n`);

const someCells = () => {
  const cells: (readonly [facts: unknown, verdict: string])[] = [];
  let at = 0;
  for (const grid of grids) {
    for (const cell of cellsOf(grid)) {
      if (at++ % EVERY > 0) continue;
      const [mark] = grid.entry(cell).split(' ');
      const facts = grid.facts(cell);
      const verdict = WORDS[mark as keyof typeof WORDS];
      if (judge(facts, facts.filedOn ?? '2026-11-22').verdict !== verdict) throw new Error(`The grid differs at ${JSON.stringify(facts)}`);
      cells.push([facts, verdict]);
    }
  }
  return cells;
};

await mutation(process.argv[2]);
