import type { Facts, Status } from '../facts.ts';
import { japanese } from './texts.ts';

/** What one option says of a status of residence. */
export type StatusReading = { status: Status } & Pick<Facts, 'designatedActivity' | 'designatedAsDependent' | 'internTraining'>;

/**
 * The status that an option or the chosen-status row names, in any of the official spellings; `undefined` where it names
 * none, several (技術・人文知識・国際業務，特定活動…), or one our facts have no key for (特別永住者).
 */
export function statusOf(option: string): StatusReading | undefined {
  const name = japanese(option).replace(/第(?=\d号)/g, '').replace(/[・･]/g, '');
  const known = statuses[name];
  if (known && Object.hasOwn(statuses, name)) return { status: known };
  const [, training, letter] = /^技能実習([123])号([イロ]?)$/.exec(name) ?? [];
  if (training) return { status: `technicalInternTraining${training}` as Status, ...trainings[letter!] };
  const [, highly] = /^高度専門職([12])号[イロハ]?$/.exec(name) ?? [];
  if (highly) return { status: `highlySkilledProfessional${highly}` as Status };
  const [, skilled] = /^特定技能([12])号$/.exec(name) ?? [];
  if (skilled) return { status: `specifiedSkilledWorker${skilled}` as Status };
  return Object.hasOwn(activities, name) ? { status: 'designatedActivities', ...activities[name] } : undefined;
}

const trainings: Record<string, Pick<Facts, 'internTraining'>> = {
  イ: { internTraining: 'individualEnterprise' }, ロ: { internTraining: 'supervised' },
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
