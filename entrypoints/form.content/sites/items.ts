import type { ItemName } from '../../../rules/interpret.ts';
import type { Place } from './forms.ts';

/** One row of site knowledge: this item, on these 区分, in this section, under this label. */
export type Item = {
  name: ItemName;
  /** The letters of the 区分 that have it; empty = all. */
  on: string;
  /** `row`: the static row; `choice`: radios or a select; `check`: boxes; `text`: a box; `birth`: radios and a date box. */
  kind: 'row' | 'choice' | 'check' | 'text' | 'birth';
  /** The form's label without its number; compared after `labelKey`. */
  label: string;
  place: Place;
  /** The heading it stands under; where the form has no such heading, any outside the 同時申請 block. */
  section?: Section;
  /** Labels of other procedures or 区分 that mean the same. */
  also?: RegExp;
  /** What one of its options says: the proof of a position, where the label is translated. */
  option?: RegExp;
  /** What the row so many further on contains: the proof of a text box's position. */
  beside?: readonly [by: number, selector: string];
  /** It stands in that block, not above it. */
  block?: true;
  /** On the form only in some revisions: not counted, and not missed. */
  optional?: true;
};

/** `shared`: the 同時申請 block has the same labels again, so its items must be near their places. */
export type Section = { heading: RegExp; shared?: true };

const identity: Section = { heading: /身分事項/, shared: true };
const representative: Section = { heading: /代理人/, shared: true };
const agent: Section = { heading: /^取次者/, shared: true };
const details: Section = { heading: /申請人に関する情報/ };
const organization: Section = { heading: /所属機関に関する情報/ };
const supporter: Section = { heading: /扶養者|所属機関に関する情報/ };
const receipt: Section = { heading: /受領方法/ };
const confirm: Section = { heading: /入力情報確認/ };

const status = { option: /留学|家族滞在|技術|特定技能|技能実習|定住者/ };
const yesNo = { option: /^(有|無)/ };
const country = { option: /ベトナム/ };
const kin = { option: /^(夫|父)/ };
const beforePostcode = (by: number) => ({ beside: [by, '[id$="_textData"]'] as const });
const besideSelect = (by: number) => ({ beside: [by, 'select'] as const });
const besideRadio = (by: number) => ({ beside: [by, 'input[type="radio"]'] as const });

/** Every item that says a fact, a topic at a time. Adding an item = adding a row (CONTRIBUTING). */
export const items: readonly Item[] = [
  // the status chosen on the page before (beyond 認定 its label is not known for certain), and what the applicant has and wants
  item('chosenStatus', '', 'row', '希望する在留資格', ['top', 1, 0, 0]),
  item('chosenStatus', '', 'row', '希望する在留資格', ['top', 0, 1, 1], undefined, { also: /^現に有する在留資格$/, optional: true }),
  item('mainActivity', 'IJKLMNOU', 'choice', '主たる活動内容', ['top', 2], undefined, { option: /教授|経営/, optional: true }),
  item('nationality', 'U', 'choice', '国籍・地域', ['top', 6], identity, country),
  item('birth', '', 'birth', '生年月日', ['top', 7], identity, { option: /不明な点は無い/ }),
  item('entryPurpose', '', 'choice', '入国目的', ['top', 22, 0, 0], identity, { option: /./ }),
  item('currentStatus', '', 'choice', '現に有する在留資格', ['top', 0, 22, 21], identity, status),
  item('periodOfStay', '', 'choice', '在留期間', ['top', 0, 23, 22], identity, { option: /^[\d０-９]+(年|月|日)/ }),
  item('expiresOn', '', 'text', '在留期間の満了日', ['top', 0, 24, 23], identity, besideSelect(-2)),
  item('desiredStatus', '', 'choice', '希望する在留資格', ['top', 0, 29, 0], identity, status),
  item('personalStatus', 'T', 'choice', '身分又は地位', ['top', 88, 80, 78], details, { option: /配偶者/ }),
  item('activity', 'U', 'choice', '活動内容', ['top', 91, 83, 81], details, { option: /弁護士|アマチュア/ }),

  // who files, and for whom
  ...represented('申請人、法定代理人、法第７条の２第２項に規定する代理人', [-8, null, null]),
  ...represented('代理人', [null, -8, -8]),
  item('agentName', '', 'text', '取次者(オンラインシステム利用者)　(1)氏名', ['agent', 0], agent, beforePostcode(1)),
  item('agentOrganization', '', 'text', '取次者　(3)所属機関等', ['agent', 3], agent, beforePostcode(-2)),

  // the organisation that accepts the applicant, in each 区分's own words
  ...named('employer', 'IJKLN', '所属機関等契約先　(1)名称', ['agent', 8], 1, '所属機関等契約先　(2)'),
  ...named('employer', 'M', '勤務先　(1)名称', ['agent', 8], 1, '勤務先　(2)', { ...organization, shared: true }),
  ...named('employer', 'O', '契約機関、主催者、招へい者又は雇用者　(1)名称', ['agent', -289], 1, '契約機関、主催者、招へい者又は雇用者　(2)', details),
  ...named('employer', 'P', '通学先　(1)学校名', ['agent', 7], 5, '通学先　(4)'),
  ...named('employer', 'Q', '研修生受入れ機関　(1)名称', ['agent', 8], 1, '研修生受入れ機関　(2)'),
  ...named('employer', 'U', '勤務先、所属機関又は通学先　(1)名称', ['agent', 27], 2, '勤務先、所属機関又は通学先　(2)'),
  ...named('employer', 'V', '特定技能所属機関　(1)氏名又は名称', ['agent', 59], 1, '特定技能所属機関　(2)'),
  ...named('employer', 'Y', '実習実施者（勤務先）　(1)名称', ['agent', 27], 1, '実習実施者（勤務先）　(2)'),
  item('dispatchName', 'N', 'text', '派遣先等　(1)名称', ['agent', 46], organization, besideRadio(1)),
  item('dispatchName', 'V', 'text', '特定技能雇用契約　(12)派遣先　氏名又は名称', ['agent', 35], organization, besideRadio(1)),

  // 技能実習 and 特定技能
  item('trainingKind', 'Y', 'choice', '技能実習計画　(3)技能実習の区分', ['agent', 17], organization, { option: /団体監理型|企業単独型/ }),
  item('supervised', 'Y', 'choice', '団体監理型技能実習であることの有無', ['agent', 45], organization, yesNo),
  ...named('supervisor', 'Y', '監理団体　(1)名称', ['agent', 46], 1, '監理団体　(2)'),
  ...([['入国', [106, null, null]], ['在留', [null, 106, 106]]] as const).map(([what, by]) => item(
    'entrusted', 'V', 'choice', `特定技能1号での${what}を希望し登録支援機関に1号特定技能外国人支援計画の全部の実施を委託することの有無`, ['agent', ...by], organization,
    { also: /支援計画の全部の実施を委託することの有無$/, option: /委託/ },
  )),
  ...named('support', 'V', '登録支援機関　(1)氏名又は名称', ['agent', 137, 137, 135], 1, '登録支援機関　(2)'),

  // the person the applicant depends on
  ...dependedOn('R', 8, 8, 8),
  ...named('supporter', 'R', '扶養者　(9)勤務先名称', ['agent', 17], 1, '扶養者　(10)', supporter),
  ...dependedOn('T', -31, -31, -31),
  item('supporterWorkplace', 'T', 'text', '扶養者　(9)勤務先名称', ['agent', -22], supporter, beforePostcode(2)),
  ...dependedOn('U', 121, 103, 103),
  ...named('supporter', 'U', '扶養者　(9)勤務先名称', ['agent', 130, 112, 112], 2, '扶養者　(10)', supporter),

  // what is filed together: one row of boxes, known by them, or three rows
  item('filedWith', '', 'check', '同時申請', ['last', 0, 126, 126], undefined, { block: true, option: /再入国許可/ }),
  item('withReentry', '', 'choice', '再入国許可申請', ['top', 0], undefined, { also: /^再入国許可申請/, block: true, optional: true }),
  item('withOtherActivity', '', 'choice', '資格外活動許可申請', ['top', 0], undefined, { also: /^資格外活動許可申請/, block: true, optional: true }),
  item('withEmploymentCertificate', '', 'choice', '就労資格証明書交付申請', ['top', 0], undefined, { also: /^就労資格証明書交付申請/, block: true, optional: true }),

  // receipt, and the applicant's intent
  item('receipt', '', 'choice', '在留資格認定証明書の受領方法', ['last', 9, 0, 0], receipt, { option: /郵送|メール/ }),
  item('receipt', '', 'choice', '在留カードの受領方法', ['last', 0, 11, 11], receipt, { option: /郵送|窓口/ }),
  item('receiptOffice', '', 'choice', '受領官署', ['last', 0, 9, 9], receipt, { option: /局/ }),
  item('intent', '', 'check', '申請に先立ち、申請者本人に申請の意思を確認してください。', ['last', 4], confirm, { option: /意思/ }),
];

