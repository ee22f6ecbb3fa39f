import { isDeepStrictEqual } from 'node:util';

/**
 * Takes the place of vitest where tests run thousands of times, once for each mutant: collects the tests of a file and runs them in turn.
 * Knows the matchers that the tests of the rules use; any other is an error before the first mutant.
 */
export const createTests = () => {
  let tests: { name: string; run: () => unknown }[] = [];
  let after: (() => void)[] = [];
  /** How many mutants a test has noticed: it is likely to notice their neighbours. */
  const noticed = new Map<string, number>();
  const test = Object.assign((name: string, run: () => unknown) => void tests.push({ name, run }), {
    each: (rows: readonly unknown[]) => (name: string, run: (...row: unknown[]) => unknown) =>
      rows.forEach((row) => tests.push({ name, run: () => (Array.isArray(row) ? run(...(row as unknown[])) : run(row)) })),
  });
  const describe = (_: string, group: () => void) => group();
  return {
    module: { test, it: test, describe, expect, afterEach: (act: () => void) => void after.push(act), vi: { spyOn } },
    forget: () => { [tests, after] = [[], []]; },
    /** The name of the first test that fails, or null, those first that have noticed most; forgets the tests. */
    firstFailure: (): string | null => {
      const [all, ends] = [tests, after];
      [tests, after] = [[], []];
      for (const { name, run } of all.sort((a, b) => (noticed.get(b.name) ?? 0) - (noticed.get(a.name) ?? 0))) {
        try {
          run();
          for (const end of ends) end();
        } catch (error) {
          if (error instanceof UnknownMatcher) throw error;
          noticed.set(name, (noticed.get(name) ?? 0) + 1);
          return `${name}: ${String(error).slice(0, 200)}`;
        }
      }
      return null;
    },
  };
};

type Spy = { mock: { calls: unknown[][] } };

const spyOn = (object: Record<string, unknown>, name: string) => {
  const calls: unknown[][] = [];
  object[name] = (...args: unknown[]) => void calls.push(args);
  const spy = { mock: { calls }, mockImplementation: () => spy, mockClear: () => void calls.splice(0), mockRestore: () => {} };
  return spy;
};

/** The tests use what this file does not know. */
export class UnknownMatcher extends Error {}

const asymmetric = Symbol('asymmetric');
type Asymmetric = { [asymmetric]: (value: unknown) => boolean };

const expectOf = (value: unknown, negated: boolean): Record<string, unknown> => {
  const check = (holds: boolean) => {
    if (holds === negated) throw new Error(`${negated ? 'not ' : ''}as expected: ${JSON.stringify(value)?.slice(0, 150)}`);
  };
  const matchers: Record<string, (...wanted: never[]) => void> = {
    toBe: (wanted: unknown) => check(Object.is(value, wanted)),
    toEqual: (wanted: unknown) => check(equals(value, wanted)),
    toBeNull: () => check(value === null),
    toBeTruthy: () => check(Boolean(value)),
    toBeUndefined: () => check(value === undefined),
    toBeGreaterThan: (wanted: number) => check((value as number) > wanted),
    toBeLessThan: (wanted: number) => check((value as number) < wanted),
    toContain: (wanted: unknown) => check((value as unknown[] | string).includes(wanted as string)),
    toContainEqual: (wanted: unknown) => check((value as unknown[]).some((one) => equals(one, wanted))),
    toHaveLength: (wanted: number) => check((value as unknown[]).length === wanted),
    toMatch: (wanted: RegExp) => check(wanted.test(value as string)),
    toMatchObject: (wanted: object) => check(includesAll(value, wanted)),
    toHaveProperty: (wanted: string) => check(wanted in (value as object)),
    toHaveBeenCalledTimes: (wanted: number) => check((value as Spy).mock.calls.length === wanted),
    toThrow: (wanted?: Thrown) => check(throws(value as () => unknown, wanted)),
  };
  return new Proxy(matchers, {
    get: (all, name: string) => {
      if (name === 'not') return expectOf(value, !negated);
      if (!(name in all)) throw new UnknownMatcher(`test/mutation/expect.ts does not know ${name}`);
      return all[name];
    },
  });
};

const expect = Object.assign((value: unknown) => expectOf(value, false), {
  arrayContaining: (wanted: readonly unknown[]): Asymmetric => ({ [asymmetric]: (value) => Array.isArray(value) && wanted.every((one) => value.some((other) => equals(other, one))) }),
  objectContaining: (wanted: object): Asymmetric => ({ [asymmetric]: (value) => includesAll(value, wanted) }),
});

const includesAll = (value: unknown, wanted: object): boolean =>
  typeof value === 'object' && value !== null && Object.entries(wanted).every(([key, one]) => equals((value as Record<string, unknown>)[key], one));

type Thrown = string | (new (...args: never[]) => unknown);

const throws = (act: () => unknown, wanted?: Thrown): boolean => {
  try {
    act();
    return false;
  } catch (error) {
    if (typeof wanted === 'string') return String(error).includes(wanted);
    return wanted === undefined || error instanceof wanted || (error as Error).name === wanted.name;
  }
};

const equals = (value: unknown, wanted: unknown): boolean => {
  if (typeof wanted === 'object' && wanted !== null && asymmetric in wanted) return (wanted as Asymmetric)[asymmetric](value);
  if (Array.isArray(wanted)) return Array.isArray(value) && value.length === wanted.length && wanted.every((one, at) => equals(value[at], one));
  if (typeof wanted !== 'object' || wanted === null || typeof value !== 'object' || value === null) return isDeepStrictEqual(value, wanted);
  const names = new Set([...Object.keys(value), ...Object.keys(wanted)]);
  return [...names].every((name) => equals((value as Record<string, unknown>)[name], (wanted as Record<string, unknown>)[name]));
};
