import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pagePaths } from '../pages/around.ts';
import { fillItem, press, pressIn, rowOf } from '../pages/fill.ts';
import { type FormWish, writeForm } from '../pages/form.ts';
import { profile } from './forms.table.ts';
import { HOST, launch, press as pressOurs, type Running, serve, waitForOverlay, waitForVerdict } from './harness.ts';

const [aoba, minato, shien] = ['AOBA TARO', 'MINATO JIRO', 'SHIEN HANAKO'];
const accounts = profile.accounts.map((account, at) => ({ ...account, loginName: [aoba, minato, shien, 'AYUMI SABURO'][at] }));
const N: FormWish = { procedure: 'certificateOfEligibility', kubun: 'N', loginName: aoba };
const own = '株式会社青葉製作所';
const unclear = '株式会社青葉製作所大阪工場';
const number = '5990001000102';
const employer = { label: '所属機関等契約先　(1)名称' };
const hasNumber = { label: '所属機関等契約先　(2)法人番号の有無' };
const [inScope, outOfScope, unknown] = [/^対象(?!外)/, /^対象外/, /^要確認/];

let running: Running;
let page: Page;
let html = '';

beforeAll(async () => {
  running = await launch('chromium', { profile: { ...profile, active: 'a', accounts } });
  page = await running.newPage();
  await serve(page, () => html);
});
afterAll(async () => {
  expect(running.left()).toEqual([]);
  await running.close();
});

async function open(wish: FormWish): Promise<void> {
  html = writeForm(wish);
  await page.goto(HOST + pagePaths.form);
}

/** A note of that kind at an item, with these words in it; the item is brought into sight first. */
async function expectNote(label: string, ...words: readonly string[]): Promise<void> {
  const row = await rowOf(page, { label });
  await row.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await waitForOverlay(page, ({ notes }) => notes.some(({ name }) => words.every((word) => fold(name).includes(fold(word)))));
}
/** Clicks a button of the repeat that the item stands in. */
async function pressInRepeat(label: string, repeat: number, button: string): Promise<void> {
  const row = await rowOf(page, { label, repeat });
  const box = await row.evaluateHandle((element) => element.closest('[id^="repetition"]') as HTMLElement);
  await (await box.$(button))!.click();
}

const fold = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

