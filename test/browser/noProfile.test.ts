import { describe, expect, test } from 'vitest';
import { pagePaths } from '../pages/around.ts';
import { type FormWish, writeForm } from '../pages/form.ts';
import { type BrowserName, HOST, launch, serve, waitForOverlay } from './harness.ts';

const N: FormWish = { procedure: 'certificateOfEligibility', kubun: 'N', loginName: 'AOBA TARO' };

describe.each<BrowserName>(['chromium', 'firefox'])('without a profile, in %s', (name) => {
  test('says so, with the way to the options page and no verdict', async () => {
    const running = await launch(name);
    try {
      const page = await running.newPage();
      await serve(page, { [pagePaths.form]: writeForm(N) });
      await page.goto(HOST + pagePaths.form);
      const now = await waitForOverlay(page, ({ status, parts }) => Boolean(status) && parts.some(({ role, name }) => role === 'button' && /設定/.test(name)));
      expect(now.status).toMatch(/設定/);
      expect(now.status).not.toMatch(/対象外|要確認|^対象/);
    } finally {
      await running.close();
    }
  });
});
