import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { zip } from 'wxt';
import { ROOT } from './files.ts';

const BILL = join(ROOT, '.output', 'zairyu-scope-check-sbom.cdx.json');

/**
 * `npm run zip`: the archives for the stores, Firefox's source archive and the bill of materials (CycloneDX), in .output/, with the sum of each printed.
 * The same commit gives the same bytes: nothing in them depends on time, place or order of files.
 */
const writeArchives = async (): Promise<void> => {
  const written = new Set<string>();
  for (const browser of ['chrome', 'firefox'] as const) for (const file of await zip({ root: ROOT, browser })) written.add(file);
  writeBill();
  for (const file of [...written, BILL]) {
    process.stdout.write(`${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${basename(file)}\n`);
  }
};

/** What is in the archives, not what builds and tests them. */
const writeBill = (file = BILL) => {
  const wishes = ['--omit', 'dev', '--omit', 'optional', '--mc-type', 'application', '--output-reproducible', '--package-lock-only', '-o', file];
  const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules/@cyclonedx/cyclonedx-npm/bin/cyclonedx-npm-cli.js'), ...wishes], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The bill of materials could not be written.');
};

// `--bill FILE` writes the bill alone.
const [flag, file] = process.argv.slice(2);
if (flag === '--bill') writeBill(file);
else await writeArchives();
