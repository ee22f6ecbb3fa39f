import { elseDoubt, not } from '../kleene.ts';
import type { Rule } from '../rule.ts';
import { graduateSeekingWork } from './acceptedByAnother.ts';

/** 特定活動（継続就職活動）: whether the school may file depends on how "accepted" is read. */
export const graduateLooksForWork: Rule = {
  id: 'graduateLooksForWork',
  basis: ['E-09'],
  about: ['desiredStatus', 'currentStatus'],
  when: graduateSeekingWork,
  holds: elseDoubt(not(graduateSeekingWork), 'graduate'),
};
