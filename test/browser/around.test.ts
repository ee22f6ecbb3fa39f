import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pagePaths, writePage } from '../pages/around.ts';
import { fillItem, press as pressOnPage } from '../pages/fill.ts';
import { type FormName, writeForm } from '../pages/form.ts';
import { profile } from './forms.table.ts';
import { answer, HOST, launch, type Overlay, overlay, type Running, serve, waitForOverlay, waitForVerdict } from './harness.ts';
import { hostsOf, nextFrames } from './looks.ts';

const [aoba, minato, shien] = ['AOBA TARO', 'MINATO JIRO', 'SHIEN HANAKO'];
const accounts = profile.accounts.map((account, at) => ({ ...account, loginName: [aoba, minato, shien, 'AYUMI SABURO'][at] }));

const certificateV: FormName = { procedure: 'certificateOfEligibility', kubun: 'V' };
const extensionV: FormName = { procedure: 'extensionOfPeriodOfStay', kubun: 'V' };
const employer = { label: '特定技能所属機関　(1)氏名又は名称' };

let running: Running;
let page: Page;
let next = '';

beforeAll(async () => {
  running = await launch('chromium', { profile: { ...profile, accounts } });
  page = await running.newPage();
  await serve(page, () => next);
});
afterAll(async () => {
  expect(running.left()).toEqual([]);
  await running.close();
});

/** Goes to a page as by a bookmark. */
async function open(html: string): Promise<void> {
  next = html;
  await page.goto(HOST + pagePaths.form);
}

/** Goes on by a button of the page, to what the system would send next. */
async function press(button: string, html: string): Promise<void> {
  next = html;
  await Promise.all([page.waitForNavigation(), pressOnPage(page, button)]);
}

/** What the notes say may not be filed, by the page's own words. */
const marked = ({ notes }: Overlay): string[] => notes.flatMap(({ name }) => /^対象外：(.+?(?:）|(?=。)))。/.exec(name)?.[1] ?? []);

describe('before the form', () => {
  test('手続き一覧 marks what a 登録支援機関 may not file, and nothing for an employer', async () => {
    await open(writePage('list', { loginName: shien }));
    const now = await waitForOverlay(page, (one) => marked(one).length > 0 && /\d件/.test(one.status ?? ''));
    // 変更 may be by a person supported until now, to 区分T as well, and 区分U may be 特定技能1号への移行準備 (E-08): neither is certain here.
    const expected = [...'IJKLMNOPQRTY'].flatMap((kubun) => [`在留資格認定証明書交付申請（区分${kubun}）`, `在留期間更新許可申請（区分${kubun}）`]);
    expect(new Set(marked(now))).toEqual(new Set([...expected, '在留資格変更許可申請（区分R）']));
    expect(now.status).toContain('25件');
    await open(writePage('list', { loginName: aoba }));
    expect(marked(await waitForOverlay(page, ({ status }) => Boolean(status)))).toEqual([]);
  });

  test.each([
    [{ procedure: 'certificateOfEligibility', kubun: 'N' }, shien, true], [{ procedure: 'extensionOfPeriodOfStay', kubun: 'T' }, shien, true],
    [{ procedure: 'certificateOfEligibility', kubun: 'V' }, shien, false], [{ procedure: 'certificateOfEligibility', kubun: 'N' }, aoba, false],
  ] as const)('手続き説明 of %o says for %s whether it is out: %s', async (form, loginName, isOut) => {
    await open(writePage('explanation', { ...form, loginName }));
    const { status } = await waitForOverlay(page, (now) => Boolean(now.status));
    expect(/^対象外/.test(status!)).toBe(isOut);
  });

  test('在留資格選択 marks each choice that may not be filed', async () => {
    await open(writePage('statusChoice', { procedure: 'certificateOfEligibility', kubun: 'U', loginName: shien }));
    const now = await waitForOverlay(page, (one) => marked(one).length > 0);
    expect(marked(now).map((text) => text.split(' ')[0])).toEqual([
      '医療', '公用', '法律・会計業務', '高度専門職第１号イ・第２号（高度学術研究活動）', '高度専門職第１号ロ・第２号（高度専門・技術活動）', '高度専門職第１号ハ・第２号（高度経営・管理活動）',
    ]);
    await open(writePage('statusChoice', { procedure: 'certificateOfEligibility', kubun: 'U', loginName: minato }));
    expect(marked(await waitForOverlay(page, ({ status }) => Boolean(status)))).toEqual([]);
  });
});

