import type { Items } from './describe.ts';

/** Where there is no form, nothing stands at an item: what `describe` needs to know outside the page. */
export const noPage: Items = { items: {}, labels: new Map(), isShown: () => false, isBlank: () => false };
