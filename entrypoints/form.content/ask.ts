import type { View } from '../background/view.ts';
import { native } from '../../profile/native.ts';
import type { ItemName, PageKind, Reading } from '../../rules/interpret.ts';
import type { FactName, Facts } from '../../rules/index.ts';
import type { SiteTable } from './sites/siteTable.ts';

/** What the page's script is told once a page: the form's items, the words of bar and notices, and how they look. */
export type Told = { site: SiteTable; words: Record<string, string>; css: string };

/** One reading as it is sent: the elements stay here. `shown`: the items that the page shows now. */
export type PageData = { reading: Reading; labels: Partial<Record<ItemName, string>>; shown: readonly ItemName[] };

/** What is new beside the page: what the user did in the bar. */
export type Change = {
  /** The profile was changed; the background may not have heard of it yet. */
  fresh?: boolean;
  /** Answers, and how they read. */
  answers?: Partial<Facts>;
  said?: Record<string, string>;
  /** An answer taken back. */
  forget?: FactName;
  /** The account that files, where several could. */
  accountId?: string;
  /** The bar was opened or closed. */
  open?: boolean;
  /** A finding set aside with a reason; '' takes that back. */
  aside?: { id: string; reason: string };
};

/** Begins a page of this tab. Rejects where the background does not answer. */
export function beginPage(page: PageKind, title: string): Promise<Told> {
  return send({ kind: 'begin', page, title }) as Promise<Told>;
}

/** What there is to show of a reading, after what the user did. Judging is the background's: so neither law nor profile weigh on the page, or are within its reach. */
export function askView(page: PageData, change: Change): Promise<View> {
  return send({ kind: 'view', page, change }) as Promise<View>;
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

/** Forgets the filing: it was submitted, or another one begins. */
export function endFiling(): void {
  tell({ kind: 'filing.end' });
}

/** Wakes the background while the user is only about to answer, so that its answer then comes at once. */
export function wake(): void {
  tell({ kind: 'wake' });
}

/** Opens the options page; a page's script can't, so the background does. */
export function openOptions(): void {
  tell({ kind: 'openOptions' });
}

/** Opens the check sheet of what is shown of this reading. */
export function openSheet(page: PageData): void {
  tell({ kind: 'sheet', page });
}

/** Says in the toolbar and the popup that the page removed us. */
export function reportGivenUp(): void {
  tell({ kind: 'givenUp' });
}

/** Where the extension is gone, the next event of the user will say so. */
function tell(message: object): void {
  send(message).catch(() => {});
}

/** Again where the browser ended the background while it had the message; a few times, for it may end each that it starts. */
async function send(message: object): Promise<unknown> {
  for (let left = 4; ; left--) {
    try {
      return await native.runtime.sendMessage(message);
    } catch (failure) {
      if (left === 0) throw failure;
    }
  }
}
