import type { Status } from '../facts.ts';
import { seeks } from '../filing.ts';
import { all, elseDoubt, is } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** The statuses that the form offers for the person a 家族滞在 depends on (fact base section 10, 1c). */
const sponsors: readonly Status[] = [
  'professor', 'artist', 'religiousActivities', 'journalist', 'highlySkilledProfessional1', 'highlySkilledProfessional2', 'businessManager',
  'legalAccountingServices', 'medicalServices', 'researcher', 'instructor', 'engineerHumanitiesInternational', 'intraCompanyTransferee',
  'nursingCare', 'entertainer', 'skilledLabor', 'specifiedSkilledWorker2', 'culturalActivities', 'student', 'designatedActivities',
];

/** 家族滞在 normally does not arise for 特定技能1号, 技能実習, 研修 and the like. */
export const sponsorStatusUnusual: Rule = {
  id: 'sponsorStatusUnusual',
  basis: ['A-19', 'Z-09'],
  about: ['principalStatus'],
  when: all(seeks('dependent'), ({ relation, principalStatus }) => relation !== 'self' && (relation !== undefined || principalStatus !== undefined)),
  holds: elseDoubt(is('principalStatus', ...sponsors), 'sponsorStatus'),
};
