import { daysBetween, inJapaneseEra } from '../rules/days.ts';
import type { Day } from '../rules/index.ts';
import { say } from './words.ts';

/** The day as people write it: 2026年11月22日（令和8年11月22日）; 22 November 2026. */
export function dayText(day: Day): string {
  const japanese = say('language') === 'ja'; // the catalogue's language, so that day and sentence agree
  const text = new Intl.DateTimeFormat(japanese ? 'ja-JP' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(Date.parse(day)));
  return japanese ? `${text}（${inJapaneseEra(day)}）` : text;
}

/** How far off a last day is, in words: あと12日 / 今日まで / 3日前に切れました. */
export function leftText(day: Day, today: Day): string {
  const left = daysBetween(today, day);
  if (left < 0) return left === -1 ? say('days_yesterday') : say('days_over', (-left).toLocaleString());
  if (left <= 1) return say(left === 0 ? 'days_today' : 'days_tomorrow');
  return say('days_left', left.toLocaleString());
}
