import { describe, expect, test, vi } from 'vitest';

vi.mock('../../profile/native.ts', () => ({ native: { i18n: { getMessage: (key: string, values: string[] = []) => [key, ...values].join(' ') } } }));

import { organizationPart } from '../../components/quickParts.ts';
import { answer, factsOf, mostQuestions, nextQuestion, type QuickQuestion } from '../../components/quickCheck.ts';
import type { Account } from '../../profile/schema.ts';
import { type Facts, staffCapacities } from '../../rules/facts.ts';
import { judge } from '../../rules/index.ts';

const today = '2026-11-22';

describe('the quick check', () => {
  for (const capacity of staffCapacities) {
    for (const [name, account, every] of [['no profile', null, 1], ['a bare account', bare(capacity), 9], ['a full account', full(capacity), 3]] as const) {
      test(`${capacity}, ${name}: every path ends within ${mostQuestions} questions in a verdict or a named doubt`, () => {
        let paths = 0;
        for (const { choices, facts, asked } of everyPath(account, account ? factsOf(account) : {}, [], { capacity }, every)) {
          paths++;
          expect(asked.length + (account ? 1 : 0), JSON.stringify(choices)).toBeLessThanOrEqual(mostQuestions);
          const { verdict, missing, findings } = judge(facts, today);
          if (verdict !== 'needsConfirmation') continue;
          // What nobody can answer in the popup is said: everything that was asked for was asked, and a doubt is named.
          expect(missing, JSON.stringify(choices)).toEqual([]);
          expect(findings.some(({ outcome }) => outcome === 'unknown'), JSON.stringify(choices)).toBe(true);
        }
        expect(paths).toBeGreaterThan(20);
      }, 120_000);
    }
  }
});

type Path = { choices: Record<string, string>; facts: Facts; asked: readonly string[] };

/** Every sequence of choices; of the pairs of current and desired status a sample in which each status is met on both sides. */
function* everyPath(account: Account | null, facts: Facts, asked: readonly string[], choices: Record<string, string>, every: number): Generator<Path> {
  const question = nextQuestion(facts, account, asked, today);
  if (!question) return yield { choices, facts, asked };
  for (const combination of combinations(question, choices, every)) {
    const chosen = { ...choices, ...combination };
    yield* everyPath(account, answer(facts, question, chosen)!, [...asked, question.id], chosen, every);
  }
}

function combinations({ id, parts }: QuickQuestion, choices: Record<string, string>, every: number): Record<string, string>[] {
  const [first, ...others] = parts.map((part) => part.options.map(({ value }) => ({ [part.id]: value })));
  if (id === 'capacity') return [{}]; // chosen from outside, one test each
  if (id !== 'status') return cross(first!, ...others);
  // What is filed together changes nothing about statuses: there, fewer of them are met.
  const step = choices['other'] === 'yes' || choices['reentry'] !== 'no' ? 11 * every : every;
  const some = first!.filter((_, at) => at % step === 0 || at < 3);
  if (!others[0]) return some;
  return [
    ...some.map((held, at) => ({ ...held, ...others[0]![(at * 7) % others[0]!.length]! })),
    ...others[0].filter((_, at) => at % step === 0).flatMap((wanted) => ['student', 'dependent', 'specifiedSkilledWorker1'].map((currentStatus) => ({ ...wanted, currentStatus }))),
  ];
}

function cross(...lists: Record<string, string>[][]): Record<string, string>[] {
  return lists.reduce((sofar, next) => sofar.flatMap((one) => next.map((two) => ({ ...one, ...two }))));
}

test('a 監理団体 is asked for the 実習実施者 where its list is known, else who supervises', () => {
  const trainee: Facts = { capacity: 'supervisingOrganization', procedure: 'certificateOfEligibility', desiredStatus: 'technicalInternTraining1', internTraining: 'supervised' };
  const asked = (account: Account) => organizationPart(trainee, account).text;
  expect([asked(full('supervisingOrganization')), asked(bare('supervisingOrganization'))]).toEqual(['quick_askImplementer', 'quick_askTrainee']);
});

function bare(capacity: Account['capacity']): Account {
  return { id: 'a1', label: 'x', capacity };
}

function full(capacity: Account['capacity']): Account {
  return {
    ...bare(capacity), useApproval: 'approved', agentApproval: 'approved', ownOrganization: { name: '株式会社青葉' }, categoryDocuments: true,
    declaredClients: [{ name: '株式会社みなと', supportContract: 'full' }, { name: 'みどり協同組合', supervisingOrganization: true }],
    implementers: [{ name: '有限会社すみれ縫製', submittedBy: 'application' }],
  };
}
