import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../files.ts';
import { pagePaths } from '../pages/around.ts';
import { writeForm } from '../pages/form.ts';
import { HOST, launch, openOverlayForAxe, serve, waitForVerdict } from './harness.ts';

const PROFILE = JSON.parse(readFileSync(join(ROOT, 'test/demo/sample-profile.json'), 'utf8')) as unknown;

test('axe finds nothing in the overlay, light and dark', async () => {
  const running = await launch('chromium', { profile: PROFILE });
  try {
    const page = await running.newPage();
    await serve(page, { [pagePaths.form]: writeForm({ procedure: 'certificateOfEligibility', kubun: 'N', loginName: 'SHIEN HANAKO' }) });
    await page.goto(HOST + pagePaths.form);
    await waitForVerdict(page, /対象外/);
    await openOverlayForAxe(page);
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core') });
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: { run: (context: object, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[]; passes: object[] }> } };
        const host = [...document.documentElement.children].find((child) => child.shadowRoot)!;
        const { violations, passes } = await axe.run({ include: [host] }, { rules: { region: { enabled: false } } });
        return { passes: passes.length, violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' · ')}`) };
      });
      expect(found.violations).toEqual([]);
      expect(found.passes).toBeGreaterThan(5);
    }
  } finally {
    await running.close();
  }
});
