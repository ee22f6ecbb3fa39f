import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { judge } from '../../../rules/judge.ts';
import { bundle } from '../bundle.ts';
import { interleave, processorMs, ratio } from '../statistics.ts';
import { type Judging, withJsonLogic, withJsonRulesEngine, withOurs } from './engines.ts';
import { neutralFacts, today } from './neutralFacts.ts';
import { neutralRules } from './neutralRules.ts';

const CASES = 1_000;
/** A round judges every fourth case: the slowest engine needs seconds for them all. */
const PARTS = 4;

/**
 * Cases a second of our engine, with its full explanation, beside two others: the same rules, the same facts, one run, in turn.
 * Throws where the three do not agree on every case. Ours is rules/judge.ts as it stands, built over the neutral rules.
 */
export const compareEngines = async (): Promise<Record<'judge.vsJsonLogic' | 'judge.vsJsonRulesEngine', number>> => {
  const built = await bundle('rules/judge.ts', { 'rules/rules.ts': 'test/bench/judge/ourRules.ts' });
  const { judge: judgeNeutral } = (await import(built)) as { judge: typeof judge };
  rmSync(dirname(built), { recursive: true });
  const [ours, jsonLogic, jsonRulesEngine] = [withOurs(judgeNeutral, today), withJsonLogic(neutralRules), withJsonRulesEngine(neutralRules)];
  const facts = neutralFacts(CASES);
  await agree({ ours, jsonLogic, jsonRulesEngine }, facts);
  let round = 0;
  const perSecond = async (judging: Judging, times: number) => {
    const part = facts.filter((_, at) => at % PARTS === Math.floor(round / 3) % PARTS);
    round += 1;
    const started = processorMs();
    for (let time = 0; time < times; time++) for (const one of part) await judging(one);
    return (part.length * times * 1_000) / (processorMs() - started);
  };
  // Each for about as long as the others, so that none of them is judged by a lucky moment; every case twice.
  const speeds = await interleave(2 * PARTS, {
    ours: () => perSecond(ours, 60), jsonLogic: () => perSecond(jsonLogic, 15), jsonRulesEngine: () => perSecond(jsonRulesEngine, 1),
  });
  return { 'judge.vsJsonLogic': ratio(speeds.ours, speeds.jsonLogic), 'judge.vsJsonRulesEngine': ratio(speeds.ours, speeds.jsonRulesEngine) };
};

/** Every rule is broken in some case and not in another, or the comparison would prove little. */
const agree = async (engines: Readonly<Record<string, Judging>>, facts: ReturnType<typeof neutralFacts>): Promise<void> => {
  const seen = new Map(neutralRules.map(({ id }) => [id, 0]));
  for (const [at, one] of facts.entries()) {
    const said = await Promise.all(Object.entries(engines).map(async ([name, judging]) => [name, (await judging(one)).join(' ')] as const));
    if (new Set(said.map(([, broken]) => broken)).size > 1) {
      throw new Error(`The engines disagree on case ${at}: ${said.map(([name, broken]) => `${name} says ${broken || 'none broken'}`).join('; ')}`);
    }
    for (const id of said[0]![1].split(' ')) if (id) seen.set(id, seen.get(id)! + 1);
  }
  const idle = [...seen].filter(([, count]) => count === 0 || count === facts.length).map(([id]) => id);
  if (idle.length > 0) throw new Error(`These neutral rules decide nothing: ${idle.join(', ')}`);
};
