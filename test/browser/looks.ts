import type { Page } from 'puppeteer-core';
import type { Box, Overlay } from './overlay.ts';

export const focusedName = (parts: Overlay['parts']) => parts.filter(({ focused }) => focused).map(({ role, name }) => role + name).join();

export const hostsOf = (page: Page) => page.evaluate(() => [...document.documentElement.children].filter(({ localName }) => localName !== 'head' && localName !== 'body').length);

export const nextFrames = async (page: Page, count = 10): Promise<void> => {
  for (let at = 0; at < count; at++) await page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
};

export const formOf = (page: Page) => page.evaluate(() => {
  const form = document.querySelector('#frm')!;
  return [form.outerHTML, ...[...form.querySelectorAll('input,select,textarea')].map((one) => `${(one as HTMLInputElement).value}|${(one as HTMLInputElement).checked}`)];
});

export const scrollTo = (page: Page, label: string, block: ScrollLogicalPosition = 'center') => page.evaluate((text, where) => {
  [...document.querySelectorAll('dl')].find((dl) => dl.querySelector('dt')?.textContent?.includes(text))!.scrollIntoView({ block: where, behavior: 'instant' });
}, label, block);

export const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export const boxOfItem = (page: Page, label: string) => page.evaluate((text) => {
  const { top, bottom } = [...document.querySelectorAll('dl')].find((dl) => dl.querySelector('dt')?.textContent?.includes(text))!.getBoundingClientRect();
  return { top, bottom };
}, label);

/** The page's controls that any notice or the bar lies over, or over the words one clicks for them, by id. */
export const coveredControls = (page: Page, { parts }: Pick<Overlay, 'parts'>) => page.evaluate((boxes) => [...document.querySelectorAll<HTMLInputElement>('input,select,textarea,button')].filter((control) => {
  const rects = [control.getBoundingClientRect()];
  const label = /radio|checkbox/.test(control.type) ? control.labels?.[0] : null;
  if (label) {
    const words = document.createRange();
    words.selectNodeContents(label);
    rects.push(...words.getClientRects());
  }
  return rects.some((rect) => rect.width > 0 && boxes.some(({ x, y, width, height }) => x < rect.right && rect.left < x + width && y < rect.bottom && rect.top < y + height));
}).map(({ id }) => id), parts.filter(({ role }) => role === 'note' || role === 'region' || role === 'status').map(({ box }) => box));
