import { resolve } from 'node:path';
import { readFileSync } from 'node:fs';
import { type ESTree, parseSync, type Plugin, Visitor } from 'vite';
import { defineConfig } from 'wxt';

/**
 * Writes a script's texts as a browser reads them fastest: each letter beyond ASCII as an escape (the script is then kept at one byte a letter
 * instead of two), and a text in quotes where the minifier puts backticks (a template is read twice: as it is written and as it is meant).
 */
export const plainTexts: Plugin = {
  name: 'plain-texts',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk') chunk.code = inQuotes(chunk.code).replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
    }
  },
};

const inQuotes = (code: string): string => {
  const { program, errors } = parseSync('script.js', code);
  if (errors.length > 0) throw new Error(`The minified script cannot be read: ${errors[0]!.message}`);
  const kept = new Set<ESTree.TemplateLiteral>();
  const parts: string[] = [];
  let end = 0;
  new Visitor({
    TaggedTemplateExpression: ({ quasi }) => void kept.add(quasi),
    TemplateLiteral(template) {
      const text = template.quasis[0]!.value.cooked;
      if (template.expressions.length > 0 || kept.has(template) || text === null) return;
      parts.push(code.slice(end, template.start), JSON.stringify(text));
      end = template.end;
    },
  }).visit(program);
  return parts.join('') + code.slice(end);
};

/** How the page sees that the extension is still there (entrypoints/form.content/here.css). */
const hereCss = 'content-scripts/here.css';

/** How the one source becomes the extension for Chrome, Edge and Firefox. */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    define: { __PAGE_WORDS__: JSON.stringify(pageWords()) },
    build: { target: 'esnext' },
    plugins: [plainTexts],
    resolve: { alias: { 'wxt/utils/content-script-context': resolve(import.meta.dirname, 'entrypoints/form.content/noContext.ts') } },
  }),
  zip: {
    name: 'zairyu-scope-check',
    // The reviewer's archive: all that builds the add-on, nothing that a run left behind.
    includeSources: ['**/*', '.npmrc', '.gitignore'],
    excludeSources: ['demo/**', 'coverage/**', 'reports/**', '**/*.log'],
  },
  hooks: {
    'build:manifestGenerated': (wxt, { content_scripts: [form] = [] }) => {
      if (wxt.config.browser === 'firefox' && form) Object.assign(form, { css: [hereCss], css_origin: 'user' });
    },
    'build:publicAssets': (wxt, files) => {
      if (wxt.config.browser === 'firefox') files.push({ relativeDest: hereCss, contents: readFileSync(resolve(import.meta.dirname, 'entrypoints/form.content/here.css'), 'utf8') });
      // Notes for translators stay in the repository: every process of the browser that runs us would keep them in memory.
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

/** Keys of the words of bar and notices themselves (components/pageWords.ts): the extension's API can't list a catalogue. */
const pageWords = (): string[] => Object.keys(JSON.parse(readFileSync(resolve(import.meta.dirname, 'public/_locales/ja/messages.json'), 'utf8')) as object)
  .filter((key) => /^((overlay|verdict|capacity)_\w+|ask_(answer|choose|inOptions|search)|aside(_reason)?|sheet_setAside|appName|language)$/.test(key));

const withoutNotes = (catalogue: string): string =>
  JSON.stringify(JSON.parse(catalogue), (key, value: unknown) => (key === 'description' && typeof value === 'string' ? undefined : value));
