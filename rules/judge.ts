import type { Day, FactName, Facts } from './facts.ts';
import { completeFiling, type Filing, optional, seeks } from './filing.ts';
import { all, any, type Truth, type Unknown } from './kleene.ts';
import type { Clause, Rule } from './rule.ts';
import { rules, scopes } from './rules.ts';

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
 * Out of scope where a rule is broken, else to be confirmed where one is unknown, else in scope; advice never decides.
 */
export function judge(facts: Facts, today: Day): Judgement {
  const filing = completeFiling(facts, today);
  const findings: Finding[] = [];
  for (const rule of rules) {
    const truth = ask(rule, filing);
    if (truth !== null) findings.push(report(rule, filing, truth));
  }
  judgeScope(filing, findings);
  const verdict: Verdict = findings.some(({ outcome }) => outcome === 'broken') ? 'outOfScope'
    : findings.some(({ outcome }) => outcome === 'unknown') ? 'needsConfirmation' : 'inScope';
  if (verdict === 'outOfScope') return { verdict, findings: findings.filter(stillSaid), missing: [] };
  return { verdict, findings, missing: [...new Set(findings.flatMap(({ missing }) => missing))] };
}

/** Once something is broken, no absent fact changes the verdict: what is only missing is not asked for. */
const stillSaid = ({ outcome, missing }: Finding): boolean => outcome !== 'unknown' || missing.length === 0;

/** `null` where the rule does not speak of the filing. While it is not known whether it does, only that is asked. */
function ask(rule: Rule, filing: Filing): Truth | null {
  try {
    const applies = rule.when ? rule.when(filing) : true;
    if (applies === false) return null;
    const truth = rule.holds(filing);
    return applies === true || truth === true ? truth : applies;
  } catch (error) {
    console.error(`rule ${rule.id} failed`, error);
    return { missing: [], doubts: ['ruleFailed'] };
  }
}

/** The scope of the user type: one clause that covers the person and whose every requirement is met. */
function judgeScope(filing: Filing, findings: Finding[]): void {
  const { capacity } = filing;
  if (capacity === undefined) return void findings.push(report(outsideScope(filing, []), filing, { missing: ['capacity'], doubts: [] }));
  const clauses = scopes[capacity];
  if (!clauses || isSkillDevelopment(filing) === true) return;
  const possible = clauses.map((clause) => weigh(clause, filing)).filter(({ covers }) => covers !== false);
  const truth = any(...possible.map(({ truth: one }) => () => one))(filing);
  const covering = possible.filter((one) => (truth === true ? one.truth === true : truth === false || one.truth !== false));
  const certain = covering.filter(({ covers }) => covers === true || truth === false);
  const parts = new Map(certain.flatMap(({ clause, parts: list }) => list.map((part) => [part.rule.id, { ...part, clause }])));
  for (const { rule, truth: part, clause } of parts.values()) {
    if (truth === false && part === true) continue;
    findings.push(report({ ...rule, basis: [...new Set([...clause.basis, ...rule.basis])] }, filing, part));
  }
  if (certain.length === 0) findings.push(report(outsideScope(filing, covering.length > 0 ? covering.map(({ clause }) => clause) : clauses), filing, truth));
}

const isSkillDevelopment = seeks('employmentForSkillDevelopment');

type Weighed = { clause: Clause; covers: Truth; truth: Truth; parts: { rule: Rule; truth: Truth }[] };

function weigh(clause: Clause, filing: Filing): Weighed {
  const covers = clause.covers(filing);
  if (covers === false) return { clause, covers, truth: false, parts: [] };
  const parts = clause.requires.flatMap((rule) => {
    const truth = ask(rule, filing);
    return truth === null ? [] : [{ rule, truth }];
  });
  const required = all(...parts.map(({ truth }) => () => truth))(filing);
  return { clause, covers, truth: covers === true ? required : required === false ? false : covers, parts };
}

/** The list itself as a rule: no clause of the user type names this person, or it is not known yet which does. */
function outsideScope({ capacity }: Filing, clauses: readonly Clause[]): Rule {
  const basis = clauses.flatMap((clause) => [...clause.basis, ...clause.requires.flatMap((rule) => rule.basis)]);
  return {
    id: capacity ? `outsideScope_${capacity}` : 'outsideScope', basis: [...new Set(basis)], about: ['relation', 'currentStatus', 'desiredStatus'],
    holds: () => true,
  };
}

function report(rule: Rule, filing: Filing, truth: Truth): Finding {
  const { id, basis, about } = rule;
  const base = { rule: id, basis, about, missing: [] };
  const words = (key: string): Saying => ({ key, ...(rule.values && { values: rule.values(filing) }) });
  if (truth === true) return { ...base, outcome: 'met', message: words(`rule_${id}_title`), remedy: null };
  if (truth === false) {
    return { ...base, outcome: rule.otherwise ?? 'broken', message: words(`rule_${id}_message`), remedy: words(`rule_${id}_remedy`) };
  }
  return reportUnknown(base, words, filing, truth);
}

type Base = Pick<Finding, 'rule' | 'basis' | 'about' | 'missing'>;

function reportUnknown(base: Base, words: (key: string) => Saying, filing: Filing, { missing, doubts }: Unknown): Finding {
  if (doubts.length > 0) {
    return { ...base, outcome: 'unknown', message: words(`doubt_${doubts[0]}_message`), remedy: words(`doubt_${doubts[0]}_remedy`) };
  }
  const asked = missing.filter((fact) => !optional.has(fact) && (fact !== 'grantedMonths' || filing.expiresOn !== undefined));
  const [fact] = asked.length > 0 ? asked : missing;
  const outcome: Outcome = asked.length > 0 ? 'unknown' : 'advice';
  return { ...base, outcome, missing: asked, message: { key: `${outcome}_${fact}_message` }, remedy: { key: `${outcome}_${fact}_remedy` } };
}
