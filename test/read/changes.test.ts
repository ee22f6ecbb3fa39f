import fc from 'fast-check';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Facts } from '../../rules/interpret.ts';
import { findItem } from '../pages/answers.ts';
import { type FormName, formNames, type Mutation, rowsOf, writeForm } from '../pages/form.ts';
import { openChromium, readerScript, readPage, show } from './chromium.ts';
import { scenarioOf } from './scenarios.ts';

let browser: Browser;
let script: string;

beforeAll(async () => {
  [browser, script] = await Promise.all([openChromium(), readerScript()]);
});
afterAll(() => browser.close());

/** Small forms, as each run opens a page. */
const small: readonly FormName[] = formNames.filter(({ kubun, procedure }) => 'KMNRVY'.includes(kubun) && procedure !== 'changeOfStatus');

/** Rows the user did not fill in may go; a row of a repeat group or a heading goes with its neighbours or not at all. */
function mayGo(form: FormName, branch: string | undefined): readonly string[] {
  return rowsOf({ ...form, branch }).filter(({ group, kind }) => !group && !['heading', 'spacer', 'static'].includes(kind)).map(({ position }) => String(position));
}

const change: fc.Arbitrary<{ form: FormName; drop: readonly number[]; add: number; seed: number; shuffle: boolean; english: boolean }> = fc.record({
  form: fc.constantFrom(...small), drop: fc.array(fc.nat(399), { maxLength: 3 }), add: fc.nat(4), seed: fc.integer({ min: 1, max: 9_999 }),
  shuffle: fc.boolean(), english: fc.boolean(),
});

describe('a form that the official system changed', () => {
  test('says the same facts or leaves them open, never another value', async () => {
    await fc.assert(fc.asyncProperty(change, async ({ form, drop, add, seed, shuffle, english }) => {
      const { branch, values, facts } = scenarioOf(form);
      const rows = mayGo(form, branch);
      const dropRow = [...new Set(drop.map((at) => rows[at % rows.length]!))];
      const mutate: Mutation = { dropRow, ...(add && { addRows: { count: add, seed } }), ...(shuffle && { reorder: seed }) };
      const rest = rowsOf({ ...form, branch, mutate });
      const now = Object.fromEntries(Object.entries(values).filter(([key]) => isThere(rest, key)));
      const page = await show(browser, writeForm({ ...form, branch, seed, mutate, language: english ? 'en' : 'ja', fill: { now } }));
      await page.evaluate(script);
      expectNoOther(facts, (await readPage(page)).facts);
      await page.close();
    }), { numRuns: 20, seed: 20261122 });
  }, 120_000);

  test('its page’s own rows moved between sections leave facts open, never wrong', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...small), fc.array(fc.tuple(fc.nat(499), fc.nat(499)), { minLength: 1, maxLength: 40 }), async (form, moves) => {
      const { branch, values, facts } = scenarioOf(form);
      const page = await show(browser, writeForm({ ...form, branch, fill: { now: values } }));
      await page.evaluate(script);
      await readPage(page);
      await page.evaluate((pairs) => {
        const all = [...document.querySelectorAll('.l_table.c-box--check > dl[id^="tr_"], .l_table.c-box--check > h4')];
        for (const [from, to] of pairs) {
          const [row, place] = [all[from! % all.length]!, all[to! % all.length]!];
          if (row !== place) place.before(row);
        }
      }, moves);
      expectNoOther(facts, (await readPage(page)).facts);
      await page.close();
    }), { numRuns: 14, seed: 20261122 });
  }, 120_000);
});

/** Whether the row that the user would fill in is still on the form. */
function isThere(rows: ReturnType<typeof rowsOf>, key: string): boolean {
  try {
    return findItem(rows, key) !== undefined;
  } catch {
    return false;
  }
}

/** What is read must be what the form states; only what could not be read may be absent. 区分 and 「有」 alone decide nothing here. */
function expectNoOther(stated: Facts, read: Facts): void {
  for (const [name, value] of Object.entries(read)) {
    const right = stated[name as keyof Facts];
    if (name === 'acceptingOrganization' || name === 'implementer') expect(right).toMatchObject(value as object);
    else expect({ [name]: value }).toEqual({ [name]: right });
  }
}
