import type { FormName, Kubun, Value } from '../pages/form.ts';

/** Who files: the account of the profile with that organisation. */
export type By = '所属機関' | '監理団体' | '登録支援機関' | '公益法人';
export type Verdict = '対象' | '対象外' | '要確認';
export type Fill = Readonly<Record<string, Value>>;
/** One step: who files, what the user changes first, what the law says then, and for 対象外 the label of the item where it is said. */
export type Step = readonly [by: By, fill: Fill, verdict: Verdict, at?: string];
export type Filling = { branch?: string; first: Fill; steps: readonly Step[]; question?: readonly [question: string, option: string] };

/** The organisation of each user type; 公益法人 and 登録支援機関 act for 青葉製作所, 公益法人 also for the 監理団体 みなと. */
export const organizations: Readonly<Record<By, string>> = {
  所属機関: '株式会社青葉製作所', 監理団体: '協同組合みなと', 登録支援機関: '株式会社みらい支援', 公益法人: '公益財団法人あゆみ',
};
const [aoba, minato] = [organizations.所属機関, organizations.監理団体];
const number = '5990001000102';
const approved = { loginName: 'SHINSEI HANAKO', useApproval: 'approved', agentApproval: 'approved', filerEmployment: 'employee' };

/** What the bar calls the account. */
export const accountOf = (by: By): string => `${by}として`;

/** Four accounts of one person, told apart by what 取次者 (3)所属機関等 says. */
export const profile = {
  version: 1,
  accounts: [
    { id: 'a', label: accountOf('所属機関'), capacity: 'affiliatedOrganization', ownOrganization: { name: aoba, corporateNumber: number }, ...approved },
    {
      id: 'b', label: accountOf('監理団体'), capacity: 'supervisingOrganization', ownOrganization: { name: minato }, categoryDocuments: true,
      implementers: [{ name: aoba, corporateNumber: number, submittedBy: 'application' }], ...approved,
    },
    {
      id: 'c', label: accountOf('登録支援機関'), capacity: 'registeredSupportOrganization', ownOrganization: { name: organizations.登録支援機関 },
      declaredClients: [{ name: aoba, corporateNumber: number, supportContract: 'full' }], ...approved,
    },
    {
      id: 'd', label: accountOf('公益法人'), capacity: 'publicInterestCorporation', ownOrganization: { name: organizations.公益法人 },
      declaredClients: [{ name: aoba, corporateNumber: number }, { name: minato, supervisingOrganization: true }], ...approved,
    },
  ],
};

/** The accepting organisation in each 区分's words: name, 法人番号の有無, 法人番号 (区分T has no number). */
const accepting: Record<Kubun, readonly [name: string, has?: string, number?: string]> = {
  I: words('所属機関等契約先　(1)名称', '所属機関等契約先　(2)'), J: words('所属機関等契約先　(1)名称', '所属機関等契約先　(1)'),
  K: words('所属機関等契約先　(1)名称', '所属機関等契約先　(2)'), L: words('所属機関等契約先　(1)名称', '所属機関等契約先　(2)'),
  M: words('所属機関に関する情報等/勤務先　(1)名称', '所属機関に関する情報等/勤務先　(2)'), N: words('所属機関等契約先　(1)名称', '所属機関等契約先　(2)'),
  O: words('契約機関、主催者、招へい者又は雇用者　(1)名称', '契約機関、主催者、招へい者又は雇用者　(2)'), P: words('通学先　(1)学校名', '通学先　(4)'),
  Q: words('研修生受入れ機関　(1)名称', '研修生受入れ機関　(2)'), R: words('扶養者　(9)勤務先名称', '扶養者　(10)'), T: ['扶養者　(9)勤務先名称'],
  U: words('勤務先、所属機関又は通学先　(1)名称', '勤務先、所属機関又は通学先　(2)'),
  V: words('特定技能所属機関　(1)氏名又は名称', '特定技能所属機関　(2)'), Y: words('実習実施者（勤務先）　(1)名称', '実習実施者（勤務先）　(2)'),
};

function words(name: string, prefix: string): readonly [string, string, string] {
  return [name, `${prefix}法人番号の有無`, `${prefix}法人番号`];
}

