import type { Question } from '../../components/questions.ts';
import type { Source } from '../../rules/sources.ts';
import type { FactName } from '../../rules/index.ts';
import { askExplanation } from './filing.ts';

/** The words around a finding: where it is written, and what to ask. They are long tables, so the background keeps them and is asked once for each. */
export type Explained = {
  sourcesOf: (basis: readonly string[]) => readonly Source[];
  questionFor: (fact: FactName, accountId: string) => Question | null;
  /** The profile changed, and with it the choices. */
  forget: () => void;
};

export type Wanted = { bases: readonly (readonly string[])[]; facts: readonly FactName[]; accountId: string | null };
export type Explanation = { sources: readonly (readonly Source[])[]; questions: readonly (Question | null)[] };

/** Answers from what it has, asks for the rest in one message after the pass, and calls `onMore` when that has come. */
export function createExplained(onMore: () => void): Explained {
  const sources = new Map<string, readonly Source[]>();
  const questions = new Map<string, Question | null>();
  let bases: (readonly string[])[] = [];
  let facts: FactName[] = [];
  let account = '';
  let due = false;

  const ask = async (): Promise<void> => {
    due = false;
    const [askedBases, askedFacts, accountId] = [bases, facts, account];
    [bases, facts] = [[], []];
    const told = await askExplanation({ bases: askedBases, facts: askedFacts, accountId });
    if (!told) return;
    askedBases.forEach((basis, at) => sources.set(basis.join(), told.sources[at] ?? []));
    askedFacts.forEach((fact, at) => questions.set(accountId + fact, told.questions[at] ?? null));
    onMore();
  };
  const want = () => {
    if (!due) queueMicrotask(() => void ask());
    due = true;
  };
  return {
    sourcesOf: (basis) => {
      const key = basis.join();
      const known = sources.get(key);
      if (known) return known;
      sources.set(key, []); // asked once, answered or not
      bases.push(basis);
      want();
      return [];
    },
    questionFor: (fact, accountId) => {
      const key = accountId + fact;
      const known = questions.get(key);
      if (known !== undefined) return known;
      questions.set(key, null);
      facts.push(fact);
      account = accountId;
      want();
      return null;
    },
    forget: () => questions.clear(),
  };
}
