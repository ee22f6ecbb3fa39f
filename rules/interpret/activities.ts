import type { DesignatedActivity, Facts } from '../facts.ts';
import { names } from './names.ts';
import { fold, japanese } from './texts.ts';

/**
 * The 特定活動 that an entry of 区分U's 活動内容 (list A062) is, by the table 1b of the fact base; nothing where the
 * entry is of another status. An EPA entry is one notice a nationality.
 */
export function activityOf(option: string, nationality = ''): Pick<Facts, 'designatedActivity' | 'designatedAsDependent'> {
  const name = japanese(option);
  const known = Object.hasOwn(names.notices, name) ? names.notices[name] : epaNotice(name, fold(nationality));
  return { ...(known && { designatedActivity: known }), ...(name.endsWith('配偶者又は子') && { designatedAsDependent: true }) };
}

function epaNotice(name: string, nationality: string): DesignatedActivity | undefined {
  const country = ['インドネシア', 'フィリピン', 'ベトナム'].findIndex((one) => nationality.startsWith(one));
  return country < 0 || !Object.hasOwn(names.epa, name) ? undefined : names.epa[name]![country] ?? undefined;
}