describe('the form as it really is', () => {
  test.each([[300_001, undefined], [777_777, undefined], [400_000, { reorder: 5, addRows: { count: 4, seed: 3 }, dropRow: ['職業', '契約の形態'] }]] as const)(
    'numbered from %d, changed %o, says the same at the same item', async (base, mutate) => {
      await open({ ...N, base, ...(mutate && { mutate }) });
      await fillItem(page, { label: '入国目的' }, '技術・人文知識・国際業務');
      await fillItem(page, employer, '株式会社みどり商事');
      await waitForVerdict(page, outOfScope);
      await expectNote(employer.label, '対象外', employer.label);
      await fillItem(page, employer, own);
      await waitForVerdict(page, inScope);
    },
  );

  test('an unanswered radio shows the box behind it, which counts only once 有 is chosen, until 選択解除', async () => {
    await open(N);
    await fillItem(page, { label: '入国目的' }, '技術・人文知識・国際業務');
    await fillItem(page, employer, unclear);
    await fillItem(page, { label: '所属機関等契約先　(2)法人番号' }, number);
    await waitForVerdict(page, unknown);
    await fillItem(page, hasNumber, '有');
    await waitForVerdict(page, inScope);
    await pressIn(page, hasNumber, '選択解除');
    await waitForVerdict(page, unknown);
    await fillItem(page, hasNumber, '無');
    await waitForVerdict(page, unknown);
  });

  test('where every status of the 区分 is judged alike, the verdict stands before one is chosen', async () => {
    await open({ procedure: 'certificateOfEligibility', kubun: 'Y', loginName: aoba });
    await fillItem(page, { label: '実習実施者（勤務先）　(1)名称' }, own);
    await waitForVerdict(page, unknown);
    await fillItem(page, { label: '団体監理型技能実習であることの有無' }, '有');
    await waitForVerdict(page, outOfScope);
    await expectNote('団体監理型技能実習であることの有無', '対象外', '団体監理型');
    await fillItem(page, { label: '団体監理型技能実習であることの有無' }, '無');
    await waitForVerdict(page, inScope);
    await open({ procedure: 'certificateOfEligibility', kubun: 'V', loginName: aoba });
    await fillItem(page, { label: '特定技能所属機関　(1)氏名又は名称' }, own);
    await waitForVerdict(page, inScope);
  });

  test('a saved draft and an earlier filing fill it in without an event', async () => {
    const later = { '所属機関等契約先　(1)名称': unclear, '所属機関等契約先　(2)法人番号の有無': '有', '所属機関等契約先　(2)法人番号': number, 入国目的: '技術・人文知識・国際業務' };
    await open({ ...N, fill: { later, laterDelay: 700 } });
    await waitForVerdict(page, unknown);
    await press(page, '保存データの読み込み');
    await waitForVerdict(page, inScope);
  });

  test('repeats of an organisation: a second one that differs leaves open which is meant, until it is deleted', async () => {
    const Q: FormWish = { procedure: 'certificateOfEligibility', kubun: 'Q', loginName: aoba };
    await open(Q);
    await fillItem(page, { label: '入国目的' }, '研修');
    await fillItem(page, { label: '研修生受入れ機関　(1)名称' }, own);
    await waitForVerdict(page, inScope);
    const second = { label: '研修生受入れ機関　(1)名称', repeat: 2 };
    await pressInRepeat('研修生受入れ機関　(1)名称', 1, 'input[value="＋追加する"]');
    await fillItem(page, second, '株式会社みどり商事');
    await waitForVerdict(page, unknown);
    await pressInRepeat('研修生受入れ機関　(1)名称', 2, 'button.group-delete-btn-0');
    await waitForVerdict(page, inScope);
  });

  test('the 同時申請 block repeats labels that are not meant, and 再入国 wants the counter', async () => {
    await open({ procedure: 'extensionOfPeriodOfStay', kubun: 'N', loginName: aoba });
    await fillItem(page, { label: '現に有する在留資格', section: '身分事項' }, '技術・人文知識・国際業務');
    await fillItem(page, employer, own);
    await fillItem(page, { label: '在留カードの受領方法' }, '郵送');
    await waitForVerdict(page, inScope);
    await fillItem(page, { label: '同時に申請する手続き' }, ['再入国許可申請', '資格外活動許可申請']);
    await waitForVerdict(page, unknown); // N-18
    await expectNote('在留カードの受領方法', '要確認', '受領方法');
    const second = await page.$$eval('#js-main dl[id^=tr_]', (rows) => {
      const first = Number(rows[0]!.id.slice(3));
      return rows.filter((row) => /現に有する在留資格|取次者　\(3\)所属機関等/.test(row.querySelector('dt')?.textContent ?? '')).slice(2).filter((row) => row.checkVisibility())
        .map((row) => [Number(row.id.slice(3)) - first + 1, row.querySelector('select') !== null] as const);
    });
    expect(second.length).toBeGreaterThan(1);
    for (const [position, isSelect] of second) await fillItem(page, { position }, isSelect ? '短期滞在' : '株式会社みどり商事').catch(forgiveChoice);
    await fillItem(page, { label: '在留カードの受領方法' }, '窓口');
    await waitForVerdict(page, inScope);
  });

  test.each([
    [{ ...N }, { 入国目的: '技術・人文知識・国際業務' }, employer.label],
    [{ procedure: 'changeOfStatus', kubun: 'M', loginName: aoba }, { '身分事項/希望する在留資格': '経営・管理', '身分事項/現に有する在留資格': '文化活動' }, '所属機関に関する情報等/勤務先　(1)名称'],
    [{ procedure: 'extensionOfPeriodOfStay', kubun: 'R', loginName: aoba },
      { '身分事項/現に有する在留資格': '家族滞在', '扶養者　(1)氏名': 'NGUYEN', '扶養者　(3)国籍・地域': 'ベトナム', '扶養者　(8)申請人との関係(続柄)': '妻' }, '扶養者　(9)勤務先名称'],
  ] as const)('in English: %o', async (wish, now, label) => {
    await open({ ...wish, fill: { now: { ...now, [label]: own } } });
    await waitForVerdict(page, inScope);
    await page.select('#selectedLanguagePC', 'msta_lang_en');
    const row = await page.waitForFunction((name) => {
      const box = [...document.querySelectorAll<HTMLInputElement>('#js-main dl input[type=text]')].find(({ value }) => value === name);
      return /[\u3041-\u30ff\u3400-\u9fff]/.test(box?.closest('dl')?.querySelector('dt')?.textContent ?? 'の') ? null : box;
    }, {}, own);
    await waitForVerdict(page, inScope);
    const box = row.asElement() as ElementHandle<HTMLInputElement>;
    await box.click({ count: 3 });
    await box.type('株式会社みどり商事');
    await page.keyboard.press('Tab');
    const title = await box.evaluate((one) => one.closest('dl')!.querySelector('dt label, dt')!.textContent!.replace(/\s+/g, ' ').trim());
    await waitForOverlay(page, ({ status, notes }) => outOfScope.test(status ?? '') && notes.some(({ name }) => name.startsWith('対象外') && fold(name).includes(fold(title))));
  });
});

