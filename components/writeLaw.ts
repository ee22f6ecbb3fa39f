import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { h } from 'preact';
import { runnerImport } from 'vite';
import { law } from '../rules/lawModel.ts';
import { writeHtml } from './lawHtml.ts';
import type { Say } from './Law.tsx';

/** `npm run law`: the page of the law as one HTML file without script, `.output/law.html`, in both languages; for the lawyer who reviews it. */
const root = join(import.meta.dirname, '..');
const { module: { Law, day, sections } } = await runnerImport<typeof import('./Law.tsx')>(join(root, 'components/Law.tsx'), { root, configFile: false, logLevel: 'error' });
const model = law();
const styles = ['tokens', 'page', 'law'].map((name) => readFileSync(join(root, `components/${name}.css`), 'utf8')).join('\n');

mkdirSync(join(root, '.output'), { recursive: true });
const file = join(root, '.output/law.html');
writeFileSync(file, `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${writeHtml(catalogue('ja')('law_title'))}</title>
<style>
${styles}
${choice()}
</style>
</head>
<body>
<div class="languages">
${languages().map(([language, name], at) => `<input type="radio" class="unseen" name="language" id="${language}"${at === 0 ? ' checked' : ''}><label class="button" for="${language}" lang="${language}">${name}</label>`).join('\n')}
</div>
${languages().map(([language]) => writeHtml(page(language))).join('\n')}
</body>
</html>
`);
process.stdout.write(`${file}\n`);

function page(language: string) {
  const say = catalogue(language);
  return h('main', { class: `law in-${language}`, lang: language }, [
    h('header', {}, [
      h('h1', {}, say('law_title')),
      h('p', {}, say('law_intro', day(model.asOf, say))),
      h('nav', { 'aria-label': say('law_contents') }, h('ul', {}, sections.map((id) => h('li', {}, h('a', { href: `#${language}-${id}` }, say(`law_${id}`)))))),
    ]),
    h(Law, { model, say, prefix: `${language}-` }),
  ]);
}

function languages(): readonly (readonly [string, string])[] {
  return [['ja', '日本語'], ['en', 'English']];
}

/** Which language is shown is a choice of the reader's that needs no script. */
function choice(): string {
  return `.languages { display: flex; gap: 8px; max-width: 1080px; margin: 16px auto 0; padding: 0 20px; }
.languages :checked + label { background: var(--accent); color: var(--on-accent); }
.languages :focus-visible + label { outline: 3px solid var(--focus); outline-offset: 2px; }
body:has(#ja:checked) .in-en, body:has(#en:checked) .in-ja { display: none; }
@media print { .languages { display: none; } }`;
}

function catalogue(language: string): Say {
  const messages = JSON.parse(readFileSync(join(root, `public/_locales/${language}/messages.json`), 'utf8')) as Record<string, { message: string }>;
  return (key, ...values) => (messages[key]?.message ?? key).replace(/\$(\d)/g, (_, at: string) => values[Number(at) - 1] ?? '');
}
