import type { DesignatedActivity, FactName, Facts, Status } from '../facts.ts';
import type { ItemName } from './reading.ts';

/** What the official forms call statuses and activities, and where they show each fact; plain data (allNames.ts). */
export type Names = {
  statuses: Readonly<Record<string, Status>>;
  activities: Readonly<Record<string, Pick<Facts, 'designatedActivity' | 'designatedAsDependent'>>>;
  notices: Readonly<Record<string, DesignatedActivity>>;
  epa: Readonly<Record<string, readonly (DesignatedActivity | null)[]>>;
  shownAt: Readonly<Partial<Record<FactName, readonly ItemName[]>>>;
  /** The statuses each 区分 serves, in the words of 在留資格選択. */
  categories: Readonly<Record<string, string>>;
  /** Notice numbers of the 特定活動 that a 区分 or its choice names in words. */
  inWords: readonly (readonly [string, string])[];
};

/** The names known here. Empty until learnt: the page's script is sent them, so that it need not carry them into every page. */
export const names: Names = { statuses: {}, activities: {}, notices: {}, epa: {}, shownAt: {}, categories: {}, inWords: [] };

/** Learns names; without them an option is text that means nothing, and its fact stays absent. */
export function learn(known: Names): void {
  Object.assign(names, known);
}
