import { native } from '../profile/native.ts';
import { fill } from '../rules/sentence.ts';

const learnt: Record<string, string> = {};

/**
 * From now on these words are said without asking the browser: its first answer makes a page wait for the whole catalogue, so the background sends
 * the page's script what it needs.
 */
export function learnWords(words: Record<string, string>): void {
  Object.assign(learnt, words);
}

/** The one door to the catalogue: the sentence `key` in the browser's language, `values` in its $1, $2 …; the key itself where it has none. */
export function say(key: string, ...values: string[]): string {
  // The browser only fetches the sentence: the places stay as they are.
  return fill(learnt[key] ?? (native.i18n.getMessage(key, values.map((_, at) => `$${at + 1}`)) || key), values);
}
