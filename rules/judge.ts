import type { Capacity, Day, FactName, Facts, Organization } from './facts.ts';
import { completeFiling, type Filing, optional, seeks } from './filing.ts';
import { and, doubt, lacking, merge, or, type Truth, union, type Unknown } from './kleene.ts';
import type { Clause, Rule } from './rule.ts';
import { rules, scopes } from './rules.ts';
import { samplesOf } from './samples.ts';

// The rules know no browser and no Node; this one line both have.
declare const console: { error(...data: unknown[]): void };

export type Verdict = 'inScope' | 'outOfScope' | 'needsConfirmation';
export type Outcome = 'met' | 'broken' | 'unknown' | 'advice';

/** A sentence of the catalogue (`public/_locales`) and what stands in its $1, $2 … */
export type Saying = { key: string; values?: readonly string[] };

/** What one rule says of one filing. */
export type Finding = {
  rule: string;
  outcome: Outcome;
  /** Row ids of the fact base. */
  basis: readonly string[];
  /** The facts it is about; the notice stands at the item of the first that the page shows. */
  about: readonly FactName[];
  /** The absent facts that could still change the verdict. */
  missing: readonly FactName[];
  message: Saying;
  remedy: Saying | null;
};

export type Judgement = { verdict: Verdict; findings: readonly Finding[]; missing: readonly FactName[] };

/**
 * Judges one filing as of its filing day (`facts.filedOn`, else `today`). Never throws: a rule that does counts as not known.
 * `also`: rules beside those of the four kinds of staff. Out of scope where a rule is broken, else to be confirmed where one is unknown, else in scope; advice never decides.
 */
export function judge(facts: Facts, today: Day, also: readonly Rule[]): Judgement {
  const filing = completeFiling(facts, today);
  const said = askAll(filing, also);
  const verdict = verdictOf(said, filing);
  const missing = verdict === 'needsConfirmation' ? tellingFacts(facts, filing, said, also) : [];
  return { verdict, findings: said.flatMap((one) => report(one, filing, missing, verdict)), missing };
}

/** The verdict alone, at a fraction of the cost: nothing is said, and nothing is looked for that could change it. */
export function verdictFor(facts: Facts, today: Day, also: readonly Rule[]): Verdict {
  const filing = completeFiling(facts, today);
  return verdictOf(askAll(filing, also), filing);
}

/** What a rule answers to a filing. */
type Said = { rule: Stated; truth: Truth };

/** What is said of a rule; the list of a user type is stated like one. */
type Stated = Omit<Rule, 'when' | 'holds'>;

function askAll(filing: Filing, also: readonly Rule[]): Said[] {
  const said = askScope(filing);
  for (const list of [also, rules]) for (const rule of list) said.push(...askRule(rule, filing));
  return said;
}

function askRule(rule: Rule, filing: Filing): Said[] {
  const truth = ask(rule, filing);
  return truth === null ? [] : [{ rule, truth }];
}

/** `null` where the rule does not speak of the filing. */
function ask(rule: Rule, filing: Filing): Truth | null {
  try {
    const applies = rule.when ? rule.when(filing) : true;
    if (applies === false) return null;
    const truth = rule.holds(filing);
    if (applies === true || truth === true) return truth;
    return truth === false ? applies : merge(applies, truth);
  } catch (error) {
    if (!failed.has(rule.id)) console.error(`rule ${rule.id} failed`, error);
    failed.add(rule.id);
    return doubt('ruleFailed');
  }
}

/** Rules that have thrown: one console line each is enough. */
const failed = new Set<string>();

