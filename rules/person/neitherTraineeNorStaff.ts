import type { Rule } from '../rule.ts';
import { acceptedByUs } from './ours.ts';

/** 監理団体 staff file for the trainees they supervise and, under 注3, for the body's own people: not for a member company's other staff, not for a trainee's family. */
export const neitherTraineeNorStaff: Rule = {
  id: 'neitherTraineeNorStaff',
  basis: ['A-06', 'A-13', 'N-05'],
  about: ['acceptingOrganization', 'currentStatus', 'desiredStatus'],
  holds: acceptedByUs,
  values: ['acceptingOrganization'],
};
