/** Takes the place of rules/rules.ts when our engine is built for the comparison: the neutral rules, said in our own idiom. */
import type { FactName } from '../../../rules/facts.ts';
import type { Filing } from '../../../rules/filing.ts';
import { all, any, type Condition, is, lacking } from '../../../rules/kleene.ts';
import type { Rule } from '../../../rules/rule.ts';
import { neutralRules, type Test } from './neutralRules.ts';

export const rules: readonly Rule[] = neutralRules.map(({ id, when, holds }) => ({
  id,
  basis: [id.toUpperCase()],
  about: holds.map(({ fact }) => fact),
  when: all(...when.map(inOurs)),
  holds: any(...holds.map(inOurs)),
}));

export const scopes = {};

function inOurs(test: Test): Condition {
  if ('in' in test) return is(test.fact, ...(test.in as never[]));
  if ('is' in test) return is(test.fact, test.is as never);
  if ('notAfter' in test) return compare(test.fact, test.notAfter, (a, b) => a <= b);
  return compare(test.fact, test.notBefore, (a, b) => a >= b);
}

function compare(a: FactName, b: FactName, holds: (a: string, b: string) => boolean): Condition {
  const day = (filing: Filing, name: FactName) => filing[name] as string | undefined;
  return (filing) => {
    const [first, second] = [day(filing, a), day(filing, b)];
    if (first === undefined || second === undefined) return lacking(...[a, b].filter((name) => filing[name] === undefined));
    return holds(first, second);
  };
}
