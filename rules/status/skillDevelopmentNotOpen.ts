import { asOf, firstKnownDay, skillDevelopmentInForce } from '../dated.ts';
import { seeks } from '../filing.ts';
import { all, any, elseDoubt, not } from '../kleene.ts';
import type { Rule } from '../rule.ts';

const sought = seeks('employmentForSkillDevelopment');

/** 育成就労 begins on 2027-04-01 and is no choice of the form before; who may then file for it has not been published. */
export const skillDevelopmentNotOpen: Rule = {
  id: 'skillDevelopmentNotOpen',
  basis: ['C-18', 'C-16', 'C-21'],
  about: ['desiredStatus', 'currentStatus'],
  when: any(sought, ({ currentStatus }) => currentStatus === 'employmentForSkillDevelopment'),
  holds: all(
    ({ filedOn }) => filedOn < firstKnownDay || asOf(skillDevelopmentInForce, filedOn),
    elseDoubt(not(sought), 'skillDevelopmentUsers'),
  ),
};
