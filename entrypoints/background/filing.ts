import { browser } from '../../profile/browser.ts';
import { asideKey } from '../../components/describe.ts';
import type { Facts, Finding } from '../../rules/index.ts';
import { type PageKind, parseTitle, type Reading } from '../../rules/interpret.ts';
import { bornOn } from '../../rules/interpret/page.ts';
import { fold } from '../../rules/interpret/texts.ts';
import type { Change } from '../form.content/ask.ts';
import { filing } from './messages.ts';

/** What a tab remembers of the filing being made, from page to page; in memory only (storage.session), gone with the tab. */
export type Filing = {
  /** What the user answered in the bar. */
  answers: Partial<Facts>;
  /** The answers in words, by fact, as the user chose them. */
  said?: Record<string, string>;
  /** The procedure and 区分 it is about; another one is another filing. */
  title?: string;
  /** What the form's page said, for the pages after it. */
  facts?: Facts;
  /** The form's row of the status chosen before it: it may name several, so it is no fact. */
  chosenStatus?: string;
  /** What the form's page and the profile said differently; the pages after the form can't find that again. */
  disagreements?: readonly Finding[];
  /** The user's reasons for findings set aside (`asideKey` of each). */
  aside?: Record<string, string>;
  /** The account the user chose, where several could be filing. */
  accountId?: string;
  /** The account that files, chosen or matched, for the popup. */
  filer?: string;
  /** Whether the user opened or closed the bar. */
  open?: boolean;
};

/** Where storage.session keeps what the tab's form said and what was answered. */
export const filingKey = (tabId: number): string => `filing:${tabId}`;
/** Where storage.session keeps that the tab's page removed us (the popup says so). */
export const givenUpKey = (tabId: number): string => `givenUp:${tabId}`;

/** What the tab remembers; nothing where what is kept can't be read. */
export async function filingOf(tabId: number): Promise<Filing> {
  const kept = filing.safeParse((await browser.storage.session.get(filingKey(tabId)))[filingKey(tabId)]);
  return kept.success ? kept.data : { answers: {} };
}

/** Remembers it, where it is new. */
export async function keepFiling(tabId: number, before: Filing, next: Filing): Promise<void> {
  if (JSON.stringify(next) === JSON.stringify(before)) return;
  await browser.storage.session.set({ [filingKey(tabId)]: JSON.parse(JSON.stringify(next)) });
}

/** Pages on which a filing has not begun. */
export const beforeForm: ReadonlySet<PageKind> = new Set(['procedureList', 'explanation', 'statusSelection']);

/** What is remembered counts for a page only while the same filing is going on; the account was asked for the tab. */
export function belongsTo(page: PageKind, title: string, kept: Filing): Filing {
  return !beforeForm.has(page) && (!kept.title || !title || isSameTitle(kept.title, title)) ? kept : anew(kept);
}

/** Nor does it count for another person: another day of birth on the form. One that is cleared or half typed is none yet. */
export function ofApplicant({ page, items: { birth } }: Reading, kept: Filing): Filing {
  const now = page === 'form' && birth?.state === 'filled' ? bornOn(birth.text) : undefined;
  const before = kept.facts?.applicantBornOn;
  return now && before && now !== before ? anew(kept) : kept;
}

/** The title to remember: the page's own, but where its translation leaves no procedure in it. */
export function titleOf(shown: string, kept: string | undefined): string | undefined {
  return kept && isTranslated(shown) ? kept : shown || kept;
}

function anew({ accountId, open }: Filing): Filing {
  return { answers: {}, ...(accountId && { accountId }), ...(open !== undefined && { open }) };
}

/** One procedure and 区分 may be spelt in several ways, and translated no one can tell which it is. */
function isSameTitle(a: string, b: string): boolean {
  if (fold(a) === fold(b) || isTranslated(a) || isTranslated(b)) return true;
  const [one, other] = [parseTitle(a), parseTitle(b)];
  return one.procedure !== undefined && one.procedure === other.procedure && one.category === other.category;
}

const isTranslated = (title: string): boolean => !/[\u3041-\u30ff\u3400-\u9fff]/.test(title);

/** The filing after what the user did in the bar. */
export function changed(kept: Filing, { answers, said, forget, accountId, open, aside }: Change): Filing {
  const next: Filing = {
    ...kept,
    answers: { ...kept.answers, ...answers },
    ...(said && { said: { ...kept.said, ...said } }),
    ...(accountId !== undefined && { accountId }),
    ...(open !== undefined && { open }),
    ...(aside && { aside: { ...kept.aside, [asideKey(aside.id)]: aside.reason } }),
  };
  if (forget) delete next.answers[forget];
  return next;
}
