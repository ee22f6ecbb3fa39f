import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, textOf } from '../files.ts';

type Bill = { bomFormat: string; metadata: { component: { name: string; version: string }; timestamp?: string }; components: { name: string; version: string; licenses?: unknown[]; hashes?: unknown[] }[] };
const { dependencies, name, version } = JSON.parse(textOf('package.json')) as { dependencies: Record<string, string>; name: string; version: string };
const locked = (JSON.parse(textOf('package-lock.json')) as { packages: Record<string, { dev?: boolean; optional?: boolean; hasInstallScript?: boolean }> }).packages;

/** What we build from and what goes out with the archive; that every package has its integrity is in test/order.test.ts. */
describe('supply', () => {
  test('no package that ends up in the archive runs anything when it is installed, and setting up never lets one', () => {
    expect(Object.entries(locked).filter(([path, { dev, optional, hasInstallScript }]) => path !== '' && !dev && !optional && hasInstallScript).map(([path]) => path)).toEqual([]);
    expect(textOf('setup.mjs')).toContain("'--ignore-scripts'");
    expect(textOf('docs/store/for-reviewers.md')).toContain('npm ci --ignore-scripts');
  });

  test('the bill of materials names every package of the archive with version, licence and sum, no other, and is the same each time', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zsc-bill-'));
    try {
      const sums = ['one.json', 'two.json'].map((file) => {
        const { status } = spawnSync(process.execPath, [join(ROOT, 'test/zip.ts'), '--bill', join(folder, file)], { cwd: ROOT, encoding: 'utf8' });
        expect(status).toBe(0);
        return createHash('sha256').update(readFileSync(join(folder, file))).digest('hex');
      });
      expect(sums[0]).toBe(sums[1]);
      const bill = JSON.parse(readFileSync(join(folder, 'one.json'), 'utf8')) as Bill;
      expect(bill).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name, version } } });
      expect(bill.metadata.timestamp).toBeUndefined();
      const listed = new Map(bill.components.map((one) => [one.name, one]));
      expect(Object.entries(dependencies).filter(([one, wanted]) => listed.get(one)?.version !== wanted)).toEqual([]);
      const shipped = Object.entries(locked).filter(([path, { dev, optional }]) => path !== '' && !dev && !optional).length;
      expect(bill.components).toHaveLength(shipped);
      expect(bill.components.filter(({ licenses }) => !licenses?.length).map((one) => one.name)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('each warning of web-ext is explained in SECURITY.md', () => {
    expect(existsSync(join(ROOT, '.output/firefox-mv3/manifest.json')), 'run npm run build first').toBe(true);
    const { stdout } = spawnSync(process.execPath, [join(ROOT, 'node_modules/web-ext/bin/web-ext.js'), 'lint', '--source-dir', join(ROOT, '.output/firefox-mv3'), '--no-config-discovery', '--output', 'json'], { encoding: 'utf8', env: { ...process.env, NO_UPDATE_NOTIFIER: '1' } });
    const { errors, warnings } = JSON.parse(stdout) as Record<'errors' | 'warnings', { code: string; file?: string }[]>;
    expect(errors).toEqual([]);
    expect(warnings.length).toBeGreaterThan(0);
    const security = textOf('SECURITY.md');
    expect([...new Set(warnings.map(({ code }) => code))].filter((code) => !security.includes(`\`${code}\``))).toEqual([]);
  });
});

describe('what the stores are told', () => {
  const english = textOf('docs/store/listing.en.md');
  const japanese = textOf('docs/store/listing.ja.md');
  const privacy = textOf('docs/store/privacy.md');

  test('name and short description are within the limits of the stores, in both languages', () => {
    for (const [text, nameLine, shortLine] of [[english, /^\*\*Name\*\*: (.+)$/m, /^\*\*Short description[^*]*\*\*: (.+)$/m], [japanese, /^\*\*名称\*\*：(.+)$/m, /^\*\*短い説明[^*]*\*\*：(.+)$/m]] as const) {
      expect(nameLine.exec(text)![1]!.length).toBeLessThanOrEqual(45);
      expect(shortLine.exec(text)![1]!.length).toBeLessThanOrEqual(132);
      expect(text.length).toBeGreaterThan(500);
    }
  });

  test('every permission and host of the manifest is justified, in both languages, and nothing is collected', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, '.output/chrome-mv3/manifest.json'), 'utf8')) as { permissions: string[]; content_scripts: { matches: string[] }[] };
    const rows = privacy.split('\n').filter((line) => line.startsWith('| ')).map((line) => line.split('|').map((cell) => cell.trim()));
    for (const asked of [...manifest.permissions, ...manifest.content_scripts.flatMap(({ matches }) => matches.map((match) => new URL(match.replace('*', '')).host))]) {
      const row = rows.find(([, question]) => question!.includes(`\`${asked}\``));
      expect(row?.slice(2, 4).every((answer) => answer!.length > 20), asked).toBe(true);
    }
    for (const topic of ['Single purpose', 'Remote code', 'Data collected', 'Personally identifiable', 'Sold or transferred', 'Privacy policy']) expect(privacy).toContain(topic);
  });
});
