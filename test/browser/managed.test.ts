import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '../files.ts';
import { launch, openExtensionPage } from './harness.ts';

// A copy in a folder of its own has an id of its own: this policy concerns no other test's browser.
const extension = mkdtempSync(join(tmpdir(), 'zsc-managed-'));
const policy = join('/etc/chromium/policies/managed', `${idOf(extension)}.json`);
afterAll(() => {
  rmSync(extension, { recursive: true, force: true });
  rmSync(policy, { force: true });
});

test('a policy of the administrator arrives, is shown as such, and is locked', async () => {
  expect(process.getuid?.(), 'This test must run as root: only root may write /etc/chromium/policies/managed, where Chromium reads policies from.').toBe(0);
  cpSync(join(ROOT, '.output/chrome-mv3'), extension, { recursive: true });
  mkdirSync('/etc/chromium/policies/managed', { recursive: true });
  const profile = { version: 1, active: 'm1', accounts: [{ id: 'm1', label: '会社の設定', capacity: 'publicInterestCorporation', declaredClients: [{ name: '株式会社青葉' }] }] };
  writeFileSync(policy, JSON.stringify({ '3rdparty': { extensions: { [idOf(extension)]: { profile } } } }));
  const running = await launch('chromium', { extension });
  try {
    const page = await openExtensionPage(running, 'options.html');
    // Chromium hands the policy over some seconds after installing; the page hears of it by itself.
    await page.waitForFunction(() => /会社の設定\s*管理者が設定/.test(document.body.innerText), { timeout: 30_000 });
    expect(await page.$$eval('article button, article input:enabled', (controls) => controls.length)).toBe(0);
    expect(await page.$eval('body', (body) => body.innerText)).toContain('使うアカウントは管理者が決めています。');
  } finally {
    await running.close();
  }
});

/** Chromium names an unpacked extension for its folder: the SHA-256 of the path, its first 32 hexadecimal digits written as a to p. */
function idOf(folder: string): string {
  return Array.from(createHash('sha256').update(folder).digest('hex').slice(0, 32), (digit) => String.fromCharCode(97 + parseInt(digit, 16))).join('');
}
