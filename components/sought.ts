import type { Facts, Status } from '../rules/facts.ts';

/** Statuses that a family member of the accepted person may hold or ask for. */
export const familyStatuses: readonly Status[] = ['official', 'dependent', 'spouseOrChildOfJapanese', 'spouseOrChildOfPermanentResident', 'longTermResident'];

/** Activities that are the person's own; of the others (7, 18, 38, 47 …) a family member may hold them. */
const ownActivities = ['5', '5-2', '6', '8', '9', '10', '12', '15', '16', '17', '20', '21', '22', '27', '28', '29', '32', '35', '36', '37', '40', '42',
  '43', '44', '46', '50', '51', '53', '55', 'departurePreparation', 'transitionToSpecifiedSkilledWorker', 'jobHunting',
  'strategicZone', 'workAfterHighSchool'];

/** Whether a family member may hold this status; of 特定活動, whether one may do this activity. */
export function mayBeFamily(status: Status, activity: string | undefined): boolean {
  if (status === 'designatedActivities') return activity === undefined || !ownActivities.includes(activity);
  return familyStatuses.includes(status);
}

/** The status the filing is for: the one wanted for 認・変・取, else the one held. */
export function soughtStatus({ procedure, currentStatus, desiredStatus }: Facts): Status | undefined {
  const wanted = procedure === 'certificateOfEligibility' || procedure === 'changeOfStatus' || procedure === 'acquisitionOfStatus';
  return wanted ? desiredStatus : currentStatus;
}

/** The activity of that status, where it is 特定活動. */
export function soughtActivity(facts: Facts): string | undefined {
  return facts.desiredDesignatedActivity ?? facts.designatedActivity;
}
