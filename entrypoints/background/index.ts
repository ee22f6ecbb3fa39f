import { defineBackground } from 'wxt/utils/define-background';
import { showDeadlines } from '../../components/badge.ts';
import { pageWords } from '../../components/pageWords.ts';
import { writeSheet } from '../../components/sheetOrder.ts';
import tokens from '../../components/tokens.css?inline';
import { browser } from '../../profile/browser.ts';
import { loadProfile, onProfileChange, type Stored } from '../../profile/store.ts';
import type { PageData, Told } from '../form.content/ask.ts';
import overlay from '../form.content/overlay.css?inline';
import { siteTableOf } from '../form.content/sites/siteTable.ts';
import { belongsTo, changed, filingKey, filingOf, givenUpKey, keepFiling, ofApplicant } from './filing.ts';
import { type Message, messages } from './messages.ts';
import { viewOf } from './view.ts';

/** Judges what the page's script reads, keeps the filing of each tab in memory between its pages, and does what a page's script can't: open pages of ours, set the badge. */
export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    const tabId = tabOf(sender);
    const parsed = messages.safeParse(message);
    // A message from elsewhere or of an unknown shape gets no answer at all.
    if (tabId === null || !parsed.success) return undefined;
    return inTurn(tabId, () => act(parsed.data, tabId));
  });
  // Days pass without an event of ours; a browser that is started every morning is soon enough for what takes weeks to run out.
  browser.runtime.onStartup.addListener(() => void showDeadlines());
  browser.runtime.onInstalled.addListener(() => void showDeadlines());
  onProfileChange(() => {
    stored = null;
    void showDeadlines();
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    turns.delete(tabId);
    void browser.storage.session.remove([filingKey(tabId), givenUpKey(tabId)]);
  });
});

// The variables stand on our layer, not on its host: of a host's own rules the page's would win, and a page could make our words see-through.
const css = `${tokens.replaceAll(':host', '.layer')}\n${overlay}`;

/** The profile as last parsed: a list of 50,000 is not parsed again for every answer. */
let stored: Promise<Stored> | null = null;
const profileNow = (): Promise<Stored> => stored ??= loadProfile();

const turns = new Map<number, Promise<unknown>>();

/** One message of a tab after the other, so that none judges by what the one before has not kept yet. */
function inTurn<T>(tabId: number, task: () => Promise<T>): Promise<T> {
  const mine = (turns.get(tabId) ?? Promise.resolve()).then(task, task);
  turns.set(tabId, mine);
  return mine;
}

type Sender = { id?: string; url?: string; frameId?: number; tab?: { id?: number } };

async function act(message: Message, tabId: number): Promise<unknown> {
  const session = browser.storage.session;
  switch (message.kind) {
    case 'begin': {
      // A new page begins; whatever the page before did to us is past.
      await Promise.all([session.remove(givenUpKey(tabId)), browser.action?.setBadgeText({ tabId, text: null })]);
      const kept = await filingOf(tabId);
      await keepFiling(tabId, kept, belongsTo(message.page, message.title, kept));
      return { site: siteTableOf(message.title), words: pageWords(), css } satisfies Told;
    }
    case 'view': {
      if (message.change.fresh) stored = null;
      const [known, kept] = await Promise.all([profileNow(), filingOf(tabId)]);
      const page = message.page as PageData;
      const { view, next } = viewOf(page, known, changed(ofApplicant(page.reading, kept), message.change));
      await keepFiling(tabId, kept, next);
      return view;
    }
    case 'sheet': {
      const [known, kept] = await Promise.all([profileNow(), filingOf(tabId)]);
      const page = message.page as PageData;
      const { sheet } = viewOf(page, known, ofApplicant(page.reading, kept));
      if (!sheet) return undefined;
      // Through memory only; the sheet takes them out as it opens.
      await session.set({ sheet: writeSheet(sheet, known.profile?.accounts.find(({ id }) => id === sheet.accountId) ?? null) });
      return browser.tabs.create({ url: browser.runtime.getURL('sheet.html') });
    }
    case 'filing.end': return session.remove(filingKey(tabId));
    case 'openOptions': return browser.runtime.openOptionsPage();
    case 'wake': return undefined;
    case 'givenUp': {
      await browser.action?.setBadgeText({ tabId, text: '!' });
      return session.set({ [givenUpKey(tabId)]: true });
    }
  }
}

/** The tab of our own script in the top frame of the official system; null for anybody else. */
function tabOf({ id, url, frameId, tab }: Sender): number | null {
  if (id !== browser.runtime.id || frameId !== 0 || !url?.startsWith('https://www.rasens-immi.moj.go.jp/')) return null;
  return tab?.id ?? null;
}
