import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { judge } from '../rules/index.ts';
import { cellsOf, grids } from './grid/cells.ts';
import { type Mutant, mutateRules } from './mutation/mutants.ts';
import { buildOracle } from './mutation/script.ts';

const LEAST = 95;
const WORDS = { in: 'inScope', ask: 'needsConfirmation', out: 'outOfScope' } as const;
/** Cells of each grid, evenly drawn: few for every mutant, many for those that nothing else noticed. */
const [FEW, MANY] = [30, 1_500];

/** What a worker tells: how many mutants it has tried, and which of them nothing noticed. */
type Tried = { tried: number; alive: readonly Mutant[] };

/**
 * `npm run mutation [-- PART]`: Stryker's mutants of the rules against the tests of the rules, one after another in as many processes as there
 * are processors. Prints those that nothing noticed and the score; exit code 1 below 95 %. PART: only files whose path contains it.
 */
const mutation = async (only = ''): Promise<void> => {
  const { mutants } = await mutateRules(only);
  const count = Math.min(availableParallelism(), Math.ceil(mutants.length / 50));
  const states: Tried[] = Array.from({ length: count }, () => ({ tried: 0, alive: [] }));
  const alive = () => states.flatMap((state) => state.alive);
  const progress = setInterval(() => {
    process.stderr.write(`${states.reduce((sum, { tried }) => sum + tried, 0)} of ${mutants.length} mutants, ${alive().length} alive\n`);
  }, 10_000);
  const workers = states.map((_, at) => fork(import.meta.filename, [only], { env: { ...process.env, MUTANTS: `${at}/${count}` } }));
  workers.forEach((worker, at) => worker.on('message', (state) => { states[at] = state as Tried; }));
  const codes = await Promise.all(workers.map(async (worker) => (await once(worker, 'exit'))[0] as number | null));
  clearInterval(progress);
  if (codes.some((code) => code !== 0)) throw new Error('A worker has failed; what it said is above.');
  for (const mutant of alive()) tell(mutant);
  const score = (100 * (mutants.length - alive().length)) / mutants.length;
  process.stdout.write(`${mutants.length} mutants, ${alive().length} alive: mutation score ${score.toFixed(1)} %\n`);
  process.exitCode = score >= LEAST ? 0 : 1;
};

/** One process's share of the mutants. */
const work = async (only: string, share: string): Promise<void> => {
  const [at, count] = share.split('/').map(Number) as [number, number];
  const { mutants, sources } = await mutateRules(only);
  const run = await buildOracle(sources);
  const world = globalThis as unknown as { cellsOfGrid: unknown };
  const [few, many] = [someCells(FEW), someCells(MANY)];
  world.cellsOfGrid = many;
  console.error = () => {}; // a rule that throws says so once a process
  const fault = run('');
  if (fault) throw new Error(`The tests fail without any mutant: ${fault}`);
  const state: { tried: number; alive: Mutant[] } = { tried: 0, alive: [] };
  for (const mutant of mutants.filter((_, place) => place % count === at)) {
    world.cellsOfGrid = few;
    const lives = run(mutant.id) === null;
    world.cellsOfGrid = many;
    if (lives && run(mutant.id) === null) state.alive.push(mutant);
    state.tried++;
    await new Promise((told) => process.send!(state, told));
  }
  process.disconnect();
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

const { MUTANTS } = process.env;
await (MUTANTS ? work(process.argv[2] ?? '', MUTANTS) : mutation(process.argv[2]));
