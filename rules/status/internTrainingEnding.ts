import { asOf, firstKnownDay, newInternTraining } from '../dated.ts';
import { isCertificate, seeksInternTraining } from '../filing.ts';
import { any, elseDoubt, not } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** 技能実習 goes on for those already in it; who enters after 2027-06-30 can in principle no longer begin (経過措置). */
export const internTrainingEnding: Rule = {
  id: 'internTrainingEnding',
  basis: ['C-17', 'C-19'],
  about: ['desiredStatus'],
  when: seeksInternTraining,
  holds: any(
    not(isCertificate),
    elseDoubt(({ filedOn }) => filedOn < firstKnownDay || asOf(newInternTraining, filedOn), 'internTrainingEnding'),
  ),
};
