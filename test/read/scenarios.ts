import type { Facts } from '../../rules/facts.ts';
import type { FormName, Kubun, Values } from '../pages/form.ts';

/** One filled form and the facts it states, written by hand from the official labels, not from the tables under test. */
export type Scenario = { form: FormName; branch?: string; values: Values; facts: Facts };

const number = '7000012050002';
const company = { name: '株式会社青葉製作所', corporateNumber: number };

/** The applicant's own employer, in each 区分's words: name, 法人番号の有無, 法人番号. */
const employers: Partial<Record<Kubun, readonly [string, string, string]>> = {
  I: ['所属機関等契約先　(1)名称', '所属機関等契約先　(2)法人番号の有無', '所属機関等契約先　(2)法人番号'],
  J: ['所属機関等契約先　(1)名称', '所属機関等契約先　(1)法人番号の有無', '所属機関等契約先　(1)法人番号'],
  K: ['所属機関等契約先　（1）名称', '所属機関等契約先　（2）法人番号の有無', '所属機関等契約先　（2）法人番号'],
  L: ['所属機関等契約先　(1)名称', '所属機関等契約先　(2)法人番号の有無', '所属機関等契約先　(2)法人番号'],
  M: ['所属機関に関する情報等/勤務先　(1)名称', '所属機関に関する情報等/勤務先　(2)法人番号の有無', '所属機関に関する情報等/勤務先　(2)法人番号'],
  N: ['所属機関等契約先　(1)名称', '所属機関等契約先　(2)法人番号の有無', '所属機関等契約先　(2)法人番号'],
  O: ['契約機関、主催者、招へい者又は雇用者　(1)名称', '契約機関、主催者、招へい者又は雇用者　(2)法人番号の有無', '契約機関、主催者、招へい者又は雇用者　(2)法人番号'],
  P: ['通学先　(1)学校名', '通学先　(4)法人番号の有無', '通学先　(4)法人番号'],
  Q: ['研修生受入れ機関　(1)名称', '研修生受入れ機関　(2)法人番号の有無', '研修生受入れ機関　(2)法人番号'],
  V: ['特定技能所属機関　(1)氏名又は名称', '特定技能所属機関　(2)法人番号の有無', '特定技能所属機関　(2)法人番号'],
  Y: ['実習実施者（勤務先）　(1)名称', '実習実施者（勤務先）　(2)法人番号の有無', '実習実施者（勤務先）　(2)法人番号'],
};

/** 区分, its branch where it is not the first, the status wanted or held as 入国目的 and as the other lists write it, and its key. */
const statuses: Record<Kubun, readonly [branch: string | undefined, purpose: string, held: string, status: Facts['desiredStatus']]> = {
  I: [undefined, '教授', '教授', 'professor'], J: [undefined, '芸術', '芸術', 'artist'], K: [undefined, '宗教', '宗教', 'religiousActivities'],
  L: [undefined, '企業内転勤', '企業内転勤', 'intraCompanyTransferee'], M: [undefined, '経営・管理', '経営・管理', 'businessManager'],
  N: ['N2', '技術・人文知識・国際業務', '技術・人文知識・国際業務', 'engineerHumanitiesInternational'],
  O: [undefined, '興行', '興行', 'entertainer'], P: [undefined, '留学', '留学', 'student'], Q: [undefined, '研修', '研修', 'trainee'],
  R: [undefined, '家族滞在', '家族滞在', 'dependent'], T: ['T2', '永住者の配偶者等', '永住者の配偶者等', 'spouseOrChildOfPermanentResident'],
  U: ['U3', '法律・会計業務', '法律・会計業務', 'legalAccountingServices'], V: [undefined, '特定技能（１号）', '特定技能１号', 'specifiedSkilledWorker1'],
  Y: [undefined, '技能実習（２号）', '技能実習２号ロ', 'technicalInternTraining2'],
};