describe('a whole filing', () => {
  test('keeps its verdict from the form until it is submitted, and is forgotten then', async () => {
    const wish = { ...certificateV, loginName: shien };
    const name = '株式会社青葉製作所';
    const entrusting = '特定技能1号での入国を希望し登録支援機関に1号特定技能外国人支援計画の全部の実施を委託することの有無';
    const fill = { '特定技能所属機関　(1)氏名又は名称': name, 入国目的: '特定技能（１号）', [entrusting]: '委託する' };
    await open(writePage('list', { loginName: shien, forms: [certificateV] }));
    next = writePage('explanation', wish);
    await Promise.all([page.waitForNavigation(), page.click('.c-box--cardList__item a')]);
    await press('同意する', writePage('statusChoice', wish));
    await press('次へ進む', writeForm(wish));
    await waitForVerdict(page, /^要確認/);
    await fillItem(page, { label: '入国目的' }, '特定技能（１号）');
    await fillItem(page, employer, name);
    await fillItem(page, { label: entrusting }, '委託する');
    await waitForVerdict(page, /^対象(?!外)/);
    next = writePage('attachments', wish);
    await Promise.all([page.waitForNavigation(), page.click('[id^="attached_file_"]')]);
    await waitForVerdict(page, /^対象(?!外)/);
    await press('添付する', writeForm({ ...wish, fill: { now: fill } }));
    await waitForVerdict(page, /^対象(?!外)/);
    await fillItem(page, employer, '株式会社みどり商事');
    await waitForVerdict(page, /^対象外/);
    await press('確認へ進む', writePage('confirmation', { ...wish, fill: { ...fill, '特定技能所属機関　(1)氏名又は名称': '株式会社みどり商事' } }));
    await waitForVerdict(page, /^対象外/);
    await press('修正する', writeForm({ ...wish, fill: { now: fill } }));
    await waitForVerdict(page, /^対象(?!外)/);
    await press('確認へ進む', writePage('confirmation', { ...wish, fill }));
    await waitForVerdict(page, /^対象(?!外)/);
    await press('申込む', writePage('completion', wish));
    await nextFrames(page);
    expect(await hostsOf(page)).toBe(0);
    await open(writePage('confirmation', wish));
    await waitForVerdict(page, /^要確認/);
  });

  test('keeps a verdict that is the same for each status the chosen one may be', async () => {
    const wish = { procedure: 'certificateOfEligibility', kubun: 'N', loginName: aoba } as const;
    await open(writeForm({ ...wish, fill: { now: { '所属機関等契約先　(1)名称': '株式会社青葉製作所' } } }));
    await waitForVerdict(page, /^対象(?!外)/);
    await open(writePage('attachments', wish));
    await waitForVerdict(page, /^対象(?!外)/);
  });

  test('keeps what was answered, for this procedure and this tab only', async () => {
    const wish = { ...extensionV, loginName: aoba };
    const form = writeForm({ ...wish, fill: { now: { '特定技能所属機関　(1)氏名又は名称': '株式会社青葉製作所', '身分事項/現に有する在留資格': '特定技能１号' } } });
    await open(form);
    await answer(page, '別の所属機関に移りますか', '移らない');
    await waitForVerdict(page, /^対象(?!外)/);
    await open(form);
    await waitForVerdict(page, /^対象(?!外)/);
    const other = await running.newPage();
    await serve(other, () => form);
    await other.goto(HOST + pagePaths.form);
    await waitForVerdict(other, /^要確認/);
    await other.close();
    await page.bringToFront();
    await open(writeForm({ procedure: 'extensionOfPeriodOfStay', kubun: 'N', loginName: aoba }));
    await waitForVerdict(page, /^要確認/);
    await open(form);
    await waitForVerdict(page, /^要確認/);
    expect((await overlay(page)).parts.some(({ role, name }) => role === 'radio' && name.startsWith('移らない'))).toBe(true);
  });
});
