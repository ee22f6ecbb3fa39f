import type { Day } from './facts.ts';

/** A value of the law with its history: added to, never edited. */
export type Dated<Value> = readonly { readonly from: Day; readonly value: Value; readonly basis: string }[];

/** The value in force on a day. A day before the first entry is an error: nothing is known of it, and the latest value is no answer. */
export function asOf<Value>(history: Dated<Value>, day: Day): Value {
  const entry = history.findLast(({ from }) => from <= day);
  if (!entry) throw new RangeError(`unknown for ${day}`);
  return entry.value;
}

/** The day the bundled rules describe. */
export const rulesAsOf: Day = '2026-11-22';

/** After this many days the product says that its rules are old. */
export const rulesKeepDays = 180;

/** The first filing day the fact base speaks of (C-01: the scope as it stands began in March 2022). */
export const firstKnownDay: Day = '2022-03-16';

/** Whether each client needs an ID of its own (注4, 注6): until the pledge may cover several clients (N-07, N-10, N-12; C-06). */
export const idPerClient: Dated<boolean> = [
  { from: firstKnownDay, value: true, basis: 'N-07' },
  { from: '2025-04-01', value: false, basis: 'C-06' },
];

/** Whether the filer must stand on the per-user list of pledged organisations, 別記第2号様式の(3) (N-12; C-10). */
export const pledgeListPerUser: Dated<boolean> = [
  { from: firstKnownDay, value: false, basis: 'C-06' },
  { from: '2026-01-05', value: true, basis: 'C-10' },
];

/** Whether 育成就労 is in force (C-18). */
export const skillDevelopmentInForce: Dated<boolean> = [
  { from: firstKnownDay, value: false, basis: 'C-18' },
  { from: '2027-04-01', value: true, basis: 'C-18' },
];

/** Whether new 技能実習 may still begin (C-17, C-19: start and entry by 2027-06-30). */
export const newInternTraining: Dated<boolean> = [
  { from: firstKnownDay, value: true, basis: 'C-19' },
  { from: '2027-07-01', value: false, basis: 'C-19' },
];

/** Whether plans for 技能実習 may still be filed for approval (C-17: until 2027-03-31). */
export const newTrainingPlans: Dated<boolean> = [
  { from: firstKnownDay, value: true, basis: 'C-17' },
  { from: '2027-04-01', value: false, basis: 'C-17' },
];

/** Whether 特定監理団体 file for 特定活動 32 and 35, construction and shipbuilding (C-03: until 2023-03-31). */
export const constructionRoute: Dated<boolean> = [
  { from: firstKnownDay, value: true, basis: 'C-03' },
  { from: '2023-04-01', value: false, basis: 'C-03' },
];
