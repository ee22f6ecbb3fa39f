import { describe, expect, test } from 'vitest';
import { filesOf, textOf } from './files.ts';

type Catalogue = Record<string, { message: string; description?: string; placeholders?: unknown }>;
const read = (lang: string) => JSON.parse(textOf(`public/_locales/${lang}/messages.json`)) as Catalogue;
const ja = read('ja');
const en = read('en');
const code = ['entrypoints', 'components', 'rules', 'profile'].flatMap((folder) => filesOf(folder, /\.(tsx?|html)$/)).concat('wxt.config.ts');
const source = code.map(textOf).join('\n');

/** The catalogue and the code know the same words. */
describe('the words', () => {
  test('are the same in both languages, in the same order', () => {
    expect(Object.keys(en)).toEqual(Object.keys(ja));
    expect(Object.keys(ja)).toEqual([...Object.keys(ja)].sort());
  });

  test('exist for every key the code names', () => {
    const named = [
      ...[...source.matchAll(/\b(?:say|words|saying)\(\s*'([A-Za-z0-9_]+)'/g)].map((match) => match[1] as string),
      ...[...source.matchAll(/\bkey: '([A-Za-z0-9]+_[A-Za-z0-9_]+)'/g)].map((match) => match[1] as string),
      ...[...source.matchAll(/__MSG_(\w+)__/g)].map((match) => match[1] as string),
    ];
    expect([...new Set(named)].filter((key) => !(key in ja)).join('\n')).toBe('');
  });

  test('exist for every rule: title, message and remedy', () => {
    const ids = [...source.matchAll(/\bid: '(\w+)',\s*\n\s*basis:/g)].map((match) => match[1] as string);
    const wanted = ids.flatMap((id) => ['title', 'message', 'remedy'].map((part) => `rule_${id}_${part}`));
    expect(wanted.filter((key) => !(key in ja)).join('\n')).toBe('');
  });

  test('are all used', () => {
    const literals = new Set([...source.matchAll(/['"`]([A-Za-z0-9_]+)['"`]/g)].map((match) => match[1]?.replace(/^__MSG_(\w+)__$/, '$1')));
    const families = [...source.matchAll(/`(\w*\$\{[^`]*\}\w*)`/g)]
      .map((match) => (match[1] as string).split(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/))
      .filter((parts) => parts.join('').length >= 4)
      .map((parts) => new RegExp(`^${parts.join('\\w+')}$`));
    expect(Object.keys(ja).filter((key) => !literals.has(key) && !families.some((family) => family.test(key))).join('\n')).toBe('');
  });

  test('carry a note for translators in both languages', () => {
    const bare = (catalogue: Catalogue) => Object.keys(catalogue).filter((key) => (catalogue[key]?.description ?? '').trim().length < 4);
    expect([...bare(ja), ...bare(en)].join('\n')).toBe('');
  });

  test('take the same values in both languages', () => {
    const holes = (text = '') => [...new Set(text.match(/\$\d/g) ?? [])].sort().join();
    expect(Object.keys(ja).filter((key) => holes(ja[key]?.message) !== holes(en[key]?.message)).join('\n')).toBe('');
  });

  test('are text, never markup, and short of nothing', () => {
    const faulty = (catalogue: Catalogue) =>
      Object.entries(catalogue).filter(([, { message }]) => message.trim() === '' || /<\/?[a-z]|&[a-z]+;|\$\$/i.test(message)).map(([key]) => key);
    expect([...faulty(ja), ...faulty(en)].join('\n')).toBe('');
  });

  test('fit the stores: name 75, description 132 characters', () => {
    for (const { appName, appDescription } of [ja, en]) {
      expect(appName?.message.length).toBeLessThanOrEqual(75);
      expect(appDescription?.message.length).toBeLessThanOrEqual(132);
    }
  });

  test('are written in full-width kana and official spelling', () => {
    const text = Object.entries(ja);
    expect(text.filter(([, { message }]) => /[\uFF61-\uFF9F]/.test(message)).map(([key]) => key).join('\n')).toBe('');
    const wrong = /登録支援期間|管理団体|所属期間|在留資格認定証明書発行|実習実施機関|下さい|出来ます|致します/;
    expect(text.filter(([, { message }]) => wrong.test(message)).map(([key]) => key).join('\n')).toBe('');
  });

  test('say English in English', () => {
    const terms = /[（(][^()（）]*[)）]|[「『][^」』]*[」』]|[①-⑳]|注[0-9１-９]/g;
    const japanese = /[\u3040-\u30FF\u4E00-\u9FFF]{16,}/;
    expect(Object.entries(en).filter(([, { message }]) => japanese.test(message.replace(terms, ''))).map(([key]) => key).join('\n')).toBe('');
  });
});
