import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../profile/browser.ts';
import { filingFacts } from '../profile/schema.ts';
import { loadProfile, onProfileChange } from '../profile/store.ts';
import { facts } from '../rules/schema.ts';
import { sourcesOf } from '../rules/sources.ts';
import { showDeadlines } from '../components/badge.ts';
import { questionFor } from '../components/questions.ts';
import overlay from './form.content/overlay.css?inline';
import tokens from '../components/tokens.css?inline';
import type { Explanation } from './form.content/explain.ts';
import type { Known } from './form.content/filing.ts';
import { allNames } from '../rules/interpret/allNames.ts';
import { siteTableOf } from './form.content/sites/siteTable.ts';
import * as z from 'zod/mini';

/** Keeps the filing of each tab in memory between its pages, and does what a page's script can't: open pages of ours, set the badge. */
export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    const tabId = tabOf(sender);
    const parsed = messages.safeParse(message);
    // A message from elsewhere or of an unknown shape gets no answer at all.
    if (tabId === null || !parsed.success) return undefined;
    return act(parsed.data, tabId);
  });
  // Days pass without an event of ours; a browser that is started every morning is soon enough for what takes weeks to run out.
  browser.runtime.onStartup.addListener(() => void showDeadlines());
  browser.runtime.onInstalled.addListener(() => void showDeadlines());
  onProfileChange(() => void showDeadlines());
  browser.tabs.onRemoved.addListener((tabId) => {
    void browser.storage.session.remove([filingKey(tabId), givenUpKey(tabId)]);
  });
});

const css = `${tokens}\n${overlay}`;

/** Where storage.session keeps what the tab's form said and what was answered. */
export const filingKey = (tabId: number): string => `filing:${tabId}`;
/** Where storage.session keeps that the tab's page removed us (the popup says so). */
export const givenUpKey = (tabId: number): string => `givenUp:${tabId}`;

const filing = z.strictObject({
  title: z.optional(z.string().check(z.maxLength(400))),
  answers: facts,
  said: z.optional(z.record(z.string(), z.string().check(z.maxLength(1000)))),
  facts: z.optional(facts),
  accountId: z.optional(z.string().check(z.maxLength(200))),
  filer: z.optional(z.string().check(z.maxLength(200))),
  open: z.optional(z.boolean()),
});
const messages = z.union([
  z.strictObject({ kind: z.literal('known.get'), title: z.string().check(z.maxLength(1000)) }),
  z.strictObject({ kind: z.literal('filing.put'), filing }),
  z.strictObject({ kind: z.literal('filing.end') }),
  z.strictObject({
    kind: z.literal('explain'),
    bases: z.array(z.array(z.string().check(z.maxLength(10))).check(z.maxLength(100))).check(z.maxLength(100)),
    facts: z.array(z.keyof(facts)).check(z.maxLength(100)),
    accountId: z.nullable(z.string().check(z.maxLength(200))),
  }),
  z.strictObject({
    kind: z.literal('sheet'),
    facts: filingFacts,
    from: z.partialRecord(z.keyof(facts), z.enum(['page', 'profile', 'answer'])),
    who: z.nullable(z.string().check(z.maxLength(200))),
  }),
  z.strictObject({ kind: z.literal('openOptions') }),
  z.strictObject({ kind: z.literal('givenUp') }),
]);
type Message = z.infer<typeof messages>;
type Sender = { id?: string; url?: string; frameId?: number; tab?: { id?: number } };

async function act(message: Message, tabId: number): Promise<unknown> {
  const session = browser.storage.session;
  switch (message.kind) {
    case 'known.get': {
      // A new page begins; whatever the page before did to us is past.
      await Promise.all([session.remove(givenUpKey(tabId)), browser.action?.setBadgeText({ tabId, text: null })]);
      const [{ profile, fault }, kept] = await Promise.all([loadProfile(), session.get(filingKey(tabId))]);
      const stored = filing.safeParse(kept[filingKey(tabId)]);
      return { profile, isBroken: fault !== null, filing: stored.success ? stored.data : null, site: siteTableOf(message.title), names: allNames, css } satisfies Known;
    }
    case 'explain': {
      const { profile } = message.facts.length ? await loadProfile() : { profile: null };
      const account = profile?.accounts.find(({ id }) => id === message.accountId) ?? null;
      return { sources: message.bases.map(sourcesOf), questions: message.facts.map((fact) => questionFor(fact, account)) } satisfies Explanation;
    }
    case 'filing.put': return session.set({ [filingKey(tabId)]: message.filing });
    case 'filing.end': return session.remove(filingKey(tabId));
    case 'sheet': {
      // Through memory only; the sheet takes them out as it opens.
      const { facts, from, who } = message;
      await session.set({ sheet: { facts, from, who } });
      return browser.tabs.create({ url: browser.runtime.getURL('sheet.html') });
    }
    case 'openOptions': return browser.runtime.openOptionsPage();
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
