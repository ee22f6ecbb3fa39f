/** What the judge makes of the rules' answers: faults, what is asked first, what is said once and what not at all. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Facts } from '../../rules/facts.ts';
import { judge } from '../../rules/index.ts';

const today = '2026-11-22';
const own = { name: '株式会社青葉製作所' };
const ordinary: Facts = {
  capacity: 'affiliatedOrganization', procedure: 'extensionOfPeriodOfStay', relation: 'self', currentStatus: 'engineerHumanitiesInternational',
  desiredStatus: 'engineerHumanitiesInternational', ownOrganization: own, acceptingOrganization: own,
};
const outcomeOf = (facts: Facts, rule: string) => judge(facts, today).findings.find((finding) => finding.rule === rule);

describe('nothing known', () => {
  it('of the filer: asks who files', () => {
    const { verdict, findings, missing } = judge({ ...ordinary, capacity: undefined }, today);
    expect([verdict, missing]).toEqual(['needsConfirmation', ['capacity']]);
    expect(findings.find(({ rule }) => rule === 'outsideScope')).toEqual({
      rule: 'outsideScope', outcome: 'unknown', basis: [], about: ['relation', 'currentStatus', 'desiredStatus'], missing: ['capacity'],
      message: { key: 'unknown_capacity_message', values: [] }, remedy: { key: 'unknown_capacity_remedy', values: [] },
    });
  });

  it('of the person: the list itself is the finding', () => {
    const { findings, missing } = judge({ ...ordinary, relation: undefined }, today);
    const list = findings.find(({ rule }) => rule === 'outsideScope_affiliatedOrganization');
    expect(list?.outcome).toBe('unknown');
    expect(missing).toEqual(['relation']);
    expect(list?.about).toEqual(['relation', 'currentStatus', 'desiredStatus']);
    expect(list?.basis).toContain('A-01');
    expect(list?.basis).not.toContain('A-08');
  });

  it('names nobody on the list', () => {
    const facts: Facts = { ...ordinary, relation: 'other', currentStatus: 'student', desiredStatus: 'student', dependent: false };
    const list = outcomeOf(facts, 'outsideScope_affiliatedOrganization');
    expect([judge(facts, today).verdict, list?.outcome, list?.message.key]).toEqual(['outOfScope', 'broken', 'rule_outsideScope_affiliatedOrganization_message']);
  });
});

describe('a rule that throws', () => {
  const seen = vi.spyOn(console, 'error').mockImplementation(() => {});
  afterEach(() => seen.mockClear());
  const broken: Facts = { ...ordinary, capacity: 'applicant', applicantBornOn: 5 as unknown as string };

  it('is a doubt, told once, and the others are judged', () => {
    const { verdict, findings } = judge(broken, today);
    judge(broken, today);
    expect(verdict).toBe('needsConfirmation');
    expect(findings.find(({ rule }) => rule === 'selfFilingClosed')?.message.key).toBe('doubt_ruleFailed_message');
    expect(findings.some(({ rule, outcome }) => rule === 'applicantAbroad' && outcome === 'met')).toBe(true);
    expect(seen).toHaveBeenCalledTimes(1);
    expect(seen.mock.calls[0]?.[0]).toBe('rule selfFilingClosed failed');
  });
});

describe('what is missing', () => {
  it('is not asked once the verdict stands', () => {
    const { verdict, findings, missing } = judge({ ...ordinary, inJapan: false, acceptingOrganization: undefined, filerEmployment: 'dispatched' }, today);
    expect([verdict, missing]).toEqual(['outOfScope', []]);
    expect(findings.some(({ rule }) => rule === 'acceptedByAnother')).toBe(false);
    expect(findings.find(({ rule }) => rule === 'filerNotEmployed')?.message.key).toBe('doubt_filerEmployment_message');
  });

  it('is the first of each rule where no single fact would settle it', () => {
    const facts: Facts = { capacity: 'registeredSupportOrganization', procedure: 'extensionOfPeriodOfStay', relation: 'self' };
    const { verdict, missing } = judge(facts, today);
    expect(verdict).toBe('needsConfirmation');
    expect(missing.length).toBeGreaterThan(0);
  });

  it('is only what could change the verdict beside a doubt', () => {
    const { missing, findings } = judge({ ...ordinary, pendingApplication: true, acceptingOrganization: undefined }, today);
    expect(missing).toEqual(['acceptingOrganization']);
    expect(findings.find(({ rule }) => rule === 'anotherApplicationPending')?.missing).toEqual([]);
  });

  it('is nothing where only a doubt stands', () => {
    expect(judge({ ...ordinary, pendingApplication: true }, today)).toMatchObject({ verdict: 'needsConfirmation', missing: [] });
  });
});

it('what is met is said with its title, without a remedy', () => {
  expect(outcomeOf(ordinary, 'applicantAbroad')).toEqual({
    rule: 'applicantAbroad', outcome: 'met', basis: ['T-05', 'T-07'], about: ['inJapan'], missing: [], message: { key: 'rule_applicantAbroad_title' }, remedy: null,
  });
});

it('each clause cites its number’s rows beside the rule’s own, once', () => {
  const { basis } = outcomeOf(ordinary, 'acceptedByAnother')!;
  expect(basis[0]).toBe('A-01');
  expect(new Set(basis).size).toBe(basis.length);
});

describe('what is said', () => {
  const other = { name: 'みなと物流株式会社' };
  const keysOf = (facts: Facts) => judge(facts, today).findings.map(({ message }) => message.key);

  it('of a person not known yet rests on the clauses that may still be the one', () => {
    const list = judge({ ...ordinary, relation: undefined }, today).findings.find(({ rule }) => rule === 'outsideScope_affiliatedOrganization');
    expect(list?.basis).toContain('A-05');
    expect(list?.basis).not.toContain('A-02');
  });

  it('of a person not known yet whom another organisation accepts is that, whoever it is', () => {
    const anybody: Facts = { ...ordinary, relation: undefined, acceptingOrganization: other };
    expect(outcomeOf(anybody, 'acceptedByAnother')).toMatchObject({ outcome: 'broken', basis: expect.arrayContaining(['A-01', 'A-05']) });
    // Nothing is said of a legal representative, whom this person need not be.
    expect(keysOf(anybody).filter((key) => /^(doubt|unknown)_/.test(key))).toEqual([]);
    const { findings } = judge({ ...anybody, currentStatus: 'dependent', desiredStatus: 'dependent', principalNationality: 'japanese', dependent: false }, today);
    expect(findings.filter(({ outcome }) => outcome === 'broken').map(({ rule }) => rule)).toEqual(['acceptedByAnother']);
  });

  it('of two facts that only together decide asks for the first', () => {
    expect(judge({ ...ordinary, ownOrganization: undefined, acceptingOrganization: undefined }, today).missing).toEqual(['acceptingOrganization']);
  });

  it('once a filing is out of scope keeps doubts, and leaves out what is lacking', () => {
    const late: Facts = { ...ordinary, procedure: 'changeOfStatus', currentStatus: 'student', expiresOn: today };
    expect(keysOf({ ...late, wantsFeeReduction: true })).toContain('doubt_feeReduction_message');
    const spouse: Facts = { ...late, relation: 'spouse', currentStatus: 'dependent', principalNationality: 'foreign' };
    expect(keysOf({ ...spouse, dependent: true })).toContain('doubt_familyChangesToOwnStatus_message');
    expect(keysOf(spouse).filter((key) => /^(doubt|unknown)_/.test(key))).toEqual([]);
  });
});