/** What each 区分 says beyond the common part. */
function special({ procedure, kubun }: FormName): { values: Values; facts: Facts } {
  const words = employers[kubun];
  const own: Values = words ? { [words[0]]: company.name, [words[1]]: '有', [words[2]]: number } : {};
  const accepted: Facts = { relation: 'self', acceptingOrganization: company };
  if (kubun === 'R') {
    const status: Values = procedure === 'certificateOfEligibility' ? { '扶養者との同時申請の有無': '無' } : {};
    return {
      values: {
        ...status, '扶養者　(1)氏名': 'NGUYEN VAN A', '扶養者　(3)国籍・地域': 'ベトナム', '扶養者　(5)在留資格': '技術・人文知識・国際業務',
        '扶養者　(8)申請人との関係(続柄)': '夫', '扶養者　(9)勤務先名称': company.name, '扶養者　(10)法人番号の有無': '有', '扶養者　(10)法人番号': number,
      },
      facts: { relation: 'spouse', dependent: true, acceptingOrganization: company, principalNationality: 'foreign', principalStatus: 'engineerHumanitiesInternational' },
    };
  }
  if (kubun === 'T') {
    return {
      values: {
        '身分又は地位': '「永住者・特別永住者」の「実子」', '扶養者　(1)氏名': 'NGUYEN VAN A', '扶養者　(3)国籍・地域': 'ベトナム', '扶養者　(5)在留資格': '永住者',
        '扶養者　(8)申請人との関係(続柄)': '母', '扶養者　(9)勤務先名称': company.name,
      },
      facts: { relation: 'child', dependent: true, acceptingOrganization: { name: company.name }, principalNationality: 'foreign', principalStatus: 'permanentResident' },
    };
  }
  if (kubun === 'U') {
    return {
      values: {
        '活動内容': '弁護士', '勤務先、所属機関又は通学先　(1)名称': company.name,
        '勤務先、所属機関又は通学先　(2)法人番号の有無': '有', '勤務先、所属機関又は通学先　(2)法人番号': number,
      },
      facts: accepted,
    };
  }
  if (kubun === 'V') {
    const wish = procedure === 'certificateOfEligibility' ? '入国' : '在留';
    return {
      values: { ...own, [`特定技能1号での${wish}を希望し登録支援機関に1号特定技能外国人支援計画の全部の実施を委託することの有無`]: '委託する' },
      facts: { ...accepted, entrustedOnForm: true },
    };
  }
  if (kubun === 'Y') {
    return {
      values: {
        ...own, '団体監理型技能実習であることの有無': '有', '監理団体　(1)名称': '協同組合みなと', '監理団体　(2)法人番号の有無': '無',
        '技能実習計画　(3)技能実習の区分': '第２号団体監理型技能実習',
      },
      facts: { ...accepted, implementer: company, supervisedBy: { name: '協同組合みなと' }, internTraining: 'supervised' },
    };
  }
  return { values: own, facts: accepted };
}

/** A filled form of each procedure and 区分. */
export function scenarioOf(form: FormName): Scenario {
  const { procedure, kubun } = form;
  const { values, facts } = special(form);
  const [branch, purpose, held, status] = statuses[kubun];
  const common: Values = {
    '身分事項/生年月日': '20000101', '取次者/取次者(オンラインシステム利用者)　(1)氏名': 'SHINSEI HANAKO', '取次者/取次者　(3)所属機関等': '株式会社みらい支援',
    '申請に先立ち、申請者本人に申請の意思を確認してください。': '申請人',
  };
  const said: Facts = { procedure, applicantBornOn: '2000-01-01', intentConfirmed: true, ...facts };
  if (procedure === 'certificateOfEligibility') {
    return {
      form, branch, facts: { ...said, desiredStatus: status, receipt: 'email' },
      values: { ...common, ...values, '入国目的': purpose, '在留資格認定証明書の受領方法': 'メール' },
    };
  }
  const current: Values = { '身分事項/在留期間': '１年', '身分事項/在留期間の満了日': '20270331', '在留カードの受領方法': '郵送' };
  const stay: Facts = { grantedMonths: 12, expiresOn: '2027-03-31', receipt: 'mail', filedWith: ['reentryPermit'] };
  if (procedure === 'extensionOfPeriodOfStay') {
    return {
      form, branch, facts: { ...said, ...stay, currentStatus: status },
      values: { ...common, ...values, ...current, '身分事項/現に有する在留資格': held, [companionsLabel]: '再入国許可申請' },
    };
  }
  return {
    form, branch, facts: { ...said, ...stay, currentStatus: 'culturalActivities', desiredStatus: status },
    values: {
      ...common, ...values, ...current, '身分事項/現に有する在留資格': '文化活動', '身分事項/希望する在留資格': held, [companionsLabel]: '再入国許可申請',
    },
  };
}

/** The row of the 同時申請 block; its real label is in no source. */
const companionsLabel = '同時に申請する手続き';
