import { describe, expect, test } from 'vitest';
import type { Account } from '../../profile/schema.ts';
import { expectedItems, interpret, type ItemName, type Reading, withChoice } from '../../rules/interpret.ts';


const today = '2026-11-22';
const number = '7000012050002';

/** A reading of a form with these items filled in; `null` = shown and blank. */
function form(title: string, texts: Partial<Record<ItemName, string | null>> = {}): Reading {
  const items = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { state: text ? 'filled' : 'blank', text: text ?? '' }]));
  return { page: 'form', title, loginName: 'SHINSEI HANAKO', items, unreadable: [], expected: 14, read: 14, choices: [] };
}

const account: Account = {
  id: 'a1', label: '登録支援機関', loginName: 'SHINSEI HANAKO', capacity: 'registeredSupportOrganization', useApproval: 'approved',
  ownOrganization: { name: '株式会社みらい支援' },
  declaredClients: [
    { name: '株式会社青葉製作所', corporateNumber: number, supportContract: 'full' }, { name: '北星食品株式会社', supportContract: 'partial' },
    { name: '柚木精密工業株式会社', corporateNumber: '3010401011971' },
  ],
};

const facts = (reading: Reading, answers = {}) => interpret(reading, null, answers, today).facts;
const coe = '在留資格認定証明書交付申請（区分N）';