/** The scope of the user type: one clause that covers the person and whose every requirement is met. */
function askScope(filing: Filing): Said[] {
  const { capacity } = filing;
  if (capacity === undefined) return [{ rule: outsideScope(filing, []), truth: lacking('capacity') }];
  const clauses = clausesOf(capacity);
  if (clauses.length === 0 || isSkillDevelopment(filing) === true) return [];
  let truth: Truth = false;
  const possible: Weighed[] = [];
  for (const clause of clauses) {
    const weighed = weigh(clause, filing);
    if (weighed.covers === false) continue;
    possible.push(weighed);
    truth = or(truth, weighed.truth);
  }
  const open = possible.filter((one) => truth === false || (truth === true ? one.truth === true : one.truth !== false));
  const certain = open.filter(({ covers }) => covers === true);
  if (certain.length === 0 && (truth !== false || open.length === 0)) {
    return [{ rule: outsideScope(filing, open.length > 0 ? open.map(({ clause }) => clause) : clauses), truth }];
  }
  const parts = new Map<string, Said>();
  for (const part of certain.length > 0 ? certain.flatMap((one) => one.parts) : inTheWayOfAll(open)) {
    if (truth === false && part.truth === true) continue; // outside the scope only what stands in the way is said
    const before = parts.get(part.rule.id);
    parts.set(part.rule.id, before ? { ...part, rule: { ...part.rule, basis: union(before.rule.basis, part.rule.basis) } } : part);
  }
  return [...parts.values()];
}

/** Of clauses that all fail, where it is not known which speaks of the person: what breaks each of them, whoever it is; else whatever breaks any. */
function inTheWayOfAll(clauses: readonly Weighed[]): Said[] {
  const broken = clauses.map(({ parts }) => parts.filter(({ truth }) => truth === false));
  const common = broken.flat().filter(({ rule }) => broken.every((list) => list.some((other) => other.rule.id === rule.id)));
  return common.length > 0 ? common : broken.flat();
}

const known = new Map<Capacity, readonly Clause[]>();

/** The clauses of a user type, made when first asked for; each requirement cites the clause's rows beside its own. */
function clausesOf(capacity: Capacity): readonly Clause[] {
  const before = known.get(capacity);
  if (before) return before;
  const clauses = (scopes[capacity]?.() ?? []).map((clause) => ({
    ...clause, requires: clause.requires.map((rule) => ({ ...rule, basis: union(clause.basis, rule.basis) })),
  }));
  known.set(capacity, clauses);
  return clauses;
}

const isSkillDevelopment = seeks('employmentForSkillDevelopment');

type Weighed = { clause: Clause; covers: Truth; truth: Truth; parts: Said[] };

function weigh(clause: Clause, filing: Filing): Weighed {
  const covers = clause.covers(filing);
  const parts: Said[] = [];
  if (covers === false) return { clause, covers, truth: false, parts };
  let truth: Truth = covers;
  for (const rule of clause.requires) {
    const part = ask(rule, filing);
    if (part === null) continue;
    parts.push({ rule, truth: part });
    truth = and(truth, part);
  }
  return { clause, covers, truth, parts };
}

/** The list itself as a rule: no clause of the user type names this person, or it is not known yet which does. */
function outsideScope({ capacity }: Filing, clauses: readonly Clause[]): Stated {
  const basis = clauses.flatMap((clause) => [...clause.basis, ...clause.requires.flatMap((rule) => rule.basis)]);
  return {
    id: capacity ? `outsideScope_${capacity}` : 'outsideScope', basis: [...new Set(basis)], about: ['relation', 'currentStatus', 'desiredStatus'], values: [],
  };
}

function verdictOf(said: readonly Said[], filing: Filing): Verdict {
  let verdict: Verdict = 'inScope';
  for (const one of said) {
    const outcome = outcomeOf(one, filing);
    if (outcome === 'broken') return 'outOfScope';
    if (outcome === 'unknown') verdict = 'needsConfirmation';
  }
  return verdict;
}

function outcomeOf({ rule, truth }: Said, filing: Filing): Outcome {
  if (truth === true) return 'met';
  if (truth === false) return rule.otherwise ?? 'broken';
  return truth.missing.length === 0 || askedOf(truth, filing).length > 0 ? 'unknown' : 'advice';
}

/** What is worth asking of what is unknown: the optional facts are not. */
function askedOf({ missing }: Unknown, { expiresOn }: Filing): FactName[] {
  return missing.filter((fact) => !optional.has(fact) && (fact !== 'grantedMonths' || expiresOn !== undefined));
}

