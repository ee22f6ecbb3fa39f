import { browser } from '../profile/browser.ts';
import { deadlines } from '../profile/deadlines.ts';
import { loadProfile } from '../profile/store.ts';
import { todayInJapan } from '../rules/index.ts';
import { leftText } from './dayText.ts';
import { say } from './words.ts';

/** Says in the toolbar how many things run out within 60 days, and in its tooltip which. It is the badge of all tabs; a tab's own "!" stands above it. */
export async function showDeadlines(): Promise<void> {
  const { profile } = await loadProfile();
  const today = todayInJapan();
  const lines = (profile?.accounts ?? []).flatMap((account) => (
    deadlines(account, today).map(({ key, day }) => say('badge_line', account.label, say(`fact_${key}`), leftText(day, today)))
  ));
  await Promise.all([
    browser.action.setBadgeText({ text: lines.length ? String(lines.length) : '' }),
    browser.action.setTitle({ title: lines.length ? [say('badge_title', say('appName'), String(lines.length)), ...lines].join('\n') : say('appName') }),
  ]);
}