describe('facts of the page', () => {
  test('an empty form states its procedure and whose employer it asks for', () => {
    expect(facts(form(coe, { employerName: null, entryPurpose: null, intent: null, representativeName: null }))).toEqual({ procedure: 'certificateOfEligibility', relation: 'self' });
  });

  test.each([
    ['在留資格認定証明書交付申請（区分R）', {}, undefined], ['在留資格認定証明書交付申請（区分T）', {}, undefined], ['在留資格認定証明書交付申請（区分U）', {}, undefined],
    ['在留期間更新許可申請（区分U）', { activity: '弁護士 Lawyer', employerName: '弁護士法人あおば' }, 'self'],
    ['在留期間更新許可申請（区分U）', { activity: '外国人起業家の配偶者又は子 Spouse…', employerName: '会社' }, undefined],
    ['在留期間更新許可申請（区分U）', { activity: '高度専門職外国人又はその配偶者の親 Parent', employerName: '会社' }, undefined],
    ['在留資格変更許可申請（区分U）', { activity: '「家族滞在」の在留資格をもって在留し、高等学校卒業後に日本での就労を希望する者 Those', employerName: '会社' }, 'self'],
    ['在留期間更新許可申請（区分R）', { supporterRelation: '妻 Wife' }, 'spouse'], ['在留期間更新許可申請（区分R）', { supporterRelation: '養母 Foster mother' }, 'child'],
    ['在留期間更新許可申請（区分U）', { supporterRelation: '兄弟姉妹 Sibling' }, 'sibling'], ['在留期間更新許可申請（区分U）', { supporterRelation: '祖父 Grandfather' }, 'other'],
    ['在留期間更新許可申請（区分R）', { supporterRelation: 'その他 Others' }, undefined], ['在留期間更新許可申請（区分T）', { personalStatus: '「永住者・特別永住者」の「配偶者」 Spouse' }, undefined],
    ['在留資格取得許可申請', {}, undefined], ['在留期間更新許可申請（区分R）', { supporterRelation: '__proto__' }, undefined],
  ])('%s with %o: relation %s', (title, items, relation) => expect(facts(form(title, items)).relation).toBe(relation));

  test('認: 入国目的 decides, else the row of the chosen status where it names one', () => {
    const row = '技術・人文知識・国際業務，特定活動（本邦大卒者） Engineer';
    expect(facts(form(coe, { chosenStatus: row })).desiredStatus).toBeUndefined();
    expect(facts(form(coe, { chosenStatus: '経営・管理 Business Manager', entryPurpose: null })).desiredStatus).toBe('businessManager');
    expect(facts(form(coe, { chosenStatus: '介護 Nursing Care', entryPurpose: '技能 Skilled Labor' })).desiredStatus).toBe('skilledLabor');
    expect(facts(form(coe, { chosenStatus: '介護 Nursing Care', entryPurpose: '未知の資格' })).desiredStatus).toBeUndefined();
  });

  test('更: the status held; 特定活動 on the page for graduates is notice 46', () => {
    const title = '在留期間更新許可申請（区分N）';
    const row = '技術・人文知識・国際業務，特定活動（本邦大卒者） Engineer';
    expect(facts(form(title, { chosenStatus: row, currentStatus: '特定活動 Designated Activities' }))).toMatchObject({ currentStatus: 'designatedActivities', designatedActivity: '46' });
    expect(facts(form(title, { chosenStatus: '研究，特定活動（特定研究等活動，特定情報処理活動） R', currentStatus: '特定活動 D' })).designatedActivity).toBeUndefined();
    expect(facts(form('在留期間更新許可申請（区分R）', { currentStatus: '特定活動 D' }))).toMatchObject({ designatedAsDependent: true });
    expect(facts(form('在留期間更新許可申請（区分O）', { chosenStatus: '興行 Entertainer' })).currentStatus).toBe('entertainer');
  });

  test('変 from 特定活動 to 特定活動 has two activities, and 活動内容 is the one wanted', () => {
    const title = '在留資格変更許可申請（区分U）';
    const wanted = { desiredStatus: '特定活動 D', activity: 'インターンシップ Internship' };
    expect(facts(form(title, { ...wanted, currentStatus: '特定活動 D' }))).toMatchObject({ desiredDesignatedActivity: '9' });
    expect(facts(form(title, { ...wanted, currentStatus: '特定活動 D' })).designatedActivity).toBeUndefined();
    expect(facts(form(title, { ...wanted, currentStatus: '留学 Student' }))).toMatchObject({ designatedActivity: '9' });
    expect(facts(form(title, { desiredStatus: '医療 Medical Services', activity: '医師 Doctor', currentStatus: '留学 S' })).designatedActivity).toBeUndefined();
  });

  test.each([
    [{ employerName: '会社', employerHasNumber: '有 Yes', employerNumber: ' ７０００－０１２０５０００２ ' }, { name: '会社', corporateNumber: number }],
    [{ employerName: '会社', employerHasNumber: '有 Yes', employerNumber: '700001205000' }, { name: '会社' }],
    [{ employerName: '会社', employerHasNumber: '無 No', employerNumber: number }, { name: '会社' }],
    [{ employerName: '会社', employerNumber: number }, { name: '会社' }], [{ employerName: ' 　', employerHasNumber: '有 Yes', employerNumber: number }, undefined],
    [{ employerName: null }, undefined], [{}, undefined],
  ])('organisation %o', (items, expected) => expect(facts(form(coe, items)).acceptingOrganization).toEqual(expected));

  test('区分 R and T: the supporter’s workplace; U: whichever the branch shows', () => {
    expect(facts(form('在留期間更新許可申請（区分T）', { supporterWorkplace: '会社', employerName: '別会社' })).acceptingOrganization).toEqual({ name: '会社' });
    expect(facts(form('在留期間更新許可申請（区分U）', { supporterWorkplace: '会社', supporterRelation: '夫 Husband' }))).toMatchObject({ acceptingOrganization: { name: '会社' }, relation: 'spouse' });
  });

  test('companions: three boxes or three rows; unread, they stay unknown', () => {
    const title = '在留期間更新許可申請（区分N）';
    expect(facts(form(title, { filedWith: '再入国許可申請 Re-entry permit\n就労資格証明書交付申請 C' })).filedWith).toEqual(['reentryPermit', 'certificateOfAuthorizedEmployment']);
    expect(facts(form(title, { filedWith: null })).filedWith).toEqual([]);
    expect(facts(form(title)).filedWith).toBeUndefined();
    const rows = { withReentry: '有 Yes', withOtherActivity: '無 No', withEmploymentCertificate: null };
    expect(facts(form(title, rows)).filedWith).toEqual(['reentryPermit']);
    const unread = form(title, rows);
    unread.items.withOtherActivity = { state: 'unreadable', text: '' };
    expect(facts(unread).filedWith).toBeUndefined();
    // each box a row of its own: the first row is no answer for all three
    const [first, second] = ['再入国許可申請 Re-entry permit', '資格外活動許可申請 Permit'];
    expect(facts(form(title, { filedWith: first, withReentry: first, withOtherActivity: second, withEmploymentCertificate: null })).filedWith)
      .toEqual(['reentryPermit', 'permissionForOtherActivity']);
    expect(facts(form(title, { filedWith: null, withReentry: null })).filedWith).toBeUndefined();
  });

  test.each([
    [{ receipt: '郵送 Mailing' }, { receipt: 'mail' }], [{ receipt: '窓口 Regional office counter' }, { receipt: 'counter' }], [{ receipt: 'メール（未送信） Email' }, { receipt: 'email' }],
    [{ entrusted: '委託する Entrust' }, { entrustedOnForm: true }], [{ entrusted: '委託しない Not entrust' }, { entrustedOnForm: false }],
    [{ supporterNationality: '日本 Japan' }, { principalNationality: 'japanese' }], [{ supporterNationality: 'ベトナム Viet Nam' }, { principalNationality: 'foreign' }],
    [{ supporterStatus: '特別永住者 S' }, { principalStatus: undefined }], [{ birth: '生年月日に不明な点は無い No unknown point 20000229' }, { applicantBornOn: '2000-02-29' }],
    [{ birth: '日不詳 Day unknown 20000229' }, { applicantBornOn: undefined }], [{ birth: '20010229' }, { applicantBornOn: undefined }],
    [{ intent: null }, { intentConfirmed: undefined }], [{ expiresOn: '20270331', periodOfStay: '１年３月' }, { expiresOn: '2027-03-31', grantedMonths: 15 }],
    [{ periodOfStay: '無期限' }, { grantedMonths: undefined }], [{ trainingKind: '第１号企業単独型技能実習 I' }, { internTraining: 'individualEnterprise' }],
    [{ supervised: '有 Yes', trainingKind: '第１号企業単独型技能実習 I' }, { internTraining: undefined }],
  ])('%o', (items, expected) => {
    const read = facts(form('在留期間更新許可申請（区分N）', items));
    for (const [name, value] of Object.entries(expected)) expect(read[name as keyof typeof read]).toEqual(value);
  });

  test('a legal representative named on 変 or 更 asked for it; on 認 the same item is the organisation’s', () => {
    expect(facts(form('在留期間更新許可申請（区分N）', { representativeName: 'YAMADA' })).requestedBy).toBe('legalRepresentative');
    expect(facts(form(coe, { representativeName: 'YAMADA' })).requestedBy).toBeUndefined();
    expect(facts(form('在留期間更新許可申請（区分N）', { representativeName: null })).requestedBy).toBeUndefined();
  });

  test('hidden and unread items say nothing', () => {
    const reading = form(coe, { employerName: '会社', receipt: '郵送 Mailing' });
    reading.items.employerName!.state = 'hidden';
    reading.items.receipt!.state = 'unreadable';
    const { facts: read, items } = interpret(reading, null, {}, today);
    expect(read).toEqual({ procedure: 'certificateOfEligibility', relation: 'self' });
    expect(items).toEqual({});
  });
});

