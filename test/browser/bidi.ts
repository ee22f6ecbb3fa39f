import type { Page } from 'puppeteer-core';

/** What the driver has no word for is said to Firefox in its own language, WebDriver BiDi: the tab's name, and a command. */
export const bidiOf = (page: Page): { id: string; send: (method: string, params: object) => Promise<unknown> } => {
  const { browsingContext: { id, userContext } } = page.mainFrame() as unknown as {
    browsingContext: { id: string; userContext: { browser: { session: { send: (method: string, params: object) => Promise<unknown> } } } };
  };
  return { id, send: (method, params) => userContext.browser.session.send(method, params) };
};
