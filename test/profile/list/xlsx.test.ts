import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readXlsx } from '../../../profile/list/xlsx.ts';
import { fakeXlsx } from './fakeXlsx.ts';

describe('reading xlsx', () => {
  test('of the sheet that has a heading: texts without ruby, long numbers, days, formulas\' results, gaps; rows as Excel counts them', async () => {
    expect(await readXlsx(fakeXlsx())).toMatchObject({ ok: true, table: {
      rows: [['名称', '法人番号', '', '提出日'], ['髙﨑 & 縫製', '6990001010273', '', '2026-02-10'], ['㈱すみれ', '', '', '計算']], lines: [1, 3, 4],
    } });
  });

  test('a damaged workbook, a zip that is none, or one that inflates without end is refused, never thrown', async () => {
    const bytes = fakeXlsx();
    expect(await readXlsx(bytes.slice(0, 200))).toMatchObject({ ok: false, problem: { key: 'list_broken' } });
    expect(await readXlsx(bytes.map((byte, at) => (at > 900 && at < 1_000 ? 255 : byte)))).toMatchObject({ ok: false, problem: { key: 'list_broken' } });
    expect(await readXlsx(zipSync({ 'word/document.xml': new Uint8Array(9) }))).toMatchObject({ ok: false, problem: { key: 'list_otherKind' } });
    const view = new DataView(bytes.buffer);
    view.setUint32(view.getUint32(bytes.length - 6, true) + 24, 201 * 1024 * 1024, true); // what the directory says the first part holds
    expect(await readXlsx(bytes)).toMatchObject({ ok: false, problem: { key: 'list_tooLargeInside' } });
  });
});

/** One workbook with all that lists have in them, as other programs write it: openpyxl 3.0.9, the same opened and saved in LibreOffice 7.4, and XlsxWriter 3.0.2. */
describe('files of other programs', () => {
  const written = async (name: string) => {
    const read = await readXlsx(new Uint8Array(readFileSync(join(import.meta.dirname, 'written', name))));
    return read.ok ? { rows: read.table.rows.map((row) => row.join('|').replace(/\|+$/, '')), lines: read.table.lines, notes: read.notes } : read;
  };
  const around = {
    first: ['|傘下実習実施者リスト（別記第4号様式）', '|令和8年2月10日 提出', '|番号|実習実施者の名称|法人番号|所在地|提出日|備考', '|1|株式会社髙﨑縫製|6990001010273|東京都\n千代田区|2026-02-10'],
    // a day in a format of the program's own is its count, which the column of days reads
    last: ['||㈱①すみれ & <花>|||46063', '||有限会社和暦|||令和8年2月12日', '||株式会社結合', '|||3010401011971', '||株式会社桁落ち|1.23457E+12'],
    sheet: { key: 'list_sheet', values: ['リスト'] }, merged: { key: 'list_merged', values: ['B4:F4, C12:C13', '2'] },
  };

  test('openpyxl: the hidden sheet before it is passed over, days by format or as text, and a formula nobody calculated', async () => {
    expect(await written('openpyxl.xlsx')).toEqual({
      rows: [...around.first, '|2||1990002001185||2026-02-11', ...around.last], lines: [4, 6, 7, 8, 9, 10, 11, 12, 13, 14],
      notes: [around.sheet, { key: 'list_withoutResult', values: ['C9', '1'] }, around.merged],
    });
  });

  test('LibreOffice: the same, with the formula\'s result', async () => {
    expect(await written('libreoffice.xlsx')).toEqual({
      rows: [...around.first, '|2|株式会社髙﨑縫製支店|1990002001185||2026-02-11', ...around.last], lines: [4, 6, 7, 8, 9, 10, 11, 12, 13, 14],
      notes: [around.sheet, { key: 'list_formulas', values: ['C9', '1'] }, around.merged],
    });
  });

  test('XlsxWriter: days counted from 1904, a text in two fonts, an error, and letters that look like Excel\'s escapes', async () => {
    expect(await written('xlsxwriter.xlsx')).toEqual({
      rows: ['名称|法人番号|提出日|住所', '株式会社青葉 製作所|7990001047091|2026-02-10', '株式会社計算||2026-02-11', 'true', '_x000D_名前_x0041_', '前後に空白||2026.2.10'], lines: [1, 2, 3, 4, 5, 6],
      notes: [{ key: 'list_formulas', values: ['A3, B3, C3', '3'] }, { key: 'list_errors', values: ['B3', '1'] }],
    });
  });
});
