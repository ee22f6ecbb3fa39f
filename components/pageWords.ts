import { say } from './words.ts';

/** Put in by the build: the keys of the words of bar and notices themselves; the sentences of findings come with each view. */
declare const __PAGE_WORDS__: readonly string[];

let words: Record<string, string> | undefined;

/** Those words in the browser's language, their $1, $2 … still open, for `learnWords`. Asked of the browser once. */
export function pageWords(): Record<string, string> {
  words ??= Object.fromEntries(__PAGE_WORDS__.map((key) => [key, say(key, '$1', '$2', '$3', '$4')]));
  return words;
}
