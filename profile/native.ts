import type { Browser } from 'webextension-polyfill';

const { browser: own, chrome } = globalThis as { browser?: Browser; chrome?: Browser };

/**
 * The extension API as the browser itself gives it, for scripts that run in the official system's pages: what they use of it answers with
 * promises in every browser we serve, so they go without the polyfill's weight. Extension pages and the background use browser.ts.
 */
export const native = (own ?? chrome) as Browser;
