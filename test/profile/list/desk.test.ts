import { describe, expect, test, vi } from 'vitest';
import { createDesk, type Order, type Preview } from '../../../profile/list/desk.ts';
import { detailsOf, type Row } from '../../../entrypoints/options/listColumn.ts';
import { fakeXlsx, fakeWorkbook } from './fakeXlsx.ts';

vi.mock('../../../profile/native.ts', () => ({ native: { i18n: { getMessage: (key: string) => ({ cell_supportContract_full: '全部の委託', cell_supportContract_none: '委託なし' } as Record<string, string>)[key] ?? '' } } }));

const compare = (more: Partial<Extract<Order<Row>, { kind: 'compare' }>> = {}) => ({ kind: 'compare', columns: null, present: [], dayKey: 'declaredOn', details: {}, ...more }) as const;

describe('reading one list', () => {
  test('figures, and the first lines of each kind; the rows come only when they are taken', async () => {
    const desk = createDesk<Row>(() => {});
    expect(await desk({ kind: 'read', source: `名称,法人番号,所在地\n${Array.from({ length: 30 }, (_, at) => `株式会社第${at}工業,,東京${at}`).join('\n')}\n株式会社第0工業,,` })).toBeNull();
    const preview = await desk(compare({ present: [{ name: '株式会社もうない' }] })) as Preview<Row>;
    expect(preview.count).toEqual({ read: 31, fresh: 31, changed: 0, gone: 1, doubtful: 1, skipped: 0 });
    expect(preview.fresh).toHaveLength(20);
    expect(preview.fresh[0]).toMatchObject({ address: '東京0', line: 2 });
    expect(preview.doubtful[0]).toMatchObject({ line: 32, doubts: ['twin'] });
    expect(await desk({ kind: 'take', keepGone: true })).toHaveLength(31);
  });

  test('a corrected column is read anew', async () => {
    const desk = createDesk<Row>(() => {});
    await desk({ kind: 'read', source: '名称,正式な社名\nA,株式会社青葉' });
    expect(((await desk(compare())) as Preview<Row>).fresh[0]!.row.name).toBe('A');
    const corrected = await desk(compare({ columns: { name: 1, firstRow: 1 } })) as Preview<Row>;
    expect(corrected.fresh[0]!.row.name).toBe('株式会社青葉');
    expect(corrected.heading).toEqual(['名称', '正式な社名']);
  });

  test('more rows than a list may have are refused; so is nothing at all', async () => {
    const desk = createDesk<Row>(() => {});
    await desk({ kind: 'read', source: `名称\n${'株式会社青葉\n'.repeat(50_001)}` });
    expect(await desk(compare())).toEqual({ problem: { key: 'list_tooMany', values: ['50,000'] } });
    expect(await desk({ kind: 'read', source: ' \n\n' })).toMatchObject({ problem: { key: 'list_empty' } });
  });

  test('the user type\'s own column: the words of our export, in any width; what is none of them is doubtful', async () => {
    const desk = createDesk<Row>(() => {});
    await desk({ kind: 'read', source: '名称,支援の委託\nA,全部の委託\nB,だいたい\nC,' });
    const { fresh } = await desk(compare({ details: detailsOf('supportContract') })) as Preview<Row>;
    expect(fresh.map(({ row, doubts }) => [row.supportContract, doubts])).toEqual([['full', []], [undefined, ['notAChoice']], [undefined, []]]);
    await desk({ kind: 'read', source: '名称,監理団体\nA,○\nB,×' });
    expect(((await desk(compare({ details: detailsOf('supervisingOrganization') }))) as Preview<Row>).fresh.map(({ row }) => row.supervisingOrganization)).toEqual([true, false]);
  });

  test('formulas, errors and merged cells of a workbook are told with their cells', async () => {
    const desk = createDesk<Row>(() => {});
    expect(await desk({ kind: 'read', source: fakeXlsx() })).toBeNull();
    expect(((await desk(compare())) as Preview<Row>).notes).toEqual([{ key: 'list_sheet', values: ['一覧'] }, { key: 'list_formulas', values: ['D4', '1'] }]);
    await desk({ kind: 'read', source: fakeWorkbook(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c><c r="B1" t="inlineStr"><is><t>法人番号</t></is></c></row>'
      + '<row r="2"><c r="A2" t="inlineStr"><is><t>株式会社青葉</t></is></c><c r="B2" t="e"><f>VLOOKUP(1,Z:Z,2)</f><v>#N/A</v></c></row>'
      + '<row r="3"><c r="A3"/><c r="B3"/></row>', '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>') });
    const preview = await desk(compare()) as Preview<Row>;
    expect(preview.notes).toEqual([
      { key: 'list_sheet', values: ['一覧'] }, { key: 'list_formulas', values: ['B2', '1'] }, { key: 'list_errors', values: ['B2', '1'] }, { key: 'list_merged', values: ['A2:A3', '1'] },
    ]);
    expect(preview.fresh.map(({ row, doubts }) => [row, doubts])).toEqual([[{ name: '株式会社青葉' }, []]]);
  });
});
