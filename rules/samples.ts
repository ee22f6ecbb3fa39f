import {
  type DeclaredClient, type FactName, type Facts, internTrainings, nationalities, type Organization, procedures, receipts, relations,
  type Status, supportContracts,
} from './facts.ts';
import { addMonths } from './days.ts';
import { knownActivities } from './status/designatedActivityTable.ts';

/** Values of an absent fact that between them make every difference it can make to this filing; `today` is its filing day. */
export function samplesOf(name: FactName, facts: Facts, today: string): readonly unknown[] {
  const { ownOrganization, acceptingOrganization, supervisedBy, implementer, declaredClients = [], implementers = [] } = facts;
  const named = [ownOrganization, acceptingOrganization, supervisedBy, implementer, ...implementers.slice(0, 3)];
  const organizations = [...named, ...declaredClients.slice(0, 9), stranger].filter((one): one is Organization => one != null);
  switch (name) {
    case 'ownOrganization': return organizations;
    case 'acceptingOrganization': case 'supervisedBy': case 'implementer': return [...organizations, null];
    case 'implementers': return [[], organizations];
    case 'declaredClients': return [[], ...[true, false].map((supervisingOrganization) => organizations.map(
      ({ name: text, corporateNumber }): DeclaredClient => ({ name: text, corporateNumber, supervisingOrganization, separateId: true }),
    ))];
    case 'applicantBornOn': return [addMonths(today, -12), addMonths(today, -480)];
    case 'grantedMonths': return [3, 5, 12];
    default: return fixed[name] ?? [true, false];
  }
}

const stranger: Organization = { name: '\u0000' };

/** One status of each sort that the rules tell apart. */
const statuses: readonly Status[] = [
  'engineerHumanitiesInternational', 'diplomat', 'temporaryVisitor', 'official', 'highlySkilledProfessional2', 'specifiedSkilledWorker1',
  'specifiedSkilledWorker2', 'technicalInternTraining1', 'dependent', 'designatedActivities', 'permanentResident', 'spouseOrChildOfJapanese',
  'employmentForSkillDevelopment', 'none',
];

const fixed: Partial<Record<FactName, readonly unknown[]>> = {
  procedure: procedures, filedWith: [[], ['extensionOfPeriodOfStay'], ['permissionForOtherActivity'], ['permanentResidence'], ['residenceCard']],
  receipt: receipts, capacity: [], relation: relations, supportContract: supportContracts, principalNationality: nationalities,
  currentStatus: statuses, desiredStatus: statuses, designatedActivity: knownActivities, desiredDesignatedActivity: knownActivities,
  internTraining: internTrainings,
};
