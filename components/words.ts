import { native } from '../profile/native.ts';

/** The one door to the catalogue: the sentence `key` in the browser's language, `values` in its $1, $2 …; the key itself where it has none. */
export function say(key: string, ...values: string[]): string {
  return native.i18n.getMessage(key, values) || key;
}
