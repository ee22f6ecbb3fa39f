import type { Capacity } from './facts.ts';

/**
 * The official list of user types, word for word (K0, 出入国在留管理庁 10_00136): its text, what it is called (`①`, `注2`, '' the body),
 * and the rows of the fact base that hold it. The words `law_text_<id>` translate it.
 */
export type LawText = { id: string; number: string; text: string; rows: readonly string[] };

/** What the list says of all four kinds of staff. */
export const preamble: readonly LawText[] = [
  {
    id: 'all', number: '', rows: ['P-01', 'R-01'],
    text: '利用申出の承認を受けた所属機関等の職員の方は、以下の利用者ごとのオンライン申請が可能な外国人の範囲で、在留申請オンラインシステムを利用した在留諸申請（在留資格認定証明書交付申請・在留資格変更許可申請・在留期間更新許可申請・在留資格取得許可申請・就労資格証明書交付申請・資格外活動許可申請・再入国許可申請）が可能です。',
  },
  {
    id: 'note1', number: '注1', rows: ['N-01', 'P-02', 'P-03'],
    text: '資格外活動許可申請・再入国許可申請は、在留資格変更許可申請・在留期間更新許可申請・在留資格取得許可申請と同時にを行う場合に限りです。',
  },
];

const second = '上記①に掲げる者の家族の構成員として在留資格「公用」をもって在留する又は在留しようとする外国人';
const third = '上記①に掲げる者の扶養を受ける日常的な活動を行う「家族滞在」や扶養を受ける活動を指定されている「特定活動」をもって在留する又は在留しようとする外国人';
const fourth = '上記①に掲げる者の扶養を受ける配偶者又は子であって「日本人の配偶者等」、「永住者の配偶者等」、「定住者」の在留資格をもって在留する又は在留しようとする外国人';
const perClient = '新規利用申出時に申告した外国人を受け入れる機関と異なる所属機関に関する外国人の申請はできません。依頼を受けた所属機関ごとに認証IDの取得が必要です。';

/** What it says of each. */
export const lawTexts: Partial<Record<Capacity, readonly LawText[]>> = {
  affiliatedOrganization: [
    { id: 'affiliated1', number: '①', rows: ['A-01'], text: '所属機関に受け入れられている又は受け入れられようとしている外国人' },
    { id: 'second', number: '②', rows: ['A-02'], text: second },
    { id: 'third', number: '③', rows: ['A-03'], text: third },
    { id: 'fourth', number: '④', rows: ['A-04'], text: fourth },
    { id: 'fifth', number: '⑤', rows: ['A-05'], text: '上記①～④に掲げる者の本邦にある法定代理人' },
  ],
  supervisingOrganization: [
    { id: 'supervising', number: '', rows: ['A-06'], text: '監理団体が実習監理を行っている又は行おうとしている技能実習生' },
    {
      id: 'note2', number: '注2', rows: ['N-02', 'N-03', 'N-04'],
      text: '原則として、新規利用申出又は追加利用申出時に提出した傘下実習実施者リストに掲載されている外国人に限りです。なお、傘下実習実施者リストに掲載されていない実習実施者に所属している外国人の申請を行いたい場合は、新規利用申出又は追加利用申出を行った地方出入国在留管理官署宛てに、簡易書留による郵送又は窓口への持参により申請を希望する外国人が所属している傘下実習実施者を追加した傘下実習実施者リスト（別記第4号様式）を提出してください。',
    },
    {
      id: 'note3', number: '注3', rows: ['N-05'],
      text: '監理団体自体に所属する外国人のオンライン申請を希望する場合は、所属機関と同様にカテゴリーに係る資料の提出が必要です。その場合のオンライン申請が可能な外国人の範囲は、上記所属機関の職員と同様になります。',
    },
  ],
  registeredSupportOrganization: [
    {
      id: 'support', number: '', rows: ['A-07'],
      text: '登録支援機関が特定技能所属機関との間の適合1号特定技能外国人支援計画の全部の実施の委託契約に基づき支援を行っている又は行おうとしている外国人',
    },
    { id: 'note4', number: '注4', rows: ['N-06', 'N-07'], text: perClient },
  ],
  publicInterestCorporation: [
    { id: 'publicInterest1', number: '①', rows: ['A-08'], text: '依頼を受けた所属機関に受け入れられている又は受け入れられようとしている外国人' },
    { id: 'second', number: '②', rows: ['A-09'], text: second },
    { id: 'third', number: '③', rows: ['A-10'], text: third },
    { id: 'fourth', number: '④', rows: ['A-11'], text: fourth },
    { id: 'note5', number: '注5', rows: ['N-09'], text: '依頼した所属機関が監理団体の場合、監理団体が実習監理を行っている又は行おうとしている技能実習生です。' },
    { id: 'note6', number: '注6', rows: ['N-10'], text: perClient },
  ],
};
