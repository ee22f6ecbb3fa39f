import { resolve } from 'node:path';
import { readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';

/** How the one source becomes the extension for Chrome, Edge and Firefox. */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    // terser makes the page's script 430 bytes (gzipped) smaller than the bundler's own minifier: the difference to the limit (built.test.ts).
    build: { target: 'esnext', minify: 'terser', terserOptions: { ecma: 2020, compress: { passes: 3, unsafe_arrows: true, pure_getters: true } } },
    resolve: { alias: { 'wxt/utils/content-script-context': resolve(import.meta.dirname, 'entrypoints/form.content/noContext.ts') } },
  }),
  zip: {
    name: 'zairyu-scope-check',
    // The reviewer's archive: all that builds the add-on, nothing that a run left behind.
    includeSources: ['**/*', '.npmrc', '.gitignore'],
    excludeSources: ['demo/**', 'coverage/**', 'reports/**', '**/*.log'],
  },
  hooks: {
    // Notes for translators stay in the repository: every process of the browser that runs us would keep them in memory.
    'build:publicAssets': (_, files) => {
      for (const [index, file] of files.entries()) {
        if (!/_locales.*messages\.json$/.test(file.relativeDest) || !('absoluteSrc' in file)) continue;
        files[index] = { relativeDest: file.relativeDest, contents: withoutNotes(readFileSync(file.absoluteSrc, 'utf8')) };
      }
    },
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_appName__',
    description: '__MSG_appDescription__',
    default_locale: 'ja',
    permissions: ['storage'],
    ...(mode === 'production' && {
      content_security_policy: {
        extension_pages: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      },
    }),
    ...(browser !== 'firefox' && { minimum_chrome_version: '120', storage: { managed_schema: 'managed-schema.json' } }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'zairyu-scope-check@zairyu-scope-check.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});

const withoutNotes = (catalogue: string): string =>
  JSON.stringify(JSON.parse(catalogue), (key, value: unknown) => (key === 'description' && typeof value === 'string' ? undefined : value));