describe('page, answers and profile', () => {
  test('the page beats an answer, an answer the profile; each fact tells where it is from', () => {
    const reading = form('在留期間更新許可申請（区分V）', { employerName: '株式会社青葉製作所', entrusted: null });
    const { facts: read, from } = interpret(reading, account, { relation: 'child', useApproval: 'none', changesOrganization: false }, today);
    expect(read).toMatchObject({ relation: 'self', useApproval: 'none', changesOrganization: false, capacity: 'registeredSupportOrganization', supportContract: 'full' });
    expect(from).toMatchObject({ relation: 'page', useApproval: 'answer', changesOrganization: 'answer', capacity: 'profile', supportContract: 'profile' });
    expect(read).not.toHaveProperty('id');
    expect(read.declaredClients).toBe(account.declaredClients);
  });

  test('the contract is that of the client who accepts, and of none that only may be the one', () => {
    const contract = (name: string, answers = {}) => interpret(form('在留期間更新許可申請（区分V）', { employerName: name || null }), account, answers, today).facts.supportContract;
    expect(contract('北星食品㈱')).toBe('partial');
    expect(contract('有限会社北星食品')).toBeUndefined();
    expect(contract('北星食品株式会社')).toBe('partial');
    expect(contract('青葉製作所')).toBeUndefined();
    expect(contract('', { acceptingOrganization: { name: '北星食品株式会社' } })).toBe('partial');
    expect(contract('北星食品株式会社', { supportContract: 'ended' })).toBe('ended');
  });

  test.each([
    [['ended', 'full'], undefined], [['full', 'ended'], undefined], [['full', 'full'], 'full'], [[undefined, 'full'], 'full'], [['ended', undefined], 'ended'], [['ended', 'partial'], 'ended'],
  ] as const)('of a client listed twice, with %j, is %s: two kinds of contract leave it to be asked', (contracts, expected) => {
    const declaredClients = contracts.map((supportContract) => ({ name: '北星食品株式会社', supportContract }));
    const read = interpret(form('在留期間更新許可申請（区分V）', { employerName: '北星食品㈱' }), { ...account, declaredClients }, {}, today);
    expect(read.facts.supportContract).toBe(expected);
  });

  test('a question or notice has an item to stand at, filled in or not', () => {
    const { items } = interpret(form('在留資格変更許可申請（区分Y）', { employerName: null, supervisorName: null, supervised: null, desiredStatus: '留学 S' }), null, {}, today);
    expect(items).toMatchObject({ acceptingOrganization: ['employerName'], implementer: ['employerName'], supervisedBy: ['supervisorName', 'supervised'], desiredStatus: ['desiredStatus'] });
    expect(interpret(form(coe, { employerName: null }), null, {}, today).items.implementer).toBeUndefined();
  });

  test('a page before the form is judged as if a choice were made', () => {
    const list = { ...form(''), page: 'procedureList' as const };
    expect(facts(withChoice(list, coe))).toEqual({ procedure: 'certificateOfEligibility', relation: 'self' });
    const selection = { ...form('在留資格認定証明書交付申請（区分U）'), page: 'statusSelection' as const };
    expect(facts(withChoice(selection, '公用 Official'))).toMatchObject({ desiredStatus: 'official' });
    expect(expectedItems(list)).toEqual({ expected: 14, read: 14, unreadable: [] });
  });
});

