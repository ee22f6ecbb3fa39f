import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../rules/days.ts';
import { todayInJapan } from '../../rules/index.ts';
import { fakeXlsx } from '../profile/list/fakeXlsx.ts';
import { whole } from '../profile/profiles.ts';
import { type BrowserName, launch, loadProfileFile, openExtensionPage, type Running } from './harness.ts';
import { readPdf } from './pdfText.ts';
import { choose, load, type OwnApi, press, shows, status, type } from './operate.ts';

const twoAccounts = {
  ...whole,
  accounts: [whole.accounts[0], { id: 'a2', label: '監理団体', capacity: 'supervisingOrganization', ownOrganization: { name: 'みどり協同組合' } }],
};

/** A 監理団体 alone, with what the tests below change or rest on. */
const body = { version: 1, active: 'a1', accounts: [{ id: 'a1', label: '監理団体の職員', capacity: 'supervisingOrganization', ownOrganization: { name: 'みどり協同組合' } }] };

describe.each<BrowserName>(['chromium', 'firefox'])('options page and popup in %s', (name) => {
  let running: Running;
  beforeAll(async () => { running = await launch(name); });
  afterAll(async () => {
    expect(running.left()).toEqual([]);
    await running.close();
  });

  test('a profile file takes effect at once, is undone, and a bad one is refused with its path', async () => {
    const page = await openExtensionPage(running, 'options.html');
    await load(page, 'profile.json', JSON.stringify(twoAccounts));
    await status(page, /「profile\.json」を読み込み、使い始めました（アカウント2件）/);
    await shows(page, /登録支援機関（青葉）[\s\S]*監理団体/);
    await load(page, 'bad.json', JSON.stringify({ ...whole, accounts: [{ ...whole.accounts[0], declaredClients: [{ name: 'a' }, { name: 'b', corporateNumber: '12' }] }] }));
    await status(page, /accounts\[0\]\.declaredClients\[1\]\.corporateNumber に誤りがあります。[\s\S]*13桁[\s\S]*今の設定はそのまま残っています。/);
    await shows(page, /登録支援機関（青葉）/);
    await press(page, '元に戻す');
    await status(page, /一つ前の設定に戻しました/);
    await shows(page, /はじめに、あなたの利用者の種別を選んでください/);
    await press(page, 'やり直す');
    await shows(page, /登録支援機関（青葉）/);
    await page.close();
  });

  test('the quick check asks only what matters, says the verdict with reason and source, and changes with the user type', async () => {
    await loadProfileFile(running, twoAccounts);
    const page = await openExtensionPage(running, 'popup.html');
    await choose(page, 'procedure', 'changeOfStatus');
    await choose(page, 'currentStatus', 'technicalInternTraining2-supervised');
    await choose(page, 'desiredStatus', 'specifiedSkilledWorker2');
    await status(page, /^対象外/);
    await shows(page, /根拠/);
    await choose(page, 'desiredStatus', 'specifiedSkilledWorker1');
    await choose(page, 'organization', 'row0');
    await status(page, /^対象(?!外)/);
    await page.select('form select', 'type:supervisingOrganization');
    await choose(page, 'organization', 'another');
    await status(page, /^対象外/);
    await page.close();
  });
});

