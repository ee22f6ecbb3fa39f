import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../files.ts';
import { pagePaths } from '../pages/around.ts';
import { fillItem } from '../pages/fill.ts';
import { writeForm } from '../pages/form.ts';
import { HOST, launch, openOverlayForAxe, press, serve, waitForVerdict } from './harness.ts';

const PROFILE = JSON.parse(readFileSync(join(ROOT, 'test/demo/sample-profile.json'), 'utf8')) as unknown;

test.each([['ja', 'light', '開く'], ['en', 'dark', 'Open']] as const)('axe finds nothing in the overlay, %s, %s: a notice, the open bar, a reason being written', async (lang, scheme, openWord) => {
  const running = await launch('chromium', { lang, profile: PROFILE });
  try {
    const page = await running.newPage();
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await serve(page, { [pagePaths.form]: writeForm({ procedure: 'certificateOfEligibility', kubun: 'N', loginName: 'AOBA TARO' }) });
    await page.goto(HOST + pagePaths.form);
    await fillItem(page, { label: '所属機関等契約先　(1)名称' }, '株式会社みどり商事');
    await page.keyboard.press('Tab');
    await waitForVerdict(page, /対象外|Out of scope/);
    await press(page, 'button', openWord);
    await press(page, 'button', /理由を書いて確認済みにする|Set aside with a reason/);
    await openOverlayForAxe(page);
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core') });
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run: (context: object, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[]; passes: object[] }> } };
      const host = [...document.documentElement.children].find((child) => child.shadowRoot)!;
      const { violations, passes } = await axe.run({ include: [host] }, { rules: { region: { enabled: false } } });
      return { passes: passes.length, violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' · ')}`) };
    });
    expect(found.violations).toEqual([]);
    expect(found.passes).toBeGreaterThan(5);
  } finally {
    await running.close();
  }
});
