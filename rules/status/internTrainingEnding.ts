import { asOf, firstKnownDay, newInternTraining } from '../dated.ts';
import { holds, internTraining, isCertificate, isChange, seeksInternTraining } from '../filing.ts';
import { all, any, elseDoubt, not } from '../kleene.ts';
import type { Rule } from '../rule.ts';

// A change into 技能実習 begins it as an entry does; a trainee's change to the next stage goes on with it.
const begins = any(isCertificate, all(isChange, not(holds(...internTraining))));

/** 技能実習 goes on for those already in it; who enters or begins after 2027-06-30 can in principle no longer begin (経過措置). */
export const internTrainingEnding: Rule = {
  id: 'internTrainingEnding',
  basis: ['C-17', 'C-19'],
  about: ['desiredStatus'],
  when: seeksInternTraining,
  holds: any(
    not(begins),
    elseDoubt(({ filedOn }) => filedOn < firstKnownDay || asOf(newInternTraining, filedOn), 'internTrainingEnding'),
  ),
};
