import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Facts, ItemName, Reading } from '../../rules/interpret.ts';
import { formNames, type FormWish, writeForm } from '../pages/form.ts';
import { openChromium, readerScript, readPage, show } from './chromium.ts';
import { scenarioOf } from './scenarios.ts';

let browser: Browser;
let script: string;

beforeAll(async () => {
  [browser, script] = await Promise.all([openChromium(), readerScript()]);
});
afterAll(() => browser.close());

/** Opens a form, puts the reader in, does something in the page, and reads. */
async function readForm(wish: FormWish, act?: (page: Page) => Promise<void>): Promise<{ reading: Reading; facts: Facts; places: Partial<Record<ItemName, string>> }> {
  const page = await show(browser, writeForm(wish));
  if (wish.language === 'en') await page.waitForFunction(() => !/[\u3041-\u30ff]/.test(document.querySelector('#js-main dl[id^="tr_"] dt')?.textContent ?? ''));
  await page.evaluate(script);
  const first = await readPage(page);
  if (!act) return page.close().then(() => first);
  await act(page);
  const second = await readPage(page);
  await page.close();
  return second;
}

describe.each(formNames.map((form) => [`${form.procedure} ${form.kubun}`, form] as const))('%s', (_, form) => {
  const { branch, values, facts } = scenarioOf(form);
  test.each(['ja', 'en'] as const)('says its facts (%s)', async (language) => {
    const read = await readForm({ ...form, branch, language, seed: language.length + form.kubun.charCodeAt(0), fill: { now: values } });
    expect(read.facts).toEqual(facts);
    expect(read.reading.unreadable).toEqual([]);
    expect(read.reading.read).toBe(read.reading.expected);
    expect(read.reading.read).toBeGreaterThan(10);
  });
});

const engineer = { procedure: 'certificateOfEligibility', kubun: 'N', branch: 'N2' } as const;
const dependent = { procedure: 'extensionOfPeriodOfStay', kubun: 'R' } as const;
const intern = { procedure: 'changeOfStatus', kubun: 'Y' } as const;

