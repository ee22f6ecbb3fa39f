import { describe, expect, test } from 'vitest';
import { type Facts, statuses } from '../../rules/facts.ts';
import { interpret, type ItemName, type Reading } from '../../rules/interpret.ts';
import { activityOf } from '../../rules/interpret/activities.ts';
import { statusOf } from '../../rules/interpret/statuses.ts';
import { monthsOf } from '../../rules/interpret/texts.ts';
import { branchesOf, formNames, type Item, itemsOf, labelKey } from '../pages/catalogue.ts';


/** Every option that any of the 41 forms, in any of its branches, offers under a label. */
function optionsUnder(label: RegExp): string[] {
  return [...new Set(everyItem().filter((item) => label.test(labelKey(item.label))).flatMap(({ options }) => options.map(({ text }) => text)))];
}

function everyItem(): readonly Item[] {
  return formNames.flatMap(({ procedure, kubun }) => [...branchesOf(kubun), ...branchesOf('X')].flatMap(({ code }) => itemsOf(procedure, kubun, code)));
}

function factsOf(items: Partial<Record<ItemName, string>>, title = '在留期間更新許可申請（区分R）'): Facts {
  const reading: Reading = {
    page: 'form', title, loginName: '', unreadable: [], expected: 1, read: 1, choices: [],
    items: Object.fromEntries(Object.entries(items).map(([name, text]) => [name, { state: 'filled', text }])),
  };
  return interpret(reading, null, {}, '2026-11-22').facts;
}

describe('every option of every list on the 41 forms', () => {
  test('of a status is one of the facts’ statuses; 特別永住者 has none', () => {
    const options = optionsUnder(/^(入国目的|現に有する在留資格|希望する在留資格|扶養者\(5\)在留資格)$/);
    expect(options.filter((text) => !statusOf(text))).toEqual(['特別永住者 Special Permanent Residents']);
    const found = new Set(options.flatMap((text) => statusOf(text)?.status ?? []));
    expect(statuses.filter((status) => !found.has(status))).toEqual(['employmentForSkillDevelopment', 'none']); // no list has 育成就労
  });

  test('of 在留期間 is a number of months, but for the two that have none', () => {
    const options = optionsUnder(/^在留期間$/);
    expect(options.length).toBeGreaterThan(50);
    expect(options.filter((text) => monthsOf(text) === undefined)).toEqual(['外交活動の期間 Period during which diplomatic activities are performed', '無期限 Unlimited']);
  });

  test('of 続柄 is a relation, but for strangers and その他', () => {
    const options = optionsUnder(/^扶養者\(8\)申請人との関係\(続柄\)$/);
    const relations = Object.fromEntries(options.map((text) => [text.split(' ')[0], factsOf({ supporterRelation: text }).relation]));
    expect(relations).toEqual({
      夫: 'spouse', 妻: 'spouse', 父: 'child', 母: 'child', 養父: 'child', 養母: 'child', 祖父: 'other', 祖母: 'other', 兄弟姉妹: 'sibling',
      '叔父（伯父）・叔母（伯母）': 'other', 受入教育機関: undefined, '友人・知人': undefined, '友人・知人の親族': undefined, '取引関係者・現地企業等職員': undefined,
      '取引関係者・現地企業等職員の親族': undefined, その他: undefined,
    });
  });

  test('of 受領方法 is a way of receipt, of 技能実習の区分 a form of training, of 委託 and 有無 an answer', () => {
    const receipts = optionsUnder(/受領方法$/).map((text) => [text.split(' ')[0], factsOf({ receipt: text }).receipt]);
    expect(receipts).toEqual([['郵送', 'mail'], ['メール', 'email'], ['窓口', 'counter']]);
    const plans = optionsUnder(/技能実習の区分$/).map((text) => factsOf({ trainingKind: text }).internTraining);
    expect(plans).toEqual(['individualEnterprise', 'individualEnterprise', 'individualEnterprise', 'supervised', 'supervised', 'supervised']);
    expect(optionsUnder(/委託することの有無$/).map((text) => factsOf({ entrusted: text }).entrustedOnForm)).toEqual([true, false]);
    expect(optionsUnder(/^団体監理型技能実習であることの有無$/).map((text) => factsOf({ supervised: text }).internTraining)).toEqual(['supervised', 'individualEnterprise']);
  });

  test('of 扶養者’s nationality is Japanese or foreign', () => {
    const options = optionsUnder(/^扶養者\(3\)国籍・地域$/);
    expect(options.length).toBeGreaterThan(190);
    expect(options.filter((text) => factsOf({ supporterNationality: text }).principalNationality === 'japanese')).toEqual(['日本 Japan']);
  });

  test('of 活動内容 that names a 特定活動 is its notice number, or the activity by its name', () => {
    const options = optionsUnder(/^活動内容$/);
    expect(options.length).toBe(63);
    const numbers = options.flatMap((text) => activityOf(text, 'ベトナム Viet Nam').designatedActivity ?? []);
    expect(numbers.sort()).toEqual([
      '10', '12', '15', '27', '27', '28', '28', '29', '3', '3', '34', '4', '4', '42', '43', '44', '45', '50', '51', '52', '6', '7', '8', '9',
      'domesticWorker', 'familyOfJobHunter', 'jobHunting', 'jobOffered', 'jobOffered', 'startingBusiness', 'startingBusiness', 'strategicZone', 'strategicZone', 'strategicZone',
      'transitionToSpecifiedSkilledWorker', 'workAfterHighSchool',
    ]);
    const rest = options.filter((text) => !activityOf(text, 'ベトナム Viet Nam').designatedActivity).map((text) => text.split(' ')[0]);
    expect(rest).toEqual([
      '公用', '家族と同居（外交官の家族を含む）', '弁護士', '司法書士', '土地家屋調査士', '外国法事務弁護士', '公認会計士', '外国公認会計士', '税理士', '社会保険労務士', '弁理士', '海事代理士',
      '行政書士', '医師', '歯科医師', '薬剤師', '保健師', '助産師', '看護師（ＥＰＡ看護師を除く。）', '准看護師', '歯科衛生士', '診療放射線技師', '理学療法士', '作業療法士', '視能訓練士', '臨床工学技士',
      '義肢装具士',
    ]);
  });
});
