import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'wxt';

/**
 * Builds the extension for Chromium into a folder of its own, which another build can't change under the browsers; the caller removes it.
 * In a process of its own, because the build draws its progress on standard output, which is ours to fill.
 */
export const buildExtension = (): string => {
  const outDir = mkdtempSync(join(tmpdir(), 'zsc-bench-'));
  execFileSync(process.execPath, [import.meta.filename, outDir], { stdio: ['ignore', 'ignore', 'pipe'] });
  return join(outDir, 'chrome-mv3');
};

if (process.argv[1] === import.meta.filename) await build({ browser: 'chrome', root: resolve(import.meta.dirname, '../..'), outDir: process.argv[2]! });
