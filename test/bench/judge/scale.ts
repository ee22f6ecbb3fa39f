import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts } from '../../../rules/facts.ts';
import { judge } from '../../../rules/index.ts';
import { median, processorMs } from '../statistics.ts';

/** Cost per case of a list of 100,000 cases ÷ of a list of 1,000, in processor time: no case may pay for those judged before it. */
export const measureJudgeScale = (): Record<'judge.scale', number> => {
  const [short, long] = [1_000, 100_000];
  const all = casesFrom(long + 11 * short);
  const costOf = (cases: readonly Facts[]) => {
    const started = processorMs();
    for (const facts of cases) judge(facts, '2026-11-22');
    return (processorMs() - started) / cases.length;
  };
  // The first lists warm the engine up; what is measured then is the length of the list alone.
  const shortLists = Array.from({ length: 11 }, (_, at) => costOf(all.slice(long + at * short, long + (at + 1) * short))).slice(4);
  return { 'judge.scale': costOf(all.slice(0, long)) / median(shortLists) };
};

/** The project's cases over and over, each time with other organisations. */
const casesFrom = (count: number): Facts[] => {
  const texts = (JSON.parse(readFileSync(join(import.meta.dirname, '../../cases/cases.json'), 'utf8')) as { facts: Facts }[]).map(({ facts }) => JSON.stringify(facts));
  return Array.from({ length: count }, (_, at) => JSON.parse(texts[at % texts.length]!.replaceAll('"name":"', `"name":"第${at}`)) as Facts);
};
