import { describe, expect, test } from 'vitest';
import { constructionRoute, idPerClient, newInternTraining, newTrainingPlans, pledgeListPerUser, skillDevelopmentInForce } from '../../rules/dated.ts';
import { staffCapacities, type Facts } from '../../rules/facts.ts';
import { judge } from '../../rules/index.ts';
import { rowInFull } from '../../rules/lawRows.ts';
import { rowIds } from '../../rules/rows.ts';
import { scopes } from '../../rules/rules.ts';
import { rulesOfAllUsers } from '../../rules/rulesOfAllUsers.ts';
import { certaintyOf, sourceOf, sourcesOf } from '../../rules/sources.ts';
import { domain } from './domain.ts';

/** Every row id of the fact base: a chapter and how many rows it has. Section 10 adds Z-21…23, R-23, C-21…25, E-16, E-17 and P-16. */
const chapters = { P: 16, Z: 23, A: 26, N: 19, R: 23, T: 21, J: 8, C: 25, E: 17 };
const factBase = Object.entries(chapters).flatMap(([letter, count]) => Array.from({ length: count }, (_, at) => `${letter}-${String(at + 1).padStart(2, '0')}`));

const clauses = Object.values(scopes).flatMap((list) => list());
const everyRule = [...rulesOfAllUsers, ...clauses.flatMap(({ requires }) => requires)];
const dated = [constructionRoute, idPerClient, newInternTraining, newTrainingPlans, pledgeListPerUser, skillDevelopmentInForce].flatMap((history) => history.map(({ basis }) => basis));
const cited = [...new Set([...everyRule, ...clauses].flatMap(({ basis }) => basis).concat(dated, 'E-14'))];

/** Rows that may decide 対象外 though no text says so: absences from the official list, and what follows from T-01. */
const mayDecide = ['A-12', 'A-13', 'A-14', 'E-11', 'E-12', 'N-16', 'T-04'];
const weak = (basis: readonly string[]) => basis.every((row) => ['S', 'I', 'U'].includes(certaintyOf(row)) && !mayDecide.includes(row));

describe('the rows', () => {
  test('that rules cite are all here, and no others', () => {
    expect(rowIds().sort()).toEqual([...cited].sort());
  });

  test('are rows of the fact base', () => {
    expect(cited.filter((row) => !factBase.includes(row))).toEqual([]);
  });

  test('each have a certainty, sources that exist, and days that can be', () => {
    for (const id of rowIds()) {
      const { certainty, sources, from, until } = rowInFull(id);
      expect(certainty, id).toMatch(/^(V~?|S|I|U)$/);
      if (certainty !== 'U') expect(sources.length, id).toBeGreaterThan(0);
      for (const { title, url, seen } of sources) {
        expect(title, id).toBeTruthy();
        expect(url, id).toMatch(/^(https?:\/\/[\w.-]+\/\S*)?$/);
        expect(seen, id).toMatch(/^20\d\d-\d\d-\d\d$/);
      }
      for (const day of [from, until]) expect(day ?? '2026-01', id).toMatch(/^20\d\d-\d\d(-\d\d)?$/);
    }
  });

  test('that nobody has are an error', () => {
    expect(() => certaintyOf('A-99')).toThrow(RangeError);
    expect(() => sourceOf('99')).toThrow(RangeError);
  });
});

describe('sourcesOf', () => {
  test('names each source once, the surest first', () => {
    const sources = sourcesOf(['T-03', 'A-01', 'A-02', 'P-01', 'Z-12']);
    expect(sources.map(({ certainty }) => certainty)).toEqual(['V', 'V', 'V~', 'S']);
    expect(new Set(sources.map(({ title }) => title)).size).toBe(sources.length);
    expect(sources[0]).toMatchObject({ row: 'A-01', url: 'https://www.moj.go.jp/isa/applications/procedures/10_00136.html', seen: '2023-03-17', dated: true });
  });

  test('calls only the agency official', () => {
    for (const { title, url } of rowIds().flatMap((id) => rowInFull(id).sources)) {
      if (url.includes('moj.go.jp') || url.includes('vdocuments') || url.includes('jitco') || (url === '' && /様式|申請画面/.test(title))) continue;
      expect(title, url).toMatch(/民間|公開リポジトリ|転載/);
    }
  });
});

describe('certainty', () => {
  const weakRules = everyRule.filter(({ basis, otherwise }) => weak(basis) && otherwise !== 'advice').map(({ id }) => id);

  test('rules that rest on nothing sure never end in 対象外', () => {
    expect(weakRules.length).toBeGreaterThan(1);
    for (const facts of filings(6000)) {
      for (const { rule, outcome, basis } of judge(facts, '2026-11-22').findings) {
        if (outcome !== 'broken') continue;
        expect(weakRules, JSON.stringify(facts)).not.toContain(rule);
        expect(weak(basis), `${rule}: ${basis}`).toBe(false);
      }
    }
  });
});

/** Filings drawn evenly from the domain of every fact, each fact absent now and then; the same every time. */
function filings(count: number): Facts[] {
  let state = 20261122;
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, (_, at) => {
    const facts: Record<string, unknown> = { capacity: staffCapacities[at % 4] };
    for (const [name, values] of Object.entries(domain)) if (name !== 'capacity' && next(8) > 0) facts[name] = values[next(values.length)];
    return facts as Facts;
  });
}
