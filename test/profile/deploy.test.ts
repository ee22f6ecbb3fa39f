import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseProfile } from '../../profile/schema.ts';
import { ROOT } from '../files.ts';
import { whole } from './profiles.ts';

type Schema = { type: string; properties?: Record<string, Schema>; items?: Schema };

test('every sample of docs/deploy.md carries a profile that is accepted', () => {
  const blocks = [...readFileSync(join(ROOT, 'docs/deploy.md'), 'utf8').matchAll(/```json\n([\s\S]*?)```/g)].map((match) => JSON.parse(match[1]!) as unknown);
  expect(blocks.length).toBeGreaterThan(3);
  for (const block of blocks) expect(parseProfile(profileIn(block))).toMatchObject({ ok: true });
});

test('the policy schema names every key the profile may have, and no other', () => {
  const { properties } = JSON.parse(readFileSync(join(ROOT, 'public/managed-schema.json'), 'utf8')) as { properties: { profile: Schema } };
  const withOwner = { ...whole, accounts: [{ ...whole.accounts[0], ownAccount: 'own' }] };
  expect(parseProfile(withOwner).ok).toBe(true);
  expect(keysOf(properties.profile)).toEqual(keysIn(withOwner));
});

function profileIn(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const { profile } = value as { profile?: { Value?: unknown } };
  if (profile) return profile.Value ?? profile;
  return Object.values(value).map(profileIn).find((found) => found !== undefined);
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
