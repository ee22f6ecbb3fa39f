/** The one door to the rules: what the page, the popup and the command line may use. */
export { judge, type Finding, type Judgement, type Outcome, type Saying, type Verdict } from './judge.ts';
export type * from './facts.ts';
export { todayInJapan } from './days.ts';
