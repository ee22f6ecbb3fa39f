import { describe, expect, test } from 'vitest';
import { digits, readDay, recognise } from '../../../profile/list/columns.ts';
import { compare, isChanged, merged } from '../../../profile/list/compare.ts';
import { decode } from '../../../profile/list/decode.ts';
import { readText } from '../../../profile/list/table.ts';

const heading = '実習実施者の名称,法人番号,所在地,提出日';
const rows = ['株式会社髙﨑縫製,6990001010273,"東京都, 千代田区",令和8年2月10日', '㈱すみれ,,大阪市,2026/2/3'];
const text = `${heading}\r\n${rows.join('\r\n')}\r\n`;

describe('decoding a list', () => {
  const utf16 = (mark: boolean, big: boolean): Uint8Array => {
    const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
    return new Uint8Array(big ? bytes.swap16() : bytes);
  };
  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16 LE with a mark', utf16(true, false)], ['UTF-16 BE with a mark', utf16(true, true)],
    ['UTF-16 LE without', utf16(false, false)], ['UTF-16 BE without', utf16(false, true)],
  ])('%s', (_name, bytes) => {
    const decoded = decode(bytes);
    expect(decoded.kind === 'text' && readText(decoded.text).rows[1]![0]).toBe('株式会社髙﨑縫製');
  });

  test('Shift_JIS with the letters of its extensions: ①㈱髙﨑', () => {
    const decoded = decode(new Uint8Array([0x87, 0x40, 0x87, 0x8a, 0xfb, 0xfc, 0xfa, 0xb1, 0x0d, 0x0a]));
    expect(decoded).toMatchObject({ kind: 'text', encoding: 'shift_jis', text: '①㈱髙﨑\r\n' });
  });

  test('says why it can\'t: too large, empty, encrypted or old Excel, no text', () => {
    const key = (bytes: Uint8Array) => { const decoded = decode(bytes); return decoded.kind === 'refused' ? decoded.problem.key : decoded.kind; };
    expect(key(new Uint8Array(10 * 1024 * 1024 + 1))).toBe('list_tooLarge');
    expect(key(new Uint8Array())).toBe('list_empty');
    expect(key(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe('list_encryptedOrOld');
    for (const text of ['%PDF-1.7\n', ' <html><table>', '<?xml version="1.0"?>', '{\\rtf1']) expect(key(new TextEncoder().encode(text))).toBe('list_otherKind');
    expect(key(new Uint8Array([0x80, 0xff, 0xfe, 0xfd]))).toBe('list_notText');
    expect(key(new Uint8Array([0x50, 0x4b, 3, 4]))).toBe('xlsx');
  });
});

describe('reading a table', () => {
  test.each(['\r\n', '\n', '\r'])('quotes, doubled quotes, commas and line breaks inside; the row of each as Excel counts it (%j)', (end) => {
    expect(readText(['a,"b ""c"", d",e', '', `"two${end}lines",x`, '"A"house,', 'last,'].join(end)))
      .toEqual({ rows: [['a', 'b "c", d', 'e'], [`two${end}lines`, 'x'], ['Ahouse', ''], ['last', '']], lines: [1, 3, 4, 5] });
  });

  test('a quote that never ends is told with its row, and swallows no other', () => {
    expect(readText('a,b\n"c,d\ne,f\n')).toEqual({ rows: [['a', 'b']], lines: [1], unclosed: 2 });
  });

  test('Excel\'s clipboard and its csv with semicolons', () => {
    expect(readText('名称\t番号\nA\t1\n').rows).toEqual([['名称', '番号'], ['A', '1']]);
    expect(readText('a;b\nc;d').rows).toEqual([['a', 'b'], ['c', 'd']]);
    expect(readText('a,b\n"1;2;3;4",d').rows).toEqual([['a', 'b'], ['1;2;3;4', 'd']]);
    expect(readText('a,#N/A').rows).toEqual([['a', '']]);
  });

  test('columns by heading, behind title rows too; else by what is in them', () => {
    expect(recognise(readText(`傘下実習実施者リスト\n${text}`))).toMatchObject({ name: 0, corporateNumber: 1, address: 2, day: 3, firstRow: 2 });
    expect(recognise(readText('1,6990001010273,株式会社青葉\n2,1990002001185,有限会社すみれ'))).toMatchObject({ name: 2, corporateNumber: 1, firstRow: 0 });
  });

  test('days and numbers in every spelling lists use', () => {
    expect(['2026-02-10', '2026/2/10', '2026年2月10日', '令和8年2月10日', 'Ｒ8.2.10', '46063', '令和元年5月1日', '2026-02-30', 'まだ'].map(readDay))
      .toEqual(['2026-02-10', '2026-02-10', '2026-02-10', '2026-02-10', '2026-02-10', '2026-02-10', '2019-05-01', undefined, undefined]);
    expect(['６９９０００１０１０２７３', '6990-0010-10273', 'T6990001010273', '6.990001010273E+12', '6.99E+12'].map(digits))
      .toEqual(['6990001010273', '6990001010273', '6990001010273', '6990001010273', '6.99e+12'.toUpperCase()]);
  });
});

