import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ROOT } from './files.ts';

type Manifest = Record<string, unknown> & {
  permissions?: string[];
  content_scripts?: { matches: string[]; js?: string[]; css?: string[]; all_frames?: boolean }[];
  content_security_policy?: { extension_pages?: string };
};

const BUILT = ['chrome-mv3', 'firefox-mv3'];
const folderOf = (built: string) => join(ROOT, '.output', built);
const manifestOf = (built: string) => JSON.parse(readFileSync(join(folderOf(built), 'manifest.json'), 'utf8')) as Manifest;

/** What we hand to the stores, as built: small, and asking for nothing. Needs `npm run build` (npm test builds first). */
describe.each(BUILT)('the build %s', (built) => {
  test('is there', () => {
    expect(existsSync(join(folderOf(built), 'manifest.json')), 'run npm run build first').toBe(true);
  });

  test('has a content script of at most 96,000 bytes, 32,000 gzipped, all in', () => {
    const files = manifestOf(built).content_scripts?.flatMap(({ js = [], css = [] }) => [...js, ...css]) ?? [];
    const bytes = files.map((file) => readFileSync(join(folderOf(built), file)));
    const all = Buffer.concat(bytes);
    expect(all.length).toBeGreaterThan(0);
    expect(all.length).toBeLessThanOrEqual(96_000);
    expect(gzipSync(all, { level: 9 }).length).toBeLessThanOrEqual(32_000);
  });

  test('asks for storage and nothing else', () => {
    const manifest = manifestOf(built);
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions).toEqual(['storage']);
    const otherDoors = ['host_permissions', 'optional_permissions', 'optional_host_permissions', 'web_accessible_resources', 'externally_connectable', 'sandbox', 'update_url', 'key'];
    expect(otherDoors.filter((name) => name in manifest)).toEqual([]);
  });

  test('runs on the official host only', () => {
    const scripts = manifestOf(built).content_scripts ?? [];
    expect(scripts.map(({ matches }) => matches)).toEqual([['https://www.rasens-immi.moj.go.jp/*']]);
  });

  test('has pages that may reach no network', () => {
    const policy = manifestOf(built).content_security_policy?.extension_pages ?? '';
    const directives = new Map(policy.split(';').map((part) => part.trim().split(/\s+/)).map(([name, ...values]) => [name, values.join(' ')]));
    expect(directives.get('default-src')).toBe("'none'");
    expect([...directives.values()].filter((values) => !["'self'", "'none'"].includes(values))).toEqual([]);
    expect(directives.has('connect-src')).toBe(false);
  });

  test('carries no code from text, no foreign address to load and no source map', () => {
    const files = filesBelow(folderOf(built));
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
    // zod asks whether `new Function` works unless jitless is set; the words stay in its code, in a branch that is never taken.
    const faulty = files.filter((file) => /\.(js|html|css)$/.test(file)).filter((file) => /\beval\(|import\(["'`]https?:|(src|href)="https?:|@import|url\(["']?https?:/.test(readFileSync(file, 'utf8')));
    expect(faulty).toEqual([]);
  });
});

test('both builds hold the same content script rules', () => {
  const size = (built: string) => statSync(join(folderOf(built), manifestOf(built).content_scripts?.[0]?.js?.[0] ?? '')).size;
  expect(Math.abs(size('chrome-mv3') - size('firefox-mv3'))).toBeLessThan(2_000);
});

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));
