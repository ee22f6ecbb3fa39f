import {
  type DeclaredClient, type FactName, type Facts, internTrainings, nationalities, type Organization, procedures, receipts, relations,
  type Status, supportContracts,
} from './facts.ts';
import { addMonths } from './days.ts';
import { activitySorts } from './status/designatedActivityTable.ts';

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
    case 'procedure': return procedures;
    case 'filedWith': return [[], ['extensionOfPeriodOfStay'], ['permissionForOtherActivity'], ['permanentResidence'], ['residenceCard']];
    case 'receipt': return receipts;
    case 'capacity': return ['other'];
    case 'relation': return relations;
    case 'supportContract': return supportContracts;
    case 'principalNationality': return nationalities;
    case 'currentStatus': case 'desiredStatus': return statuses();
    case 'designatedActivity': case 'desiredDesignatedActivity': return activitySorts();
    case 'internTraining': return internTrainings;
    default: return [true, false];
  }
}

const stranger: Organization = { name: '\u0000' };

/** One status of each sort that the rules tell apart. */
const statuses = (): readonly Status[] => [
  'engineerHumanitiesInternational', 'diplomat', 'temporaryVisitor', 'official', 'highlySkilledProfessional2', 'specifiedSkilledWorker1',
  'specifiedSkilledWorker2', 'technicalInternTraining1', 'dependent', 'designatedActivities', 'permanentResident', 'spouseOrChildOfJapanese',
  'employmentForSkillDevelopment', 'none',
];
