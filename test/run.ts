import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const BIN = join(ROOT, 'node_modules/.bin');

type Count = { passed: number; failed: number };

/**
 * `npm test`: builds both browsers, checks types and the add-on, runs every test. Each build or check counts as one test.
 * The last line is `N passed, N failed`; the exit code is 1 when anything failed. Arguments are handed to vitest (a part of a file's path).
 */
const runAll = async (only: readonly string[]): Promise<void> => {
  const [checks, built] = [await inTurn(CHECKS), await inTurn(BUILDS)];
  const add = built.failed === 0 ? await inTurn(CHECKS_OF_BUILD) : NONE;
  // One after the other: a browser that waits for a core is a test that fails for no reason.
  const counts = [checks, built, add, await runVitest('unit', only), await runVitest('browser', only)];
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
};

type Step = { what: string; command: string; args: readonly string[] };

const CHECKS: readonly Step[] = [
  { what: 'types', command: 'tsc', args: ['--noEmit', '-p', '.'] },
  { what: 'types of the rules, without page and browser', command: 'tsc', args: ['--noEmit', '-p', 'rules'] },
];

const BUILDS: readonly Step[] = [
  { what: 'build for Chromium', command: 'wxt', args: ['build', '-b', 'chrome'] },
  { what: 'build for Firefox', command: 'wxt', args: ['build', '-b', 'firefox'] },
];

const CHECKS_OF_BUILD: readonly Step[] = [
  { what: 'web-ext lint', command: 'web-ext', args: ['lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery', '--no-input'] },
];

const NONE: Count = { passed: 0, failed: 0 };

const inTurn = async (steps: readonly Step[]): Promise<Count> => {
  const count = { ...NONE };
  for (const { what, command, args } of steps) {
    const started = performance.now();
    const { code, output } = await run(command, args);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${code === 0 ? '✓' : '✗'} ${what} (${seconds} s)\n`);
    if (code === 0) count.passed += 1;
    else count.failed += 1;
    if (code !== 0) process.stdout.write(`${output}\n`);
  }
  return count;
};

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; status: string; message: string; assertionResults: { status: string }[] }[];
};

/** A file that could not be loaded, and a fault outside any test, count as one failure each. */
const runVitest = async (project: 'unit' | 'browser', only: readonly string[]): Promise<Count> => {
  const folder = mkdtempSync(join(tmpdir(), 'zsc-report-'));
  const file = join(folder, 'report.json');
  const args = ['run', '--project', project, '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...only];
  const { code } = await run('vitest', args, 'inherit');
  const count = readReport(file);
  rmSync(folder, { recursive: true, force: true });
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
};

const readReport = (file: string): Count => {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    const unloaded = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'));
    return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
  } catch {
    process.stdout.write('The tests ended without a report.\n');
    return { passed: 0, failed: 1 };
  }
};

const run = (command: string, args: readonly string[], stdio: 'pipe' | 'inherit' = 'pipe') =>
  new Promise<{ code: number; output: string }>((done) => {
    // Node 24 stands first, so that every tool started by its `env node` line runs on it.
    const env = { ...process.env, PATH: `${BIN}:${process.env.PATH}`, NO_COLOR: '1' };
    const child = spawn(join(BIN, command), args, { cwd: ROOT, env, stdio: ['ignore', stdio, stdio] });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => done({ code: 1, output: String(error) }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });

await runAll(process.argv.slice(2));
