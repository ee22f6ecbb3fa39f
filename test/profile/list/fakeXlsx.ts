import { deflateRawSync } from 'node:zlib';

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** A workbook as Excel writes one, as far as a list reader looks: a cover sheet, then the list, followed by `more` rows. */
export function fakeXlsx(more: readonly string[] = []): Uint8Array<ArrayBuffer> {
  return fakeWorkbook(
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>提出日</t></is></c></row><row r="2"/>'
      + '<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3"><v>6.990001010273E12</v></c><c r="C3" s="1"/><c r="D3" s="1"><v>46063</v></c></row>'
      + '<row r="4"><c r="A4" t="inlineStr"><is><t>㈱すみれ</t></is></c><c r="D4" t="str"><f>A1&amp;"x"</f><v>計算</v></c></row>'
      + more.map((name, at) => `<row r="${at + 5}"><c r="A${at + 5}" t="inlineStr"><is><t>${name}</t></is></c></row>`).join(''),
  );
}

/** A workbook whose second sheet has these rows, and `after` behind them. */
export function fakeWorkbook(rows: string, after = ''): Uint8Array<ArrayBuffer> {
  const parts: [string, string][] = [
    ['xl/workbook.xml', '<workbook><sheets><sheet name="表紙" sheetId="1" r:id="rId9"/><sheet name="一覧" sheetId="2" r:id="rId1"/></sheets></workbook>'],
    ['xl/_rels/workbook.xml.rels', `<Relationships><Relationship Id="rId1" Type="${relation}worksheet" Target="worksheets/sheet2.xml"/>`
      + `<Relationship Id="rId9" Type="${relation}worksheet" Target="worksheets/sheet1.xml"/>`
      + `<Relationship Id="rId2" Type="${relation}styles" Target="styles.xml"/></Relationships>`],
    ['xl/styles.xml', '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'],
    ['xl/sharedStrings.xml', '<sst><si><t>名称</t></si><si><t>法人番号</t></si><si><r><t>髙﨑 </t></r><r><t xml:space="preserve">&amp; 縫製</t></r><rPh sb="0" eb="2"><t>タカサキ</t></rPh></si></sst>'],
    ['xl/worksheets/sheet1.xml', '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>みどり協同組合</t></is></c></row></sheetData></worksheet>'],
    ['xl/worksheets/sheet2.xml', `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`],
  ];
  const files: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const plain = Buffer.from(text);
    const data = deflateRawSync(plain);
    const title = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(plain.length, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(offset, 42);
    files.push(local, title, data);
    entries.push(entry, title);
    offset += local.length + title.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...files, ...entries, end]));
}
