/**
 * The 41 forms, 認定・変更・更新 × 区分 (no 変更Q): where 取次者 (1)氏名 stands on each of the three, then how many rows each has.
 * Positions count from 1; the item at position p has `item[p-1]` in its control names. Every other position follows from these.
 * Source: the agency's bulk tool (2026-04-01 and 2026-02-27), checked against a captured page and two saved drafts.
 */
export const forms: Readonly<Record<string, readonly number[]>> = {
  I: [166, 159, 157, 417, 525, 523],
  J: [266, 258, 256, 407, 515, 513],
  K: [124, 116, 114, 229, 337, 335],
  L: [154, 146, 144, 268, 376, 374],
  M: [134, 126, 124, 247, 355, 353],
  N: [168, 160, 158, 302, 410, 408],
  O: [400, 392, 390, 475, 583, 581],
  P: [367, 359, 357, 483, 588, 586],
  Q: [133, 0, 123, 508, 0, 614],
  R: [104, 158, 156, 199, 369, 367],
  T: [315, 307, 305, 390, 498, 496],
  U: [223, 216, 214, 450, 541, 539],
  V: [165, 157, 155, 389, 497, 493],
  Y: [130, 122, 120, 267, 375, 373],
};

/**
 * Where an item stands: counted from the top, from 取次者 (1)氏名, or back from the last row; then by how much on 認定, 変更 and
 * 更新 (one number = on all three). From the top or the end, 0 = the form does not have it; so does null.
 */
export type Place = readonly [from: 'top' | 'agent' | 'last', ...by: readonly (number | null)[]];

const procedures: readonly (string | undefined)[] = ['certificateOfEligibility', 'changeOfStatus', 'extensionOfPeriodOfStay'];

/** The position (from 1) of an item on one form; 0 where the form is not one of the 41 or has no such item. */
export function positionOf([from, ...by]: Place, procedure: string | undefined, category: string | undefined): number {
  const which = procedures.indexOf(procedure);
  const form = category !== undefined && Object.hasOwn(forms, category) ? forms[category]! : [];
  const [agent, rows] = [form[which], form[which + 3]];
  if (!agent || !rows) return 0;
  const offset = by.length > 1 ? by[which] : by[0];
  if (offset === null || offset === undefined) return 0;
  if (from === 'agent') return agent + offset;
  return offset === 0 || from === 'top' ? offset : rows - offset;
}
