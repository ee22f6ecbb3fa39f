import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { filesOf, ROOT } from '../files.ts';

/** One change to the rules: what stood where, and what stands there instead while the mutant is active. */
export type Mutant = { id: string; file: string; line: number; kind: string; was: string; becomes: string };

/** The rules with every mutant in them, each asleep until `__stryker__.activeMutant` names it. `sources`: path from the root → code. */
export type Mutated = { mutants: readonly Mutant[]; sources: ReadonlyMap<string, string> };

/** Not rules: the command line, the schema at the door, the law as a page, the reading of pages (each has its own tests), and words for people. */
const NOT_RULES = /^rules\/(cli|schema|law\w*|sources|rows|sentence|interpret|index|rule)(\.ts|\/)/;

/** Puts Stryker's mutants into the rules. `only`: a part of the path. */
export const mutateRules = async (only = ''): Promise<Mutated> => {
  const paths = filesOf('rules', /\.ts$/).filter((path) => !NOT_RULES.test(path) && path.includes(only));
  const texts = new Map(paths.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
  const quiet = () => {};
  const logger = { isTraceEnabled: no, isDebugEnabled: no, isInfoEnabled: no, isWarnEnabled: no, isErrorEnabled: no, isFatalEnabled: no, trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet, fatal: quiet };
  const files = [...texts].map(([name, content]) => ({ name, content, mutate: true }));
  const result = await new Instrumenter(logger).instrument(files, { plugins: null, excludedMutations: [], ignorers: [] });
  const mutants = result.mutants.filter(({ statusReason, status }) => !statusReason && status !== 'Ignored').map((mutant): Mutant => ({
    id: mutant.id, file: mutant.fileName, line: mutant.location.start.line + 1, kind: mutant.mutatorName,
    was: cut(texts.get(mutant.fileName)!, mutant.location), becomes: mutant.replacement ?? '',
  }));
  return { mutants, sources: new Map(result.files.map(({ name, content }) => [name, content])) };
};

const no = () => false;

type Place = { start: { line: number; column: number }; end: { line: number; column: number } };

const cut = (text: string, { start, end }: Place): string => {
  const lines = text.split('\n').slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1)!.slice(0, end.column);
  lines[0] = lines[0]!.slice(start.column);
  return lines.join(' ').replace(/\s+/g, ' ');
};
