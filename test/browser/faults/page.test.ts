import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pagePaths } from '../../pages/around.ts';
import { type BrowserName, HOST, launch, loadProfileFile, openExtensionPage, openOverlayForAxe, overlay, type Running, serve, waitForOverlay, waitForVerdict, waitUntilStill } from '../harness.ts';
import { hostsOf, nextFrames } from '../looks.ts';
import { attachmentsOf, employer, engineer, formHtml, openForm, otherCompany, ownCompany, profile, typeInto, type WithApi } from './opening.ts';

const attachments = attachmentsOf(engineer);

describe.each<BrowserName>(['chromium', 'firefox'])('a page that goes against us, in %s', (name) => {
  let running: Running;
  beforeAll(async () => { running = await launch(name, { profile, neighbours: [resolve(import.meta.dirname, 'neighbour')] }); });
  afterAll(async () => {
    expect(running.left()).toEqual([]);
    await running.close();
  });

  /** Another employer is out of scope, our own is not: the whole way from the page's event to the notice works. */
  const worksIn = async (page: Page): Promise<void> => {
    await waitForVerdict(page, /要確認/);
    await typeInto(page, employer, otherCompany);
    // On a slow machine a name half typed is judged too.
    await waitForOverlay(page, ({ status, notes }) => /^対象外/.test(status ?? '') && notes.some((note) => note.name.startsWith('対象外') && note.text.includes(otherCompany)));
    await typeInto(page, employer, ownCompany);
    await waitForVerdict(page, /^対象(?!外)/);
  };

  test('takes the built-ins away before we come', async () => {
    const page = await openForm(running, engineer, {
      before: () => {
        const no = function () { throw new Error('taken away'); };
        for (const [on, key] of [
          [Element.prototype, 'attachShadow'], [Element.prototype, 'append'], [HTMLElement.prototype, 'showPopover'],
          [globalThis, 'CustomEvent'], [globalThis, 'MutationObserver'], [globalThis, 'ResizeObserver'], [globalThis, 'IntersectionObserver'],
          [Node.prototype, 'appendChild'], [Node.prototype, 'insertBefore'], [AbortSignal.prototype, 'addEventListener'],
        ] as const) Object.defineProperty(on, key, { value: no, configurable: false, writable: false });
      },
    });
    expect(await page.evaluate(() => { try { document.body.attachShadow({ mode: 'open' }); return 'there'; } catch (error) { return (error as Error).message; } })).toBe('taken away');
    await worksIn(page);
    await page.close();
  });

  test('has controls and images named after what scripts ask of a document', async () => {
    const names = ['__proto__', 'id', 'value', 'name', 'querySelector', 'forms', 'addEventListener', 'elements', 'hidden', 'title', 'getElementById', 'children', 'parentElement', 'activeElement'];
    // Firefox's reading companion itself asks the document for this one.
    if (name === 'chromium') names.push('documentElement');
    const page = await openForm(running, engineer, {
      routes: {
        [pagePaths.form]: formHtml(engineer)
          .replace('</form>', `${names.map((one) => `<input type="hidden" name="${one}" id="${one}">`).join('')}</form>`)
          .replace('</body>', `${names.map((one) => `<img name="${one}" alt=""><form name="${one}"></form>`).join('')}</body>`),
      },
    });
    expect(await page.evaluate(() => [typeof document.querySelector, typeof document.addEventListener].includes('function'))).toBe(false);
    await worksIn(page);
    await page.close();
  });

  test('has a form among its rows, with fields named after what scripts ask of an element', async () => {
    const page = await openForm(running, engineer);
    await page.evaluate((names) => {
      const form = document.createElement('form');
      form.append('別の様式', ...names.map((one) => Object.assign(document.createElement('input'), { name: one })));
      [...document.querySelectorAll('dl')].find((row) => row.textContent.includes('所属機関等契約先'))!.before(form);
    }, ['children', 'parentElement', 'nextElementSibling', 'previousElementSibling', 'matches', 'closest', 'querySelectorAll', 'getBoundingClientRect', 'getClientRects']);
    await worksIn(page);
    await page.close();
  });

  test('holds values of 200 KB and a list of 5,000 options', async () => {
    const page = await openForm(running, engineer, { routes: attachments });
    await waitForVerdict(page, /要確認/);
    await page.evaluate((label) => {
      const rows = [...document.querySelectorAll('dl')].filter((dl) => dl.checkVisibility());
      for (const input of rows.flatMap((row) => [...row.querySelectorAll<HTMLInputElement>('input[type=text],textarea')]).slice(0, 6)) input.value = 'あ'.repeat(200_000);
      for (const select of rows.flatMap((row) => [...row.querySelectorAll('select')]).slice(0, 3)) {
        select.append(...Array.from({ length: 5_000 }, (_, at) => new Option(`選択肢${at}`, `x${at}`)));
      }
      const input = rows.find((row) => row.querySelector('dt')!.textContent.includes(label))!.querySelector('input')!;
      input.removeAttribute('maxlength');
      input.value = `株式会社${'い'.repeat(200_000)}`;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, '所属機関等契約先');
    const { notes } = await waitForVerdict(page, /^対象外/);
    expect(notes.find((note) => note.name.startsWith('対象外'))!.text).toContain('株式会社いい');
    // The next page of the filing knows it too.
    await page.goto(HOST + pagePaths.attachments);
    await waitForVerdict(page, /^対象外/);
    await page.close();
  });

  describe('with another extension in it', () => {
    const openWith = async (does: string): Promise<Page> => {
      const page = await running.newPage();
      await serve(page, { [pagePaths.form]: formHtml(engineer) });
      await page.goto(`${HOST}${pagePaths.form}#${does}`);
      return page;
    };

    test.each(['draws', 'stops'])('that %s', async (does) => {
      const page = await openWith(does);
      await worksIn(page);
      await page.close();
    });

    test('that clears away what it does not know: we stop, and the toolbar says so (in Chromium the popup too)', async () => {
      const page = await openWith('clears');
      await page.waitForFunction(() => document.documentElement.children.length === 2);
      await typeInto(page, employer, otherCompany);
      expect(await hostsOf(page)).toBe(0);
      const options = await openExtensionPage(running, 'options.html');
      const isMarked = () => options.waitForFunction(async () => {
        const { tabs, action } = (globalThis as unknown as WithApi).chrome;
        return (await Promise.all((await tabs.query({})).map(({ id }) => action.getBadgeText({ tabId: id })))).includes('!');
      }, { timeout: 10_000 });
      await isMarked();
      // The profile is asked for again; the page has still given us no place.
      await loadProfileFile(running, { ...profile, active: 'aoba' });
      await isMarked();
      await options.close();
      await page.bringToFront();
      if (name === 'chromium') {
        const extension = (await running.browser.extensions()).get(running.id);
        const opened = running.browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
        await page.triggerExtensionAction(extension!);
        const popup = await (await opened).asPage();
        await popup.waitForFunction(() => document.querySelector('[role=alert]')?.textContent.includes('何度も取り除いた'), { timeout: 10_000 });
        await popup.close();
      }
      // A page that begins anew begins without it.
      await page.goto(`${HOST}${pagePaths.form}?again`);
      await waitForVerdict(page, /要確認/);
      await page.close();
    });
  });
});

describe('a page', () => {
  let running: Running;
  beforeAll(async () => { running = await launch('chromium', { profile }); });
  afterAll(() => running.close());

  test('is printed without us', async () => {
    const page = await openForm(running);
    await waitForVerdict(page, /要確認/);
    await page.emulateMediaType('print');
    expect(await overlay(page)).toEqual({ status: null, notes: [], parts: [] });
    await page.emulateMediaType('screen');
    await waitForVerdict(page, /要確認/);
    await page.close();
  });

  test('changes nothing of how we look, by style sheets, inline, inherited values or animations', async () => {
    const page = await openForm(running);
    await typeInto(page, employer, otherCompany);
    await waitForVerdict(page, /^対象外/);
    await waitUntilStill(page);
    await openOverlayForAxe(page);
    const before = await looks(page);
    expect(Object.keys(before).length).toBeGreaterThan(1_000);
    await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      const tokens = ['ink', 'ink-soft', 'paper', 'paper-sunken', 'line', 'line-strong', 'accent', 'out-of-scope', 'out-of-scope-paper', 'out-of-scope-line', 'font', 'leading', 'radius', 'tone', 'tint', 'rule'];
      const hostile = `opacity: 0 !important; visibility: hidden !important; filter: opacity(0) !important; clip-path: inset(50%) !important; display: none !important; color: red !important;
        transform: translate(400px) !important; direction: rtl !important; unicode-bidi: bidi-override !important; font: 1px serif !important; mix-blend-mode: difference !important; zoom: 2 !important;
        pointer-events: none !important; z-index: -1 !important; position: static !important; content-visibility: hidden !important; letter-spacing: 1em !important; text-indent: 9em !important; cursor: none !important; mask: linear-gradient(transparent, transparent) !important;
        ${tokens.map((token) => `--${token}: transparent !important;`).join('')}`;
      const sheet = document.createElement('style');
      sheet.textContent = `@keyframes gone { to { opacity: 0; visibility: hidden } } html > div, [data-scope-check] { ${hostile} animation: gone 1ms forwards !important }
        [data-scope-check]::before { content: "対象"; position: fixed; inset: 0; background: white }
        :root { color: red; cursor: none; ${tokens.map((token) => `--${token}: transparent;`).join('')} }`;
      document.head.append(sheet);
      host.style.cssText = hostile;
      host.animate([{ opacity: 0, transform: 'scale(0)' }], { duration: 1, fill: 'forwards' });
    });
    await waitForOverlay(page, ({ status }) => status?.startsWith('対象外') ?? false);
    await waitUntilStill(page);
    const after = await looks(page);
    expect(Object.keys(after).filter((place) => after[place] !== before[place]).map((place) => `${place}: ${before[place]} became ${after[place]}`).join('\n')).toBe('');
    expect(Object.keys(after)).toEqual(Object.keys(before));
    await page.close();
  });

  test('covers us with nothing: what it puts above, we rise above', async () => {
    const page = await openForm(running);
    await typeInto(page, employer, otherCompany);
    await waitForVerdict(page, /^対象外/);
    const { parts } = await waitUntilStill(page);
    const { x, y, width, height } = parts.find(({ role }) => role === 'status')!.box;
    const clip = { x: x + 4, y: y + 4, width: width - 8, height: height - 8 };
    const seen = Buffer.from(await page.screenshot({ clip })).toString('base64');
    for (const cover of ['plain', 'popover', 'dialog', 'fullscreen']) {
      await page.evaluate((kind) => {
        const element = document.createElement(kind === 'dialog' ? 'dialog' : 'div');
        element.id = 'cover';
        element.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none;margin:0;border:0;background:white;z-index:2147483647';
        document.body.append(element);
        if (kind === 'popover') { element.popover = 'manual'; element.showPopover(); }
        if (kind === 'dialog') (element as HTMLDialogElement).showModal();
      }, cover);
      if (cover === 'fullscreen') await page.evaluate(() => document.querySelector<HTMLElement>('#cover')!.requestFullscreen());
      await nextFrames(page, 4);
      expect(Buffer.from(await page.screenshot({ clip })).toString('base64') === seen, cover).toBe(true);
      await page.evaluate(async () => {
        if (document.fullscreenElement) await document.exitFullscreen();
        document.querySelector('#cover')!.remove();
      });
    }
    await page.close();
  });
});

/** Every computed value of our layer and of everything in it; a variable counts by what uses it. */
const looks = (page: Page) => page.evaluate(() => {
  const drawn = document.documentElement.lastElementChild!.shadowRoot!.querySelectorAll('.layer, .layer *');
  return Object.fromEntries([...drawn].flatMap((element, at) => {
    const style = getComputedStyle(element);
    return [...style].filter((key) => !key.startsWith('--')).map((key) => [`${at} ${element.localName} ${key}`, style.getPropertyValue(key)]);
  })) as Record<string, string>;
});
