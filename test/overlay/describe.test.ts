import { describe as suite, expect, test } from 'vitest';
import { describe, type Items } from '../../components/describe.ts';
import type { Finding, Judgement } from '../../rules/index.ts';

const finding = (of: Partial<Finding>): Finding => ({
  rule: 'r', outcome: 'broken', basis: ['A-01'], about: [], missing: [], message: { key: 'm' }, remedy: null, ...of,
});
const judgement = (findings: Finding[], missing: Judgement['missing'] = []): Judgement => ({ verdict: 'outOfScope', findings, missing });
const page: Items = {
  items: { acceptingOrganization: ['employerName', 'employerNumber'], receipt: ['receipt'] },
  labels: new Map([['employerName', '３.１　所属機関等契約先　(1)名称'], ['receipt', '在留カードの受領方法']]),
  isShown: (item) => item !== 'employerNumber',
  isBlank: (item) => item === 'receipt',
};

suite('describe', () => {
  test('says nothing of what is met', () => {
    expect(describe(judgement([finding({ outcome: 'met' })]), page).shown).toEqual([]);
  });

  test('stands at the first shown item of the facts it is about, named by the form’s own label', () => {
    const [shown] = describe(judgement([finding({ about: ['capacity', 'acceptingOrganization'] })]), page).shown;
    expect(shown).toMatchObject({ kind: 'outOfScope', item: 'employerName', label: '３.１　所属機関等契約先　(1)名称' });
  });

  test('is about the page where no item is shown', () => {
    const hidden = { ...page, isShown: () => false };
    expect(describe(judgement([finding({ about: ['acceptingOrganization'] })]), hidden).shown[0]).toMatchObject({ item: null, label: null });
  });

  test('shows the same sentence at the same item once, with every row it rests on', () => {
    const { shown } = describe(judgement([
      finding({ about: ['acceptingOrganization'] }), finding({ about: ['acceptingOrganization'], basis: ['A-02', 'A-01'] }),
    ]), page);
    expect(shown).toHaveLength(1);
    expect(shown[0]!.basis).toEqual(['A-01', 'A-02']);
  });

  test('puts what is out of scope before what is unknown before advice', () => {
    const { shown } = describe(judgement([
      finding({ outcome: 'advice', message: { key: 'a' } }), finding({ outcome: 'unknown', message: { key: 'b' } }), finding({ message: { key: 'c' } }),
    ]), page);
    expect(shown.map(({ kind }) => kind)).toEqual(['outOfScope', 'needsConfirmation', 'note']);
  });

  test('offers what could be checked too as a hint, not as a notice', () => {
    const { shown, hints } = describe(judgement([finding({ outcome: 'advice', about: ['receipt'], message: { key: 'advice_expiresOn_message' } })]), page);
    expect(shown).toEqual([]);
    expect(hints[0]).toMatchObject({ kind: 'note', item: null });
  });

  test('stands at the item of the missing fact, and asks last for what the form is about to be told', () => {
    const { shown, ask } = describe(judgement([finding({ outcome: 'unknown', about: ['acceptingOrganization'], missing: ['receipt'] })], ['receipt', 'dependent']), page);
    expect(shown[0]!.item).toBe('receipt');
    expect(shown[0]!.isSmall).toBe(true);
    expect(ask).toEqual(['dependent', 'receipt']);
  });
});
