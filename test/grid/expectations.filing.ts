/** Time, what is filed together, the account, and the law by date. Read by hand from the fact base, from no rule of ours. */
import { gravest } from './doubtful.ts';
import type { Entry } from './doubtful.ts';
import type { Column } from './expectations.statuses.ts';

// Grid 10: time ----------------------------------------------------------------------------------------------------------------

/** T-01, T-02, T-04, T-10: [filing day, 満了日] and where the day stands. Three months before May 31 is the last of February. */
export const expiries: Readonly<Record<string, 'far' | 'near' | 'on' | 'past' | 'longPast' | 'unknown'>> = {
  '2026-11-22 ': 'unknown',
  '2026-11-22 2027-02-23': 'far', '2026-11-22 2027-03-22': 'far', '2026-11-22 2027-04-22': 'far',
  '2026-11-22 2026-11-01': 'past', '2026-11-22 2027-02-22': 'near', '2026-11-22 2026-12-15': 'near',
  '2027-02-27 2027-05-31': 'far', '2027-02-28 2027-05-31': 'near', '2027-11-29 2028-02-29': 'near', '2027-11-28 2028-02-29': 'far',
  '2027-02-28 2027-05-29': 'near', '2027-02-27 2027-05-28': 'far', '2028-02-29 2028-05-31': 'near', '2028-02-28 2028-05-31': 'far',
  '2026-08-31 2026-11-30': 'near', '2026-08-30 2026-11-30': 'near', '2026-08-29 2026-11-30': 'far', '2026-12-31 2027-03-31': 'near',
  '2026-11-22 2026-11-23': 'near', '2026-11-22 2026-11-22': 'on', '2026-11-22 2026-11-21': 'past', '2026-11-16 2026-11-15': 'past',
  '2027-03-01 2027-02-28': 'past', '2028-03-01 2028-02-29': 'past', '2028-02-29 2028-02-29': 'on', '2026-11-22 2026-09-22': 'past',
  '2026-11-22 2026-09-21': 'longPast', '2026-11-22 2025-11-22': 'longPast',
};
/** Columns: nothing pending, something pending (T-18). */
const atExpiry: Readonly<Record<string, readonly [Entry, Entry]>> = {
  unknown: ['in', 'ask'], near: ['in', 'ask'], far: ['in', 'ask'], on: ['out', 'out'], past: ['out', 'ask'], longPast: ['out', 'out D19'],
};
/** Grid 10. `expiry`: a key of the table above; `months`: 在留期間. */
export const ofTime = (column: Column, expiry: string, months: string, pending: string, inJapan: string): Entry => {
  const place = expiries[expiry] ?? 'unknown';
  const row = column === '変' || column === '更' ? atExpiry[place] : atExpiry.unknown; // T-18 is for every procedure
  const timely = (row ?? [])[pending === 'yes' ? 1 : 0] ?? 'ask';
  const early: Entry = column !== '更' || place !== 'far' ? 'in' : months === '' || Number(months) >= 6 ? 'ask' : 'in'; // T-01
  return gravest(timely, early, inJapan === 'no' && column !== '認' ? 'out' : 'in'); // T-05, T-07
};
/** T-08, T-09: event of 取, filed on 2026-11-22 (the event's day is day 0). */
export const events: Readonly<Record<string, Entry>> = {
  '': 'in', '2026-11-22': 'in', '2026-11-12': 'in', '2026-10-24': 'in', '2026-10-23': 'in',
  '2026-10-22': 'ask', '2026-10-21': 'ask', '2026-09-13': 'ask',
};

// Grid 11: filed together ------------------------------------------------------------------------------------------------------

/** P-02, P-03, P-06, P-07, N-01, N-18, P-12 (親族: no 就, no 資). `together` is null where nobody said what it is filed with. */
export const ofTogether = (
  user: string, procedure: string, together: readonly string[] | null, receipt: string, expiresToday: boolean,
): Entry => {
  const set = new Set([procedure, ...(together ?? [])]);
  if (set.has('永住') || set.has('カード') || user === 'other') return 'out'; // P-06, P-07, P-08
  if (user === 'relative' && (set.has('就') || set.has('資'))) return 'out';
  const rides = set.has('資') || set.has('再');
  const carried = set.has('変') || set.has('更') || set.has('取');
  if (rides && !carried && together !== null) return 'out'; // P-02, P-03
  if (expiresToday && (set.has('変') || set.has('更'))) return 'out'; // T-02
  if (rides && !carried) return 'ask';
  if (set.has('再') && (set.has('変') || set.has('更')) && receipt !== 'counter') return 'ask'; // N-18
  return ['認', '変', '更', '取'].filter((each) => set.has(each)).length > 1 ? 'in D31' : user === 'relative' && set.has('認') ? 'in D30' : 'in';
};

