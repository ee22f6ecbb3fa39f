import { join, relative } from 'node:path';
import { Script } from 'node:vm';
import { build } from 'vite';
import { processorMs } from '../bench/statistics.ts';
import { ROOT } from '../files.ts';
import { createTests, UnknownMatcher } from './expect.ts';

/** Runs every test of the oracle with one mutant awake, or none (''). The name of the first test that fails, or null. */
export type RunMutant = (id: string) => string | null;

/** A loop that a mutant made endless ends after so many times what the tests take without a mutant, and so many ms at least, of a processor's time. */
const [LONGEST_TIMES, LONGEST_MS] = [4, 3_000];

/** Builds the oracle with the mutated rules into one script, compiled once; each run of it loads all rules anew, as module constants are mutated too. */
export const buildOracle = async (sources: ReadonlyMap<string, string>): Promise<RunMutant> => {
  const result = await build({
    configFile: false, root: ROOT, logLevel: 'silent', publicDir: false,
    plugins: [{
      name: 'mutants', enforce: 'pre',
      resolveId: (source) => (source === 'vitest' ? '\0vitest' : undefined),
      load: (id) => (id === '\0vitest' ? 'export const { test, it, describe, expect, afterEach, vi } = globalThis.mutationTests;' : sources.get(relative(ROOT, id))),
    }],
    build: { write: false, minify: false, target: 'es2023', lib: { entry: join(ROOT, 'test/mutation/oracle.ts'), formats: ['iife'], name: 'oracle' }, rolldownOptions: { treeshake: false } },
  });
  const [output] = (Array.isArray(result) ? result : [result]) as { output: { code: string }[] }[];
  const script = new Script(withFastSwitches(output!.output[0]!.code), { filename: 'oracle.js' });
  const tests = createTests();
  const world = globalThis as unknown as Record<string, unknown>;
  let failure: string | null = null;
  let longest = 600_000;
  world.mutationTests = tests.module;
  world.runMutationTests = () => { failure = tests.firstFailure(); };
  const runTests = new Script('runMutationTests()');
  const runOnce = (id: string, timeout: number): string | null => {
    world.awakeMutant = id;
    failure = null;
    try {
      script.runInThisContext({ timeout });
      runTests.runInThisContext({ timeout });
      return failure;
    } catch (error) {
      tests.forget();
      if (error instanceof UnknownMatcher || isTimeout(error)) throw error;
      return String(error);
    }
  };
  return (id) => {
    const started = processorMs();
    for (let wait = longest; ; wait *= 4) {
      try {
        const said = runOnce(id, wait);
        if (id === '') longest = Math.ceil(Math.max(LONGEST_MS, LONGEST_TIMES * (processorMs() - started)));
        return said;
      } catch (error) {
        if (!isTimeout(error)) throw error;
        // On a busy machine a test may wait long for a processor: only what has had its time of one is endless.
        if (processorMs() - started >= longest) return String(error);
      }
    }
  };
};

const isTimeout = (error: unknown): boolean => (error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/** Stryker asks a function at each mutant's place and counts each visit; a comparison with a constant lets the tests run many times faster. */
const withFastSwitches = (code: string): string =>
  `(() => { const awake = globalThis.awakeMutant;\n${code.replace(/\bstryMutAct_9fa48(?:\$\d+)?\("(\d+)"\)/g, '(awake === "$1")').replace(/(?<!function )\bstryCov_9fa48(?:\$\d+)?\([^()]*\)/g, '0')}\n})()`;
