import { isDay } from '../days.ts';
import type { Day } from '../facts.ts';
import { fold } from '../fold.ts';

export { fold };

/** The Japanese part of an option 「日本語 English」, folded and without brackets, however the two are parted: 特定技能（１号） Specified… → 特定技能1号. */
export function japanese(option: string): string {
  return fold(option.replace(english, '')).replace(/[()「」]/g, '');
}

// after a space whatever follows; without one only where no Japanese comes after it, so that EPA家族 stays whole
const english = /(?:\s[\s/／|｜]*["'(]*[A-Za-z][\s\S]*|(?<=[^\x00-\x7e])[/／|｜(（]*[A-Za-z][^\u3041-\u30ff\u3400-\u9fff]*)$/;

/** Eight digits as the form takes them (`20261122`) as a day; `undefined` where no such day exists. */
export function dayOf(text: string): Day | undefined {
  const [, year, month, date] = /^(\d{4})\D?(\d{2})\D?(\d{2})$/.exec(fold(text)) ?? [];
  const day = `${year}-${month}-${date}`;
  return isDay(day) ? day : undefined;
}

/** A 在留期間 (`１年３月`, `３月`, `15日`) in whole months; 無期限 and anything else is not known. */
export function monthsOf(text: string): number | undefined {
  const period = japanese(text);
  const [whole, years, months, days] = /^(?:(\d+)年)?(?:(\d+)(?:か|ヶ|ヵ|箇)?月)?(?:(\d+)日)?$/.exec(period) ?? [];
  if (!whole) return undefined;
  return Number(years ?? 0) * 12 + Number(months ?? 0) + Math.floor(Number(days ?? 0) / 31);
}
