import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PageKind, type PageWish, writePage } from '../pages/around.ts';
import { formNames } from '../pages/form.ts';
import { openChromium, readerScript, readPage, show } from './chromium.ts';

let browser: Browser;
let script: string;

beforeAll(async () => {
  [browser, script] = await Promise.all([openChromium(), readerScript()]);
});
afterAll(() => browser.close());

async function readHtml(html: string) {
  const page = await show(browser, html);
  await page.evaluate(script);
  const read = await readPage(page);
  await page.close();
  return read;
}

const readAround = (kind: PageKind, wish: PageWish = {}) => readHtml(writePage(kind, wish));

describe('pages before and after the form', () => {
  test('the list offers each procedure by its own name, once', async () => {
    const { reading, choices } = await readAround('list');
    expect(reading.page).toBe('procedureList');
    expect(reading.choices.length).toBe(formNames.length);
    expect(reading.choices).toContain('在留期間更新許可申請（区分R）');
    expect(new Set(choices)).toEqual(new Set(['a']));
  });

  test('the explanation is about one procedure', async () => {
    const { reading, facts } = await readAround('explanation', { procedure: 'changeOfStatus', kubun: 'Y' });
    expect(reading).toMatchObject({ page: 'explanation', title: '在留資格変更許可申請（区分Y）' });
    expect(facts).toEqual({ procedure: 'changeOfStatus', relation: 'self' });
  });

  test('在留資格選択 offers the statuses of its 区分', async () => {
    const { reading, choices } = await readAround('statusChoice', { procedure: 'certificateOfEligibility', kubun: 'U' });
    expect(reading.page).toBe('statusSelection');
    expect(reading.choices.map((text) => text.split(' ')[0]).slice(0, 4)).toEqual(['医療', '公用', '法律・会計業務', '特定活動']);
    expect(choices.length).toBe(reading.choices.length);
    const family = await readAround('statusChoice', { procedure: 'extensionOfPeriodOfStay', kubun: 'R' });
    expect(family.reading.choices.length).toBe(1);
  });

  test.each([
    ['attachments', 'attachments'], ['confirmation', 'confirmation'], ['completion', 'complete'], ['login', 'other'], ['myPage', 'other'], ['unknown', 'other'],
  ] as const)('%s is %s and states no item', async (kind, page) => {
    const { reading } = await readAround(kind, { procedure: 'extensionOfPeriodOfStay', kubun: 'V' });
    expect(reading).toMatchObject({ page, items: {}, choices: [], expected: 0 });
  });

  test.each([
    ['', 'nothing'], ['<title>在留</title><form id="frm"></form>', 'a form without title or rows'],
    ['<div id="js-main">在留資格認定証明書交付申請（区分N）について</div>', 'a sentence that names a procedure'],
    ['<form id="frm"><span class="c-box--selectProcess__title--sub">変更</span><dl id="tr_1"></dl></form>', 'rows without a table'],
  ])('%s is read without harm', async (html) => {
    const { reading } = await readHtml(`<!doctype html>${html}`);
    expect(reading.choices).toEqual([]);
    expect(reading.items).toEqual({});
  });
});
