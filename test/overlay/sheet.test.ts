import { expect, test, vi } from 'vitest';

vi.mock('../../profile/native.ts', () => ({ native: { i18n: { getMessage: (key: string, values: string[] = []) => (key === 'between' ? ' / ' : [key, ...values].join(' ')) } } }));

import { asideKey, type Shown } from '../../components/describe.ts';
import { writeSheet } from '../../components/sheetOrder.ts';

const shown: Shown = {
  id: 'outOfScope|employerName|rule_x_message|A|B', kind: 'outOfScope', item: 'employerName', label: '(1)名称', message: { key: 'm', values: ['A'] },
  remedy: { key: 'r' }, basis: ['A-01'], isSmall: false, aside: '窓口に確認した',
};

test('a sheet says what was on the screen, with rows, sources and their dates, the reason, and where each fact came from', () => {
  const account = { id: 'a1', label: '登録支援機関', capacity: 'registeredSupportOrganization', declaredClients: [{ name: '秘密株式会社' }, { name: 'もう一社' }] } as const;
  const words = writeSheet({
    title: '在留資格変更許可申請（区分V）', accountId: 'a1', verdict: 'outOfScope', shown: [shown],
    facts: { capacity: 'registeredSupportOrganization', relation: 'self', procedure: 'changeOfStatus' }, from: { relation: 'answer', procedure: 'page' },
  }, { ...account, declaredClients: [...account.declaredClients] });
  expect(words).toMatchObject({ title: '在留資格変更許可申請（区分V）', verdict: 'outOfScope', who: '登録支援機関 / capacity_registeredSupportOrganization' });
  expect(words.findings[0]).toMatchObject({ label: '(1)名称', text: 'm A', remedy: 'r', reason: '窓口に確認した', rows: 'A-01' });
  expect(words.findings[0]!.sources[0]).toMatchObject({ title: expect.stringContaining('利用者ごとの申請可能な外国人の範囲'), seen: '2023-03-17' });
  expect(words.facts.map(({ label, from }) => [label, from])).toEqual([
    ['fact_procedure', 'page'], ['fact_relation', 'answer'], ['fact_capacity', 'profile'], ['fact_declaredClients', 'profile'],
  ]);
  // Lists are told by their length: a sheet for one person names no other client.
  expect(JSON.stringify(words)).not.toContain('秘密');
});

test('the reason for a finding is found again on the pages after the form, where it stands at no item', () => {
  expect(asideKey('outOfScope||rule_x_message|A|B')).toBe(asideKey(shown.id));
  expect(asideKey('outOfScope||rule_x_message|A|C')).not.toBe(asideKey(shown.id));
});
