import { describe, expect, test } from 'vitest';
import { activityOf } from '../../rules/interpret/activities.ts';
import { statusOf } from '../../rules/interpret/statuses.ts';
import { dayOf, fold, japanese, monthsOf } from '../../rules/interpret/texts.ts';
import { parseTitle } from '../../rules/interpret/titles.ts';


/** Every option of the lists that name a status, as the forms write it, and what it must be read as. */
const entryPurposes: [string, object | undefined][] = [
  ['公用 Official', { status: 'official' }], ['教授 Professor', { status: 'professor' }], ['芸術 Artist', { status: 'artist' }],
  ['宗教 Religious Activities', { status: 'religiousActivities' }], ['報道 Journalist', { status: 'journalist' }],
  ['高度専門職（１号イ） Highly Skilled Professional(i)(a)', { status: 'highlySkilledProfessional1' }],
  ['高度専門職（１号ロ） Highly Skilled Professional(i)(b)', { status: 'highlySkilledProfessional1' }],
  ['高度専門職（１号ハ） Highly Skilled Professional(i)(c)', { status: 'highlySkilledProfessional1' }],
  ['経営・管理 Business Manager', { status: 'businessManager' }],
  ['法律・会計業務 Legal/Accounting Services', { status: 'legalAccountingServices' }],
  ['教育 Instructor', { status: 'instructor' }], ['文化活動 Cultural Activities', { status: 'culturalActivities' }],
  ['企業内転勤 Intra-company Transferee', { status: 'intraCompanyTransferee' }],
  ['研究（転勤） Researcher (Transferee)', { status: 'researcher' }], ['研究 Researcher', { status: 'researcher' }],
  ['技術・人文知識・国際業務 Engineer / Specialist in Humanities / International Services', { status: 'engineerHumanitiesInternational' }],
  ['介護 Nursing Care', { status: 'nursingCare' }], ['技能 Skilled Labor', { status: 'skilledLabor' }],
  ['特定活動（研究活動等） Designated Activities ( Researcher or IT engineer of a designated org)', { status: 'designatedActivities' }],
  ['特定活動（本邦大学卒業者） Designated Activities (Graduate from a university in Japan)', { status: 'designatedActivities', designatedActivity: '46' }],
  ['特定技能（１号） Specified Skilled Worker ( i )', { status: 'specifiedSkilledWorker1' }],
  ['特定技能（２号） Specified Skilled Worker ( ii )', { status: 'specifiedSkilledWorker2' }],
  ['興行 Entertainer', { status: 'entertainer' }], ['留学 Student', { status: 'student' }], ['研修 Trainee', { status: 'trainee' }],
  ['技能実習（１号） Technical Intern Training ( i )', { status: 'technicalInternTraining1' }],
  ['技能実習（２号） Technical Intern Training ( ii )', { status: 'technicalInternTraining2' }],
  ['技能実習（３号） Technical Intern Training ( iii )', { status: 'technicalInternTraining3' }],
  ['家族滞在 Dependent', { status: 'dependent' }],
  ['特定活動（研究活動等家族） Designated Activities (Dependent of Researcher or IT engineer of a designated org)', { status: 'designatedActivities', designatedAsDependent: true }],
  ['特定活動（本邦大卒者家族） Designated Activities(Dependent of Gradutate from a university in Japan)', { status: 'designatedActivities', designatedActivity: '47', designatedAsDependent: true }],
  ['医療 Medical Services', { status: 'medicalServices' }], ['特定活動 Designated Activities', { status: 'designatedActivities' }],
  ['日本人の配偶者等 Spouse or Child of Japanese National', { status: 'spouseOrChildOfJapanese' }],
  ['永住者の配偶者等 Spouse or Child of Permanent Resident', { status: 'spouseOrChildOfPermanentResident' }],
  ['定住者 Long Term Resident', { status: 'longTermResident' }],
];
const heldOnly: [string, object | undefined][] = [
  ['高度専門職１号イ Highly-Skilled Professional (i)(a)', { status: 'highlySkilledProfessional1' }],
  ['高度専門職１号ロ Highly-Skilled Professional (i)(b)', { status: 'highlySkilledProfessional1' }],
  ['高度専門職１号ハ Highly-Skilled Professional (i)(c)', { status: 'highlySkilledProfessional1' }],
  ['高度専門職２号 Highly Skilled Professional(ii)', { status: 'highlySkilledProfessional2' }],
  ['技術・人文知識・国際業務 Engineer/Specialist in Humanities/International Services', { status: 'engineerHumanitiesInternational' }],
  ['特定技能１号 Specified Skilled Worker ( i )', { status: 'specifiedSkilledWorker1' }],
  ['特定技能２号 Specified Skilled Worker ( ii )', { status: 'specifiedSkilledWorker2' }],
  ['技能実習１号イ Technical intern training (i)(a)', { status: 'technicalInternTraining1', internTraining: 'individualEnterprise' }],
  ['技能実習１号ロ Technical intern training (i)(b)', { status: 'technicalInternTraining1', internTraining: 'supervised' }],
  ['技能実習２号イ Technical intern training (ii)(a)', { status: 'technicalInternTraining2', internTraining: 'individualEnterprise' }],
  ['技能実習２号ロ Technical intern training (ii)(b)', { status: 'technicalInternTraining2', internTraining: 'supervised' }],
  ['技能実習３号イ Technical intern training (iii)(a)', { status: 'technicalInternTraining3', internTraining: 'individualEnterprise' }],
  ['技能実習３号ロ Technical intern training (iii)(b)', { status: 'technicalInternTraining3', internTraining: 'supervised' }],
  ['外交 Diplomat', { status: 'diplomat' }], ['短期滞在 Temporary Visitor', { status: 'temporaryVisitor' }],
  ['永住者 Permanent Resident', { status: 'permanentResident' }],
  ['特別永住者 Special Permanent Residents', undefined], // no status of residence, so the facts have no key for it
];
/** The choices of 在留資格選択 (CB18): one status is a fact, several are none. */
const chosen: [string, object | undefined][] = [
  ['報道，研究（転勤），企業内転勤 Journalist / Researcher (Transferee) / Intra-company Transferee', undefined],
  ['研究，特定活動（特定研究等活動，特定情報処理活動） Researcher / Designated Activities（No.３６，No３７）', undefined],
  ["技術・人文知識・国際業務，特定活動（本邦大卒者） Engineer,Humanities specialist,Int'l Services/Designated Activities（No.４６）", undefined],
  ['家族滞在，特定活動（研究等家族・情報処理家族，本邦大卒者家族，ＥＰＡ家族） Dependent/Designated Activities（No.３８, No.４７,Family of EPA）', undefined],
  ['特定技能 Specified Skilled Worker', undefined], ['技能実習 Technical Intern Training', undefined],
  ['高度専門職第１号イ・第２号（高度学術研究活動） Highly-Skilled Professional (i)(a) & (ii)', undefined],
  ['高度専門職第１号ロ・第２号（高度専門・技術活動） Highly-Skilled Professional (i)(b) & (ii)', undefined],
  ['高度専門職第１号ハ・第２号（高度経営・管理活動） Highly-Skilled Professional (i)(c) & (ii)', undefined],
  ['経営・管理 Business Manager', { status: 'businessManager' }],
];

