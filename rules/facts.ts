/** The facts of one filing: every name, its values, and nothing about where they come from. */
export type Facts = {
  filedOn?: Day;
  procedure?: Procedure;
  filedWith?: readonly Procedure[];
  receipt?: (typeof receipts)[number];
  capacity?: Capacity;
  issuedCapacity?: Capacity;
  useApproval?: (typeof useApprovals)[number];
  useApprovedOn?: Day;
  useValidUntil?: Day;
  agentApproval?: (typeof agentApprovals)[number];
  agentApprovalValidUntil?: Day;
  ownAccount?: (typeof accountOwners)[number];
  filerInJapan?: boolean;
  filerEmployment?: (typeof employments)[number];
  ownOrganization?: Organization;
  categoryDocuments?: boolean;
  declaredClients?: readonly DeclaredClient[];
  implementers?: readonly ListedImplementer[];
  supportContract?: (typeof supportContracts)[number];
  entrustedOnForm?: boolean;
  registrationValidUntil?: Day;
  acceptingOrganization?: Organization | null;
  sameGroup?: boolean;
  relation?: Relation;
  dependent?: boolean;
  principalNationality?: (typeof nationalities)[number];
  principalStatus?: Status;
  currentStatus?: Status;
  desiredStatus?: Status;
  designatedActivity?: DesignatedActivity;
  desiredDesignatedActivity?: DesignatedActivity;
  designatedAsDependent?: boolean;
  internTraining?: (typeof internTrainings)[number];
  supervisedBy?: Organization | null;
  implementer?: Organization | null;
  implementerStaff?: boolean;
  changesOrganization?: boolean;
  expiresOn?: Day;
  grantedMonths?: number;
  inJapan?: boolean;
  eventOn?: Day;
  pendingApplication?: boolean;
  requestedBy?: (typeof requesters)[number];
  representativeInJapan?: boolean;
  intentConfirmed?: boolean;
  paidDrafting?: boolean;
  applicantBornOn?: Day;
  unableToApply?: boolean;
  wantsIntegratedCard?: boolean;
  wantsFeeReduction?: boolean;
};

export type FactName = keyof Facts;

/** A calendar day in Japan, `YYYY-MM-DD`. */
export type Day = string;

/** An organisation as a form or a list names it; `corporateNumber` is the 法人番号, 13 digits. */
export type Organization = { name: string; corporateNumber?: string };

/** A client declared or pledged (注4, 注6). `filerListed`: the filer stands on its list of pledged organisations; absent = true. */
export type DeclaredClient = Organization & {
  supervisingOrganization?: boolean;
  declaredOn?: Day;
  filerListed?: boolean;
  separateId?: boolean;
};

/** A 実習実施者 on the submitted list (注2). */
export type ListedImplementer = Organization & { submittedBy?: (typeof submissions)[number]; submittedOn?: Day };

export const procedures = [
  'certificateOfEligibility', 'changeOfStatus', 'extensionOfPeriodOfStay', 'acquisitionOfStatus',
  'certificateOfAuthorizedEmployment', 'permissionForOtherActivity', 'reentryPermit', 'permanentResidence', 'residenceCard',
] as const;
export type Procedure = (typeof procedures)[number];

export const staffCapacities = [
  'affiliatedOrganization', 'supervisingOrganization', 'registeredSupportOrganization', 'publicInterestCorporation',
] as const;
export const capacities = [...staffCapacities, 'attorney', 'applicant', 'legalRepresentative', 'relative', 'other'] as const;
export type Capacity = (typeof capacities)[number];

export const statuses = [
  'diplomat', 'official', 'professor', 'artist', 'religiousActivities', 'journalist', 'highlySkilledProfessional1',
  'highlySkilledProfessional2', 'businessManager', 'legalAccountingServices', 'medicalServices', 'researcher', 'instructor',
  'engineerHumanitiesInternational', 'intraCompanyTransferee', 'nursingCare', 'entertainer', 'skilledLabor',
  'specifiedSkilledWorker1', 'specifiedSkilledWorker2', 'technicalInternTraining1', 'technicalInternTraining2',
  'technicalInternTraining3', 'culturalActivities', 'temporaryVisitor', 'student', 'trainee', 'dependent',
  'designatedActivities', 'permanentResident', 'spouseOrChildOfJapanese', 'spouseOrChildOfPermanentResident',
  'longTermResident', 'employmentForSkillDevelopment', 'none',
] as const;
export type Status = (typeof statuses)[number];

/** A notice number as text (`'46'`, `'33-2'`), or one of the named activities or of those below. */
export const namedActivities = ['departurePreparation', 'transitionToSpecifiedSkilledWorker', 'jobHunting', 'other'] as const;
/** Activities that the official form names and that have no notice number, or one of several (table 1b of the fact base). */
export const activitiesOfForm = ['domesticWorker', 'strategicZone', 'familyOfJobHunter', 'workAfterHighSchool', 'jobOffered', 'startingBusiness'] as const;
export type DesignatedActivity = string;

export const relations = ['self', 'spouse', 'child', 'parent', 'sibling', 'other', 'legalRepresentative'] as const;
export type Relation = (typeof relations)[number];

export const receipts = ['mail', 'counter', 'email'] as const;
export const useApprovals = ['approved', 'pending', 'none'] as const;
export const agentApprovals = ['approved', 'qualified', 'none'] as const;
export const accountOwners = ['own', 'colleague', 'formerEmployer'] as const;
export const employments = ['employee', 'dispatched', 'other'] as const;
export const supportContracts = ['full', 'partial', 'subcontract', 'ended', 'none'] as const;
export const nationalities = ['japanese', 'foreign'] as const;
export const internTrainings = ['individualEnterprise', 'supervised'] as const;
export const requesters = ['applicant', 'legalRepresentative'] as const;
export const submissions = ['application', 'registeredMail', 'counter', 'ordinaryMail'] as const;