describe('where two sources disagree', () => {
  test('取次者 is not our organisation; the number belongs to somebody else: both values are said at the item', async () => {
    await open({ ...N, fill: { now: { 入国目的: '技術・人文知識・国際業務', '取次者/取次者　(3)所属機関等': '株式会社ともしび', '所属機関等契約先　(1)名称': own } } });
    await waitForVerdict(page, inScope);
    await expectNote('取次者　(3)所属機関等', '注意', '株式会社ともしび', own);
    await fillItem(page, hasNumber, '有');
    await fillItem(page, { label: '所属機関等契約先　(2)法人番号' }, '599000100010');
    await expectNote('所属機関等契約先　(1)名称', '注意', '599000100010');
  });

  test('the form entrusts nobody, or another 登録支援機関', async () => {
    const entrusting = '特定技能1号での入国を希望し登録支援機関に1号特定技能外国人支援計画の全部の実施を委託することの有無';
    await open({
      procedure: 'certificateOfEligibility', kubun: 'V', loginName: shien,
      fill: { now: { 入国目的: '特定技能（１号）', '特定技能所属機関　(1)氏名又は名称': own, [entrusting]: '委託する' } },
    });
    await waitForVerdict(page, inScope);
    await fillItem(page, { label: '登録支援機関　(1)氏名又は名称' }, '株式会社ともしび');
    await waitForVerdict(page, unknown);
    await expectNote('登録支援機関　(1)氏名又は名称', '要確認', '株式会社ともしび', '株式会社みらい支援');
    await fillItem(page, { label: '登録支援機関　(1)氏名又は名称' }, '㈱みらい支援');
    await waitForVerdict(page, inScope);
    await fillItem(page, { label: entrusting }, '委託しない');
    await waitForVerdict(page, unknown);
    await expectNote(entrusting, '要確認');
  });

  test('the login name is nobody’s of the profile, which the bar says', async () => {
    await open({ ...N, loginName: 'YAMADA HANAKO' });
    await pressOurs(page, 'button', '開く');
    await waitForOverlay(page, ({ parts }) => parts.some(({ role, text }) => role === 'region' && text.includes('利用者名に一致するアカウントがない')));
  });
});

/** Not every list of the block has the choice; what is filled there must not matter anyway. */
function forgiveChoice(failure: Error): void {
  if (!/no choice/.test(failure.message)) throw failure;
}
