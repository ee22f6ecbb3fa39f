import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { digits, readDay, recognise } from '../../../profile/list/columns.ts';
import { compare, isChanged, merged } from '../../../profile/list/compare.ts';
import { decode } from '../../../profile/list/decode.ts';
import { readText } from '../../../profile/list/table.ts';
import { readXlsx } from '../../../profile/list/xlsx.ts';
import { fakeXlsx } from './fakeXlsx.ts';

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
    expect(key(new Uint8Array([0x80, 0xff, 0xfe, 0xfd]))).toBe('list_notText');
    expect(key(new Uint8Array([0x50, 0x4b, 3, 4]))).toBe('xlsx');
  });
});

describe('reading a table', () => {
  test('quotes, doubled quotes, commas and line breaks inside; the line of each row', () => {
    expect(readText('a,"b ""c"", d",e\r\n\r\n"two\nlines",x\nlast,')).toEqual({ rows: [['a', 'b "c", d', 'e'], ['two\nlines', 'x'], ['last', '']], lines: [1, 3, 5] });
  });

  test('Excel\'s clipboard and its csv with semicolons', () => {
    expect(readText('名称\t番号\nA\t1\n').rows).toEqual([['名称', '番号'], ['A', '1']]);
    expect(readText('a;b\nc;d').rows).toEqual([['a', 'b'], ['c', 'd']]);
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

  test('new, changed, gone, doubtful: with what was known of a known organisation kept', async () => {
    const comparison = await compare(table, recognise(table), present, 'submittedOn');
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

  test('50,000 rows against a list as long: each compared, the page let breathe and progress told', async () => {
    const list = (suffix = '') => readText(`名称,法人番号\n${Array.from({ length: 50_000 }, (_, at) => `株式会社第${at}工業${suffix},`).join('\n')}`);
    const before = list().rows.slice(1).map(([name]) => ({ name: name! }));
    const table = list('X');
    const told: number[] = [];
    let breaths = 0;
    const breathing = setInterval(() => breaths++);
    const comparison = await compare(table, recognise(table), before, 'submittedOn', (done) => told.push(done));
    clearInterval(breathing);
    expect(comparison.entries).toHaveLength(50_000);
    expect(comparison.gone).toHaveLength(50_000);
    expect(comparison.hurried).toBe(true);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(breaths).toBeGreaterThan(0);
  });
});

describe('reading xlsx', () => {
  test('of the sheet that has a heading: texts without ruby, long numbers, days, formulas\' results, gaps; rows as Excel counts them', async () => {
    expect(await readXlsx(fakeXlsx())).toEqual({ ok: true, table: {
      rows: [['名称', '法人番号', '', '提出日'], ['髙﨑 & 縫製', '6990001010273', '', '2026-02-10'], ['㈱すみれ', '', '', '計算']], lines: [1, 3, 4],
    } });
  });

  test('with parts large enough for the library to want a worker', async () => {
    const read = await readXlsx(fakeXlsx(Array.from({ length: 20_000 }, (_, at) => `株式会社第${at}工業`)));
    expect(read.ok && [read.table.rows.length, read.table.rows.at(-1), read.table.lines.at(-1)]).toEqual([20_003, ['株式会社第19999工業', '', '', ''], 20_004]);
  });

  test('a damaged workbook, a zip that is none, or one that inflates without end is refused, never thrown', async () => {
    const bytes = fakeXlsx();
    expect(await readXlsx(bytes.slice(0, 200))).toMatchObject({ ok: false, problem: { key: 'list_broken' } });
    expect(await readXlsx(bytes.map((byte, at) => (at > 900 && at < 1_000 ? 255 : byte)))).toMatchObject({ ok: false, problem: { key: 'list_broken' } });
    expect(await readXlsx(zipSync({ 'word/document.xml': new Uint8Array(9) }))).toMatchObject({ ok: false, problem: { key: 'list_broken' } });
    const view = new DataView(bytes.buffer);
    view.setUint32(view.getUint32(bytes.length - 6, true) + 24, 201 * 1024 * 1024, true); // what the directory says the first part holds
    expect(await readXlsx(bytes)).toMatchObject({ ok: false, problem: { key: 'list_tooLargeInside' } });
  });
});
