/** Names and lists of every size: a short list, which is gone through, and a long one, which is looked up, must say the same. */
import { describe, expect, it } from 'vitest';
import { findOrganization, sameOrganization } from '../../rules/organizations.ts';

const named = (name: string, corporateNumber?: string) => ({ name, ...(corporateNumber && { corporateNumber }) });
const filler = Array.from({ length: 300 }, (_, at) => named(`埋草${String.fromCodePoint(0x30a2 + (at % 80))}${String.fromCodePoint(0x4e00 + at)}第${at}有限会社`));
const entries = ['株式会社北星食品', '青葉製作所合同会社', 'みなと', '株式会社光', '東', '合資会社ABC', '佐藤建設協同組合'].map((name) => named(name));

it.each([
  ['北星食品㈱ 釧路支店', undefined], ['㈱北星食品', '株式会社北星食品'], ['食品', undefined], ['北星', undefined], ['星食品', undefined], ['品', undefined],
  ['有限会社北星食品', null], ['株式会社南星食品', null], ['合同会社青葉', undefined], ['青葉', undefined], ['葉製作', undefined], ['青葉製作所合同会社横浜工場', undefined],
  ['株式会社みなと物流', undefined], ['みなと', 'みなと'], ['東', '東'], ['関東運輸', undefined], ['合資会社abc', '合資会社ABC'], ['株式会社ABCD', null], ['ABCD', undefined],
  ['鉄工', null], ['鉄', null], ['西山溶接株式会社', null], ['光株式会社', '株式会社光'], ['株式会社光学', undefined], ['佐藤建設事業協同組合', null],
])('%s: %s', (name, expected) => {
  for (const list of [entries, [...filler.slice(0, 193), ...entries], [...filler.slice(0, 194), ...entries], [...filler, ...entries]]) {
    for (let time = 0; time < 2; time++) {
      const found = findOrganization(named(name), list);
      expect(found === null ? null : found?.name, `among ${list.length}`).toBe(expected);
    }
  }
});

it('a long list is gone through once, however often it is looked in', () => {
  let reads = 0;
  const counted = [...filler, ...entries].map(({ name }) => ({ get name() { reads++; return name; } }));
  const asked = ['㈱北星食品', '有限会社北星食品', 'みなと', '西山溶接株式会社', '青葉'];
  for (const name of asked) findOrganization(named(name), counted);
  const first = reads;
  for (const name of asked) findOrganization(named(name), counted);
  expect(first).toBeGreaterThan(counted.length - 1);
  expect(reads - first).toBeLessThan(60);
});

describe('forms and spellings', () => {
  it.each([
    ['特定非営利活動法人みどり', 'NPO法人みどり'], ['特定非営利活動法人みどり', '(特非)みどり'], ['公益社団法人みどり', '(公社)みどり'], ['一般財団法人みどり', '（一財）みどり'],
    ['医療法人社団みどり', '(医社)みどり'], ['医療法人財団みどり', '(医財)みどり'], ['宗教法人みどり', '(宗)みどり'], ['国立大学法人みどり', '(国大)みどり'], ['国立大学法人みどり', '(大)みどり'],
    ['地方独立行政法人みどり', '(地独)みどり'], ['独立行政法人みどり', '(独)みどり'], ['農事組合法人みどり', '(農)みどり'], ['企業組合みどり', '(企)みどり'], ['学校法人みどり', '(学)みどり'],
    ['有限会社みどり', '(有)みどり'], ['公益財団法人みどり', '(公財)みどり'], ['一般社団法人みどり', '(一社)みどり'], ['社会福祉法人みどり', '(福)みどり'],
    ['医療法人みどり', '(医)みどり'], ['社会福祉法人みどり', '(社福)みどり'],
    ['合同会社みどり', '(同)みどり'], ['合資会社みどり', 'みどり(資)'], ['合名会社みどり', '(名)みどり'], ['みどり協同組合', 'みどり(協)'], ['濱野商店', '浜野商店'], ['㈱ABC', '株式会社ａｂｃ'],
    ['サンーテック㈱', '株式会社サン～テック'],
  ])('%s = %s', (a, b) => expect(sameOrganization(named(a), named(b))).toBe(true));

  it.each([
    ['医療法人社団みどり', '医療法人財団みどり'], ['医療法人みどり', '株式会社みどり'], ['事業協同組合みどり', '株式会社みどり'], ['特定非営利活動法人みどり', '株式会社みどり'],
    ['公益社団法人みどり', '一般社団法人みどり'], ['一般財団法人みどり', '公益財団法人みどり'], ['合同会社みどり', '合資会社みどり'], ['合名会社みどり', '合資会社みどり'],
    ['株式会社みどり', '株式会社もみじ'], ['みどり', 'もみじ'], ['サンテック', 'サンーテック'],
  ])('%s ≠ %s', (a, b) => expect(sameOrganization(named(a), named(b))).toBe(false));

  it('a blank name is nobody’s', () => expect(sameOrganization(named('　'), named('みどり'))).toBe(false));

  it('a form alone is a name', () => expect(sameOrganization(named('株式会社'), named('有限会社'))).toBe(false));

  it('an entry without a number is found by name, one with another number is not', () => {
    const list = [named('北星食品株式会社', '1990001020418'), named('青葉製作所')];
    expect(findOrganization(named('青葉製作所', '7000012050002'), list)?.name).toBe('青葉製作所');
    expect(findOrganization(named('北星食品株式会社', '7000012050002'), list)).toBeNull();
    expect(findOrganization(named('北星食品株式会社'), list)?.name).toBe('北星食品株式会社');
  });

  it('a number finds its entry under any name, and decides between two of one name', () => {
    const two = [named('北星食品株式会社', '7000012050002'), named('北星食品株式会社', '1990001020418'), named('光')];
    for (const list of [two, [...two, ...filler]]) {
      expect(findOrganization(named('名の変わった会社', '1990001020418'), list)).toBe(two[1]);
      expect(findOrganization(named('光', '7000012050002'), list)).toBe(two[0]);
    }
  });
});
