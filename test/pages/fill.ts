/** Filling in a form page as a user does: real clicks and keys, nothing set by script. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { labelKey } from './catalogue.ts';
import type { Value } from './answers.ts';

/** Which row: by label (and section heading where the label occurs twice), or by position p. `repeat` 2… for later repeats. */
export type Target = { label: string; section?: string; repeat?: number } | { position: number };

/**
 * Fills one row: selects the option by its text, clicks the choices by their texts, or types over what the box holds. A choice with free text
 * is a list of both; '' clears a box or a select and presses 選択解除 on radios. Throws when the row or the choice is not there or not shown.
 */
export const fillItem = async (page: Page, target: Target, value: Value): Promise<void> => {
  const row = await rowOf(page, target);
  const [first = '', ...others] = typeof value === 'string' ? [value] : value;
  const kind = await row.evaluate((dl) =>
    dl.querySelector('select') ? 'select' : dl.querySelector('[id^=birthRadioList_]') ? 'birth' : dl.querySelector('input[type=radio]') ? 'radio' :
    dl.querySelector('input[type=checkbox]') ? 'checkbox' : 'box');
  if (kind === 'select') return chooseOption(page, row, first);
  if (kind === 'checkbox') {
    for (const choice of typeof value === 'string' ? [value] : value) await clickChoice(row, choice);
    return;
  }
  if (kind === 'radio') {
    if (!first) return clickIn(row, 'input[type=button][value="選択解除"]');
    await clickChoice(row, first);
    if (others[0]) await typeOver(page, await control(row, 'input[type=text]:not([disabled])'), others[0]);
    return;
  }
  if (kind === 'birth') {
    const mode = first.length === 4 ? 3 : first.length === 6 ? 4 : 1;
    if (mode !== 1) await clickIn(row, `label.radio-outline:has([id$="_${mode}"]) .radio-parts`);
    return typeOver(page, await control(row, `input[id^=textData${mode}_]`), first);
  }
  return typeOver(page, await control(row, 'input[type=text],textarea'), first);
};

/** Clicks a button in a row, e.g. 住所検索 or 選択解除, by its text. */
export const pressIn = async (page: Page, target: Target, button: string): Promise<void> =>
  clickIn(await rowOf(page, target), `input[type=button][value="${button}"],input[type=submit][value="${button}"]`);

/** Clicks a button of the page by its text, e.g. 確認へ進む, 再選択, 過去の申込から入力値を自動設定する. */
export const press = async (page: Page, button: string): Promise<void> => {
  const handle = await page.evaluateHandle((wanted) => {
    const all = [...document.querySelectorAll<HTMLInputElement | HTMLButtonElement>('input[type=submit],input[type=button],button')];
    return all.find((one) => (one.textContent?.trim() || one.value) === wanted && one.checkVisibility()) ?? null;
  }, button);
  const element = handle.asElement() as ElementHandle<Element> | null;
  if (!element) throw new Error(`The page shows no button "${button}".`);
  await element.click();
};

/** The `dl` of a row that is on the page, shown or not. */
export const rowOf = async (page: Page, target: Target): Promise<ElementHandle<Element>> => {
  const repeat = 'repeat' in target ? (target.repeat ?? 1) : 1;
  const wanted = 'position' in target ? { position: target.position } : { label: labelKey(target.label), section: target.section ?? '', repeat };
  const handle = await page.evaluateHandle((want) => {
    const fold = (words: string): string => words.normalize('NFKC').replace(/\s/g, '');
    const rows = [...document.querySelectorAll<HTMLElement>('#js-main dl[id^=tr_]')];
    if ('position' in want) {
      const base = Number((rows[0] as HTMLElement).id.slice(3));
      return document.getElementById(`tr_${base + Number(want.position) - 1}`);
    }
    let section = '';
    const found = [...document.querySelectorAll<HTMLElement>('#js-main h4[id^=h4_],#js-main dl[id^=tr_]')].filter((element) => {
      if (element.tagName === 'H4') {
        section = fold(element.textContent ?? '');
        return false;
      }
      const title = fold([...(element.querySelector('dt')?.childNodes ?? [])].filter((node) => !(node as Element).classList?.contains('required_span')).map((node) => node.textContent).join(''));
      const label = title.replace(/^[0-9]+(?:\.[0-9]+)*(?=[^0-9.年月])/, '');
      const bare = label.replace(/(?<=\D)(?:0[1-9]|10)$/, '');
      const index = Number(label.slice(bare.length) || 1);
      return bare === want.label && index === want.repeat && (!want.section || section === fold(want.section)) && !element.classList.contains('c-title');
    });
    return found.find((element) => element.checkVisibility()) ?? found[0] ?? null;
  }, wanted as { position: number } | { label: string; section: string; repeat: number });
  const row = handle.asElement() as ElementHandle<Element> | null;
  if (!row) throw new Error(`The page has no row ${JSON.stringify(target)}.`);
  return row;
};

const control = async (row: ElementHandle<Element>, selector: string): Promise<ElementHandle<Element>> => {
  for (const found of await row.$$(selector)) if (await found.isVisible()) return found;
  throw new Error(`The row shows no ${selector}.`);
};

const clickIn = async (row: ElementHandle<Element>, selector: string): Promise<void> => (await control(row, selector)).click();

const clickChoice = async (row: ElementHandle<Element>, choice: string): Promise<void> => {
  for (const part of await row.$$('.radio-parts,.checkbox-parts')) {
    const text = await part.evaluate((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim());
    if (text === choice || text.startsWith(`${choice} `) || text.startsWith(choice)) return part.click();
  }
  throw new Error(`The row has no choice "${choice}".`);
};

// A select's own list cannot be clicked headless: arrow keys from the nearest end, as keyboard users do; far options by puppeteer's select.
const chooseOption = async (page: Page, row: ElementHandle<Element>, choice: string): Promise<void> => {
  const select = (await control(row, 'select')) as ElementHandle<HTMLSelectElement>;
  await select.focus();
  const { from, to, value } = await select.evaluate((element, wanted) => {
    const options = [...element.options];
    const found = wanted
      ? (options.find((one) => one.text === wanted) ?? options.find((one) => one.text.startsWith(`${wanted} `)) ?? options.find((one) => one.text.startsWith(wanted)))
      : options[0];
    return { from: element.selectedIndex, to: found ? found.index : -1, value: found?.value ?? '' };
  }, choice);
  if (to < 0) throw new Error(`The row has no choice "${choice}".`);
  if (Math.abs(to - from) > 20) await select.select(value);
  else for (let at = from; at !== to; at += Math.sign(to - from)) await page.keyboard.press(to > from ? 'ArrowDown' : 'ArrowUp');
  await page.keyboard.press('Tab');
};

const typeOver = async (page: Page, box: ElementHandle<Element>, words: string): Promise<void> => {
  await box.click({ count: 3 });
  await page.keyboard.press('Backspace');
  // All at once, as an input method commits it; Firefox's driver takes letter by letter only.
  if (words && page.browser().process()?.spawnfile.includes('firefox')) await box.type(words);
  else if (words) await page.keyboard.sendCharacter(words);
  await page.keyboard.press('Tab');
};
