import { type Certainty, rowOf } from './rows.ts';

/**
 * Where it is written. `title`: the source's own name, Japanese in every language; `url`: '' where there is no public address (show the title alone);
 * `seen`: the day of the version seen, or the last day it can be of; `dated`: whether that version bears its date; `certainty` of the row it stands for.
 */
export type Source = { row: string; certainty: Certainty; title: string; url: string; seen: string; dated: boolean };

/** The sources of these rows, each once, the surest first. */
export function sourcesOf(basis: readonly string[]): Source[] {
  const sources = new Map<string, Source>();
  const rows = basis.map((id) => ({ id, ...rowOf(id) })).sort((a, b) => order.indexOf(a.certainty) - order.indexOf(b.certainty));
  for (const { id, certainty, sources: keys } of rows) {
    for (const key of keys) {
      const source = sourceOf(key);
      const same = source.url || source.title;
      if (!sources.has(same)) sources.set(same, { row: id, certainty, ...source });
    }
  }
  return [...sources.values()];
}

/** How sure a row is. */
export const certaintyOf = (row: string): Certainty => rowOf(row).certainty;

/** The source of that key; a key that is not in the table is an error. */
export function sourceOf(key: string): Pick<Source, 'title' | 'url' | 'seen' | 'dated'> {
  const line = table[key];
  if (!line) throw new RangeError(`no source has the key ${key}`);
  const [title = '', path = '', seen = ''] = line.split('|');
  return { title, url: path.replace(/^~/, 'https://www.moj.go.jp/isa/'), seen: seen.replace('~', ''), dated: !seen.endsWith('~') };
}

const order: readonly Certainty[] = ['V', 'V~', 'S', 'I', 'U'];

