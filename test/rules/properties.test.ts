import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type FactName, type Facts, judge, type Judgement, type Verdict } from '../../rules/index.ts';
import { assumed, domain } from './domain.ts';

const today = '2026-11-22';
const names = Object.keys(domain) as FactName[];
const runs = { numRuns: 10_000 };

/** Any filing: each fact absent or one of its values. */
const anyFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(names.map((name) => [name, fc.constantFrom(...(domain[name] as readonly unknown[]))])) as Record<FactName, fc.Arbitrary<unknown>>,
  { requiredKeys: ['capacity'] },
) as fc.Arbitrary<Facts>;

/** The facts whose absence is not taken for anything: only these may be added without contradicting a standing assumption. */
const open = names.filter((name) => !assumed.includes(name) && name !== 'capacity');

/** Says the same as another fact, or belongs to a status the filing does not presuppose (取, 認, a change to 移行準備). */
function speaksForItself(name: FactName, facts: Facts): boolean {
  const main = [facts.procedure, ...(facts.filedWith ?? [])];
  if (name === 'desiredStatus') return main.includes('extensionOfPeriodOfStay');
  if (name === 'currentStatus') {
    return facts.desiredStatus !== undefined || main.includes('acquisitionOfStatus') || main.includes('certificateOfEligibility');
  }
  return name === 'desiredDesignatedActivity' || name === 'designatedActivity';
}

const blocks = (verdict: Verdict): boolean => verdict !== 'needsConfirmation';
const without = (facts: Facts, gone: readonly FactName[]): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => !gone.includes(name as FactName)));

describe('a verdict', () => {
  it('on partial facts is the verdict of every completion', () => {
    fc.assert(fc.property(anyFacts, fc.subarray(open), (complete, gone) => {
      const kept = gone.filter((name) => !speaksForItself(name, complete));
      const partial = judge(without(complete, kept), today).verdict;
      if (blocks(partial)) expect(judge(complete, today).verdict).toBe(partial);
    }), runs);
  });

  it('is of the facts alone: the order of procedure and filedWith has no meaning', () => {
    fc.assert(fc.property(anyFacts, (facts) => {
      const [other, ...rest] = facts.filedWith ?? [];
      if (!facts.procedure || !other) return;
      const turned = judge({ ...facts, procedure: other, filedWith: [facts.procedure, ...rest] }, today);
      expect(turned.verdict).toBe(judge(facts, today).verdict);
    }), runs);
  });

  it('agrees with its findings', () => {
    fc.assert(fc.property(anyFacts, (facts) => {
      const { verdict, findings, missing } = judge(facts, today);
      const outcomes = new Set(findings.map(({ outcome }) => outcome));
      expect(verdict).toBe(outcomes.has('broken') ? 'outOfScope' : outcomes.has('unknown') ? 'needsConfirmation' : 'inScope');
      expect([...new Set(findings.flatMap((finding) => finding.missing))].sort()).toEqual([...missing].sort());
      for (const finding of findings) expect(finding.basis.length).toBeGreaterThan(0);
    }), runs);
  });
});

describe('missing', () => {
  it('names only absent facts of which some value would change the verdict, and all of them', () => {
    fc.assert(fc.property(anyFacts, fc.subarray(open, { minLength: 1, maxLength: 4 }), (complete, gone) => {
      const facts = without(complete, gone);
      const judgement = judge(facts, today);
      if (judgement.verdict !== 'needsConfirmation') {
        expect(judgement.missing).toEqual([]);
        return;
      }
      const telling = gone.filter((name) => changes(facts, name, judgement));
      for (const name of judgement.missing) expect(facts).not.toHaveProperty(name);
      if (telling.length === 0) return;
      expect(judgement.missing, JSON.stringify(judgement)).toEqual(expect.arrayContaining(telling.filter((name) => !speaksForItself(name, facts) && name !== 'ownOrganization')));
      for (const name of judgement.missing) if (sampled.includes(name)) expect(changes(facts, name, judgement)).toBe(true);
    }), runs);
  });

  it('or a doubt always stands behind needsConfirmation', () => {
    fc.assert(fc.property(anyFacts, (facts) => {
      const { verdict, findings, missing } = judge(facts, today);
      if (verdict === 'needsConfirmation') expect(missing.length > 0 || findings.some(isDoubt)).toBe(true);
    }), runs);
  });
});

/** Facts whose domain here has every sort of value whatever else is known. */
const sampled: readonly FactName[] = ['dependent', 'principalNationality', 'changesOrganization', 'categoryDocuments', 'supportContract', 'designatedAsDependent'];

const isDoubt = ({ outcome, missing }: Judgement['findings'][number]): boolean => outcome === 'unknown' && missing.length === 0;

function changes(facts: Facts, name: FactName, { verdict }: Judgement): boolean {
  return (domain[name] as readonly unknown[]).some((value) => judge({ ...facts, [name]: value }, today).verdict !== verdict);
}

it('a rule that throws is not known and one console line', () => {
  const line = vi.spyOn(console, 'error').mockImplementation(() => {});
  const facts: Facts = { capacity: 'affiliatedOrganization', procedure: 'acquisitionOfStatus' };
  Object.defineProperty(facts, 'eventOn', { enumerable: true, value: { toString: () => { throw new Error('broken value'); } } });
  expect(judge(facts, today).findings).toContainEqual(expect.objectContaining({ rule: 'acquisitionLate', outcome: 'unknown' }));
  expect(line).toHaveBeenCalledTimes(1);
});