describe('disagreements', () => {
  const say = (items: Partial<Record<ItemName, string | null>>, title = coe) =>
    interpret(form(title, items), account, {}, today).disagreements.map(({ rule, outcome, message }) => [rule, outcome, ...(message.values ?? [])]);

  test.each([
    [{ agentOrganization: '株式会社ともしび' }, [['agentOrganizationDiffers', 'advice', '株式会社ともしび', '株式会社みらい支援']]],
    [{ agentOrganization: '㈱みらい支援' }, []], [{ agentOrganization: 'みらい支援' }, []], [{ agentOrganization: null }, []],
    [{ employerName: '会社', employerHasNumber: '有 Y', employerNumber: '12345' }, [['corporateNumberNot13Digits', 'advice', '12345']]],
    [{ employerName: '会社', employerHasNumber: '有 Y', employerNumber: '7000012050003' }, [['corporateNumberMistyped', 'advice', '7000012050003']]],
    [{ employerName: '会社', employerHasNumber: '無 N', employerNumber: '12345' }, []], [{ supervisorName: '組合', supervisorHasNumber: '有 Y', supervisorNumber: '1' }, [['corporateNumberNot13Digits', 'advice', '1']]], [{ employerName: '会社', employerHasNumber: '有 Y', employerNumber: null }, []],
    [{ employerName: '株式会社青葉製作所', employerHasNumber: '有 Y', employerNumber: '3010401011971' },
      [['corporateNumberContradictsName', 'unknown', '株式会社青葉製作所', '3010401011971', '柚木精密工業株式会社']]],
    [{ employerName: '株式会社青葉製作所', employerHasNumber: '有 Y', employerNumber: '8700110005901' },
      [['corporateNumberNotTheClients', 'advice', '株式会社青葉製作所', '8700110005901', number]]],
    [{ employerName: '株式会社青葉製作所', employerHasNumber: '有 Y', employerNumber: number }, []],
    [{ supportName: '株式会社ともしび' }, [['supportEntrustedToAnother', 'unknown', '株式会社ともしび', '株式会社みらい支援']]],
    [{ supportName: '㈱みらい支援' }, []], [{ supportName: '株式会社みらい支援大阪' }, []], [{ supportName: null }, []],
    [{ expiresOn: '20270230' }, [['expiryDayUnclear', 'advice', '20270230']]], [{ expiresOn: '20270228' }, []],
  ])('%o', (items, expected) => expect(say(items)).toEqual(expected));
});
