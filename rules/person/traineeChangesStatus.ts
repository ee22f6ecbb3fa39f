import { seeks } from '../filing.ts';
import { choose, doubt } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** A trainee's change to 特定技能1号 belongs to the 登録支援機関 capacity (E-07); of a change to another status no source speaks. */
export const traineeChangesStatus: Rule = {
  id: 'traineeChangesStatus',
  basis: ['A-06', 'E-07', 'N-08'],
  about: ['desiredStatus'],
  holds: choose(seeks('specifiedSkilledWorker1'), () => false, () => doubt('traineeChangesStatus')),
};