describe('a form', () => {
  test('names who is logged in, whole, and where each item stands', async () => {
    const { reading, places } = await readForm({ ...engineer, base: 700_001, loginName: 'SHINSEI HANAKO TARO JIRO' });
    expect(reading).toMatchObject({ page: 'form', title: '在留資格認定証明書交付申請（区分N）', loginName: 'SHINSEI HANAKO TARO JIRO' });
    expect(places.employerName).toBe('tr_700176');
    expect(places.agentOrganization).toBe('tr_700171');
  });

  test('has a 法人番号 only where 有 is chosen', async () => {
    const name = { '所属機関等契約先　(1)名称': '株式会社青葉製作所', '所属機関等契約先　(2)法人番号': '7000012050002' };
    const no = await readForm({ ...engineer, fill: { now: { ...name, '所属機関等契約先　(2)法人番号の有無': '無' } } });
    expect(no.facts.acceptingOrganization).toEqual({ name: '株式会社青葉製作所' });
    const unanswered = await readForm({ ...engineer, fill: { now: name } });
    expect(unanswered.facts.acceptingOrganization).toEqual({ name: '株式会社青葉製作所' });
  });

  test('says nothing of a branch that it hides', async () => {
    const values = scenarioOf(intern).values;
    const single = await readForm({ ...intern, fill: { now: { ...values, '団体監理型技能実習であることの有無': '無', '技能実習計画　(3)技能実習の区分': '第２号企業単独型技能実習', '身分事項/希望する在留資格': '技能実習２号イ' } } });
    expect(single.facts).toMatchObject({ internTraining: 'individualEnterprise' });
    expect(single.facts.supervisedBy).toBeUndefined();
    expect(single.reading.items.supervisorName?.state).toBe('hidden');
  });

  test('whose statements of the form of training differ leaves it open', async () => {
    const { facts } = await readForm({ ...intern, fill: { now: { ...scenarioOf(intern).values, '団体監理型技能実習であることの有無': '無' } } });
    expect(facts.internTraining).toBeUndefined();
  });

  test('is read again after the page set values by script, chose nothing again, or added a repeat', async () => {
    const later = { '所属機関等契約先　(1)名称': '有限会社柚木', '入国目的': '特定活動（本邦大学卒業者）' };
    const read = await readForm({ ...engineer, fill: { later, laterDelay: 1 } }, async (page) => {
      await page.click('input[value="過去の申込から入力値を自動設定する"]');
      await page.waitForFunction(() => [...document.querySelectorAll('input')].some(({ value }) => value === '有限会社柚木'));
    });
    expect(read.facts).toMatchObject({ acceptingOrganization: { name: '有限会社柚木' }, desiredStatus: 'designatedActivities', designatedActivity: '46' });
  });

  test('is read anew when a row goes, comes back or changes its label', async () => {
    const wish = { ...engineer, base: 600_000, fill: { now: { '所属機関等契約先　(1)名称': '株式会社青葉製作所' } } };
    const gone = await readForm(wish, (page) => page.evaluate(() => document.querySelector('#tr_600175')!.remove()));
    expect(gone.reading.items.employerName?.state).toBe('unreadable');
    expect(gone.facts.acceptingOrganization).toBeUndefined();
    const replaced = await readForm(wish, (page) => page.evaluate(() => {
      const row = document.querySelector('#tr_600175')!;
      const copy = row.cloneNode(true) as Element;
      copy.querySelector('input')!.value = '合同会社そら';
      row.replaceWith(copy);
    }));
    expect(replaced.facts.acceptingOrganization).toEqual({ name: '合同会社そら' });
    const renamed = await readForm(wish, (page) => page.evaluate(() => {
      const label = document.querySelector('#tr_600175 dt label') ?? document.querySelector('#tr_600175 dt')!;
      label.textContent = '３.１　受入れ機関　(1)名称';
    }));
    expect(renamed.facts.acceptingOrganization).toBeUndefined();
  });

  test('reports an item whose label drifted with the old and the nearest new label', async () => {
    const { reading } = await readForm({ ...engineer, mutate: { renameLabel: { from: '所属機関等契約先　(1)名称', to: '所属機関等の契約先　(1)名称又は氏名' } } });
    expect(reading.unreadable).toEqual([{ item: 'employerName', expected: '所属機関等契約先　(1)名称', nearest: '３.１ 所属機関等の契約先 (1)名称又は氏名' }]);
    expect(reading.read).toBe(reading.expected - 1);
  });

  test('reads the twin that is shown, and says so where both are', async () => {
    const wish = { ...dependent, base: 500_000, fill: { now: scenarioOf(dependent).values } };
    const twin = (hide: boolean) => (page: Page) => page.evaluate((first) => {
      const row = document.querySelector<HTMLElement>('#tr_500172')!;
      const copy = row.cloneNode(true) as HTMLElement;
      copy.querySelectorAll('[name]').forEach((control) => control.setAttribute('name', 'item[900].textData'));
      copy.querySelector('input')!.value = '株式会社ふたご';
      row.after(copy);
      if (first) row.style.display = 'none';
    }, hide);
    expect((await readForm(wish, twin(true))).facts.acceptingOrganization).toMatchObject({ name: '株式会社ふたご' });
    const both = await readForm(wish, twin(false));
    expect(both.facts.acceptingOrganization).toMatchObject({ name: '株式会社青葉製作所' }); // the one at its known place
  });

  test('may name its controls after anything, hold long values and odd letters', async () => {
    const read = await readForm({ ...engineer, base: 600_000 }, (page) => page.evaluate(() => {
      const form = document.querySelector('form')!;
      for (const name of ['querySelector', 'querySelectorAll', 'id', 'value', '__proto__', 'forms', 'title', 'getElementsByTagName']) {
        const input = document.createElement('input');
        input.name = name;
        input.id = name;
        form.append(input);
        const image = document.createElement('img');
        image.name = name;
        document.body.append(image);
      }
      const row = Document.prototype.querySelector.call(document, '#tr_600175')!;
      row.querySelector('input')!.removeAttribute('maxlength');
      row.querySelector('input')!.value = `株式会社\ud800\u200f${'あ'.repeat(200_000)}`;
      row.querySelector('dt label, dt')!.prepend('\u200f\u202b');
    }));
    expect(read.reading.page).toBe('form');
    expect(read.reading.unreadable).toEqual([]);
    expect(read.facts.acceptingOrganization?.name.length).toBe(1_000);
  });

  test('says which procedures are filed together, and that none is', async () => {
    const label = '同時に申請する手続き';
    const all = await readForm({ ...dependent, fill: { now: { [label]: ['再入国許可申請', '資格外活動許可申請', '就労資格証明書交付申請'] } } });
    expect(all.facts.filedWith).toEqual(['reentryPermit', 'permissionForOtherActivity', 'certificateOfAuthorizedEmployment']);
    expect((await readForm({ ...dependent })).facts.filedWith).toEqual([]);
  });

  test.each(['radio', 'checkbox'] as const)('may ask what is filed together in three rows of a %s each', async (type) => {
    const chosen = (which: readonly number[]) => (page: Page) => page.evaluate((kind, ticked) => {
      const block = [...document.querySelectorAll('#js-main dl')].find((row) => row.querySelector('dt')?.textContent?.includes('同時に申請する手続き'))!;
      ['再入国許可申請 Re-entry permit', '資格外活動許可申請 Permit to engage in activity', '就労資格証明書交付申請 Certificate of authorized employment'].forEach((name, at) => {
        const row = document.createElement('dl');
        const [title, item] = [document.createElement('dt'), document.createElement('dd')];
        row.id = `tr_9000${at}`;
        title.textContent = name;
        for (const answer of kind === 'radio' ? ['有 Yes', '無 No'] : [name]) {
          const [label, input] = [document.createElement('label'), document.createElement('input')];
          Object.assign(input, { type: kind, name: kind === 'radio' ? `item[${800 + at}].selectData` : `item[${800 + at}].choiceList[0].checkFlag` });
          input.checked = ticked.includes(at) !== answer.startsWith('無');
          label.append(input, answer);
          item.append(label);
        }
        row.append(title, item);
        block.before(row);
      });
      block.remove();
    }, type, which);
    expect((await readForm(dependent, chosen([0, 2]))).facts.filedWith).toEqual(['reentryPermit', 'certificateOfAuthorizedEmployment']);
    expect((await readForm(dependent, chosen([1]))).facts.filedWith).toEqual(['permissionForOtherActivity']);
    expect((await readForm(dependent, chosen([]))).facts.filedWith).toEqual([]);
  });
});
