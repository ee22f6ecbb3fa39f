import { internTraining, seeks, settled } from '../filing.ts';
import { all, elseDoubt, is, not } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** The statuses that the form does not offer for the person a 家族滞在 depends on (fact base section 10, 1c). */
const unusual = is(
  'principalStatus', 'diplomat', 'official', 'specifiedSkilledWorker1', ...internTraining,
  'temporaryVisitor', 'trainee', 'dependent', 'permanentResident', ...settled,
  'employmentForSkillDevelopment', 'none',
);

/** 家族滞在 normally does not arise for 特定技能1号, 技能実習, 研修 and the like. */
export const sponsorStatusUnusual: Rule = {
  id: 'sponsorStatusUnusual',
  basis: ['A-19', 'Z-09'],
  about: ['principalStatus'],
  when: all(seeks('dependent'), ({ relation, principalStatus }) => relation !== 'self' && (relation !== undefined || principalStatus !== undefined)),
  holds: elseDoubt(not(unusual), 'sponsorStatus'),
};
