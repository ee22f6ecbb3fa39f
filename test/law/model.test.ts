import { describe, expect, test } from 'vitest';
import { capacities, type Facts, staffCapacities } from '../../rules/facts.ts';
import { judge } from '../../rules/index.ts';
import { chapters, doubtsOf, law, onlyDoubted, sevenProcedures } from '../../rules/lawModel.ts';
import { lawTexts, preamble } from '../../rules/lawText.ts';
import { scopes } from '../../rules/rules.ts';
import { rulesOfAllUsers } from '../../rules/rulesOfAllUsers.ts';
import { filesOf, textOf } from '../files.ts';
import { domain } from '../rules/domain.ts';

const everyId = [...new Set([...rulesOfAllUsers, ...Object.values(scopes).flatMap((clauses) => clauses().flatMap(({ requires }) => requires))].map(({ id }) => id))];
const model = law();
const shown = model.chapters.flatMap((chapter) => chapter.rules);

describe('the document of the law', () => {
  test('shows every rule once', () => {
    expect(Object.values(chapters).flat().sort()).toEqual([...everyId].sort());
  });

  test('has the matrix of the official list: all seven for staff, 資 and 再 only together, relatives under conditions', () => {
    const marks = Object.fromEntries(model.matrix.map(({ capacity, marks: row }) => [capacity, row.join(' ')]));
    for (const capacity of [...staffCapacities, 'attorney', 'applicant', 'legalRepresentative']) expect(marks[capacity], capacity).toBe('yes yes yes yes yes together together');
    expect(marks['relative']).toBe('conditional conditional conditional conditional no no conditional');
    expect(sevenProcedures).toHaveLength(7);
  });

  test('shows ①–⑤ and 注1–注6, each with rules that stand for it', () => {
    const numbers = [...preamble, ...Object.values(lawTexts).flat()].map(({ number }) => number);
    expect([...new Set(numbers)].sort()).toEqual(['', ...'①②③④⑤', '注1', '注2', '注3', '注4', '注5', '注6'].sort());
    for (const text of [...model.preamble, ...model.lists.flatMap(({ texts }) => texts)]) expect(text.rules.length, text.id).toBeGreaterThan(0);
    const rulesOf = (capacity: string, number: string) => model.lists.find((list) => list.capacity === capacity)!.texts.find((text) => text.number === number)!.rules;
    expect(rulesOf('supervisingOrganization', '注2')).toContain('implementerNotListed');
    expect(rulesOf('supervisingOrganization', '注3')).toContain('categoryDocumentsNotFiled');
    expect(rulesOf('registeredSupportOrganization', '注4')).toEqual(expect.arrayContaining(['clientNotDeclared', 'idOfAnotherClient', 'idOfAnotherClientOnce']));
    expect(rulesOf('publicInterestCorporation', '注5')).toContain('traineeOfNoClient');
    expect(model.preamble[1]!.rules).toContain('notFiledTogether');
  });

  test('names whom each rule speaks to', () => {
    const users = Object.fromEntries(shown.map((rule) => [rule.id, rule.users]));
    for (const { id, users: some } of shown) expect(some.length, id).toBeGreaterThan(0);
    expect(users['selfFilingClosed']).toEqual(['applicant']);
    expect(users['implementerNotListed']).toEqual(['supervisingOrganization']);
    expect(users['notFiledTogether']).toEqual(capacities);
  });

  test('names every doubt of the rules, and no other', () => {
    const source = filesOf('rules', /\.ts$/).filter((path) => !/\/(law|row|source)/.test(path)).map(textOf).join('\n');
    for (const key of Object.values(doubtsOf).flat()) expect(source, key).toMatch(new RegExp(`'${key}'`));
    const { doubts } = judgeMany();
    for (const [rule, keys] of doubts) expect([...keys].filter((key) => !doubtsOf[rule]?.includes(key)), rule).toEqual([]);
  });

  test('says of each rule how grave its breach is, as the judge has it', () => {
    const { broken } = judgeMany();
    for (const { id, ends } of shown) if (ends !== 'outOfScope') expect([...broken], id).not.toContain(id);
    expect(onlyDoubted.every((id) => everyId.includes(id))).toBe(true);
  });
});

type Many = { broken: Set<string>; doubts: Map<string, Set<string>> };
let many: Many | undefined;

/** What the rules say of filings drawn evenly from the domain of every fact; the same filings every time. */
function judgeMany(): Many {
  if (many) return many;
  many = { broken: new Set(), doubts: new Map() };
  let state = 7;
  const next = (below: number): number => Math.floor(((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32) * below);
  for (let at = 0; at < 8000; at++) {
    const facts: Record<string, unknown> = { capacity: capacities[at % 9] };
    for (const [name, values] of Object.entries(domain)) if (name !== 'capacity' && next(8) > 0) facts[name] = values[next(values.length)];
    for (const { rule, outcome, message } of judge(facts as Facts, '2026-11-22').findings) {
      if (outcome === 'broken') many.broken.add(rule);
      const [, key] = /^doubt_(\w+)_message$/.exec(message.key) ?? [];
      if (key && key !== 'ruleFailed' && !rule.startsWith('outsideScope')) many.doubts.set(rule, (many.doubts.get(rule) ?? new Set()).add(key));
    }
  }
  return many;
}
