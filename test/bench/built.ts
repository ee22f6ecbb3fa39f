import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'wxt';

/** Builds the extension for Chromium into a folder of its own, which another build can't change under the browsers. Silent; the folder is the caller's to remove. */
export const buildExtension = async (): Promise<string> => {
  const outDir = mkdtempSync(join(tmpdir(), 'zsc-bench-'));
  const quiet = () => {};
  await build({
    browser: 'chrome', root: resolve(import.meta.dirname, '../..'), outDir,
    logger: { debug: quiet, log: quiet, info: quiet, success: quiet, warn: quiet, error: console.error, fatal: console.error, level: 0 },
  });
  return join(outDir, 'chrome-mv3');
};