/** The status of each 区分, as 入国目的 and as the other lists write it; its choice on 在留資格選択 where that is not the first. */
const statuses: Record<Kubun, readonly [purpose: string, other: string, branch?: string]> = {
  I: ['教授', '教授'], J: ['芸術', '芸術'], K: ['宗教', '宗教'], L: ['企業内転勤', '企業内転勤'], M: ['経営・管理', '経営・管理'],
  N: ['技術・人文知識・国際業務', '技術・人文知識・国際業務'], O: ['興行', '興行'], P: ['留学', '留学'], Q: ['研修', '研修'], R: ['家族滞在', '家族滞在'],
  T: ['永住者の配偶者等', '永住者の配偶者等', 'T2'], U: ['特定活動', '特定活動', 'U4'], V: ['特定技能（１号）', '特定技能１号'], Y: ['技能実習（２号）', '技能実習２号ロ'],
};

const statusItem = {
  certificateOfEligibility: '身分事項/入国目的', changeOfStatus: '身分事項/希望する在留資格', extensionOfPeriodOfStay: '身分事項/現に有する在留資格',
} as const;

/** What the user does on one form, and what the law says of it (fact base, sections 3, 4 and 10), written by hand. */
export function fillingOf(form: FormName): Filling {
  const { procedure, kubun } = form;
  const [purpose, other, branch] = statuses[kubun];
  const status = statusItem[procedure];
  const wanted = { [status]: procedure === 'certificateOfEligibility' ? purpose : other };
  const held: Fill = procedure === 'changeOfStatus' ? { '身分事項/現に有する在留資格': '文化活動' } : {};
  const stay: Fill = procedure === 'certificateOfEligibility' ? {} : { '身分事項/在留期間': kubun === 'P' ? '１年３月' : '１年', '身分事項/在留期間の満了日': inTwoMonths() };
  return { branch, first: { ...held, ...wanted, ...stay, ...others(form) }, ...stepsOf(form, status) };
}

function stepsOf(form: FormName, status: string): Pick<Filling, 'steps' | 'question'> {
  if (form.kubun === 'Y') return { steps: interns(form, status) };
  const steps = [...outsiders(form, status), ...insiders(form)];
  if (form.kubun === 'R' || form.kubun === 'T') return { steps: [...steps, ...families(form.kubun)] };
  if (form.kubun === 'U') return { steps: [...steps, ...families45(form)] };
  if (form.kubun !== 'V') return { steps };
  return { steps: [...steps, ...supported(form, status)], ...(form.procedure === 'extensionOfPeriodOfStay' && { question: ['別の所属機関に移りますか', '移らない'] }) };
}

/** Whom nobody may file for, and whose organisation is not clear. */
function outsiders({ procedure, kubun }: FormName, status: string): readonly Step[] {
  const [name] = accepting[kubun];
  const supports = kubun === 'V' || (kubun === 'U' && procedure !== 'certificateOfEligibility');
  return [
    ['所属機関', {}, '要確認'],
    ['所属機関', { [name]: '株式会社みどり商事' }, '対象外', name],
    ['公益法人', {}, '対象外', name], // N-10
    ['監理団体', {}, '対象外', name], // A-06, N-05
    ['登録支援機関', {}, '対象外', supports ? name : status], // N-06; A-25
    ['監理団体', { [name]: '協同組合みなと大阪支部' }, '要確認'],
    ['監理団体', { [name]: minato }, '対象'], // N-05: its own people, as category documents are filed
    ['公益法人', { [name]: '株式会社青葉製作所大阪工場' }, '要確認'],
    ...(supports ? [['登録支援機関', {}, '要確認'] as const] : []),
    ['所属機関', {}, '要確認'],
  ];
}

/** Who is clearly accepted: by 法人番号 where the form asks for one, else by name. */
function insiders({ procedure, kubun }: FormName): readonly Step[] {
  const [name, has, digits] = accepting[kubun];
  const supports = kubun === 'V' || (kubun === 'U' && procedure !== 'certificateOfEligibility');
  return [
    ['所属機関', has && digits ? { [has]: '有', [digits]: number } : { [name]: '㈱青葉製作所' }, '対象'],
    ['公益法人', {}, '対象'],
    ...(supports ? [['登録支援機関', {}, '対象'] as const] : []), // A-07, E-08
  ];
}

/** 区分R and T: the person depended on decides too. */
function families(kubun: Kubun): readonly Step[] {
  const [name] = accepting[kubun];
  return [
    ['公益法人', { '扶養者　(8)申請人との関係(続柄)': 'その他' }, '要確認'], // which relation, the form does not say
    ['公益法人', { '扶養者　(8)申請人との関係(続柄)': '父' }, '対象'],
    ...(kubun === 'T' ? japanese : []),
    ['所属機関', { [name]: '' }, '要確認'],
  ];
}

