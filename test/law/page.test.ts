import { h } from 'preact';
import { describe, expect, test } from 'vitest';
import { writeHtml } from '../../components/lawHtml.ts';
import { countOf, Law, type Say } from '../../components/Law.tsx';
import { law } from '../../rules/lawModel.ts';
import { lawTexts, preamble } from '../../rules/lawText.ts';
import { textOf } from '../files.ts';

const model = law();
const ja = catalogue('ja');
const en = catalogue('en');

describe.each([['ja', ja], ['en', en]] as const)('the page in %s', (_, say) => {
  const html = writeHtml(h(Law, { model, say }));

  test('has a word for everything it says', () => {
    expect(html).not.toMatch(/\b(law|rule|doubt|capacity|procedure|activity)_\w+/);
    expect(html).not.toMatch(/undefined|\[object|\$\d|NaN|Invalid/);
  });

  test('holds the official list word for word', () => {
    for (const { text } of [...preamble, ...Object.values(lawTexts).flat()]) expect(html).toContain(`<p lang="ja">${text}</p>`);
  });

  test('leads each of its own links to something', () => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect([...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !ids.has(id))).toEqual([]);
    expect(ids.size).toBe([...html.matchAll(/ id="/g)].length);
  });
});

describe('the search', () => {
  test('shows only what holds all words, whatever their width', () => {
    const html = writeHtml(h(Law, { model, say: ja, query: '傘下実習実施者リスト　注２' }));
    expect(html).toContain('id="implementerNotListed"');
    expect(html).not.toContain('id="useLapsed"');
    expect(html).not.toContain('id="matrix"');
    expect(countOf(model, ja, '傘下実習実施者リスト　注２')).toBe(1);
    expect(countOf(model, en, '')).toBe(model.chapters.flatMap(({ rules }) => rules).length);
    expect(countOf(model, ja, 'ない言葉です')).toBe(0);
  });
});

describe('writeHtml', () => {
  test('escapes text and attributes, leaves out listeners', () => {
    expect(writeHtml(h('a', { href: '"><script>', onClick: () => undefined, hidden: true }, ['<b>&\'', null, false, 3]))).toBe('<a href="&#34;&#62;&#60;script&#62;" hidden="">&#60;b&#62;&#38;&#39;3</a>');
    expect(writeHtml(h('br', {}))).toBe('<br>');
  });
});

test('the official words in the Japanese catalogue are the official list itself', () => {
  for (const { id, text } of [...preamble, ...Object.values(lawTexts).flat()]) expect(ja(`law_text_${id}`)).toBe(text);
});

function catalogue(language: string): Say {
  const messages = JSON.parse(textOf(`public/_locales/${language}/messages.json`)) as Record<string, { message: string }>;
  return (key, ...values) => messages[key]?.message.replace(/\$(\d)/g, (_, at: string) => values[Number(at) - 1] ?? '') ?? key;
}
