import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { labelKey } from '../pages/catalogue.ts';
import { fillItem } from '../pages/fill.ts';
import { type FormName, formNames, type Item, itemsOf, writeForm } from '../pages/form.ts';
import { accountOf, type By, fillingOf, organizations, profile, type Step } from './forms.table.ts';
import { answer, type BrowserName, HOST, launch, type Overlay, type Running, serve, waitForOverlay } from './harness.ts';

const path = '/rasens-u/offer/offerRSS_gotoOffer';
const shortNames = { certificateOfEligibility: '認定', changeOfStatus: '変更', extensionOfPeriodOfStay: '更新' } as const;
const agentOrganization = '取次者/取次者　(3)所属機関等';

const inFirefox = formNames.filter(({ procedure, kubun }) => `${shortNames[procedure]}${kubun}`.match(/認定V|変更Y|更新R/));

/** Each form is opened once; answers and account are changed from step to step, as a user would. */
describe.each<[BrowserName, readonly FormName[]]>([['chromium', formNames], ['firefox', inFirefox]])('filled in by keyboard and mouse, in %s', (name, forms) => {
  let running: Running;
  let page: Page;
  let html = '';
  beforeAll(async () => {
    running = await launch(name, { profile });
    page = await running.newPage();
    await serve(page, () => html);
  });
  afterAll(async () => {
    expect(running.left()).toEqual([]);
    await running.close();
  });

  test.each(forms.map((form) => [`${shortNames[form.procedure]} 区分${form.kubun}`, form] as const))('%s', async (_, form) => {
    const { branch, first, steps, question } = fillingOf(form);
    const items = itemsOf(form.procedure, form.kubun, branch);
    html = writeForm({ ...form, branch, loginName: profile.accounts[0]!.loginName });
    await page.goto(HOST + path);
    let filer: By | '' = '';
    let isAnswered = false;
    const fill = async (values: Step[1]) => {
      for (const [label, value] of Object.entries(values)) await fillItem(page, { position: itemOf(items, label).position }, value);
    };
    await fill(first);
    for (const [by, values, verdict, at] of steps) {
      await fill(values);
      if (by !== filer) await fill({ [agentOrganization]: organizations[by] });
      filer = by;
      if (verdict === '対象' && question && !isAnswered) {
        await answer(page, ...question);
        isAnswered = true;
      }
      const now = await waitForOverlay(page, (one) => verdictOf(one) === verdict && filedBy(one, by)).catch((failure: unknown) => {
        throw new Error(`${by}, after ${JSON.stringify(values)}, should be ${verdict}`, { cause: failure });
      });
      if (at) await expectNote(now, itemOf(items, at));
    }
  });

  /** The note stands at its item once that is in sight. */
  async function expectNote(now: Overlay, item: Item): Promise<void> {
    const isIt = ({ notes }: Overlay) => notes.some((note) => fold(note.name).startsWith('対象外') && fold(note.name).includes(fold(item.text)));
    if (isIt(now)) return;
    await page.evaluate((position) => {
      const first = document.querySelector('#js-main dl[id^="tr_"]')!;
      document.getElementById(`tr_${Number(first.id.slice(3)) + position - 1}`)!.scrollIntoView({ block: 'center', behavior: 'instant' });
    }, item.position);
    await waitForOverlay(page, isIt);
  }
});

const fold = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
const verdictOf = ({ status }: Overlay): string => /^(対象外|対象|要確認)/.exec(status ?? '')?.[1] ?? '';
const filedBy = ({ parts }: Overlay, by: By): boolean => parts.some(({ role, text }) => role === 'region' && text.includes(accountOf(by)));

/** The row at that position, or with that label, or `section/label`: the first, so never the 同時申請 block's, which repeats labels further down. */
function itemOf(items: readonly Item[], key: string): Item {
  const [label, section] = key.split('/').reverse();
  const found = /^\d+$/.test(key) ? items.find(({ position }) => position === Number(key)) : items.find((item) => labelKey(item.label) === labelKey(label!) && (!section || item.section === section) && item.kind !== 'heading');
  if (!found) throw new Error(`The form has no row "${key}".`);
  return found;
}
