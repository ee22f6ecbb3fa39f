import { findOrganization } from '../../../rules/organizations.ts';
import type { ListedImplementer } from '../../../rules/facts.ts';
import { seeded } from '../../pages/seeded.ts';
import { interleave, median, processorMs, ratio } from '../statistics.ts';

const LONG = 100_000;
const SHORT = 10;
const QUERIES = 500;
/** How often each is asked in one measurement, so that it is long beside what the engine tidies up meanwhile. */
const TIMES = 10;

/**
 * Cost of looking an organisation up among 100,000 implementers ÷ among 10: the same names asked of both, once such as are listed
 * (in another spelling), once such as are not. The figure is the worse of the two; the notes tell both.
 */
export const measureMatchScale = async (): Promise<{ figures: Record<'match.scale', number>; notes: string[] }> => {
  const names = distinctNames(LONG + QUERIES);
  const list: ListedImplementer[] = names.slice(0, LONG).map((name) => ({ name }));
  // Few enough that their names stay parsed, as those of a real short list do.
  const lists = Array.from({ length: 25 }, (_, at) => Array.from({ length: SHORT }, (__, n) => list[(at * 3_989 + n * 7_919) % LONG]!));
  const short = Array.from({ length: QUERIES }, (_, at) => lists[at % lists.length]!);
  const hits = short.map((few, at) => ({ name: otherSpelling(few[Math.floor(at / lists.length) % SHORT]!.name) }));
  const misses = names.slice(LONG).map((name) => ({ name }));
  const started = processorMs();
  findOrganization(misses[0]!, list);
  const indexed = processorMs() - started;
  const run = (queries: readonly { name: string }[], listFor: (at: number) => readonly ListedImplementer[], isHit: boolean) => {
    const asked = queries.length * TIMES;
    const start = processorMs();
    let found = 0;
    for (let time = 0; time < TIMES; time++) for (const [at, query] of queries.entries()) found += findOrganization(query, listFor(at)) ? 1 : 0;
    const cost = ((processorMs() - start) * 1_000) / asked;
    if (found !== (isHit ? asked : 0)) throw new Error(`${found} of ${asked} names were found that ${isHit ? 'are' : 'are not'} listed`);
    return cost;
  };
  const costs = await interleave(12, {
    hitLong: () => run(hits, () => list, true), hitShort: () => run(hits, (at) => short[at]!, true),
    missLong: () => run(misses, () => list, false), missShort: () => run(misses, (at) => short[at]!, false),
  });
  // The first rounds build the indexes of the short lists and warm the engine up.
  const settled = Object.fromEntries(Object.entries(costs).map(([name, values]) => [name, values.slice(3)])) as typeof costs;
  const [hit, miss] = [ratio(settled.hitLong, settled.hitShort), ratio(settled.missLong, settled.missShort)];
  const told = (what: string, long: number[], few: number[], times: number) =>
    `match.scale: a name that is ${what}: ${median(long).toFixed(1)} µs among 100,000, ${median(few).toFixed(1)} µs among 10 (${times.toFixed(2)} ×)`;
  return {
    figures: { 'match.scale': Math.max(hit, miss) },
    notes: [
      told('listed', settled.hitLong, settled.hitShort, hit), told('not listed', settled.missLong, settled.missShort, miss),
      `match.scale: the 100,000 names are indexed once, in ${Math.round(indexed)} ms, not part of the figure`,
    ],
  };
};

/** Names as companies have them, all different, none inside another. */
const distinctNames = (count: number): string[] => {
  const random = seeded(7);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)]!;
  const syllables = () => Array.from({ length: 3 + Math.floor(random() * 3) }, () => pick(kana)).join('');
  const cores = new Set<string>();
  while (cores.size < count) {
    const style = random();
    cores.add(style < 0.4 ? pick(places) + pick(families) + pick(trades) : style < 0.7 ? syllables() + pick(trades) : pick(families) + syllables() + pick(trades));
  }
  return [...cores].map((core) => (random() < 0.6 ? pick(forms) + core : core + pick(forms)));
};

const otherSpelling = (name: string): string =>
  name.replace('株式会社', '㈱').replace('有限会社', '(有)').replace('合同会社', '（同）').replace(/[ァ-ヶ]/, (letter) => `　${letter}`);

const forms = ['株式会社', '株式会社', '株式会社', '有限会社', '合同会社', '協同組合'];
const places = [...'札幌 青森 盛岡 仙台 秋田 山形 福島 水戸 前橋 大宮 千葉 新宿 横浜 新潟 富山 金沢 福井 甲府 長野 岐阜 静岡 浜松 豊橋 岡崎 津 大津 京都 堺 神戸 奈良 鳥取 松江 岡山 広島 山口 徳島 高松 松山 高知 小倉 佐賀 長崎 熊本 大分 宮崎 那覇'.split(' ')];
const families = [...'佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水 山崎 森 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 西村 福田 太田 三浦 岡本 松田 中川 中野 原田 小野'.split(' ')];
const trades = [...'製作所 工業 建設 農園 水産 食品 鉄工 縫製 印刷 塗装 運輸 物流 電機 精機 化成 商事 牧場 造園 設備 工務店 溶接 木材 石材 金属 技研 産業 紡績 鋳造 食肉 製麺'.split(' ')];
const kana = [...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン'];
