import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../files.ts';
import { pagePaths } from '../pages/around.ts';
import { writeForm } from '../pages/form.ts';
import { type BrowserName, HOST, launch, openExtensionPage, serve, waitForVerdict } from './harness.ts';
import { press, shows } from './operate.ts';

// Copies with an identity of their own: these policies concern no other test's browser.
const copy = { chromium: mkdtempSync(join(tmpdir(), 'zsc-managed-')), firefox: mkdtempSync(join(tmpdir(), 'zsc-managed-')) };
const firefoxId = `managed-${process.pid}@zairyu-scope-check.example`;
const policy = { chromium: join('/etc/chromium/policies/managed', `${chromiumId(copy.chromium)}.json`), firefox: '/etc/firefox/policies/policies.json' };

/** The samples an administrator copies, by the browser they are for. */
const samples = [...readFileSync(join(ROOT, 'docs/deploy.md'), 'utf8').matchAll(/```json\n([\s\S]*?)```/g)].map((match) => match[1]!);
const sample = { chromium: samples.find((text) => /"3rdparty": \{\s*"extensions"/.test(text))!, firefox: samples.find((text) => text.includes('"policies"'))! };

beforeAll(() => {
  expect(process.getuid?.(), 'This test must run as root: only root may write where Chromium and Firefox read policies from.').toBe(0);
  expect(existsSync(policy.firefox), `${policy.firefox} is there already; this test would overwrite it.`).toBe(false);
});
afterAll(() => {
  for (const path of [copy.chromium, copy.firefox, policy.chromium, policy.firefox]) rmSync(path, { recursive: true, force: true });
});

test.each<[BrowserName, string, string]>([
  ['chromium', '登録支援機関（みらい）', 'SHIEN HANAKO'], ['firefox', '公益法人（みどり）', 'KOEKI JIRO'],
])('the policy of docs/deploy.md arrives in %s, is shown as such, locked, and judges a filing; the rest stays the user\'s', async (name, label, loginName) => {
  install(name);
  const running = await launch(name, { extension: copy[name], firefoxId });
  try {
    const page = await openExtensionPage(running, 'options.html');
    // Chromium hands the policy over some seconds after installing; the page hears of it by itself.
    await page.waitForFunction((words) => new RegExp(`${words}\\s*管理者が設定`).test(document.body.innerText), { timeout: 30_000 }, label);
    expect(await page.$$eval('article', (cards) => cards.flatMap((card) => [...card.querySelectorAll('button, input:not([type=radio]):enabled, select:enabled')]).length)).toBe(0);

    // The user's own account beside it: theirs to edit and to choose.
    await press(page, 'アカウントを追加する');
    await press(page, '監理団体の職員');
    await page.waitForSelector('#a2-ownName');
    await shows(page, /監理団体の職員\s*これを使う/);
    await page.close();

    const form = await running.newPage();
    await serve(form, { [pagePaths.form]: writeForm({ procedure: 'certificateOfEligibility', kubun: 'N', loginName }) });
    await form.goto(HOST + pagePaths.form);
    await waitForVerdict(form, name === 'chromium' ? /^対象外/ : /^要確認/);
    await form.close();
  } finally {
    await running.close();
  }
});

test('an account that the policy chooses is the one in use', async () => {
  cpSync(join(ROOT, '.output/chrome-mv3'), copy.chromium, { recursive: true });
  const profile = { version: 1, active: 'm1', accounts: [{ id: 'm1', label: '会社の設定', capacity: 'publicInterestCorporation', declaredClients: [{ name: '株式会社青葉' }] }] };
  write(policy.chromium, JSON.stringify({ '3rdparty': { extensions: { [chromiumId(copy.chromium)]: { profile } } } }));
  const running = await launch('chromium', { extension: copy.chromium });
  try {
    const page = await openExtensionPage(running, 'options.html');
    await page.waitForFunction(() => /会社の設定\s*管理者が設定/.test(document.body.innerText), { timeout: 30_000 });
    expect(await page.$$eval('article button, article input:enabled', (controls) => controls.length)).toBe(0);
    expect(await page.$eval('body', (body) => body.innerText)).toContain('使うアカウントは管理者が決めています。');
  } finally {
    await running.close();
  }
});

/** Copies the build and puts the sample where the browser reads policies, with the copy's identity in it. */
function install(name: BrowserName): void {
  cpSync(join(ROOT, name === 'chromium' ? '.output/chrome-mv3' : '.output/firefox-mv3'), copy[name], { recursive: true });
  if (name === 'chromium') return write(policy.chromium, sample.chromium.replace('<ID>', chromiumId(copy.chromium)));
  const manifest = join(copy.firefox, 'manifest.json');
  const ours = 'zairyu-scope-check@zairyu-scope-check.example';
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(ours, firefoxId));
  write(policy.firefox, sample.firefox.replace(ours, firefoxId));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Chromium names an unpacked extension for its folder: the SHA-256 of the path, its first 32 hexadecimal digits written as a to p. */
function chromiumId(folder: string): string {
  return Array.from(createHash('sha256').update(folder).digest('hex').slice(0, 32), (digit) => String.fromCharCode(97 + parseInt(digit, 16))).join('');
}
