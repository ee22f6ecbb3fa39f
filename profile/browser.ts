import browser from 'webextension-polyfill';

/** The one door to the browser's extension API; `webextension-polyfill` throws when imported outside an extension, so nothing else imports it. */
export { browser };
