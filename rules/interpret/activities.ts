import type { DesignatedActivity, Facts } from '../facts.ts';
import { fold, japanese } from './texts.ts';

/**
 * The 特定活動 that an entry of 区分U's 活動内容 (list A062) is, by the table 1b of the fact base; nothing where one entry
 * stands for several notices (家事使用人: 1, 2, 2の2, 2の3) or for none. An EPA entry is one notice a nationality.
 */
export function activityOf(option: string, nationality = ''): Pick<Facts, 'designatedActivity' | 'designatedAsDependent'> {
  const name = japanese(option);
  const known = Object.hasOwn(notices, name) ? notices[name] : epaNotice(name, fold(nationality));
  return { ...(known && { designatedActivity: known }), ...(name.endsWith('配偶者又は子') && { designatedAsDependent: true }) };
}

const notices: Record<string, DesignatedActivity> = {
  台湾日本関係協会職員: '3', 台湾日本関係協会職員の家族: '3', 駐日パレスチナ総代表部職員: '4', 駐日パレスチナ総代表部職員の家族: '4',
  アマチュアスポーツ選手: '6', アマチュアスポーツ選手の配偶者又は子: '7', 国際仲裁代理: '8', インターンシップ: '9', 英国人ボランティア: '10',
  サマージョブ: '12', 国際文化交流: '15', 高度専門職外国人又はその配偶者の親: '34',
  製造業外国従業員受入事業における特定外国従業員: '42', 日系4世: '43', 外国人起業家: '44', 外国人起業家の配偶者又は子: '45',
  スキーインストラクター: '50', 未来創造人材: '51', 未来創造人材の配偶者又は子: '52',
  特定技能1号への移行準備: 'transitionToSpecifiedSkilledWorker', 継続就職活動: 'jobHunting', その他: 'other',
};

/** EPA, by trade and country (インドネシア, フィリピン, ベトナム): row 16・17・20・21・22・27・28・29 of table 1b. */
const epa: Record<string, readonly (DesignatedActivity | undefined)[]> = {
  EPA看護師候補者: ['16', '20', '27'], EPA看護師: ['16', '20', '27'],
  EPA介護福祉士候補者: ['17', '21', '28'], EPA介護福祉士: ['17', '21', '28'],
  EPA就学介護福祉士候補者: [undefined, '22', '29'],
};

function epaNotice(name: string, nationality: string): DesignatedActivity | undefined {
  const country = ['インドネシア', 'フィリピン', 'ベトナム'].findIndex((one) => nationality.startsWith(one));
  return country < 0 || !Object.hasOwn(epa, name) ? undefined : epa[name]![country];
}