type Proof = Pick<Item, 'also' | 'option' | 'beside' | 'block' | 'optional'>;

function item(name: ItemName, on: string, kind: Item['kind'], label: string, place: Place, section?: Section, proof?: Proof): Item {
  return { name, on, kind, label, place, section, ...proof };
}

function represented(heading: string, by: readonly (number | null)[]): readonly Item[] {
  const at = (offset: number): Place => ['agent', ...by.map((one) => one && one + offset)];
  return [
    item('representativeName', '', 'text', `${heading}　(1)氏名`, at(0), representative, { also: /代理人.*氏名$/, ...beforePostcode(2) }),
    item('representativeRelation', '', 'text', `${heading}　(2)本人との関係`, at(1), representative, { also: /代理人.*本人との関係$/, ...beforePostcode(1) }),
  ];
}

/** Name, 法人番号の有無 (so many rows further on) and 法人番号 of one organisation. */
function named(
  who: 'employer' | 'supervisor' | 'support' | 'supporter', on: string, label: string, place: Place, by: number, prefix: string, section = organization,
): readonly Item[] {
  return [
    item(who === 'supporter' ? 'supporterWorkplace' : `${who}Name`, on, 'text', label, place, section, besideRadio(by)),
    item(`${who}HasNumber`, on, 'choice', `${prefix}法人番号の有無`, moved(place, by), section, yesNo),
    // 区分U repeats the label of the row above; the kind tells them apart
    item(`${who}Number`, on, 'text', `${prefix}法人番号`, moved(place, by + 1), section, { also: /^扶養者法人番号の有無$/, ...besideRadio(-1) }),
  ];
}

function dependedOn(on: string, ...by: readonly number[]): readonly Item[] {
  const place: Place = ['agent', ...by];
  return [
    item('supporterName', on, 'text', '扶養者　(1)氏名', place, supporter, besideSelect(2)),
    item('supporterNationality', on, 'choice', '扶養者　(3)国籍・地域', moved(place, 2), supporter, country),
    item('supporterStatus', on, 'choice', '扶養者　(5)在留資格', moved(place, 4), supporter, status),
    item('supporterRelation', on, 'choice', '扶養者　(8)申請人との関係(続柄)', moved(place, 7), supporter, kin),
  ];
}

function moved([from, ...by]: Place, offset: number): Place {
  return [from, ...by.map((one) => one && one + offset)];
}
