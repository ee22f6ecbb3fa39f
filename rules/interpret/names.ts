import type { DesignatedActivity, Facts, FactName, Status } from '../facts.ts';
import type { ItemName } from './reading.ts';

/** What the official forms call statuses and activities, and where they show each fact. */
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

/** 特定活動 as 入国目的 names it; 研究活動等 is notice 36 or 37 and its family 38 or 39, which the form does not say. */
const activities: Record<string, Pick<Facts, 'designatedActivity' | 'designatedAsDependent'>> = {
  特定活動研究活動等: {},
  特定活動本邦大学卒業者: { designatedActivity: '46' },
  特定活動研究活動等家族: { designatedAsDependent: true },
  特定活動本邦大卒者家族: { designatedActivity: '47', designatedAsDependent: true },
};

/** Names without middle dots: the lists are not at one about them. */
const statuses: Record<string, Status> = {
  外交: 'diplomat', 公用: 'official', 教授: 'professor', 芸術: 'artist', 宗教: 'religiousActivities', 報道: 'journalist',
  経営管理: 'businessManager', 法律会計業務: 'legalAccountingServices', 医療: 'medicalServices', 研究: 'researcher',
  研究転勤: 'researcher', 教育: 'instructor', 技術人文知識国際業務: 'engineerHumanitiesInternational',
  企業内転勤: 'intraCompanyTransferee', 介護: 'nursingCare', 興行: 'entertainer', 技能: 'skilledLabor',
  文化活動: 'culturalActivities', 短期滞在: 'temporaryVisitor', 留学: 'student', 研修: 'trainee', 家族滞在: 'dependent',
  特定活動: 'designatedActivities', 永住者: 'permanentResident', 日本人の配偶者等: 'spouseOrChildOfJapanese',
  永住者の配偶者等: 'spouseOrChildOfPermanentResident', 定住者: 'longTermResident', 育成就労: 'employmentForSkillDevelopment',
};

/** The 特定活動 that an entry of 区分U's 活動内容 (list A062) is, by table 1b of the fact base. */
const notices: Record<string, DesignatedActivity> = {
  台湾日本関係協会職員: '3', 台湾日本関係協会職員の家族: '3', 駐日パレスチナ総代表部職員: '4', 駐日パレスチナ総代表部職員の家族: '4',
  アマチュアスポーツ選手: '6', アマチュアスポーツ選手の配偶者又は子: '7', 国際仲裁代理: '8', インターンシップ: '9', 英国人ボランティア: '10',
  サマージョブ: '12', 国際文化交流: '15', 高度専門職外国人又はその配偶者の親: '34',
  製造業外国従業員受入事業における特定外国従業員: '42', 日系4世: '43', 外国人起業家: '44', 外国人起業家の配偶者又は子: '45',
  スキーインストラクター: '50', 未来創造人材: '51', 未来創造人材の配偶者又は子: '52',
  特定技能1号への移行準備: 'transitionToSpecifiedSkilledWorker', 継続就職活動: 'jobHunting', その他: 'other',
  家事使用人: 'domesticWorker', 国家戦略特別区域法第16条の4第1項に規定する特定家事支援活動: 'strategicZone', 耕種農業支援者国家戦略特区: 'strategicZone', 畜産農業支援者国家戦略特区: 'strategicZone',
  '家族滞在の在留資格をもって在留し、高等学校卒業後に日本での就労を希望する者': 'workAfterHighSchool', 継続就職活動の配偶者又は子: 'familyOfJobHunter',
  大学又は専門学校の在学中又は卒業後に就職先が内定し採用までの滞在を希望する者: 'jobOffered', 大学又は専門学校の在学中又は卒業後に就職先が内定し採用までの滞在を希望する者の配偶者又は子: 'jobOffered',
  本邦の大学等を卒業して起業活動を行うことを希望する者: 'startingBusiness', 本邦の大学等を卒業して起業活動を行うことを希望する者の配偶者又は子: 'startingBusiness',
};

/** EPA, by trade and country (インドネシア, フィリピン, ベトナム): row 16・17・20・21・22・27・28・29 of table 1b. */
const epa: Record<string, readonly (DesignatedActivity | null)[]> = {
  EPA看護師候補者: ['16', '20', '27'], EPA看護師: ['16', '20', '27'],
  EPA介護福祉士候補者: ['17', '21', '28'], EPA介護福祉士: ['17', '21', '28'],
  EPA就学介護福祉士候補者: [null, '22', '29'],
};

/** Items by fact, the best place first. On 区分 R and T there is no employer item, so the supporter's workplace comes next. */
const shownAt: Partial<Record<FactName, readonly ItemName[]>> = {
  filedWith: ['filedWith', 'withReentry', 'withOtherActivity', 'withEmploymentCertificate'],
  receipt: ['receipt', 'receiptOffice'],
  relation: ['supporterRelation', 'personalStatus', 'activity'],
  dependent: ['supporterName'],
  acceptingOrganization: ['employerName', 'supporterWorkplace', 'employerNumber', 'supporterNumber'],
  principalNationality: ['supporterNationality'],
  principalStatus: ['supporterStatus'],
  currentStatus: ['currentStatus', 'chosenStatus'],
  desiredStatus: ['desiredStatus', 'entryPurpose', 'chosenStatus'],
  designatedActivity: ['activity', 'entryPurpose', 'desiredStatus', 'currentStatus'],
  desiredDesignatedActivity: ['activity', 'desiredStatus'],
  designatedAsDependent: ['activity', 'entryPurpose', 'desiredStatus', 'currentStatus'],
  entrustedOnForm: ['entrusted'],
  supportContract: ['supportName', 'entrusted', 'employerName'],
  internTraining: ['supervised', 'trainingKind'],
  supervisedBy: ['supervisorName', 'supervised'],
  implementer: ['employerName', 'employerNumber'],
  changesOrganization: ['employerName'],
  sameGroup: ['employerName', 'supporterWorkplace'],
  expiresOn: ['expiresOn'],
  grantedMonths: ['periodOfStay'],
  applicantBornOn: ['birth'],
  requestedBy: ['representativeName'],
  intentConfirmed: ['intent'],
  ownOrganization: ['agentOrganization'],
};

/**
 * Every status of residence a 区分 serves (list CB18 of the agency's own tool of 2026-04, and 高度専門職 by main activity), in the words of 在留資格選択:
 * where none of them may be filed, neither may the 区分, whichever is chosen.
 */
const categories: Readonly<Record<string, string>> = {
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
  Y: '技能実習１号,技能実習２号,技能実習３号', // イ or ロ an item of its own says
};

/** Notice numbers of the 特定活動 that a 区分 or its choice names in words. */
const inWords: readonly (readonly [string, string])[] = [['特定研究等', '36'], ['特定情報処理', '37'], ['本邦大卒者）', '46']];

/** Every name the official forms use. */
export const names: Names = { statuses, activities, notices, epa, shownAt, categories, inWords };