/** Keys are those of the fact base without their K (a letter where one key holds several pages): title | address (`~` = the agency's site) | version seen (`~` = undated, no later than). */
const table: Record<string, string> = {
  0: '利用者ごとの申請可能な外国人の範囲（所属機関等の職員）|~applications/procedures/10_00136.html|2023-03-17',
  1: '在留申請のオンライン手続|~applications/online/onlineshinsei.html|2026-11-22~',
  2: '所属機関等の職員の方|~applications/online/10_00114.html|2025-12-31~',
  3: 'オンラインでの申請手続に関するQ&A|~applications/online/online-QA.html|2024-03-19',
  4: 'オンラインでの申請手続に関するQ&A（旧ページ）|~applications/guide/online-QA.html|2023-12-31~',
  5: '利用可能な申請種別及び在留資格（対象範囲）|~content/001351658.pdf|2024-08-07',
  7: '利用申出（旧ページ）|~applications/guide/online-riyoumoushide.html|2022-12-31~',
  8: '定期報告|~applications/guide/online-teikihoukoku.html|2025-12-31~',
  9: '利用者情報の修正・変更等|http://www.moj.go.jp/isa/applications/online/online-riyousyajyouhouhenkou.html|2025-12-31~',
  10: '利用申出・定期報告の見直し|~applications/online/11_00001.html|2025-04-01',
  11: '令和8年1月5日以降の提出資料（公益法人・登録支援機関の職員）|~11_00076.html|2026-01-05',
  12: '在留申請オンラインシステム利用規約|~applications/online/online-riyoukiyaku.html|2025-12-31~',
  13: '外国人本人・法定代理人・親族の方|http://www.moj.go.jp/isa/applications/online/10_00112.html|2025-12-31~',
  14: '申請等取次者としての承認手続|~applications/procedures/nyuukokukanri07_00248.html|2026-11-22~',
  '14o': '申請等取次者としての承認手続（旧ページ）|http://www.moj.go.jp/nyuukokukanri/kouhou/nyuukokukanri07_00248.html|2026-11-22~',
  16: '令和4年3月以降のオンラインによる在留手続|~content/001368775.pdf|2022-01-31~',
  18: 'オンラインでの申請手続に関する利用案内 令和2年7月（写し）|https://vdocuments.pub/fffcecec-1-oe27oe-fffcecec.html|2020-07-31~',
  19: 'オンラインでの申請手続に関するQ&A（第三者の要約で確認）|~applications/online/online-QA.html|2026-05-12',
  '19r': '公開リポジトリ martindoad-bit/tebiq（公式ではありません）||2026-05-12',
  20: '公式の手続案内の要約: 公開リポジトリ martindoad-bit/tebiq（公式ではありません）||2026-05-12',
  22: '在留申請オンラインシステムの申請画面（写し）||2026-05-01',
  23: '新しいシステムの民間の解説: bridge2n.jp ほか|https://www.bridge2n.jp/17316045576856|2026-01-31~',
  '23p': '民間の解説: mayshosi.com|https://mayshosi.com/?p=4601|2026-01-31~',
  26: '民間の解説: visanavi-law.com|https://visanavi-law.com/?p=12690|2026-11-22~',
  '26m': '民間の解説: maruichi-kyokaoffice.com|https://www.maruichi-kyokaoffice.com/blog/169794|2026-11-22~',
  27: '民間の解説: samurai-law.com|https://samurai-law.com/tokutei/to13|2026-11-22~',
  29: '民間の解説（公式の文を引用）|https://202312210705466010637.onamaeweb.jp/?p=1668|2025-12-31~',
  '29b': '民間の実例（告示40号）|https://202312210705466010637.onamaeweb.jp/?p=1625|2025-12-31~',
  30: '民間の解説（Q&A A1-4を引用）: fukusinomado.com|https://fukusinomado.com/online-application|2025-12-31~',
  '30m': '民間の解説: morinaga-office.net|https://morinaga-office.net/14595|2025-12-31~',
  31: '民間の解説: bridge2n.jp（満了日が休日の場合）|http://www.bridge2n.jp/16683217570343|2026-11-22~',
  34: '育成就労制度に関するQ&A|~applications/faq/ikusei_qa_00002.html|2026-11-22~',
  '34n': '技能実習の経過措置: nbc.or.jp|https://www.nbc.or.jp/news/20260203_10156/|2026-02-03',
  35: 'JITCO 申請支援サービス|https://www.jitco.or.jp/ja/service/service.html|2026-11-22~',
  36: '民間の解説: koyou.acroseed.com|https://koyou.acroseed.com/qa/qa020.html|2026-11-22~',
  37: '民間の解説（入管法7条の2）: trust-gyosei.com|https://trust-gyosei.com/ertificate-of-eligibility-agent|2026-11-22~',
  38: '民間の解説: ngj.jp|https://www.ngj.jp/news_detail.php?news_id=620|2026-01-31~',
  39: '特定技能1号への移行準備の特定活動|~applications/ssw/10_00025.html|2024-01-09',
  41: '特定在留カード|~tokutei.html|2026-11-22~',
  '41m': '民間の解説（特定在留カード）: mnakamura.net|https://mnakamura.net/archives/4426|2026-11-22~',
  43: '公式のお知らせの転載: kanridantai.net|https://kanridantai.net/isa-jp-20240501/|2024-05-31~',
  46: '民間の紹介（2017年の内部基準）: visa-immigration.net|http://visa-immigration.net/info/naibukizyun2|2026-11-22~',
  61: '公式の一括申請様式の選択肢（001453107.xlsm ほか）||2026-05-16',
  62: '民間の解説: windsgyosei.com|https://www.windsgyosei.com/column/detail/id=234|2022-08-10',
  63: '対象範囲の表の転記: bluee-japan.com|https://bluee-japan.com/?p=1296|2024-03-31~',
  64: '公式の手数料案内の要約: 公開リポジトリ bangluutru/ai-tools（公式ではありません）||2026-09-27',
  65: '登録支援機関の業務アプリ: 公開リポジトリ akina12231988-star/immigration-app（公式ではありません）||2026-08-23',
  68: '民間の解説（運用要領を引用）: takegyo.com||2025-04-01',
  70: '公開リポジトリ yurie1234/yatoeru-code（公式ではありません）||2026-07-16',
  71: '民間の解説: visa-wing.com|https://visa-wing.com/archives/164|2025-11-30~',
};
