import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formNames, writeForm } from '../pages/form.ts';
import { openChromium, readerScript, readPage, show } from './chromium.ts';
import { scenarioOf } from './scenarios.ts';

let browser: Browser;
let script: string;

beforeAll(async () => {
  [browser, script] = await Promise.all([openChromium(), readerScript()]);
});
afterAll(() => browser.close());

/** What the system may do to a label without meaning anything else by it; runs in the page. */
const spellings: Readonly<Record<string, (label: string) => string>> = {
  'without numbers': (label) => label.replace(/^[０-９．.]+　/, ''),
  'with other numbers': (label) => label.replace(/^[０-９．.]+　/, '９９.１２.３　'),
  'half-width': (label) => label.normalize('NFKC'),
  'full-width': (label) => label.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  'full of spaces and marks': (label) => `\u00a0\u3000\n${[...label].join('\u200b')}\t\u00a0\u200f\n\n `.replace('\u3000\u200b(', '\u00a0\u00a0('),
  'with the sentence about conditions': (label) => `${label}選択肢の結果によって入力条件が変わります`,
};

// Two spellings for each form, in turn, so that each is tried on a dozen forms and more.
test.each(formNames.map((form, at) => [`${form.procedure} ${form.kubun}`, form, at] as const))('%s says the same facts, however its labels are spelt', async (_, form, at) => {
  const { branch, values, facts } = scenarioOf(form);
  const page = await show(browser, writeForm({ ...form, branch, seed: 7, fill: { now: values } }));
  await page.evaluate(script);
  const all = Object.entries(spellings);
  for (const [how, spell] of [all[at % all.length]!, all[(at + 3) % all.length]!]) {
    await page.evaluate(respell, spell.toString());
    const { reading, facts: read } = await readPage(page);
    expect(read, `labels ${how}`).toEqual(facts);
    expect(reading.unreadable, `labels ${how}`).toEqual([]);
  }
  await page.close();
});

/** Runs in the page: changes each label from what it was at first. */
function respell(source: string): void {
  const change = new Function(`return ${source}`)() as (label: string) => string;
  const world = globalThis as unknown as { firstLabels?: Map<Text, string> };
  world.firstLabels ??= new Map();
  for (const place of document.querySelectorAll('#js-main dl dt, #js-main h4')) {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (!world.firstLabels.has(text)) world.firstLabels.set(text, text.data.trim());
      const label = world.firstLabels.get(text)!;
      if (label && label !== '必須') text.data = change(label);
    }
  }
}
