import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseProfile } from '../../profile/schema.ts';
import { ROOT } from '../files.ts';
import { whole } from './profiles.ts';

type Schema = { type: string; properties?: Record<string, Schema>; items?: Schema };
const schema = JSON.parse(readFileSync(join(ROOT, 'public/managed-schema.json'), 'utf8')) as Schema;

const samplesOf = (path: string, language: string): string[] => (
  [...readFileSync(join(ROOT, path), 'utf8').matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1]!)
);

test.each([['docs/deploy.md', 4], ['README.md', 2]])('every sample of %s carries a profile that is accepted, and the policy schema takes it', (path, count) => {
  const profiles = samplesOf(path, 'json').map((block) => profileIn(JSON.parse(block)));
  expect(profiles.length).toBeGreaterThanOrEqual(count);
  for (const profile of profiles) expect([parseProfile(profile).ok, unfit({ profile }, schema)]).toEqual([true, []]);
});

test('each browser looks for the sample where it stands: Google\'s Value, the keys of Chromium and Firefox', () => {
  const [, google, chromium, firefox] = samplesOf('docs/deploy.md', 'json').map((block) => JSON.parse(block) as unknown);
  expect(google).toMatchObject({ profile: { Value: { version: 1 } } });
  expect(chromium).toMatchObject({ '3rdparty': { extensions: { '<ID>': { profile: { version: 1 } } } } });
  expect(firefox).toMatchObject({ policies: { '3rdparty': { Extensions: { 'zairyu-scope-check@zairyu-scope-check.example': { profile: { version: 1 } } } } } });
});

test('what the samples for Windows write into the registry is a profile', () => {
  const [script] = samplesOf('docs/deploy.md', 'powershell');
  // As -replace '\r?\n\s*', '' leaves it.
  const written = /@'\n([\s\S]*?)\n'@ -replace/.exec(script!)![1]!.replace(/\r?\n\s*/g, '');
  const [file] = samplesOf('docs/deploy.md', 'reg');
  const values = [...file!.matchAll(/^"(.*?)"="(.*)"$/gm)].map(([, name, text]) => ({ name, value: JSON.parse(text!.replace(/\\(["\\])/g, '$1')) as { profile: unknown } }));
  expect(values.map(({ name }) => name)).toEqual(['profile', 'zairyu-scope-check@zairyu-scope-check.example']);
  for (const profile of [JSON.parse(written) as unknown, values[0]!.value, values[1]!.value.profile]) expect([parseProfile(profile).ok, unfit({ profile }, schema)]).toEqual([true, []]);
});

test('the policy schema names every key the profile may have, and no other', () => {
  const withOwner = { ...whole, accounts: [{ ...whole.accounts[0], ownAccount: 'own' }] };
  expect(parseProfile(withOwner).ok).toBe(true);
  expect(keysOf(schema.properties!['profile']!)).toEqual(keysIn(withOwner));
});

function profileIn(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const { profile } = value as { profile?: { Value?: unknown } };
  if (profile) return profile.Value ?? profile;
  return Object.values(value).map(profileIn).find((found) => found !== undefined);
}

/** Where a value is not what the schema says, as Chromium reads it: another type, or a key it doesn't name. */
function unfit(value: unknown, { type, properties = {}, items }: Schema, path = ''): string[] {
  const is = Array.isArray(value) ? 'array' : typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
  if (is !== type) return [path];
  if (Array.isArray(value)) return value.flatMap((one, at) => unfit(one, items!, `${path}[${at}]`));
  if (is !== 'object') return [];
  return Object.entries(value as object).flatMap(([key, one]) => (properties[key] ? unfit(one, properties[key], `${path}.${key}`) : [`${path}.${key}`]));
}

function keysOf(schema: Schema, path = ''): string[] {
  if (schema.items) return keysOf(schema.items, `${path}[]`);
  return Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => [`${path}.${key}`, ...keysOf(inner, `${path}.${key}`)]).sort();
}

function keysIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((one) => keysIn(one, `${path}[]`)))].sort();
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [`${path}.${key}`, ...keysIn(inner, `${path}.${key}`)]).sort();
}
