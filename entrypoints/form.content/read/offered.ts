import type { PageKind } from '../../../rules/interpret.ts';
import { statusOf } from '../../../rules/interpret/statuses.ts';
import { parseTitle } from '../../../rules/interpret/titles.ts';
import { japanese } from '../../../rules/interpret/texts.ts';
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
    const element = parent.closest<HTMLElement>('a,button,label,select,li,tr') ?? parent;
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

/** The choices of 在留資格選択 (list CB18): a status, or several of which the first is told before the comma. */
function isStatusChoice(text: string): boolean {
  const [first = ''] = japanese(text).split(/[,，]/);
  return statusOf(first) !== undefined || /^(特定技能|技能実習|高度専門職第1号[イロハ]・第2号\S{0,20})$/.test(first);
}
