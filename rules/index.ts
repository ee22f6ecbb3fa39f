import type { Day, Facts } from './facts.ts';
import { judge as judgeWith, type Judgement, type Verdict, verdictFor } from './judge.ts';
import { otherUsers } from './user/otherUsers.ts';

/** The one door to the rules: what the page, the popup and the command line may use. */
export type { Finding, Judgement, Outcome, Saying, Verdict } from './judge.ts';
export type * from './facts.ts';
export { todayInJapan } from './days.ts';

/** Judges the filing of any user, as of its filing day (`facts.filedOn`, else `today`). Never throws. */
export function judge(facts: Facts, today: Day): Judgement {
  return judgeWith(facts, today, otherUsers);
}

/** The same for the four kinds of staff only; of other users it must not be asked. */
export function judgeStaff(facts: Facts, today: Day): Judgement {
  return judgeWith(facts, today, []);
}

/** The verdict of `judgeStaff` alone. */
export function verdictOfStaff(facts: Facts, today: Day): Verdict {
  return verdictFor(facts, today, []);
}
