import type { FactName } from './facts.ts';
import type { Filing } from './filing.ts';

/** Not known, and what would settle it: absent facts, or `doubts` that no public source settles (keys of `doubt_…` words). */
export type Unknown = { readonly missing: readonly FactName[]; readonly doubts: readonly string[] };

/** Kleene's three values. */
export type Truth = boolean | Unknown;

// `@__NO_SIDE_EFFECTS__` lets the bundler leave out rules that an entry does not use.

/** A question that a filing answers. */
export type Condition = (filing: Filing) => Truth;

/** Whether the fact has one of the values; unknown while it is absent. */
/* @__NO_SIDE_EFFECTS__ */
export function is<Name extends FactName>(name: Name, ...values: NonNullable<Filing[Name]>[]): Condition {
  return (filing) => {
    const value = filing[name];
    return value === undefined ? lacking(name) : values.includes(value as NonNullable<Filing[Name]>);
  };
}

/** True when every condition is; a known false decides whatever else is unknown. */
/* @__NO_SIDE_EFFECTS__ */
export function all(...conditions: Condition[]): Condition {
  return (filing) => {
    let truth: Truth = true;
    for (const condition of conditions) {
      truth = and(truth, condition(filing));
      if (truth === false) return false;
    }
    return truth;
  };
}

/** True when one condition is; a known true decides whatever else is unknown. */
/* @__NO_SIDE_EFFECTS__ */
export function any(...conditions: Condition[]): Condition {
  return (filing) => {
    let truth: Truth = false;
    for (const condition of conditions) {
      truth = or(truth, condition(filing));
      if (truth === true) return true;
    }
    return truth;
  };
}

/** Kleene's and. */
export function and(a: Truth, b: Truth): Truth {
  if (a === false || b === false) return false;
  return a === true ? b : b === true ? a : merge(a, b);
}

/** Kleene's or. */
export function or(a: Truth, b: Truth): Truth {
  if (a === true || b === true) return true;
  return a === false ? b : b === false ? a : merge(a, b);
}

/** The opposite; unknown stays unknown. */
/* @__NO_SIDE_EFFECTS__ */
export function not(condition: Condition): Condition {
  return (filing) => {
    const truth = condition(filing);
    return typeof truth === 'boolean' ? !truth : truth;
  };
}

/** The second where the first is true, the third where it is false; while it is unknown, what both branches agree on, or what any of the three lacks. */
/* @__NO_SIDE_EFFECTS__ */
export function choose(test: Condition, yes: Condition, no: Condition): Condition {
  return (filing) => {
    const truth = test(filing);
    if (truth === true) return yes(filing);
    if (truth === false) return no(filing);
    const [a, b] = [yes(filing), no(filing)];
    if (typeof a === 'boolean' && a === b) return a;
    const lacks = typeof a === 'boolean' ? truth : merge(truth, a);
    return typeof b === 'boolean' ? lacks : merge(lacks, b);
  };
}

/** Where the condition is false, no public source settles what follows: the doubt's words say whom to ask. */
/* @__NO_SIDE_EFFECTS__ */
export function elseDoubt(condition: Condition, key: string): Condition {
  const unsettled = doubt(key);
  return (filing) => {
    const truth = condition(filing);
    return truth === false ? unsettled : truth;
  };
}

/** Unknown for good: `key` names the words that say why and whom to ask. */
/* @__NO_SIDE_EFFECTS__ */
export function doubt(key: string): Unknown {
  return { missing: [], doubts: [key] };
}

/** Unknown until these facts are there. */
/* @__NO_SIDE_EFFECTS__ */
export function lacking(...missing: FactName[]): Unknown {
  return { missing, doubts: [] };
}

/** Unknown until those of these facts are there that are not. */
export function lackingOf(filing: Filing, ...names: FactName[]): Unknown {
  return lacking(...names.filter((name) => filing[name] === undefined));
}

/** What either lacks. */
export function merge(a: Unknown, b: Unknown): Unknown {
  return { missing: union(a.missing, b.missing), doubts: union(a.doubts, b.doubts) };
}

/** Both, each once. */
export function union<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  if (b.every((item) => a.includes(item))) return a;
  return [...a, ...b.filter((item) => !a.includes(item))];
}
