/** Kleene's three values, written out: what each connective says of every pair, what it lacks, and what it does not even ask. */
import { describe, expect, it } from 'vitest';
import type { Filing } from '../../rules/filing.ts';
import { all, and, any, choose, type Condition, doubt, elseDoubt, is, lacking, merge, not, or, type Truth } from '../../rules/kleene.ts';

const filing = { filedOn: '2026-11-22', relation: 'self' } as Filing;
const a = lacking('relation');
const b = lacking('dependent');
const both = { missing: ['relation', 'dependent'], doubts: [] };
const say = (truth: Truth): Condition => () => truth;
const never: Condition = () => { throw new Error('asked though it could not matter'); };

describe('and, or', () => {
  it.each<[Truth, Truth, Truth, unknown, unknown]>([
    [true, true, true, true, true], [true, false, true, false, true], [false, true, true, false, true], [false, false, true, false, false],
    [true, a, true, a, true], [a, true, true, a, true], [false, a, true, false, a], [a, false, true, false, a], [a, b, true, both, both],
  ])('%j %j', (x, y, _, conjunction, disjunction) => {
    expect(and(x, y)).toEqual(conjunction);
    expect(or(x, y)).toEqual(disjunction);
    expect(all(say(x), say(y))(filing)).toEqual(conjunction);
    expect(any(say(x), say(y))(filing)).toEqual(disjunction);
  });

  it('ask no further than they must', () => {
    expect(all(say(a), say(false), never)(filing)).toBe(false);
    expect(any(say(a), say(true), never)(filing)).toBe(true);
    expect(all()(filing)).toBe(true);
    expect(any()(filing)).toBe(false);
  });
});

describe('what is lacking', () => {
  it('is named once, doubts beside facts', () => {
    expect(merge(lacking('relation', 'dependent'), lacking('dependent', 'inJapan'))).toEqual({ missing: ['relation', 'dependent', 'inJapan'], doubts: [] });
    expect(merge(lacking('relation'), lacking('relation'))).toEqual({ missing: ['relation'], doubts: [] });
    expect(merge(doubt('x'), lacking('relation'))).toEqual({ missing: ['relation'], doubts: ['x'] });
    expect(merge(doubt('x'), doubt('y'))).toEqual({ missing: [], doubts: ['x', 'y'] });
    expect(lacking('relation')).toEqual({ missing: ['relation'], doubts: [] });
    expect(doubt('x')).toEqual({ missing: [], doubts: ['x'] });
  });

  it('is what `is` says of an absent fact', () => {
    expect(is('dependent', true)(filing)).toEqual({ missing: ['dependent'], doubts: [] });
    expect(is('relation', 'spouse', 'self')(filing)).toBe(true);
    expect(is('relation', 'spouse')(filing)).toBe(false);
  });
});

describe('not, elseDoubt', () => {
  it.each<[Truth, unknown, unknown]>([[true, false, true], [false, true, { missing: [], doubts: ['x'] }], [a, a, a]])('%j', (x, opposite, doubted) => {
    expect(not(say(x))(filing)).toEqual(opposite);
    expect(elseDoubt(say(x), 'x')(filing)).toEqual(doubted);
  });
});

describe('choose', () => {
  it('asks one branch where the test is settled', () => {
    expect(choose(say(true), say(b), never)(filing)).toEqual(b);
    expect(choose(say(false), never, say(b))(filing)).toEqual(b);
  });

  it.each<[Truth, Truth, unknown]>([
    [true, true, true], [false, false, false], [true, false, a], [false, true, a], [true, b, both], [b, true, both], [b, false, both], [false, b, both], [b, b, both],
    [lacking('inJapan'), b, { missing: ['relation', 'inJapan', 'dependent'], doubts: [] }],
  ])('an open test, then %j, else %j', (yes, no, expected) => expect(choose(say(a), say(yes), say(no))(filing)).toEqual(expected));
});
