import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../files.ts';
import { pagePaths, writePage } from '../pages/around.ts';
import { fillItem, press } from '../pages/fill.ts';
import { type FormWish, writeForm } from '../pages/form.ts';
import { answer, type BrowserName, HOST, launch, openBar, overlay, type Running, serve, waitForOverlay, waitForVerdict } from './harness.ts';
import { focusedName, formOf, hostsOf, nextFrames } from './looks.ts';

const PROFILE = JSON.parse(readFileSync(join(ROOT, 'test/demo/sample-profile.json'), 'utf8')) as unknown;
const N: FormWish = { procedure: 'certificateOfEligibility', kubun: 'N', loginName: 'AOBA TARO' };
const EMPLOYER = { label: '所属機関等契約先　(1)名称' };

describe.each<BrowserName>(['chromium', 'firefox'])('the overlay in a page, in %s', (name) => {
  let running: Running;
  beforeAll(async () => { running = await launch(name, { profile: PROFILE }); });
  afterAll(async () => {
    expect(running.left()).toEqual([]);
    await running.close();
  });

  const open = async (html: string, path: string = pagePaths.form): Promise<Page> => {
    const page = await running.newPage();
    await serve(page, { [path]: html });
    await page.goto(HOST + path);
    return page;
  };

  test.each(['unknown', 'myPage', 'login', 'completion'] as const)('leaves a page that is no form alone: %s', async (kind) => {
    const page = await open(writePage(kind), pagePaths[kind]);
    await nextFrames(page);
    expect(await hostsOf(page)).toBe(0);
    await page.close();
  });

  test('goes when the item is corrected', async () => {
    const page = await open(writeForm(N));
    await fillItem(page, EMPLOYER, '株式会社みどり商事');
    await page.keyboard.press('Tab');
    await waitForVerdict(page, /^対象外/);
    await fillItem(page, EMPLOYER, '㈱青葉製作所');
    await fillItem(page, { label: '入国目的' }, '技術・人文知識・国際業務');
    const now = await waitForVerdict(page, /^対象(?!外)/);
    expect(now.notes.filter(({ name }) => name.startsWith('対象外'))).toEqual([]);
    await page.close();
  });

  test('sees values that the page’s script sets without events', async () => {
    const page = await open(writeForm({ ...N, fill: { later: { '所属機関等契約先　(1)名称': '株式会社みどり商事' }, laterDelay: 1500 } }));
    await waitForVerdict(page, /要確認/);
    await press(page, '過去の申込から入力値を自動設定する');
    await waitForVerdict(page, /^対象外/);
    await page.close();
  });

  test('changes nothing in the page’s own tree', async () => {
    const page = await open(writeForm(N));
    await waitForVerdict(page, /要確認/);
    const before = await formOf(page);
    await fillItem(page, EMPLOYER, '株式会社みどり商事');
    await waitForVerdict(page, /^対象外/);
    await fillItem(page, EMPLOYER, '');
    await waitForVerdict(page, /要確認/);
    expect(await formOf(page)).toEqual(before);
    expect(await page.evaluate(() => [...document.documentElement.children].map(({ localName }) => localName))).toEqual(['head', 'body', 'div']);
    await page.close();
  });

  test('comes back when the page removes, hides or disarms it, and gives up when the page insists', async () => {
    const page = await open(writeForm(N));
    await waitForVerdict(page, /要確認/);
    await page.evaluate(() => document.documentElement.lastElementChild!.remove());
    await waitForVerdict(page, /要確認/);
    await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      host.style.cssText = 'display:none!important;opacity:0!important';
      host.hidden = true;
      host.inert = true;
    });
    await waitForVerdict(page, /要確認/);
    expect(await page.evaluate(() => (document.documentElement.lastElementChild as HTMLElement).inert)).toBe(false);
    await page.evaluate(() => {
      new MutationObserver(() => [...document.documentElement.children].slice(2).forEach((child) => child.remove())).observe(document.documentElement, { childList: true });
      document.documentElement.lastElementChild!.remove();
    });
    await nextFrames(page, 5);
    expect(await hostsOf(page)).toBe(0);
    await page.close();
  });

  test('outlives the event by which a page can end a content script', async () => {
    const page = await open(writeForm(N));
    await waitForVerdict(page, /要確認/);
    await page.evaluate((id) => {
      for (const type of [`${id}:form:wxt:content-script-started`, 'wxt:content-script-started']) {
        document.dispatchEvent(new CustomEvent(type, { detail: { contentScriptName: 'form', messageId: 'x' } }));
        window.postMessage({ type, contentScriptName: 'form', messageId: 'x' }, '*');
      }
    }, running.id);
    await fillItem(page, EMPLOYER, '株式会社みどり商事');
    await page.keyboard.press('Tab');
    await waitForVerdict(page, /^対象外/);
    await page.close();
  });

  test('stays in sight when the page opens a modal dialog', async () => {
    const page = await open(writeForm(N));
    await waitForVerdict(page, /要確認/);
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.textContent = '操作時間の延長';
      document.body.append(dialog);
      dialog.showModal();
    });
    const now = await nextFrames(page, 3).then(() => overlay(page));
    if (name === 'firefox') expect(now.status).toMatch(/要確認/);
    expect(await page.evaluate(() => {
      const host = document.documentElement.lastElementChild!;
      return host.localName === 'div' && !host.hasAttribute('popover');
    })).toBe(true);
    await page.close();
  });

  test('is reached by one shortcut, walked by arrow keys, and left by Escape to where the user was', async () => {
    const page = await open(writeForm(N));
    await waitForVerdict(page, /要確認/);
    const input = await page.evaluateHandle((label) => [...document.querySelectorAll('dl')].find((dl) => dl.textContent!.includes(label))!.querySelector('input')!, EMPLOYER.label);
    await input.focus();
    const shortcut = async () => {
      await page.keyboard.down('Alt');
      await page.keyboard.down('Shift');
      await page.keyboard.press('KeyS');
      await page.keyboard.up('Shift');
      await page.keyboard.up('Alt');
    };
    await shortcut();
    const first = await waitForOverlay(page, ({ parts }) => parts.some(({ focused }) => focused));
    await page.keyboard.press('End');
    await waitForOverlay(page, ({ parts }) => parts.some(({ focused }) => focused) && focusedName(parts) !== focusedName(first.parts));
    await page.keyboard.press('Escape');
    expect(await page.evaluate((element) => document.activeElement === element, input)).toBe(true);
    await page.close();
  });

  test('asks, judges anew at once, and remembers from page to page, for this tab only', async () => {
    const wish: FormWish = {
      procedure: 'changeOfStatus', kubun: 'R', loginName: 'AOBA TARO',
      fill: { now: { '希望する在留資格': '家族滞在', '扶養者　(8)申請人との関係(続柄)': '夫', '扶養者　(9)勤務先名称': '株式会社青葉製作所', '現に有する在留資格': '留学' } },
    };
    const page = await open(writeForm(wish));
    const asked = await waitForVerdict(page, /要確認/);
    await answer(page, '扶養を受けますか', '扶養を受ける');
    const judged = await waitForVerdict(page, (status) => status !== asked.status);
    await serve(page, { [pagePaths.attachments]: writePage('attachments', { procedure: 'changeOfStatus', kubun: 'R', loginName: 'AOBA TARO' }), [pagePaths.form]: writeForm(wish), [pagePaths.list]: writePage('list', { loginName: 'AOBA TARO' }) });
    await page.goto(HOST + pagePaths.attachments);
    await waitForVerdict(page, (status) => status === judged.status);
    const other = await open(writeForm(wish));
    await waitForVerdict(other, (status) => status === asked.status);
    await page.goto(HOST + pagePaths.form);
    await waitForVerdict(page, (status) => status === judged.status);
    await page.goto(HOST + pagePaths.list);
    await waitForOverlay(page, ({ status }) => Boolean(status));
    await page.goto(HOST + pagePaths.form);
    await waitForVerdict(page, (status) => status === asked.status);
    await other.close();
    await page.close();
  });

  test('takes no answer that nobody could have meant: made by script, too soon, or under a cover', async () => {
    const page = await open(writeForm({ procedure: 'changeOfStatus', kubun: 'R', loginName: 'AOBA TARO' }));
    await openBar(page);
    const asked = await waitForOverlay(page, ({ parts }) => parts.some(({ role }) => role === 'radio'));
    const { box } = asked.parts.find(({ role }) => role === 'radio')!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2] as const;
    await page.evaluate(([left, top]) => {
      const host = document.documentElement.lastElementChild!;
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'change']) {
        host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: left!, clientY: top! }));
      }
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;margin:0;pointer-events:none;background:white';
      document.body.append(cover);
      // Up again and again, so that it comes to lie over whatever is raised.
      const cling = () => {
        cover.hidePopover();
        cover.showPopover();
      };
      document.addEventListener('pointerdown', cling, true);
      cling();
    }, [x, y]);
    await nextFrames(page, 3);
    await page.mouse.click(x, y);
    await nextFrames(page, 5);
    expect((await overlay(page)).parts.filter(({ role, checked }) => role === 'radio' && checked)).toEqual([]);
    expect((await overlay(page)).status).toBe(asked.status);
    await page.close();
  });
});