describe('a status', () => {
  test.each([...entryPurposes, ...heldOnly, ...chosen])('%s', (option, expected) => expect(statusOf(option)).toEqual(expected));
  test.each(['', ' ', '選択してください', '__proto__', 'constructor', 'toString', '特定技能３号', '技能実習４号', '企業内転勤２号', 'Student', '留学生'])(
    'is not read from "%s"', (text) => expect(statusOf(text)).toBeUndefined(),
  );
  test('is the same in any width and with marks in it', () => {
    expect(statusOf('\u200f特定技能(1号)')).toEqual({ status: 'specifiedSkilledWorker1' });
    expect(statusOf('技術･人文知識･国際業務')).toEqual({ status: 'engineerHumanitiesInternational' });
    for (const text of ['家族滞在Dependent', '家族滞在（Dependent）', '家族滞在　/　Dependent', '家族滞在\u00a0Dependent', '家族滞在\n Dependent ( a )']) expect(statusOf(text)).toEqual({ status: 'dependent' });
    expect(statusOf('特定活動（EPA家族）')).toBeUndefined();
  });
});

describe('a 特定活動 (list A062)', () => {
  const known: [string, object][] = [
    ['台湾日本関係協会職員 Taiwan-Japan Relations Association employee', { designatedActivity: '3' }],
    ['台湾日本関係協会職員の家族 Family of Taiwan-Japan Relations Association employee', { designatedActivity: '3' }],
    ['駐日パレスチナ総代表部職員 Permanent General Mission of Palestine in Japan employee', { designatedActivity: '4' }],
    ['駐日パレスチナ総代表部職員の家族 Family of Permanent General Mission of Palestine in Japan employee', { designatedActivity: '4' }],
    ['アマチュアスポーツ選手 Amateur sports athlete', { designatedActivity: '6' }],
    ['アマチュアスポーツ選手の配偶者又は子 Spouse or child of amateur athlete', { designatedActivity: '7', designatedAsDependent: true }],
    ['国際仲裁代理 International arbitration representation', { designatedActivity: '8' }],
    ['インターンシップ Internship', { designatedActivity: '9' }], ['英国人ボランティア British Volunteer', { designatedActivity: '10' }],
    ['サマージョブ Summer Job', { designatedActivity: '12' }], ['国際文化交流 International cultural exchange', { designatedActivity: '15' }],
    ['高度専門職外国人又はその配偶者の親 Parent of a highly - skilled foreign professional or his/her spouse', { designatedActivity: '34' }],
    ['製造業外国従業員受入事業における特定外国従業員 Foreign worker in the field of manufacturing industry', { designatedActivity: '42' }],
    ['日系４世 The fourth-generation foreign national of Japanese descent', { designatedActivity: '43' }],
    ['外国人起業家 Foreign Enterpreneurs', { designatedActivity: '44' }],
    ['外国人起業家の配偶者又は子 Spouse or child of foreign Enterpreneurs', { designatedActivity: '45', designatedAsDependent: true }],
    ['スキーインストラクター Ski instructor', { designatedActivity: '50' }], ['未来創造人材 J-Find', { designatedActivity: '51' }],
    ['未来創造人材の配偶者又は子 Spouse or child of J-Find', { designatedActivity: '52', designatedAsDependent: true }],
    ['「特定技能１号」への移行準備 Preparations to shift to "Specified skilled workers (i)"', { designatedActivity: 'transitionToSpecifiedSkilledWorker' }],
    ['継続就職活動 Ongoing job search activities', { designatedActivity: 'jobHunting' }], ['その他 Others', { designatedActivity: 'other' }],
    ['継続就職活動の配偶者又は子 Spouse or child conducting ongoing job search activities', { designatedActivity: 'familyOfJobHunter', designatedAsDependent: true }],
    ['大学又は専門学校の在学中又は卒業後に就職先が内定し採用までの滞在を希望する者の配偶者又は子 Spouse or child of the person who got a job offer', { designatedActivity: 'jobOffered', designatedAsDependent: true }],
    ['本邦の大学等を卒業して起業活動を行うことを希望する者の配偶者又は子 Spouse or child of the person who will start a business in Japan', { designatedActivity: 'startingBusiness', designatedAsDependent: true }],
    // without a notice number, or with one of several
    ['家事使用人 Housekeeper', { designatedActivity: 'domesticWorker' }],
    ['国家戦略特別区域法第１６条の４第１項に規定する特定家事支援活動 Domestic workers (National Strategic Special Zones)', { designatedActivity: 'strategicZone' }],
    ['耕種農業支援者（国家戦略特区） Cultivation agriculture support worker (national strategic special zone)', { designatedActivity: 'strategicZone' }],
    ['畜産農業支援者（国家戦略特区） Livestock farming support worker (national strategic special zone)', { designatedActivity: 'strategicZone' }],
    ['「家族滞在」の在留資格をもって在留し、高等学校卒業後に日本での就労を希望する者 Those who wish to work after graduating from high school', { designatedActivity: 'workAfterHighSchool' }],
    ['大学又は専門学校の在学中又は卒業後に就職先が内定し採用までの滞在を希望する者 Those who got a job offer and wish to stay until employment', { designatedActivity: 'jobOffered' }],
    ['本邦の大学等を卒業して起業活動を行うことを希望する者 Those who will start a business after graduating from a univ in Japan', { designatedActivity: 'startingBusiness' }],
  ];
  test.each(known)('%s', (option, expected) => expect(activityOf(option)).toEqual(expected));
  // an entry for another status than 特定活動
  test.each([
    '公用 Official', '弁護士 Lawyer', '医師 Doctor', '看護師（ＥＰＡ看護師を除く。） Nurse (except nurse under EPA)', '准看護師 Assistant nurse', '',
  ])('%s is none in particular', (option) => expect(activityOf(option)).toEqual({}));
  test.each([
    ['ＥＰＡ看護師候補者 Nurse Candidates under EPA', 'インドネシア Indonesia', '16'], ['ＥＰＡ看護師 Nurse under EPA', 'フィリピン Philippines', '20'],
    ['ＥＰＡ介護福祉士候補者 Certified Careworker Candidates under EPA', 'ベトナム Viet Nam', '28'],
    ['ＥＰＡ介護福祉士 Certified Careworker under EPA', 'インドネシア Indonesia', '17'],
    ['ＥＰＡ就学介護福祉士候補者 Certified Careworker Candidates (student) under EPA', 'フィリピン Philippines', '22'],
    ['ＥＰＡ就学介護福祉士候補者 Certified Careworker Candidates (student) under EPA', 'インドネシア Indonesia', undefined],
    ['ＥＰＡ看護師 Nurse under EPA', '', undefined],
  ])('%s of %s is %s', (option, nationality, expected) => expect(activityOf(option, nationality).designatedActivity).toBe(expected));
});

