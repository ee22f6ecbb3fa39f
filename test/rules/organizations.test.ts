import { describe, expect, it } from 'vitest';
import { findOrganization, hasCheckDigit, sameOrganization } from '../../rules/organizations.ts';

const named = (name: string, corporateNumber?: string) => ({ name, corporateNumber });

describe('two organisations', () => {
  it.each([
    ['株式会社青葉製作所', '㈱青葉製作所'], ['株式会社青葉製作所', '（株）青葉製作所'], ['株式会社青葉製作所', '(株) 青葉製作所'],
    ['青葉製作所株式会社', '青葉製作所㈱'], ['有限会社すみれ縫製', '㈲すみれ縫製'], ['株式会社ＮＫＤテクノ', '株式会社nkdテクノ'],
    ['株式会社ハヤブサ電子', '株式会社ﾊﾔﾌﾞｻ電子'], ['サン‐テック株式会社', 'サン－テック株式会社'], ['株式会社 髙﨑商店', '株式会社高崎商店'],
    ['霞ヶ関興産合同会社', '霞ケ関興産合同会社'], ['濵田水産有限会社', '浜田水産有限会社'], ['公益財団法人千歳国際研修財団', '（公財）千歳国際研修財団'],
    ['一般社団法人あすか支援機構', '(一社)あすか支援機構'], ['学校法人みどり学園', '（学）みどり学園'], ['社会福祉法人花水木会', '(福)花水木会'],
    ['ひかり協同組合', 'ひかり　協同組合'], ['株式会社渡邊', '株式会社渡辺'], ['株式会社渡邉', '㈱渡辺'], ['澤田齋藤有限会社', '沢田斎藤有限会社'], ['株式會社𠮷田', '吉田株式会社'],
    ['国立大学法人東雲大学', '（大）東雲大学'], ['独立行政法人千歳機構', '(独)千歳機構'], ['宗教法人東雲寺', '（宗）東雲寺'], ['医療法人社団花水木会', '（医社）花水木会'],
  ])('%s and %s are the same', (a, b) => expect(sameOrganization(named(a), named(b))).toBe(true));

  it.each([
    ['株式会社青葉製作所', '有限会社青葉製作所'], ['株式会社ハヤブサ電子', '株式会社カササギ電機'], ['ひかり協同組合', 'ひかり事業協同組合'],
    ['独立行政法人千歳機構', '地方独立行政法人千歳機構'], ['株式会社斉藤', '株式会社斎藤'],
  ])('%s and %s are different', (a, b) => expect(sameOrganization(named(a), named(b))).toBe(false));

  it.each([
    ['北星食品株式会社', '北星食品株式会社 釧路支店'], ['青葉製作所', '株式会社青葉製作所'], ['ひかり協同組合', 'ひかり協同組合連合会'],
    ['㈱北星食品 釧路支店', '北星食品株式会社'], ['（医）花水木会', '医療法人社団花水木会'],
  ])('%s and %s may be the same', (a, b) => {
    expect(sameOrganization(named(a), named(b))).toBeUndefined();
    expect(sameOrganization(named(b), named(a))).toBeUndefined();
  });

  it('go by the corporate number alone where both carry one', () => {
    expect(sameOrganization(named('青葉', '6990001010273'), named('みなと物流株式会社', '6990001010273'))).toBe(true);
    expect(sameOrganization(named('株式会社青葉製作所', '6990001010273'), named('株式会社青葉製作所', '2990001210554'))).toBe(false);
    expect(sameOrganization(named('株式会社青葉製作所', '6990001010273'), named('㈱青葉製作所'))).toBe(true);
  });

  it('are not told apart by a number with a typing mistake', () => {
    expect(sameOrganization(named('株式会社青葉製作所', '6990001010273'), named('株式会社青葉製作所', '6990001010274'))).toBeUndefined();
  });
});

it('the check digit of a corporate number is 9 − (Σ PₙQₙ mod 9)', () => {
  expect(hasCheckDigit('7000012050002')).toBe(true); // the National Tax Agency's own number
  expect(hasCheckDigit('7000012050003')).toBe(false);
  expect(hasCheckDigit('100000000008')).toBe(false); // a digit short, though the sum is right
  expect(hasCheckDigit('700001205000')).toBe(false);
});

describe('a list', () => {
  const long = [...Array.from({ length: 5_000 }, (_, at) => named(`実習先${at}製作所株式会社`)), named('北星食品株式会社', '1990001020418')];

  it.each([[long], [long.slice(-3)]])('finds its entry, says none, or says unclear', (list) => {
    expect(findOrganization(named('北星食品㈱'), list)).toBe(long.at(-1));
    expect(findOrganization(named('旧社名', '1990001020418'), list)).toBe(long.at(-1));
    expect(findOrganization(named('みなと物流株式会社'), list)).toBeNull();
    expect(findOrganization(named('北星食品株式会社 釧路支店'), list)).toBeUndefined();
    expect(findOrganization(named('北星食品'), list)).toBeUndefined();
    expect(findOrganization(named('星'), list)).toBeUndefined();
  });

  it.each([[long], [long.slice(-3)]])('that names one twice gives the entry that serves, else one of them', (list) => {
    const added = { ...named('㈱北星食品'), kind: 'added' };
    const twice = [...list.map((entry) => ({ ...entry, name: entry.name.replace('北星食品株式会社', '株式会社北星食品'), kind: 'first' })), added];
    for (const wanted of [named('北星食品㈱'), named('北星食品㈱', '1990001020418')]) {
      expect(findOrganization(wanted, twice, ({ kind }) => kind === 'added')).toBe(added);
      expect(findOrganization(wanted, twice, ({ kind }) => kind === 'first')).toBe(twice.at(-2));
      expect(findOrganization(wanted, twice, () => false)).toBe(twice.at(-2));
    }
  });
});
