import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { plainTexts } from '../../wxt.config.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Builds one module of the repository (path from its root) as the extension's build does, minified, into a folder of its own.
 * `instead` puts other modules of the repository in the place of some. Returns the file's path; the folder is the caller's to remove.
 */
export const bundle = async (entry: string, instead: Readonly<Record<string, string>> = {}): Promise<string> => {
  const outDir = mkdtempSync(join(tmpdir(), 'zsc-bench-'));
  const replaced = new Map(Object.entries(instead).map(([from, to]) => [join(ROOT, from), join(ROOT, to)]));
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'silent',
    publicDir: false,
    plugins: [{
      name: 'instead',
      enforce: 'pre',
      resolveId: (source, importer) => (importer && source.startsWith('.') ? replaced.get(resolve(importer, '..', source)) : undefined),
    }, plainTexts],
    // Not `lib`: a library is left with its line breaks and long names.
    build: {
      outDir, target: 'es2023', minify: true, modulePreload: false,
      rolldownOptions: { input: join(ROOT, entry), preserveEntrySignatures: 'strict', output: { format: 'es', entryFileNames: 'built.mjs' } },
    },
  });
  return join(outDir, 'built.mjs');
};