// Grid 12: account and filer ---------------------------------------------------------------------------------------------------

type FourStaff = readonly [所: Entry, 監: Entry, 登: Entry, 公: Entry];
const staff = ['所', '監', '登', '公'];
/** Columns: 所 監 登 公. */
const account: Readonly<Record<string, FourStaff>> = {
  'useApproval:': ['in', 'in', 'in', 'in'], 'useApproval:approved': ['in', 'in', 'in', 'in'],
  'useApproval:pending': ['out', 'out', 'out', 'out'], 'useApproval:none': ['out', 'out', 'out', 'out'],
  'agentApproval:': ['in', 'in', 'in', 'in'], 'agentApproval:approved': ['in', 'in', 'in', 'in'],
  'agentApproval:qualified': ['in', 'in', 'out', 'out'], 'agentApproval:none': ['out', 'out', 'out', 'out'],
  'ownAccount:': ['in', 'in', 'in', 'in'], 'ownAccount:own': ['in', 'in', 'in', 'in'],
  'ownAccount:colleague': ['out', 'out', 'out', 'out'],
  'ownAccount:formerEmployer': ['out D17', 'out D17', 'out D17', 'out D17'],
  'filerInJapan:': ['in', 'in', 'in', 'in'], 'filerInJapan:yes': ['in', 'in', 'in', 'in'],
  'filerInJapan:no': ['out', 'out', 'out', 'out'], // T-06
  'issued:': ['in', 'in', 'in', 'in'],
  'issued:所': ['in', 'ask D16', 'out', 'ask D16'], 'issued:監': ['ask D16', 'in', 'out', 'ask D16'], // N-08, E-13
  'issued:登': ['ask D16', 'ask D16', 'in', 'ask D16'], 'issued:公': ['ask D16', 'ask D16', 'ask D16', 'in'],
  'validUntil:': ['in', 'in', 'in', 'in'], 'validUntil:2026-11-21': ['out', 'out', 'out', 'out'],
  'validUntil:2026-11-22': ['in', 'in', 'in', 'in'], 'validUntil:2029-01-04': ['in', 'in', 'in', 'in'],
  'employment:': ['in', 'in', 'in', 'in'], 'employment:employee': ['in', 'in', 'in', 'in'],
  'employment:dispatched': ['ask', 'in D18', 'in D18', 'in D18'], 'employment:other': ['ask D18', 'in D18', 'in D18', 'in D18'],
};
/** Grid 12: each entry is a row of the table above. */
export const ofAccount = (user: string, entries: readonly string[]): Entry => gravest(...entries.map((entry) => {
  const row = account[entry];
  if (!row) throw new Error(entry);
  return row[staff.indexOf(user)] ?? 'ask';
}));

// Grid 14: dated law -----------------------------------------------------------------------------------------------------------

/** C-18: 育成就労 (held or wanted), columns: before 2027-04-01, from then on. 登: D27. */
export const ofSkillDevelopment = (user: string, filedOn: string): Entry =>
  filedOn < '2027-04-01' ? 'out' : user === '登' ? 'ask D27' : 'ask';
/** C-19: 認 of 技能実習 by its 監理団体; those who are training go on. */
export const ofTransition = (column: Column, filedOn: string): Entry => (column === '認' && filedOn > '2027-06-30' ? 'ask D28' : 'in');
/** P-16: wish for the fee reduction. */
export const ofFeeWish = (column: Column, wish: string): Entry =>
  wish !== 'yes' ? 'in' : column === '変' || column === '更' ? 'ask' : 'in D20';
/** N-03: how and when the list was handed in, filed 2026-11-22. */
export const ofSubmission = (by: string, on: string): Entry => gravest(
  by === 'ordinaryMail' ? 'ask D33' : 'in',
  on > '2026-11-22' ? 'out D33' : 'in',
);
