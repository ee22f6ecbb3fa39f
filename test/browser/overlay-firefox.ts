import type { Page } from 'puppeteer-core';
import type { Part } from './overlay.ts';

/** The parts of each element with a closed shadow root under <html> (or in a dialog), as the companion extension (companion/read.js) tells them. */
export const readWithCompanion = (page: Page): Promise<Part[][]> =>
  page.evaluate(() => {
    document.dispatchEvent(new Event('companion:read'));
    const told = document.documentElement.getAttribute('data-companion-answer');
    document.documentElement.removeAttribute('data-companion-answer');
    return told === null ? [] : (JSON.parse(told) as Part[][]);
  });
