import jsonLogic from 'json-logic-js';
import { Engine } from 'json-rules-engine';
import type { FactName, Facts } from '../../../rules/facts.ts';
import type { judge } from '../../../rules/judge.ts';
import type { NeutralRule, Test } from './neutralRules.ts';

/** Judges one filing; the ids of the rules that are broken, in the rules' order. */
export type Judging = (facts: Facts) => readonly string[] | Promise<readonly string[]>;

/** json-logic-js: one expression a rule, each applied to the facts. */
export const withJsonLogic = (rules: readonly NeutralRule[]): Judging => {
  const expressions = rules.map(({ id, when, holds }) => [id, { and: [...when.map(inJsonLogic), { '!': { or: holds.map(inJsonLogic) } }] }] as const);
  return (facts) => expressions.filter(([, expression]) => jsonLogic.apply(expression as never, facts) === true).map(([id]) => id);
};

const inJsonLogic = (test: Test): object => {
  const { fact } = test;
  if ('in' in test) return { in: [{ var: fact }, [...test.in]] };
  if ('is' in test) return { '===': [{ var: fact }, test.is] };
  if ('notAfter' in test) return { '<=': [{ var: fact }, { var: test.notAfter }] };
  return { '>=': [{ var: fact }, { var: test.notBefore }] };
};

/** json-rules-engine: one engine with every rule, an event for each that is broken. */
export const withJsonRulesEngine = (rules: readonly NeutralRule[]): Judging => {
  const engine = new Engine(rules.map(({ id, when, holds }) => ({
    name: id,
    conditions: { all: [...when.map(inJsonRules), { not: { any: holds.map(inJsonRules) } }] },
    event: { type: id },
  })));
  const order = new Map(rules.map(({ id }, at) => [id, at]));
  return async (facts) => {
    const { events } = await engine.run(facts);
    return events.map(({ type }) => type).sort((a, b) => order.get(a)! - order.get(b)!);
  };
};

const inJsonRules = (test: Test): { fact: FactName; operator: string; value: unknown } => {
  const { fact } = test;
  if ('in' in test) return { fact, operator: 'in', value: [...test.in] };
  if ('is' in test) return { fact, operator: 'equal', value: test.is };
  if ('notAfter' in test) return { fact, operator: 'lessThanInclusive', value: { fact: test.notAfter } };
  return { fact, operator: 'greaterThanInclusive', value: { fact: test.notBefore } };
};

/** Our own engine, its full explanation of every rule included; `judgeOne` has been built over the neutral rules. */
export const withOurs = (judgeOne: typeof judge, today: string): Judging => (facts) => {
  const { findings } = judgeOne(facts, today, []);
  return findings.filter(({ outcome }) => outcome === 'broken').map(({ rule }) => rule);
};