describe('texts', () => {
  test.each([
    ['20270331', '2027-03-31'], ['２０２７０３３１', '2027-03-31'], ['2027/03/31', '2027-03-31'], [' 20270331 ', '2027-03-31'], ['20270231', undefined],
    ['99999999', undefined], ['2027033', undefined], ['', undefined], ['202703311', undefined],
  ])('%s is the day %s', (text, day) => expect(dayOf(text)).toBe(day));
  test.each([
    ['３月', 3], ['１年', 12], ['１年３月', 15], ['5年', 60], ['４月 Four months', 4], ['１５日', 0], ['９０日', 2], ['無期限', undefined], ['', undefined], ['期間', undefined],
  ])('%s is %s months', (text, months) => expect(monthsOf(text)).toBe(months));
  test.each([
    ['在留資格認定証明書交付申請（区分N）', { procedure: 'certificateOfEligibility', category: 'N' }],
    ['在留資格変更許可申請（区分Ｙ）', { procedure: 'changeOfStatus', category: 'Y' }], ['在留期間更新許可申請(区分 R)', { procedure: 'extensionOfPeriodOfStay', category: 'R' }],
    ['在留資格取得許可申請', { procedure: 'acquisitionOfStatus' }], ['在留資格取得による永住許可申請', { procedure: 'permanentResidence' }],
    ['永住許可申請', { procedure: 'permanentResidence' }], ['就労資格証明書交付申請', { procedure: 'certificateOfAuthorizedEmployment' }],
    ['再入国許可申請', { procedure: 'reentryPermit' }], ['資格外活動許可申請', { procedure: 'permissionForOtherActivity' }],
    ['在留カード有効期間更新申請', { procedure: 'residenceCard' }], ['所属機関による届出', {}], ['', {}],
    ['再入国許可申請・資格外活動許可申請', {}],
  ])('%s', (title, expected) => expect(parseTitle(title)).toEqual(expected));
  test('fold keeps lone surrogates and drops marks', () => {
    expect(fold('\ud800あ\u200f い\u00a0\u3000ａ')).toBe('\ud800あいa');
    expect(japanese('ＥＰＡ家族 Family of EPA')).toBe('EPA家族');
    expect(japanese('Engineer')).toBe('Engineer');
  });
});
