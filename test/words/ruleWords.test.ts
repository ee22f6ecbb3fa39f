import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { staffCapacities } from '../../rules/facts.ts';
import { optional } from '../../rules/filing.ts';
import { scopes } from '../../rules/rules.ts';
import { rulesOfAllUsers } from '../../rules/rulesOfAllUsers.ts';

/** Every sentence the judge can say is in the catalogue, in both languages, with the same values in it. */
type Catalogue = Record<string, { message: string; description: string }>;
const root = join(import.meta.dirname, '../..');
const catalogue = (language: string): Catalogue => JSON.parse(readFileSync(join(root, `public/_locales/${language}/messages.json`), 'utf8'));
const words = { ja: catalogue('ja'), en: catalogue('en') };
const source = sourceOf(join(root, 'rules'));

const ruleIds = [...new Set([
  ...rulesOfAllUsers.map(({ id }) => id),
  ...Object.values(scopes).flatMap((clauses) => clauses().flatMap(({ requires }) => requires.map(({ id }) => id))),
  ...staffCapacities.map((capacity) => `outsideScope_${capacity}`),
])];
const doubts = [...new Set([...lastArguments('elseDoubt('), ...lastArguments(' doubt('), ...lastArguments('doubts: ['), ...lastArguments('(doubt(')])];
const facts = [...found(/\bis\(\s*'([a-zA-Z]+)'/g), ...found(/lacking\('([a-zA-Z]+)'/g), ...found(/(?:onDay|isOurs)\('([a-zA-Z]+)'/g),
  ...found(/lackingOf\(filing, '([a-zA-Z]+)'/g), ...found(/lackingOf\([^)]*'([a-zA-Z]+)'\)/g), 'supervisedBy', 'acceptingOrganization', 'currentStatus', 'desiredStatus', 'designatedActivity', 'desiredDesignatedActivity', 'capacity'];

const keys = [
  ...ruleIds.flatMap((id) => ['title', 'message', 'remedy'].map((part) => `rule_${id}_${part}`)),
  ...doubts.flatMap((key) => [`doubt_${key}_message`, `doubt_${key}_remedy`]),
  ...[...new Set(facts)].filter((fact) => !optional.has(fact as never)).flatMap((fact) => [`unknown_${fact}_message`, `unknown_${fact}_remedy`]),
  ...[...optional, 'grantedMonths'].flatMap((fact) => [`advice_${fact}_message`, `advice_${fact}_remedy`]),
];

describe('the words of the rules', () => {
  test('the lists below are not empty by accident', () => {
    expect(ruleIds.length).toBeGreaterThan(60);
    expect(doubts.length).toBeGreaterThanOrEqual(29);
    expect(new Set(facts).size).toBeGreaterThanOrEqual(40);
  });

  test.each(keys)('%s', (key) => {
    for (const language of ['ja', 'en'] as const) {
      expect(words[language][key]?.message, `${key} in ${language}`).toBeTruthy();
      expect(words[language][key]?.description, `note of ${key} in ${language}`).toBeTruthy();
    }
    expect(valuesIn(words.en[key]!.message)).toEqual(valuesIn(words.ja[key]!.message));
    expect(words.ja[key]!.message).not.toMatch(/[｡-ﾟ]/);
    expect(words.ja[key]!.message).toMatch(/[。）]$/);
    expect(words.en[key]!.message).toMatch(/[.)]$/);
  });

  test('a sentence of several rules carries no value of one of them', () => {
    for (const key of ['organizationUnclear', 'clientSupervises', 'graduate', 'ruleFailed']) {
      expect(valuesIn(words.ja[`doubt_${key}_message`]!.message)).toEqual([]);
    }
  });

  test('a title stands alone as a heading', () => {
    for (const id of ruleIds) expect(valuesIn(words.ja[`rule_${id}_title`]!.message)).toEqual([]);
  });
});

const valuesIn = (text: string): string[] => [...new Set(text.match(/\$\d/g))].sort();

function found(pattern: RegExp): string[] {
  return [...new Set(Array.from(source.matchAll(pattern), ([, name]) => name!))];
}

/** The keys at the end of each call: the last text in its own parentheses, both texts of a choice. */
function lastArguments(call: string): string[] {
  return source.split(call).slice(1).flatMap((rest) => {
    let depth = 1;
    let end = 0;
    while (depth > 0 && end < rest.length) depth += { '(': 1, '[': 1, ')': -1, ']': -1 }[rest[end++]!] ?? 0;
    const [, ...keys] = /(?:\? '(\w+)' : )?'(\w+)',?\s*[)\]]$/.exec(rest.slice(0, end)) ?? [];
    return keys.filter((key) => key !== undefined);
  });
}

function sourceOf(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !/^(row|source|law)/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')).join('\n');
}
