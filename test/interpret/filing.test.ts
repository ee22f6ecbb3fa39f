import { describe, expect, test, vi } from 'vitest';
import type { Reading } from '../../rules/interpret.ts';

vi.mock('../../profile/browser.ts', () => ({ browser: { i18n: { getMessage: (key: string) => key } } }));
vi.mock('../../profile/native.ts', () => ({ native: { i18n: { getMessage: (key: string) => key } } }));
const { belongsTo, ofApplicant, titleOf } = await import('../../entrypoints/background/filing.ts');
const { viewOf } = await import('../../entrypoints/background/view.ts');

const title = '在留期間更新許可申請（区分R）';
const kept = { title, answers: { changesOrganization: false }, said: { changesOrganization: '変わらない' }, accountId: 'a1', open: true, facts: { applicantBornOn: '1999-02-03' } };
const forgotten = { answers: {}, accountId: 'a1', open: true };

describe('what a tab remembers counts', () => {
  test.each([
    title, '在留期間更新許可申請(区分R)', '在留期間更新許可申請 （区分Ｒ）', '【在留申請】在留期間更新許可申請（区分R）', 'Application for permission to extend period of stay (Category R)', '',
  ])('for the same procedure, spelt "%s"', (spelt) => {
    expect(belongsTo('form', spelt, kept)).toBe(kept);
    expect(belongsTo('confirmation', spelt, kept)).toBe(kept);
  });

  test.each(['在留期間更新許可申請（区分N）', '在留資格変更許可申請（区分R）', '在留期間更新許可申請', '所属機関による届出'])(
    'not for %s', (other) => expect(belongsTo('form', other, kept)).toEqual(forgotten),
  );

  test('not once a filing is chosen anew', () => {
    for (const page of ['procedureList', 'explanation', 'statusSelection'] as const) expect(belongsTo(page, title, kept)).toEqual(forgotten);
  });

  test('under the title that names the procedure, whatever language the page is in later', () => {
    expect(titleOf('Application (Category R)', title)).toBe(title);
    expect(titleOf('', title)).toBe(title);
    expect(titleOf(title, undefined)).toBe(title);
    expect(titleOf('在留資格変更許可申請（区分R）', title)).toBe('在留資格変更許可申請（区分R）');
  });
});

describe('answers about one applicant', () => {
  const form = (birth: string | null, page: Reading['page'] = 'form'): Reading => ({
    page, title, loginName: '', unreadable: [], expected: 1, read: 1, choices: [],
    items: birth === null ? {} : { birth: { state: birth ? 'filled' : 'blank', text: birth } },
  });

  test('are forgotten when the form has another day of birth', () => {
    expect(ofApplicant(form('生年月日に不明な点は無い No unknown point 20010405'), kept)).toEqual(forgotten);
  });

  test.each([['the same', '19990203'], ['none', ''], ['half a one', '生年月日に不明な点は無い No unknown point 2001'], ['none that exists', '20010231'], ['one that is not known', '年月日不詳 Unknown 99999999']])(
    'are kept while it has %s', (_, birth) => expect(ofApplicant(form(birth), kept)).toBe(kept),
  );

  test('are kept where no day of birth was known or none is asked for', () => {
    expect(ofApplicant(form('20010405'), { ...kept, facts: {} })).toMatchObject({ answers: kept.answers });
    expect(ofApplicant(form(null), kept)).toBe(kept);
    expect(ofApplicant(form('20010405', 'confirmation'), kept)).toBe(kept);
  });

  test('are forgotten too when the form was emptied before the next person is typed in', () => {
    const profile = { version: 1, active: 'a1', accounts: [{ id: 'a1', label: '青葉', capacity: 'affiliatedOrganization' }] } as const;
    const after = (birth: string, filing: Parameters<typeof viewOf>[2]) => {
      const reading = form(birth);
      return viewOf({ reading, labels: {}, shown: [] }, { profile, fault: null } as unknown as Parameters<typeof viewOf>[1], ofApplicant(reading, filing)).next;
    };
    const first = after('19990203', { answers: { changesOrganization: false } });
    const emptied = after('', first);
    expect(emptied.answers).toEqual({ changesOrganization: false });
    expect(after('19990203', emptied).answers).toEqual({ changesOrganization: false });
    expect(after('20010405', emptied).answers).toEqual({});
  });
});

describe('where the form leaves open which status or whose relation it is', () => {
  const profile = { version: 1, active: 'a1', accounts: [{ id: 'a1', label: '支援', capacity: 'registeredSupportOrganization', declaredClients: [{ name: '株式会社青葉製作所' }] }] };
  const shownOf = (title: string) => {
    const reading: Reading = { page: 'form', title, loginName: '', unreadable: [], expected: 1, read: 1, choices: [], items: {} };
    const { bar } = viewOf({ reading, labels: {}, shown: [] }, { profile, fault: null } as unknown as Parameters<typeof viewOf>[1], { answers: {} }).view;
    return JSON.stringify(bar);
  };

  test('only what each of them comes to is said: who holds 定住者 need not be family', () => {
    const dependent = shownOf('在留資格認定証明書交付申請（区分R）');
    expect(dependent).toContain('outOfScope');
    expect(dependent).toContain('rule_familyNotNamed_message');
    const resident = shownOf('在留資格認定証明書交付申請（区分T）');
    expect(resident).toContain('outOfScope');
    expect(resident).toContain('rule_notUnderSupportPlan_message');
    expect(resident).not.toContain('rule_familyNotNamed_message');
  });

  test('a supported person may change to 区分T: that is not certain to be out of scope', () => {
    expect(shownOf('在留資格変更許可申請（区分T）')).not.toContain('outOfScope');
  });
});
