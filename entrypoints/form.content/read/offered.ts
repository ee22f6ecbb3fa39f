import type { PageKind } from '../../../rules/interpret.ts';
import { parseTitle } from '../../../rules/interpret/titles.ts';
import { closest } from '../own.ts';
import { selectors } from '../sites/pages.ts';

export type Offered = { text: string; element: HTMLElement };

/**
 * What a page before the form offers: procedures with their 区分 on the list, statuses on 在留資格選択. Nobody outside has seen
 * the markup of these pages, so it is read by text alone, wherever the text stands.
 */
export function offeredOn(document: Document, page: PageKind): readonly Offered[] {
  const main = Document.prototype.querySelector.call(document, selectors.main);
  if (!main) return [];
  const found: Offered[] = [];
  const seen = new Set<HTMLElement>();
  const walker = Document.prototype.createTreeWalker.call(document, main, NodeFilter.SHOW_TEXT);
  for (let at = 0; walker.nextNode() && found.length < 200 && at < 50_000; at++) {
    const text = (walker.currentNode.nodeValue ?? '').slice(0, 400).replace(/\s+/g, ' ').trim();
    const parent = walker.currentNode.parentElement;
    if (text.length < 2 || !parent || /^(script|style|noscript)$/.test(parent.localName)) continue;
    if (!(page === 'statusSelection' ? isStatusChoice(text) : isProcedure(text))) continue;
    const element = closest(parent, 'a,button,label,select,li,tr') as HTMLElement | null ?? parent;
    if (element.localName !== 'select' && seen.has(element)) continue;
    seen.add(element);
    found.push({ text, element });
  }
  return found;
}

/** A procedure is told by its whole name: a sentence that mentions one does not offer it. */
function isProcedure(text: string): boolean {
  return /^\S{0,30}申請\s*[（(]区分\s*[A-ZＡ-Ｚ][）)]$/.test(text) && parseTitle(text).procedure !== undefined;
}

/** The choices of 在留資格選択 are the only texts there that say it in both languages: 「日本語 English」. */
function isStatusChoice(text: string): boolean {
  return text.length < 200 && /^[^A-Za-z。]*[\u3041-\u30ff\u3400-\u9fff][^A-Za-z。]*\s['"(]*[A-Z][a-z]/.test(text);
}
