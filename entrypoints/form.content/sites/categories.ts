/**
 * Every status of residence a 区分 serves (list CB18 of the agency's own tool of 2026-04, and 高度専門職 by main activity), in the words of 在留資格選択:
 * where none of them may be filed, neither may the 区分, whichever is chosen.
 */
export const statusesOf: Readonly<Record<string, string>> = {
  I: '教授,教育,高度専門職１号イ,高度専門職２号',
  J: '芸術,文化活動,高度専門職２号',
  K: '宗教,高度専門職２号',
  L: '報道,研究,企業内転勤,高度専門職１号イ,高度専門職１号ロ,高度専門職１号ハ,高度専門職２号',
  M: '経営・管理,高度専門職１号ハ,高度専門職２号',
  N: '研究,特定活動（特定研究等活動）,特定活動（特定情報処理活動）,特定活動（本邦大卒者）,技術・人文知識・国際業務,技能,介護,高度専門職１号イ,高度専門職１号ロ,高度専門職１号ハ,高度専門職２号',
  O: '興行,高度専門職２号',
  P: '留学',
  Q: '研修',
  R: '家族滞在,特定活動',
  T: '日本人の配偶者等,永住者の配偶者等,定住者',
  U: '医療,公用,法律・会計業務,特定活動,高度専門職１号ロ,高度専門職２号',
  V: '特定技能１号,特定技能２号',
  Y: '技能実習１号イ,技能実習１号ロ,技能実習２号イ,技能実習２号ロ,技能実習３号イ,技能実習３号ロ',
};

/** Notice numbers of the 特定活動 that a 区分 or its choice names in words. */
export const activities: readonly (readonly [string, string])[] = [['特定研究等', '36'], ['特定情報処理', '37'], ['本邦大卒者）', '46']];
