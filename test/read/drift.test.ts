import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FormWish, writeForm } from '../pages/form.ts';
import { openChromium, readerScript, readPage, show } from './chromium.ts';
import { scenarioOf } from './scenarios.ts';

let browser: Browser;
let script: string;

beforeAll(async () => {
  [browser, script] = await Promise.all([openChromium(), readerScript()]);
});
afterAll(() => browser.close());

const dependent = { procedure: 'extensionOfPeriodOfStay', kubun: 'R' } as const;
const trainee = { procedure: 'certificateOfEligibility', kubun: 'Q' } as const;
const employer = '研修生受入れ機関　(1)名称';

async function openForm(wish: FormWish): Promise<Page> {
  const page = await show(browser, writeForm({ ...wish, base: 500_000, fill: wish.fill ?? { now: scenarioOf(wish).values } }));
  await page.evaluate(script);
  return page;
}

async function readAfter(page: Page, act: () => void) {
  await page.evaluate(act);
  return readPage(page);
}

describe('a label that the page writes otherwise', () => {
  test.each<[string, () => void]>([
    ['with readings above it', () => document.querySelectorAll('#js-main dl dt').forEach((dt) => {
      const label = dt.querySelector('label') ?? dt;
      label.innerHTML = label.innerHTML.replace(/[一-龠]{2,}/, '<ruby>$&<rp>（</rp><rt>よみかた</rt><rp>）</rp></ruby>');
    })],
    ['with hidden help', () => document.querySelectorAll('#js-main dl dt').forEach((dt) => {
      const help = document.createElement('span');
      help.hidden = true;
      help.textContent = '入力のしかた';
      dt.append(help);
    })],
    ['with marks around it', () => document.querySelectorAll('#js-main dl dt').forEach((dt) => {
      dt.querySelector('.required_span')?.remove();
      dt.prepend('（必須）*');
      dt.append('：※');
    })],
    ['in another language, by the browser', () => document.querySelectorAll('#js-main dl dt label, #js-main dl dt').forEach((dt) => {
      for (const text of dt.childNodes) if (text.nodeType === Node.TEXT_NODE && text.textContent!.trim()) text.textContent = 'Some label';
    })],
  ])('%s is the same item', async (_, change) => {
    const page = await openForm(dependent);
    await readPage(page);
    const { facts, reading } = await readAfter(page, change);
    expect(facts).toEqual(scenarioOf(dependent).facts);
    expect(reading.unreadable).toEqual([]);
    await page.close();
  });

  test('is reported as it is now, and read again once it is as it was', async () => {
    const page = await openForm(dependent);
    const rename = (label: string) => page.evaluate((to) => {
      document.querySelector('#tr_500172 dt label')!.textContent = to;
    }, label);
    for (const label of ['９　扶養者　(9)勤め先の会社の名称', '９　扶養者　(9)働く会社の名称']) {
      await rename(label);
      const { reading, facts } = await readPage(page);
      expect(reading.unreadable).toEqual([{ item: 'supporterWorkplace', expected: '扶養者　(9)勤務先名称', nearest: label.replaceAll('　', ' ') }]);
      expect(facts.acceptingOrganization).toBeUndefined();
    }
    await rename('９　扶養者　(9)勤務先名称');
    const { reading, facts } = await readPage(page);
    expect(reading.unreadable).toEqual([]);
    expect(facts).toEqual(scenarioOf(dependent).facts);
    await page.close();
  });
});

test('the nearest label is that of the row at the known place, not of a neighbour that looks more alike', async () => {
  const student = { procedure: 'extensionOfPeriodOfStay', kubun: 'P' } as const;
  const page = await openForm({ ...student, mutate: { renameLabel: { from: '通学先　(4)法人番号', to: '通学先　(4)法人ナンバー' } }, fill: { now: {} } });
  const { reading } = await readPage(page);
  expect(reading.unreadable).toMatchObject([{ item: 'employerNumber', nearest: expect.stringContaining('法人ナンバー') }]);
  await page.close();
});

describe('a row', () => {
  test('that keeps its room but can’t be seen says nothing', async () => {
    const page = await openForm(dependent);
    const { facts, reading } = await readAfter(page, () => {
      document.querySelector<HTMLElement>('#tr_500172')!.style.visibility = 'hidden';
    });
    expect(reading.items.supporterWorkplace?.state).toBe('hidden');
    expect(facts.acceptingOrganization).toBeUndefined();
    await page.close();
  });

  test('says what its own box says, not one that another extension put before it', async () => {
    const page = await openForm(dependent);
    const { facts } = await readAfter(page, () => document.querySelectorAll('#js-main dl input[type=text]').forEach((box) => {
      const other = document.createElement('input');
      other.value = '有限会社よそ者';
      box.before(other);
    }));
    expect(facts).toEqual(scenarioOf(dependent).facts);
    await page.close();
  });
});

describe('repeats', () => {
  const name = (repeat: string) => `${employer}${repeat}`;
  test('that name several organisations leave open which one accepts, also where labels carry marks', async () => {
    const page = await openForm({ ...trainee, fill: { now: { ...scenarioOf(trainee).values, [name('02')]: '株式会社ほかの機関' } } });
    expect((await readPage(page)).facts.acceptingOrganization).toBeUndefined();
    const { reading, facts } = await readAfter(page, () => document.querySelectorAll('#js-main dl dt').forEach((dt) => dt.append('※')));
    expect(reading.unreadable).toEqual([]);
    expect(facts.acceptingOrganization).toBeUndefined();
    await page.close();
  });

  test('are told by their labels too, should their boxes be called otherwise', async () => {
    const page = await openForm({ ...trainee, fill: { now: { ...scenarioOf(trainee).values, [name('02')]: '株式会社ほかの機関' } } });
    const { facts } = await readAfter(page, () => document.querySelectorAll('[id^="repetition"]').forEach((box, at) => {
      box.id = `group${at}`;
    }));
    expect(facts.acceptingOrganization).toBeUndefined();
    await page.close();
  });

  test('of which the first is hidden are said by the next', async () => {
    const page = await openForm({ ...trainee, fill: { now: { ...scenarioOf(trainee).values, [name('02')]: '株式会社ほかの機関' } } });
    const { facts, places } = await readAfter(page, () => {
      document.querySelector<HTMLElement>('[id^="repetition"]:has([id="tr_500140"])')!.style.display = 'none';
    });
    expect(facts.acceptingOrganization).toEqual({ name: '株式会社ほかの機関' });
    expect(places.employerName).not.toBe('tr_500140');
    await page.close();
  });
});
