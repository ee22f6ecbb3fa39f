import type { Day } from './facts.ts';

/** The one file that knows `Date`: everywhere else a day is `'2026-11-22'`, and days compare as text. */
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a day that exists (`2026-02-30` does not). Years 1900–2199. */
export function isDay(text: string): boolean {
  const [, year, month, date] = pattern.exec(text)?.map(Number) ?? [];
  if (!year || !month || !date || year < 1900 || year > 2199) return false;
  return month <= 12 && date <= lastDateOf(year, month);
}

/** Today in Japan, whatever the computer's time zone. `now` in milliseconds since 1970 (UTC). */
export function todayInJapan(now: number = Date.now()): Day {
  const nineHours = 9 * 60 * 60 * 1000; // Japan has no summer time
  return new Date(now + nineHours).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The same date `count` months later (earlier when negative), or that month's last day: 3 months before 2027-05-31 is 2027-02-28. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const months = year * 12 + month - 1 + count;
  const newYear = Math.floor(months / 12);
  const newMonth = (months % 12) + 1;
  const newDate = Math.min(date, lastDateOf(newYear, newMonth));
  return `${newYear}-${String(newMonth).padStart(2, '0')}-${String(newDate).padStart(2, '0')}`;
}

/** Full years of age on a day. Someone born on 29 February comes of age on 1 March in common years. */
export function ageOn(born: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}

/** The day in the Japanese era calendar, as Japanese offices write it: 令和8年11月22日. */
export function inJapaneseEra(day: Day): string {
  return new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' })
    .format(new Date(Date.parse(day)));
}

function lastDateOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
