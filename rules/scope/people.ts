import { holds, isChange, isFamily, isRepresentative, ofFamily, seeks, seeksFamilyStatus, settled } from '../filing.ts';
import { all, any, type Condition, is, not } from '../kleene.ts';
import { activityNotOfDependant } from '../person/activityNotOfDependant.ts';
import { familyChangesToOwnStatus } from '../person/familyChangesToOwnStatus.ts';
import { graduateLooksForWork } from '../person/graduateLooksForWork.ts';
import { notSupported } from '../person/notSupported.ts';
import { relationNotCovered } from '../person/relationNotCovered.ts';
import { representativeApplies } from '../person/representativeApplies.ts';
import { sponsorIsJapanese } from '../person/sponsorIsJapanese.ts';
import type { Clause, Rule } from '../rule.ts';

const holdsFamilyStatus = any(
  holds(...ofFamily),
  all(holds('designatedActivities'), is('designatedAsDependent', true)),
);

const seeksOwnStatus = any(not(seeksFamilyStatus), all(seeks('designatedActivities'), is('designatedAsDependent', false)));

/**
 * The people of an accepting organisation as ①–⑤ list them. `accepted`: what makes the organisation the filer's own matter;
 * `rows`: the fact-base rows of ①, ②, ③, ④ for the user type; `only`: the filings the clauses are open to.
 */
export function peopleOf(accepted: readonly Rule[], rows: readonly [string, string, string, string], only: Condition = () => true): Clause[] {
  const family = (seeking: Condition): Condition => all(only, all(isFamily, seeking));
  return [
    { number: '①', basis: [rows[0]], covers: all(only, is('relation', 'self')), requires: [...accepted, graduateLooksForWork] },
    { number: '②', basis: [rows[1]], covers: family(seeks('official')), requires: [...accepted, relationNotCovered, sponsorIsJapanese] },
    {
      number: '③', basis: [rows[2]], covers: family(seeks('dependent')),
      requires: [...accepted, relationNotCovered, notSupported, sponsorIsJapanese],
    },
    {
      number: '③', basis: [rows[2]], covers: family(seeks('designatedActivities')),
      requires: [...accepted, relationNotCovered, activityNotOfDependant, notSupported, sponsorIsJapanese],
    },
    {
      number: '④', basis: [rows[3]], covers: family(seeks(...settled)),
      requires: [...accepted, relationNotCovered, notSupported, sponsorIsJapanese],
    },
    {
      number: '③', basis: ['E-10'], covers: family(all(isChange, seeksOwnStatus, holdsFamilyStatus)),
      requires: [...accepted, familyChangesToOwnStatus],
    },
    { number: '⑤', basis: ['A-05', 'A-16'], covers: all(only, isRepresentative), requires: [...accepted, representativeApplies] },
  ];
}
