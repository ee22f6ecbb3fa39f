import { judge } from '../rules/index.ts';
import { cellsOf, grids } from './grid/cells.ts';
import { type Mutant, mutateRules } from './mutation/mutants.ts';
import { buildOracle } from './mutation/script.ts';

const LEAST = 95;
const WORDS = { in: 'inScope', ask: 'needsConfirmation', out: 'outOfScope' } as const;
/** Cells of each grid, evenly drawn: few for every mutant, many for those that nothing else noticed. */
const [FEW, MANY] = [30, 1_500];

/**
 * `npm run mutation [-- PART]`: Stryker's mutants of the rules, one after another, against the tests of the rules. Prints those that nothing noticed
 * and the score; exit code 1 below 95 %. PART: only files whose path contains it.
 */
const mutation = async (only = ''): Promise<void> => {
  const { mutants, sources } = await mutateRules(only);
  const run = await buildOracle(sources);
  const world = globalThis as unknown as { cellsOfGrid: unknown };
  const [few, many] = [someCells(FEW), someCells(MANY)];
  world.cellsOfGrid = many;
  console.error = () => {}; // a rule that throws says so once a process
  const fault = run('');
  if (fault) throw new Error(`The tests fail without any mutant: ${fault}`);
  const alive: Mutant[] = [];
  let told = performance.now();
  for (const [at, mutant] of mutants.entries()) {
    world.cellsOfGrid = few;
    const lives = run(mutant.id) === null;
    world.cellsOfGrid = many;
    if (lives && run(mutant.id) === null) {
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

const someCells = (most: number) =>
  grids.flatMap((grid) => {
    const size = Object.values(grid.dimensions).reduce((product, values) => product * values.length, 1);
    // A step that shares no factor with the dimensions, so that the cells drawn differ in all of them.
    const step = size <= most ? 1 : [...primes].reverse().find((prime) => prime <= size / most) ?? 1;
    return [...cellsOf(grid)].filter((_, at) => at % step === 0).map((cell) => {
      const facts = grid.facts(cell);
      const verdict = WORDS[grid.entry(cell).split(' ')[0] as keyof typeof WORDS];
      if (judge(facts, facts.filedOn ?? '2026-11-22').verdict !== verdict) throw new Error(`The grid differs at ${JSON.stringify(facts)}`);
      return [facts, verdict] as const;
    });
  });

const primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 131, 197, 293, 397, 499, 701, 997, 1_499, 1_999, 2_999, 4_999];

await mutation(process.argv[2]);
