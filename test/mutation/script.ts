import { join, relative } from 'node:path';
import { Script } from 'node:vm';
import { build } from 'vite';
import { ROOT } from '../files.ts';
import { createTests } from './expect.ts';

/** Runs every test of the oracle with one mutant awake, or none (''). The name of the first test that fails, or null. */
export type RunMutant = (id: string) => string | null;

/** A loop that a mutant made endless ends here: so often is a mutant's place passed at most. */
const MOST_HITS = 5_000_000;

/** Builds the oracle with the mutated rules into one script, compiled once; each run of it loads all rules anew, as module constants are mutated too. */
export const buildOracle = async (sources: ReadonlyMap<string, string>): Promise<RunMutant> => {
  const result = await build({
    configFile: false, root: ROOT, logLevel: 'silent', publicDir: false,
    plugins: [{
      name: 'mutants', enforce: 'pre',
      resolveId: (source) => (source === 'vitest' ? '\0vitest' : undefined),
      load: (id) => (id === '\0vitest' ? 'export const { test, it, describe, expect, vi } = globalThis.mutationTests;' : sources.get(relative(ROOT, id))),
    }],
    build: { write: false, minify: false, target: 'es2023', lib: { entry: join(ROOT, 'test/mutation/oracle.ts'), formats: ['iife'], name: 'oracle' }, rolldownOptions: { treeshake: false } },
  });
  const [output] = (Array.isArray(result) ? result : [result]) as { output: { code: string }[] }[];
  const script = new Script(output!.output[0]!.code, { filename: 'oracle.js' });
  const tests = createTests();
  const world = globalThis as unknown as Record<string, unknown>;
  world.mutationTests = tests.module;
  return (id) => {
    world.__stryker__ = { activeMutant: id, hitCount: 0, hitLimit: MOST_HITS };
    try {
      script.runInThisContext();
    } catch (error) {
      tests.firstFailure();
      return `loading: ${String(error)}`;
    }
    return tests.firstFailure();
  };
};
