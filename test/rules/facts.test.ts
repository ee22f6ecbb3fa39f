/** The facts' values are those of the case format (its table, copied by hand): a value lost or misspelt is a filing that can't be said. */
import { expect, it } from 'vitest';
import * as facts from '../../rules/facts.ts';

const format = {
  procedures: `certificateOfEligibility changeOfStatus extensionOfPeriodOfStay acquisitionOfStatus certificateOfAuthorizedEmployment permissionForOtherActivity
    reentryPermit permanentResidence residenceCard`,
  staffCapacities: 'affiliatedOrganization supervisingOrganization registeredSupportOrganization publicInterestCorporation',
  capacities: `affiliatedOrganization supervisingOrganization registeredSupportOrganization publicInterestCorporation attorney applicant legalRepresentative
    relative other`,
  statuses: `diplomat official professor artist religiousActivities journalist highlySkilledProfessional1 highlySkilledProfessional2 businessManager
    legalAccountingServices medicalServices researcher instructor engineerHumanitiesInternational intraCompanyTransferee nursingCare entertainer skilledLabor
    specifiedSkilledWorker1 specifiedSkilledWorker2 technicalInternTraining1 technicalInternTraining2 technicalInternTraining3 culturalActivities temporaryVisitor
    student trainee dependent designatedActivities permanentResident spouseOrChildOfJapanese spouseOrChildOfPermanentResident longTermResident
    employmentForSkillDevelopment none`,
  namedActivities: 'departurePreparation transitionToSpecifiedSkilledWorker jobHunting other',
  relations: 'self spouse child parent sibling other legalRepresentative',
  receipts: 'mail counter email',
  useApprovals: 'approved pending none',
  agentApprovals: 'approved qualified none',
  accountOwners: 'own colleague formerEmployer',
  employments: 'employee dispatched other',
  supportContracts: 'full partial subcontract ended none',
  nationalities: 'japanese foreign',
  internTrainings: 'individualEnterprise supervised',
  requesters: 'applicant legalRepresentative',
  submissions: 'application registeredMail counter ordinaryMail',
};

it.each(Object.entries(format))('%s', (name, values) => {
  expect([...(facts as unknown as Record<string, readonly string[]>)[name]!].sort()).toEqual(values.split(/\s+/).sort());
});
