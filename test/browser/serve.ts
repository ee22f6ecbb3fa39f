import type { HTTPRequest, Page } from 'puppeteer-core';

/** The official system's address, the only one the extension runs on. */
export const HOST = 'https://www.rasens-immi.moj.go.jp';

/** What to answer: the HTML (or any text) of a path, with query; undefined gives 404. */
export type Routes = Readonly<Record<string, string>> | ((path: string) => string | undefined);

/** What the tab asked for. */
export type Served = {
  /** Requests to any other address, all refused; expected to be empty. */
  strangers: string[];
  /** Paths asked of the official host, in order. */
  asked: string[];
};

/**
 * Answers every request of this tab to the official host from `routes` and refuses all others, so that a page runs under its real address.
 * Addresses that never leave the browser (data:, blob:, the extension's own) pass.
 */
export const serve = async (page: Page, routes: Routes): Promise<Served> => {
  const served: Served = { strangers: [], asked: [] };
  const find = typeof routes === 'function' ? routes : (path: string) => routes[path] ?? routes[path.replace(/[?#].*$/, '')];
  await page.setRequestInterception(true);
  page.removeAllListeners('request');
  page.on('request', (request) => {
    // A request of a closed tab can no longer be answered, which is no fault.
    respond(request, find, served).catch(() => {});
  });
  return served;
};

const respond = async (request: HTTPRequest, find: (path: string) => string | undefined, served: Served) => {
  const address = new URL(request.url());
  if (/^(data|blob|chrome-extension|moz-extension|about):$/.test(address.protocol)) return request.continue();
  if (address.origin !== HOST) {
    served.strangers.push(request.url());
    return request.abort();
  }
  const path = address.pathname + address.search;
  served.asked.push(path);
  const body = find(path);
  if (body === undefined) return request.respond({ status: 404, contentType: 'text/plain', body: '' });
  return request.respond({ status: 200, contentType: kindOf(address.pathname), body });
};

const kindOf = (path: string) => {
  if (path.endsWith('.js')) return 'text/javascript; charset=utf-8';
  if (path.endsWith('.css')) return 'text/css; charset=utf-8';
  return 'text/html; charset=utf-8';
};
