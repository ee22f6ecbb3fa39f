import type { FactName } from './facts.ts';
import type { Filing } from './filing.ts';
import type { Condition } from './kleene.ts';

/** One condition of the law: what it finds, for which filings it holds, and the rows of the fact base it rests on. */
export type Rule = {
  /** Named for what it finds; also the name of its file and of its words (`rule_<id>_…`). */
  readonly id: string;
  readonly basis: readonly string[];
  /** The items it is about; the notice stands at the first that the page shows. */
  readonly about: readonly FactName[];
  /** The filings it speaks of; absent = all. */
  readonly when?: Condition;
  /** True where the filing is as it should be. */
  readonly holds: Condition;
  /** What a false means: outside the scope, or only advice. Rows of certainty S or I end in advice or in a doubt, never in `broken`. */
  readonly otherwise?: 'advice';
  /** What stands in the $1, $2 … of its words: facts (a name, a day), or texts made of them; absent = the facts it is about. */
  readonly values?: readonly FactName[] | ((filing: Filing) => readonly string[]);
};

/** One item of the official list of user types: whom it covers, and what must then be so. */
export type Clause = {
  /** As the law numbers it: ①–⑤; 注3, 注5 for the notes that open a clause of their own. */
  readonly number: string;
  readonly basis: readonly string[];
  /** Whom it speaks of. */
  readonly covers: Condition;
  readonly requires: readonly Rule[];
};