describe('options page and popup, closer', () => {
  let running: Running;
  beforeAll(async () => { running = await launch('chromium'); });
  afterAll(async () => {
    expect(running.left()).toEqual([]);
    await running.close();
  });

  test('the first run makes an account by asking, checks each field where it stands, and keeps it without a press', async () => {
    const page = await openExtensionPage(running, 'options.html');
    await press(page, '監理団体の職員');
    await shows(page, /傘下実習実施者リスト/);
    await type(page, '#a1-ownName', 'みどり協同組合');
    await type(page, '#a1-ownNumber', '123');
    await page.waitForSelector('#a1-ownNumber[aria-invalid=true]');
    await shows(page, /法人番号は半角数字13桁/);
    await type(page, '#a1-ownNumber', '６９９０００１０１０２７３');
    await page.waitForSelector('#a1-ownNumber[aria-invalid=false]');
    await page.waitForFunction(() => (document.querySelector('#a1-ownNumber') as HTMLInputElement).value === '6990001010273');
    await page.reload();
    await shows(page, /みどり協同組合 ／ 6990001010273/);
    await page.close();
  });

  test('a list pasted from Excel or read from csv and xlsx shows what would change before it does', async () => {
    await loadProfileFile(running, body);
    const page = await openExtensionPage(running, 'options.html');
    await press(page, '編集する');
    await page.waitForSelector('details.import');
    await page.$eval('details.import', (details) => { (details as HTMLDetailsElement).open = true; });
    await page.$eval('.paste textarea', (area) => {
      (area as HTMLTextAreaElement).value = '実習実施者の名称\t法人番号\n有限会社すみれ縫製\t1990002001185\n株式会社打ち間違い\t1990002001186\n';
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await shows(page, /2件を読みました：新しい 2件、変わる 0件、なくなる 0件、確かめたい 1件[\s\S]*3行目「株式会社打ち間違い」/);
    await shows(page, /^(?![\s\S]*\n2件\n)/);
    await press(page, 'この内容に置き換える');
    await status(page, /を保存しました/);
    const sjis = Buffer.concat([Buffer.from([0x96, 0xbc, 0x8f, 0xcc, 0x0d, 0x0a]), Buffer.from([0x87, 0x8a, 0xfb, 0xfc, 0xfa, 0xb1, 0x0d, 0x0a])]);
    await load(page, 'list.csv', sjis, '.import input[type=file]');
    await shows(page, /1件を読みました：新しい 1件、変わる 0件、なくなる 2件/);
    await press(page, '今の一覧を残して加える');
    await page.waitForFunction(() => document.querySelector('.rows-head')?.textContent === '3件');
    await load(page, 'list.xlsx', fakeXlsx(), '.import input[type=file]');
    await shows(page, /2件を読みました/);
    // Long enough for the library to want a worker made of text.
    await load(page, 'long.xlsx', fakeXlsx(Array.from({ length: 20_000 }, (_, at) => `株式会社第${at}工業`)), '.import input[type=file]');
    await shows(page, /20,002件を読みました/);
    await load(page, 'broken.xlsx', fakeXlsx().slice(0, 500), '.import input[type=file]');
    await shows(page, /Excel のファイルとして読めません/);
    await page.close();
  });

  test('the toolbar says how many things run out within 60 days, and which; a tab\'s own badge stays', async () => {
    const until = (days: number) => addDays(todayInJapan(), days);
    const page = await openExtensionPage(running, 'options.html');
    const says = (text: string, title: string) => page.waitForFunction(async (expected, words) => {
      const { action } = (globalThis as unknown as { chrome: OwnApi }).chrome;
      return await action.getBadgeText({}) === expected && (await action.getTitle({})).includes(words);
    }, { timeout: 10_000 }, text, title);
    await loadProfileFile(running, { ...body, accounts: [{ ...body.accounts[0], useValidUntil: until(10), agentApprovalValidUntil: until(61) }] });
    await says('1', '監理団体の職員 ／ 利用申出の有効期限：あと10日');
    const tabId = await page.evaluate(async () => {
      const { action, tabs } = (globalThis as unknown as { chrome: OwnApi }).chrome;
      const { id } = await tabs.getCurrent();
      await action.setBadgeText({ tabId: id, text: '!' });
      return id;
    });
    await loadProfileFile(running, { ...body, accounts: [{ ...body.accounts[0], useValidUntil: until(-1), agentApprovalValidUntil: until(60) }] });
    await says('2', 'きのうで切れました');
    expect(await page.evaluate((id) => (globalThis as unknown as { chrome: OwnApi }).chrome.action.getBadgeText({ tabId: id }), tabId)).toBe('!');
    await loadProfileFile(running, body);
    await says('', '在留申請 対象範囲チェック');
    await page.close();
  });

  test('the popup begins with what the tab\'s open form said, for the account that files; a finding settled with a reason stays', async () => {
    await loadProfileFile(running, { ...twoAccounts, active: 'a2' });
    const page = await openExtensionPage(running, 'popup.html');
    // What the background keeps of a form, for the tab that is active here: the popup's own.
    await page.evaluate(async (facts) => {
      const { storage, tabs } = (globalThis as unknown as { chrome: OwnApi }).chrome;
      const filing = { title: '在留資格変更許可申請（区分V）', answers: { relation: 'self' }, facts, filer: 'a1' };
      await storage.session.set({ [`filing:${(await tabs.getCurrent()).id}`]: filing });
    }, { procedure: 'changeOfStatus', currentStatus: 'student', desiredStatus: 'specifiedSkilledWorker2', filedWith: [] });
    await page.reload();
    await press(page, 'この画面から始める');
    await status(page, /^対象外/);
    expect(await page.$eval('form select', (select) => (select as HTMLSelectElement).value)).toBe('account:a1');
    expect(await page.$('#part-procedure')).toBeNull();
    await page.$eval('.finding .aside', (details) => { (details as HTMLDetailsElement).open = true; });
    await type(page, '.finding .aside input', '窓口で出す');
    const opened = running.browser.waitForTarget((target) => target.url().endsWith('/sheet.html'));
    await press(page, '確認票を印刷する');
    const sheet = (await (await opened).page())!;
    await shows(sheet, /対象外[\s\S]*窓口で出す[\s\S]*特定技能2号\s*画面から/);
    await sheet.close();
    await press(page, 'はじめから');
    await page.waitForSelector('#part-procedure');

    // Where the bar says that page and profile differ, the popup may not say 対象; and what was set aside there is set aside here.
    await page.evaluate(async () => {
      const { storage, tabs } = (globalThis as unknown as { chrome: OwnApi }).chrome;
      const message = { key: 'reading_corporateNumberContradictsName', values: ['株式会社青葉製作所', '3010401011971', '柚木精密工業株式会社'] };
      const filing = {
        title: '在留資格変更許可申請（区分V）', answers: {}, filer: 'a1', aside: { [`needsConfirmation|${message.key}|${message.values.join('|')}`]: '会社に電話で確かめた' },
        facts: {
          procedure: 'changeOfStatus', currentStatus: 'student', desiredStatus: 'specifiedSkilledWorker1', filedWith: [], relation: 'self', entrustedOnForm: true,
          acceptingOrganization: { name: '株式会社青葉製作所', corporateNumber: '7990001047091' },
        },
        disagreements: [{ rule: 'corporateNumberContradictsName', outcome: 'unknown', basis: ['E-14'], about: ['acceptingOrganization'], missing: [], message, remedy: null }],
      };
      await storage.session.set({ [`filing:${(await tabs.getCurrent()).id}`]: filing });
    });
    await page.reload();
    await press(page, 'この画面から始める');
    await status(page, /^要確認/);
    await shows(page, /会社に電話で確かめた/);
    await page.close();
  });

  test('the popup works by keyboard alone', async () => {
    await loadProfileFile(running, body);
    const page = await openExtensionPage(running, 'popup.html');
    await page.waitForSelector('#part-procedure');
    await page.focus('#part-procedure');
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector('#part-desiredStatus');
    for (let stops = 0; stops < 3; stops++) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('part-desiredStatus');
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector('#part-organization');
    await page.evaluate(() => { navigator.clipboard.writeText = async (text) => { document.body.dataset['copied'] = text; }; });
    for (let stops = 0; stops < 12 && !await page.evaluate(() => document.activeElement?.textContent?.startsWith('文章として写す')); stops++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.id === 'part-organization')) await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await status(page, /写しました/);
    expect(await page.evaluate(() => document.body.dataset['copied'])).toMatch(/^在留申請 対象範囲チェック 20[\s\S]*判定: (対象|要確認)[\s\S]*・手続: 在留資格認定証明書交付申請/);
    await page.close();
  });

  test('the check sheet says verdict, facts and sources on one A4 page, and nothing of it stays behind', async () => {
    await loadProfileFile(running, { ...body, accounts: [{ ...body.accounts[0], implementers: [{ name: '有限会社すみれ縫製', submittedBy: 'application' }] }] });
    const page = await openExtensionPage(running, 'popup.html');
    await choose(page, 'procedure', 'certificateOfEligibility');
    await choose(page, 'desiredStatus', 'technicalInternTraining1-supervised');
    await choose(page, 'organization', 'row0');
    const opened = running.browser.waitForTarget((target) => target.url().endsWith('/sheet.html'));
    await press(page, '確認票を印刷する');
    const sheet = (await (await opened).page())!;
    await shows(sheet, /在留申請 対象範囲 確認票[\s\S]*対象[\s\S]*在留資格認定証明書交付申請\s*答えから/);
    await shows(sheet, /監理団体の職員[\s\S]*みどり協同組合\s*設定から/);
    const { pages, text } = readPdf(await sheet.pdf({ preferCSSPageSize: true }));
    expect(pages).toBe(1);
    for (const words of ['在留申請対象範囲確認票', '監理団体の職員', '有限会社すみれ縫製', '設定から', '2026年11月22日', '時点の公表資料']) expect(text.replace(/\s/g, '')).toContain(words);
    expect(text).not.toContain('印刷する');
    const stored = await sheet.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: { storage: Record<'local' | 'session', { get: () => Promise<object> }> } };
      return [Object.keys(await chrome.storage.session.get()), Object.keys(await chrome.storage.local.get())];
    });
    expect(stored).toEqual([[], expect.not.arrayContaining(['sheet'])]);
    await Promise.all([page.close(), sheet.close()]);
  });
});