/** Only 区分T offers 日本 as the supporter's nationality. */
const japanese: readonly Step[] = [
  ['公益法人', { '扶養者　(3)国籍・地域': '日本' }, '対象外', '扶養者　(3)国籍・地域'],
  ['所属機関', {}, '対象外', '扶養者　(3)国籍・地域'],
  ['所属機関', { '扶養者　(3)国籍・地域': 'ベトナム' }, '対象'],
];

/** 区分U, family of a 外国人起業家 (notice 45): other rows, and two of one label, 有無 and number of the supporter's workplace. */
function families45({ procedure }: FormName): readonly Step[] {
  const digits = { certificateOfEligibility: 356, changeOfStatus: 331, extensionOfPeriodOfStay: 329 }[procedure];
  return [
    ['所属機関', {
      活動内容: '外国人起業家の配偶者又は子', '扶養者　(1)氏名': 'NGUYEN VAN A', '扶養者　(3)国籍・地域': 'ベトナム', '扶養者　(8)申請人との関係（続柄）': '妻',
      '扶養者　(9)勤務先名称': '株式会社青葉製作所大阪工場',
    }, '要確認'],
    ['所属機関', { '扶養者　(10)法人番号の有無': '有', [digits]: number }, '対象'],
  ];
}

/** 区分V: entrusting decides for 登録支援機関, and 2号 has no plan. */
function supported({ procedure }: FormName, status: string): readonly Step[] {
  return [
    ['登録支援機関', { [entrusting(procedure)]: '委託しない' }, '要確認'], // N-17 against the profile
    ['登録支援機関', { [entrusting(procedure)]: '委託する', [status]: procedure === 'certificateOfEligibility' ? '特定技能（２号）' : '特定技能２号' }, '対象外', status], // N-16
    ['所属機関', {}, '対象'],
  ];
}

/** The item's label says 入国 on 認定 and 在留 on the others. */
function entrusting(procedure: FormName['procedure']): string {
  return `特定技能1号での${procedure === 'certificateOfEligibility' ? '入国' : '在留'}を希望し登録支援機関に1号特定技能外国人支援計画の全部の実施を委託することの有無`;
}

const [supervised, supervisor] = ['団体監理型技能実習であることの有無', '監理団体　(1)名称'];
const plan = '技能実習計画　(3)技能実習の区分';

/** 区分Y: 団体監理型 goes through the 監理団体, or a 公益法人 it asked; 企業単独型 through the employer. */
function interns({ procedure }: FormName, status: string): readonly Step[] {
  const [name, has, digits] = accepting.Y;
  const alone: Fill = { ...(procedure !== 'certificateOfEligibility' && { [status]: '技能実習２号イ' }), [plan]: '第２号企業単独型技能実習', [supervised]: '無' };
  return [
    ['監理団体', { [name]: aoba, [supervised]: '有', [plan]: '第２号団体監理型技能実習' }, '要確認'],
    ['監理団体', { [supervisor]: '協同組合ほしぞら' }, '対象外', supervisor],
    ['公益法人', {}, '対象外', supervisor], // N-09
    ['所属機関', {}, '対象外', supervised], // Z-08
    ['登録支援機関', {}, '対象外', status],
    ['公益法人', { [supervisor]: '協同組合みなと大阪支部' }, '要確認'],
    ['監理団体', { [supervisor]: minato }, '対象'],
    ['公益法人', {}, '対象'], // N-09
    ['監理団体', { [name]: '株式会社みどり商事' }, '対象外', name], // N-02
    ['所属機関', alone, '対象外', name],
    ['所属機関', { [name]: '株式会社青葉製作所大阪工場' }, '要確認'],
    ['所属機関', { [has!]: '有', [digits!]: number }, '対象'], // Z-07, A-01
  ];
}

/** What else the form needs before the organisation decides. */
function others({ procedure, kubun }: FormName): Fill {
  if (kubun === 'V') return { [entrusting(procedure)]: '委託する' };
  if (kubun === 'U') return { 活動内容: procedure === 'certificateOfEligibility' ? 'インターンシップ' : '「特定技能１号」への移行準備' };
  if (kubun !== 'R' && kubun !== 'T') return {};
  return {
    '扶養者　(1)氏名': 'NGUYEN VAN A', '扶養者　(3)国籍・地域': 'ベトナム', '扶養者　(5)在留資格': kubun === 'R' ? '技術・人文知識・国際業務' : '永住者',
    '扶養者　(8)申請人との関係(続柄)': '夫',
  };
}

/** A stay that may be extended today. */
function inTwoMonths(): string {
  return new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
}
