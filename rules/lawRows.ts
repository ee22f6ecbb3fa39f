import { rowOf } from './rows.ts';
import { type Page, readLine, sourceOf } from './sources.ts';

/** What only the page of the law says of a row: its days, and every source it has. Kept out of the content script. */
export type RowInFull = {
  id: string;
  certainty: ReturnType<typeof rowOf>['certainty'];
  sources: readonly Page[];
  /** The day or month from which it stands, and the last at which it does, where the fact base gives one. */
  from: string | null;
  until: string | null;
};

/** The row of that id, in full. */
export function rowInFull(id: string): RowInFull {
  const { certainty, sources } = rowOf(id);
  const [from, until] = (days[id] ?? '').split('>');
  const more = (further[id] ?? []).map((key) => (furtherSources[key] ? readLine(furtherSources[key]) : sourceOf(key)));
  return { id, certainty, sources: [...sources.map(sourceOf), ...more], from: from || null, until: until || null };
}

/** from`>`until. */
const days: Record<string, string> = {
  'C-01': '2022-03', 'C-06': '2025-04-01', 'C-09': '2026-01-05', 'C-10': '2026-01-05', 'C-13': '2026-01', 'C-15': '2026-06-14', 'C-16': '2026-09-01',
  'C-03': '>2023-03-31', 'C-17': '>2027-03-31', 'C-18': '2027-04-01', 'C-19': '>2027-06-30', 'C-21': '2026-04-15', 'C-23': '2027-04-01', 'C-25': '2026-10-01',
  'N-07': '>2025-03-31', 'N-12': '2025-04-01', 'N-18': '2026-01-05', 'P-05': '2026-01-05', 'P-14': '2022-03-16', 'P-16': '2026-10-01',
  'R-08': '>2025-12', 'R-09': '2026-01-05', 'R-12': '2026-01-05', 'R-15': '2026-01-05', 'R-20': '2026-01-05', 'R-22': '2026-01',
  'Z-01': '2022-03', 'Z-02': '2022-03', 'Z-03': '2022-03', 'Z-10': '2022-03-16', 'Z-20': '>2023-03-31',
};

const further: Record<string, readonly string[]> = {
  'A-07': ['18'], 'A-17': ['36'], 'A-25': ['65'], 'C-15': ['41'], 'E-14': ['22'], 'N-11': ['5', '35'], 'N-14': ['18'], 'P-10': ['18'], 'R-12': ['65'], 'R-20': ['22'],
  'Z-01': ['30'], 'Z-04': ['63'], 'Z-16': ['62'], 'Z-19': ['38'],
};

/** As in sources.ts: key | title | address | version seen. */
const furtherSources: Record<string, string> = Object.fromEntries(`18|オンラインでの申請手続に関する利用案内 令和2年7月（写し）|https://vdocuments.pub/fffcecec-1-oe27oe-fffcecec.html|2020
22|在留申請オンラインシステムの申請画面（写し）||2026-05-01
30|民間の解説（Q&A A1-4を引用）|https://fukusinomado.com/online-application|2025
35|JITCO 申請支援サービス|https://www.jitco.or.jp/ja/service/service.html|2026
38||https://www.ngj.jp/news_detail.php?news_id=620|2026
62||https://www.windsgyosei.com/column/detail/id=234|2022-08-10
63||https://bluee-japan.com/?p=1296|2024`.split('\n').map((line) => [line.slice(0, line.indexOf('|')), line]));