describe('comparing a list', () => {
  const present = [
    { name: '株式会社高崎縫製', corporateNumber: '6990001010273', submittedBy: 'application' as const },
    { name: '有限会社もうない' }, { name: '株式会社すみれ商事' },
  ];
  const table = readText(`${heading}\n${rows.join('\n')}\n株式会社すみれ,123,,\n株式会社新しい,6990001010274,,きのう\n株式会社新しい,6990001010274,,\n,,,\n,,東京,`);

  test('new, changed, gone, doubtful: with what was known of a known organisation kept', () => {
    const comparison = compare(table, recognise(table), present, 'submittedOn');
    expect(comparison.entries.map(({ row, line, before, doubts }) => [row.name, line, before !== null, doubts])).toEqual([
      ['株式会社髙﨑縫製', 2, true, []],
      ['㈱すみれ', 3, false, ['lookAlike']],
      ['株式会社すみれ', 4, false, ['notANumber', 'lookAlike']],
      ['株式会社新しい', 5, false, ['checkDigit', 'notADay']],
      ['株式会社新しい', 6, false, ['checkDigit', 'twin']],
    ]);
    expect(isChanged(comparison.entries[0]!)).toBe(true);
    expect(comparison.entries[0]!.row).toMatchObject({ submittedBy: 'application', submittedOn: '2026-02-10' });
    expect(comparison.gone.map(({ name }) => name)).toEqual(['有限会社もうない', '株式会社すみれ商事']);
    expect(comparison.skipped).toEqual([8]);
    expect(merged(comparison, false)).toHaveLength(4);
    expect(merged(comparison, true)).toHaveLength(6);
  });

  const listed = (name: (at: number) => string, count = 50_000) => {
    const read = readText(`名称,法人番号\n${Array.from({ length: count }, (_, at) => `${name(at)},`).join('\n')}`);
    return { read, present: read.rows.slice(1).map((cells) => ({ name: cells[0]! })) };
  };

  test('thousands of new names against a list of 50,000: each is compared with those like it, and progress told', () => {
    const { read } = listed((at) => `株式会社第${at}工業X`, 5_000);
    const told: number[] = [];
    const comparison = compare(read, recognise(read), listed((at) => `株式会社第${at}工業`).present, 'submittedOn', (done) => told.push(done));
    expect(comparison.entries.filter(({ doubts }) => doubts.includes('lookAlike'))).toHaveLength(5_000);
    expect([comparison.gone.length, comparison.hurried]).toEqual([50_000, false]);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  test('where that would take long, it ends and says so', () => {
    const { read } = listed((at) => `合同会社青葉${' '.repeat(at % 7)}`, 20_000);
    const present = Array.from({ length: 50_000 }, (_, at) => ({ name: '株式会社青葉', corporateNumber: String(1_000_000_000_000 + at) }));
    const comparison = compare(read, recognise(read), present, 'submittedOn');
    expect([comparison.entries.length, comparison.hurried]).toEqual([20_000, true]);
  });
});
