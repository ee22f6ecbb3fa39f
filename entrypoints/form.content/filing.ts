import { native } from '../../profile/native.ts';
import type { Profile } from '../../profile/schema.ts';
import type { Explanation, Wanted } from './explain.ts';
import type { Names } from '../../rules/interpret/names.ts';
import type { SiteTable } from './sites/siteTable.ts';
import type { FactName, Facts } from '../../rules/index.ts';

/** What this tab remembers of the filing being made, from page to page; in memory only (storage.session), gone with the tab. */
export type Filing = {
  /** What the user answered in the bar. */
  answers: Partial<Facts>;
  /** The answers in words, by fact, as the user chose them. */
  said?: Record<string, string>;
  /** The procedure and 区分 it is about; another one is another filing. */
  title?: string;
  /** What the form's page said, for the pages after it. */
  facts?: Facts;
  /** The account the user chose, where several could be filing. */
  accountId?: string;
  /** The account that files, chosen or matched, for the popup. */
  filer?: string;
  /** Whether the user opened or closed the bar. */
  open?: boolean;
};

/** What the background knows for this page: the profile, parsed there (so that the schema needn't come along into every page), the tab's filing, the form's items, and how notices look. */
export type Known = { profile: Profile | null; isBroken: boolean; filing: Filing | null; site: SiteTable; names: Names; css: string };

/** Asks the background what it knows for a page of this title. Rejects where it does not answer. */
export function loadKnown(title: string): Promise<Known> {
  return native.runtime.sendMessage({ kind: 'known.get', title });
}

/** Asks the background for sources and questions; null where it does not answer. */
export async function askExplanation(wanted: Wanted): Promise<Explanation | null> {
  try {
    return await native.runtime.sendMessage({ kind: 'explain', ...wanted }) as Explanation | null;
  } catch {
    return null;
  }
}

/** Calls back after any window or policy changed the profile, until `signal`. */
export function onProfileChange(callback: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>) => {
    if ('profile' in changes) callback();
  };
  native.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    try {
      native.storage.onChanged.removeListener(listener);
    } catch { /* the extension is gone, and its listeners with it */ }
  });
}

/** Keeps the filing for the tab's next page. Failing is no fault: the next page then asks again. */
export function saveFiling(filing: Filing): void {
  tell({ kind: 'filing.put', filing });
}

/** Forgets the filing: it was submitted, or another one begins. */
export function endFiling(): void {
  tell({ kind: 'filing.end' });
}

/** Opens the options page; a page's script can't, so the background does. */
export function openOptions(): void {
  tell({ kind: 'openOptions' });
}

/** Opens the check sheet of these facts, with where each came from, for `who` (the account's label). The facts pass through memory only. */
export function openSheet(facts: Facts, from: Partial<Record<FactName, 'page' | 'profile' | 'answer'>>, who: string | null): void {
  tell({ kind: 'sheet', facts, from, who });
}

/** Says in the toolbar and the popup that the page removed us. */
export function reportGivenUp(): void {
  tell({ kind: 'givenUp' });
}

function tell(message: object): void {
  try {
    native.runtime.sendMessage(message).catch(() => {});
  } catch { /* the extension is gone; the next event of the user will say so */ }
}
