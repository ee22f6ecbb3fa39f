import { rulesAsOf } from './dated.ts';
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
export function sourceOf(key: string): Page {
  parsed ??= new Map(table.split('\n').map((line) => [line.slice(0, line.indexOf('|')), readLine(line)]));
  const page = parsed.get(key);
  if (!page) throw new RangeError(`no source has the key ${key}`);
  return page;
}

/** A source without the row it stands for. */
export type Page = Omit<Source, 'row' | 'certainty'>;

let parsed: Map<string, Page> | undefined;

/** Reads one line of the table below (or of lawRows.ts). */
export function readLine(line: string): Page {
  const [, title = '', path = '', seen = ''] = line.split('|');
  const url = path.replace('~', '^applications/').replace('^', 'https://www.moj.go.jp/isa/');
  return {
    title: title.replace(/^@(.*)/, '公開リポジトリ $1（公式ではありません）') || `民間の解説: ${/\/\/(?:www\.)?([^/]+)/.exec(url)?.[1]}`,
    url, seen: seen === '2026' ? rulesAsOf : seen.length > 4 ? seen : `${seen}-12-31`, dated: seen.length > 4,
  };
}

const order: readonly Certainty[] = ['V', 'V~', 'S', 'I', 'U'];

/**
 * Keys are those of the fact base without their K (a letter where one key holds several pages).
 * Title (`@` a public repository, none: the site's name) | address (`^` the agency's site, `~` its folder applications) | version seen (a year alone: undated, no later than that).
 */
const table = `0|利用者ごとの申請可能な外国人の範囲（所属機関等の職員）|~procedures/10_00136.html|2023-03-17
1|在留申請のオンライン手続|~online/onlineshinsei.html|2026
2|所属機関等の職員の方|~online/10_00114.html|2025
3|オンラインでの申請手続に関するQ&A|~online/online-QA.html|2024-03-19
4|オンラインでの申請手続に関するQ&A（旧ページ）|~guide/online-QA.html|2023
5|利用可能な申請種別及び在留資格（対象範囲）|^content/001351658.pdf|2024-08-07
7|利用申出（旧ページ）|~guide/online-riyoumoushide.html|2022
8|定期報告|~guide/online-teikihoukoku.html|2025
9|利用者情報の修正・変更等|http://www.moj.go.jp/isa/applications/online/online-riyousyajyouhouhenkou.html|2025
10|利用申出・定期報告の見直し|~online/11_00001.html|2025-04-01
11|令和8年1月5日以降の提出資料（公益法人・登録支援機関の職員）|^11_00076.html|2026-01-05
12|在留申請オンラインシステム利用規約|~online/online-riyoukiyaku.html|2025
13|外国人本人・法定代理人・親族の方|http://www.moj.go.jp/isa/applications/online/10_00112.html|2025
14|申請等取次者としての承認手続|~procedures/nyuukokukanri07_00248.html|2026
14o|申請等取次者としての承認手続（旧ページ）|http://www.moj.go.jp/nyuukokukanri/kouhou/nyuukokukanri07_00248.html|2026
16|令和4年3月以降のオンラインによる在留手続|^content/001368775.pdf|2022
19|オンラインでの申請手続に関するQ&A（第三者の要約で確認）|~online/online-QA.html|2026-05-12
20|@martindoad-bit/tebiq||2026-05-12
23||https://www.bridge2n.jp/17316045576856|2026
23p||https://mayshosi.com/?p=4601|2026
26||https://visanavi-law.com/?p=12690|2026
26m||https://www.maruichi-kyokaoffice.com/blog/169794|2026
27||https://samurai-law.com/tokutei/to13|2026
29|民間の解説（公式の文を引用）|https://202312210705466010637.onamaeweb.jp/?p=1668|2025
29b|民間の実例（告示40号）|https://202312210705466010637.onamaeweb.jp/?p=1625|2025
30m||https://morinaga-office.net/14595|2025
31||http://www.bridge2n.jp/16683217570343|2026
34|育成就労制度に関するQ&A|~faq/ikusei_qa_00002.html|2026
34n||https://www.nbc.or.jp/news/20260203_10156/|2026-02-03
36||https://koyou.acroseed.com/qa/qa020.html|2026
37||https://trust-gyosei.com/ertificate-of-eligibility-agent|2026
39|特定技能1号への移行準備の特定活動|~ssw/10_00025.html|2024-01-09
41|特定在留カード|^tokutei.html|2026
41m||https://mnakamura.net/archives/4426|2026
43|公式のお知らせの転載: kanridantai.net|https://kanridantai.net/isa-jp-20240501/|2024
46||http://visa-immigration.net/info/naibukizyun2|2026
61|公式の一括申請様式の選択肢||2026-05-16
64|@bangluutru/ai-tools||2026-09-27
65|@akina12231988-star/immigration-app||2026-08-23
68|民間の解説: takegyo.com||2025-04-01
70|@yurie1234/yatoeru-code||2026-07-16
71||https://visa-wing.com/archives/164|2025`;
