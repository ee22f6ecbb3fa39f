import { describe, expect, test } from 'vitest';
import { answersOf, shownItems } from './answers.ts';
import { pagePaths, type PageKind, writePage } from './around.ts';
import { branchesOf, labelKey } from './catalogue.ts';
import { baseOf, formNames, formTitle, itemsOf, type Kubun, positionsOf, rowCount, rowsOf, writeForm } from './form.ts';
import { whoIsWho } from './who.ts';

const counts = {
  certificateOfEligibility: 'I417 J407 K229 L268 M247 N302 O475 P483 Q508 R199 T390 U450 V389 Y267',
  changeOfStatus: 'I525 J515 K337 L376 M355 N410 O583 P588 R369 T498 U541 V497 Y375',
  extensionOfPeriodOfStay: 'I523 J513 K335 L374 M353 N408 O581 P586 Q614 R367 T496 U539 V493 Y373',
} as const;
const procedures = ['certificateOfEligibility', 'changeOfStatus', 'extensionOfPeriodOfStay'] as const;
const n = { procedure: 'certificateOfEligibility', kubun: 'N' } as const;
const count = (text: string, part: RegExp): number => text.match(part)?.length ?? 0;

describe('the 41 forms', () => {
  test('there are 41, with the known numbers of rows', () => {
    expect(formNames).toHaveLength(41);
    for (const procedure of procedures)
      for (const [, kubun, rows] of counts[procedure].matchAll(/([A-Z])(\d+)/g)) {
        expect(rowCount({ procedure, kubun: kubun as Kubun })).toBe(Number(rows));
        expect(itemsOf(procedure, kubun as Kubun).at(-1)?.position).toBe(Number(rows));
      }
  });

  test.each(formNames)('$procedure $kubun: item[k] stands in tr_(base+k), every tag is closed, the labels of who is who are at their places', (form) => {
    const page = writeForm(form);
    const base = baseOf(form);
    expect(unclosed(page)).toEqual([]);
    const items = itemsOf(form.procedure, form.kubun);
    expect(count(page, /<(?:dl|div) id="tr_\d+"/g)).toBe(items.length);
    for (const [, seq, body] of page.matchAll(/<dl id="tr_(\d+)"([\s\S]*?)<\/dl>/g))
      for (const [, index] of body?.matchAll(/name="item\[(\d+)\]/g) ?? []) expect(Number(index) + base).toBe(Number(seq));
    const at = procedures.indexOf(form.procedure);
    for (const [kubun, label, ...positions] of whoIsWho.filter(([kubun]) => kubun === form.kubun)) {
      const position = positions[at] ?? 0;
      const item = items.find((one) => one.position === position);
      if (position) expect([kubun, labelKey(item?.label ?? '')]).toEqual([kubun, labelKey(label)]);
      if (position && form.procedure === 'certificateOfEligibility') expect(item?.text).toBe(label.replace(/　（/g, '　（'));
    }
  });

  test('認定N is as large as the captured page: 302 numbers, 297 rows, 3,803 options, about 8,400 elements', () => {
    const page = writeForm(n);
    expect(itemsOf(n.procedure, n.kubun)).toHaveLength(297);
    expect(count(page, /<option/g)).toBe(3803);
    const elements = count(page.replace(/<script>[\s\S]*<\/script>/, ''), /<[a-z]/g);
    expect(elements).toBeGreaterThan(8300);
    expect(elements).toBeLessThan(9200);
    expect(page).toContain('\r\n\r\n');
  });

  test('認定N hides 89 rows as the captured page does', () => {
    const items = itemsOf(n.procedure, n.kubun);
    const shown = shownItems(items, answersOf(items, {}));
    expect(items.length - shown.size).toBe(89);
  });

  test('bases differ by seed and form and are never the captured one unless asked for', () => {
    expect(baseOf({ ...n, seed: 1 })).not.toBe(baseOf({ ...n, seed: 2 }));
    expect(new Set(formNames.map((form) => baseOf(form))).size).toBe(41);
    expect(baseOf({ ...n, base: 256096 })).toBe(256096);
    expect(writeForm({ ...n, seed: 3 })).toBe(writeForm({ ...n, seed: 3 }));
    expect(writeForm({ ...n, base: 256096 })).toContain('id="tr_256096"');
  });

  test('変更 and 更新 repeat the labels of the applicant in the 同時申請 block', () => {
    expect(positionsOf('changeOfStatus', 'N', '取次者　(3)所属機関等')).toEqual([163, 337, 374, 395]);
    expect(positionsOf('changeOfStatus', 'N', '現に有する在留資格')).toEqual([22, 298]);
    expect(positionsOf('extensionOfPeriodOfStay', 'R', '扶養者　(5)在留資格')).toEqual([168]);
  });
});

describe('what is asked for', () => {
  test('the branch decides the static row, the purposes of entry and the visible heading', () => {
    for (const { code, name } of branchesOf('N')) {
      const items = itemsOf(n.procedure, n.kubun, code);
      expect(writeForm({ ...n, branch: code })).toContain(name);
      expect(items.filter((item) => item.text.startsWith('区分N') && !item.hidden)).toHaveLength(1);
    }
    expect(itemsOf(n.procedure, n.kubun, 'N2').find(({ label }) => label === '入国目的')?.options.map(({ ordinal }) => ordinal + 1)).toEqual([17, 21]);
    expect(itemsOf(n.procedure, n.kubun, 'X2').find(({ label }) => label === '主たる活動内容')?.hidden).toBe(false);
  });

  test('what is filled in is in the markup, and what it shows or hides follows', () => {
    const items = rowsOf(n);
    const at = (label: string): number => items.find((item) => item.label === label)?.id ?? 0;
    const shown = shownItems(items, answersOf(items, { '所属機関等契約先　(2)法人番号の有無': '無 No', 上陸予定港: 'その他' }));
    expect(shown.has(at('所属機関等契約先　(2)法人番号'))).toBe(false);
    expect(shown.has(at('上陸予定港　その他'))).toBe(true);
    const page = writeForm({ ...n, fill: { now: { '所属機関等契約先　(1)名称': '株式会社 "青葉" & <子>', 契約の形態: ['その他', '組合'], '在日親族及び同居者　続柄02': '妻' } } });
    expect(page).toContain('value="株式会社 &quot;青葉&quot; &amp; &lt;子&gt;"');
    expect(page).toContain('value="組合"');
    expect(() => writeForm({ ...n, fill: { now: { 無い項目: 'x' } } })).toThrow('無い項目');
    expect(() => writeForm({ ...n, fill: { now: { 契約の形態: '口約束' } } })).toThrow('口約束');
  });

  test('同時申請: rows appear with the procedure that is ticked', () => {
    const form = { procedure: 'changeOfStatus', kubun: 'N' } as const;
    const items = rowsOf(form);
    const shownAt = (ticked: readonly string[]): boolean[] => {
      const shown = shownItems(items, answersOf(items, ticked.length ? { 同時に申請する手続き: ticked } : {}));
      return [298, 337, 374, 395].map((position) => shown.has(items.find((item) => item.position === position)?.id ?? 0));
    };
    expect(shownAt([])).toEqual([false, false, false, false]);
    expect(shownAt(['再入国許可申請'])).toEqual([true, true, false, false]);
    expect(shownAt(['資格外活動許可申請', '就労資格証明書交付申請'])).toEqual([true, false, true, true]);
  });

  test('mutations drop, add, move and rename rows and count positions anew', () => {
    const before = rowsOf(n);
    const last = before.at(-1)?.position ?? 0;
    expect(rowsOf({ ...n, mutate: { dropRow: '職業' } }).at(-1)?.position).toBe(last - 1);
    expect(rowsOf({ ...n, mutate: { addRows: { count: 4, seed: 7 } } }).at(-1)?.position).toBe(last + 4);
    const moved = rowsOf({ ...n, mutate: { reorder: 5 } });
    expect(moved.map(({ id }) => id)).not.toEqual(before.map(({ id }) => id));
    expect([...moved.map(({ id }) => id)].sort((a, b) => a - b)).toEqual(before.map(({ id }) => id));
    expect(moved.every((item) => item.section === before.find(({ id }) => id === item.id)?.section)).toBe(true);
    const page = writeForm({ ...n, mutate: { dropRow: ['職業', '査証申請予定地'], addRows: { count: 3 }, reorder: 2, renameLabel: { from: '契約の形態', to: '契約の種類' } } });
    expect(page).toContain('２　契約の種類');
    expect(unclosed(page)).toEqual([]);
    expect(() => rowsOf({ ...n, mutate: { dropRow: '在日親族及び同居者　続柄02' } })).toThrow('repeat group');
  });
});

test('the pages around the form are whole, named in title and breadcrumb, and only login has no login name', () => {
  for (const kind of Object.keys(pagePaths).filter((kind) => kind !== 'form') as PageKind[]) {
    const page = writePage(kind, { procedure: 'changeOfStatus', kubun: 'V' });
    expect(unclosed(page)).toEqual([]);
    expect(page.includes('class="common-header-username"')).toBe(kind !== 'login');
    const screen = /<title>\s*【.+】.+：(.+)\s*<\/title>/.exec(page)?.[1]?.trim();
    expect([...page.matchAll(/common-nav-item">(.+?)</g)].at(-1)?.[1]).toBe(screen);
  }
  expect(count(writePage('list'), /c-box--cardList__item"/g)).toBe(41);
  expect(writePage('statusChoice', { kubun: 'N' })).toContain('value="01N2"');
  expect(writePage('confirmation', { fill: { '所属機関等契約先　(1)名称': '株式会社あおば' } })).toContain('<olang>株式会社あおば</olang>');
  expect(writePage('explanation', { procedure: 'extensionOfPeriodOfStay', kubun: 'R' })).toContain(formTitle({ procedure: 'extensionOfPeriodOfStay', kubun: 'R' }));
});

/** Tags that are opened and not closed, or closed and not open, in document order; [] for a well-formed page. */
const unclosed = (page: string): string[] => {
  const open: string[] = [];
  const wrong: string[] = [];
  const markup = page.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '').replace(/<!--[\s\S]*?-->/g, '');
  for (const [, slash, name = ''] of markup.matchAll(/<(\/?)([a-z][a-z0-9-]*)\b(?:"[^"]*"|[^">])*>/g)) {
    if (['meta', 'br', 'input', 'img', 'link', 'hr'].includes(name)) continue;
    if (!slash) open.push(name);
    else if (open.at(-1) === name) open.pop();
    else wrong.push(name);
  }
  return [...wrong, ...open];
};