/**
 * The absent facts of which some value, learnt alone, would change the verdict. Where only two together would, the first that each
 * unknown rule lacks, unless a doubt stands anyway: so there is always something to find out, or a reason why nobody can say.
 */
function tellingFacts(facts: Facts, filing: Filing, said: readonly Said[], also: readonly Rule[]): FactName[] {
  const unknown = said.map(({ truth }) => truth).filter((truth) => typeof truth !== 'boolean');
  const absent = new Set(unknown.flatMap((one) => askedOf(one, filing)));
  const parts = askInParts(filing, also);
  const telling = [...absent].filter((name) => {
    const touched = movesOthers.has(name) ? parts : parts.filter(({ reads }) => reads.has(name));
    const staysOpen = parts.some((part) => part.isOpen && !touched.includes(part));
    return samplesOf(name, facts, filing.filedOn).some((value) => {
      const learnt = movesOthers.has(name) ? completeFiling({ ...facts, [name]: value }, filing.filedOn) : { ...filing, [name]: value };
      const verdict = verdictOf(touched.flatMap(({ asker }) => asker(learnt)), learnt);
      return verdict === 'outOfScope' || (verdict === 'inScope' && !staysOpen);
    });
  });
  if (telling.length > 0 || unknown.some(({ doubts }) => doubts.length > 0)) return telling;
  return [...new Set(unknown.flatMap((one) => askedOf(one, filing).slice(0, 1)))];
}

/** The scope and each rule by itself, with what it read of the filing: only what has read a fact can answer otherwise once that is learnt. */
function askInParts(filing: Filing, also: readonly Rule[]) {
  const askers = [askScope, ...[...also, ...rules].map((rule) => (one: Filing) => askRule(rule, one))];
  return askers.map((asker) => {
    const reads = new Set<PropertyKey>();
    const said = asker(new Proxy(filing, { get: (facts, name) => (reads.add(name), facts[name as FactName]) }));
    return { asker, reads, isOpen: said.some((one) => outcomeOf(one, filing) === 'unknown') };
  });
}

/** Facts from which a filing's completion (filing.ts) makes others, so that every rule is asked again. */
const movesOthers: ReadonlySet<FactName> = new Set<FactName>(['procedure', 'filedWith', 'desiredStatus']);

function report(one: Said, filing: Filing, telling: readonly FactName[], verdict: Verdict): Finding[] {
  const { rule, truth } = one;
  if (truth === true) return [metBy(rule)];
  const { id, basis, about } = rule;
  const outcome = outcomeOf(one, filing);
  const { values: told = about } = rule;
  const values = typeof told === 'function' ? told(filing) : told.map((fact) => textOf(filing[fact]));
  const say = (key: string, missing: readonly FactName[] = []): Finding[] =>
    [{ rule: id, outcome, basis, about, missing, message: { key: `${key}_message`, values }, remedy: { key: `${key}_remedy`, values } }];
  if (truth === false) return say(`rule_${id}`);
  if (outcome === 'advice') return say(`advice_${truth.missing[0]}`);
  const missing = askedOf(truth, filing).filter((fact) => telling.includes(fact));
  if (missing.length > 0) return say(`unknown_${missing[0]}`, missing);
  // Once another rule is broken, or other facts come first, what this one lacks is not worth saying; a doubt is.
  const [key] = truth.doubts;
  return key === undefined || (truth.missing.length > 0 && verdict === 'outOfScope') ? [] : say(`doubt_${key}`);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (value as Organization | undefined)?.name ?? '';
}

const met = new WeakMap<Stated, Finding>();

/** What is as it should be is said in the same words of every filing. */
function metBy(rule: Stated): Finding {
  const before = met.get(rule);
  if (before) return before;
  const { id, basis, about } = rule;
  const finding: Finding = { rule: id, outcome: 'met', basis, about, missing: [], message: { key: `rule_${id}_title` }, remedy: null };
  met.set(rule, finding);
  return finding;
}
