import type { DesignatedActivity, Procedure } from '../facts.ts';

/** `yes` offered by the official templates · `no` not among their choices · `out` and a second official or public list agrees · `unsettled` the lists disagree. */
export type Offer = 'yes' | 'no' | 'out' | 'unsettled';

/** What the official templates offer for a 特定活動 (fact base section 10, table 1b, which replaces Z-10…Z-16). `procedure`: the one that carries the filing. */
export function offerOf(activity: DesignatedActivity, procedure: Procedure): Offer {
  const letters = table.find(([, activities]) => activities.split(' ').includes(activity))?.[0] ?? 'nnn';
  if (procedure === 'certificateOfEligibility') return offers[letters[0]!]!;
  if (procedure === 'changeOfStatus') return offers[letters[1]!]!;
  if (procedure === 'extensionOfPeriodOfStay') return offers[letters[2]!]!;
  // 取・就・資・再 have no template of their own: the best that any of the three says; for 取 the fact base leaves it open (section 10, doubt 3).
  if (procedure === 'acquisitionOfStatus') return letters === 'xxx' ? 'out' : 'unsettled';
  return offers[['y', 'u', 'n', 'x'].find((letter) => letters.includes(letter))!]!;
}

const offers: Record<string, Offer> = { y: 'yes', n: 'no', x: 'out', u: 'unsettled' };

/** Letters for 認・変・更. Numbers are notice numbers (告示). */
const table: readonly (readonly [letters: string, activities: string])[] = [
  ['yyy', '1 2 2-2 2-3 3 4 6 7 8 9 34 36 37 38 39 42 43 44 45 46 47 50 51 52 domesticWorker strategicZone'],
  ['yyn', '10 12'], // Z-21
  ['yyx', '15'], // Z-12
  ['xyy', '16 17 20 21 22 27 28 29'], // Z-13
  ['uyy', '18 19 23 24 30 31'], // EPA families: one list names them for 認, another does not
  ['uuu', '33 33-2'], // Z-23
  ['xxx', '40 departurePreparation'], // Z-15, Z-01
  ['nyy', 'transitionToSpecifiedSkilledWorker jobHunting familyOfJobHunter workAfterHighSchool'], // Z-22
  ['nyn', 'jobOffered startingBusiness'], // Z-22, with the spouse and child of each
  ['nnn', '5 5-2 25 26 32 35 41 53 54 55 other'], // Z-16, Z-20
];

/** The notice numbers and named activities the table speaks of, in notice order. */
export function knownActivities(): readonly DesignatedActivity[] {
  const number = (activity: DesignatedActivity): number => parseFloat(activity.replace('-', '.')) || 99;
  return table.flatMap(([, activities]) => activities.split(' ')).sort((a, b) => number(a) - number(b));
}

/** One activity of each sort that the rules tell apart: of each row of the table, and those that a rule names. */
export function activitySorts(): readonly DesignatedActivity[] {
  return [...table.map(([, activities]) => activities.split(' ')[0]!), 'departurePreparation', 'jobHunting', '32'];
}
