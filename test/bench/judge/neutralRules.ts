import type { FactName } from '../../../rules/facts.ts';

/** One question to the facts of a filing: one of some values, yes or no, or a day beside another. */
export type Test =
  | { fact: FactName; in: readonly string[] }
  | { fact: FactName; is: boolean }
  | { fact: FactName; notAfter: FactName }
  | { fact: FactName; notBefore: FactName };

/** Broken where every test of `when` is met and none of `holds` is. */
export type NeutralRule = { id: string; when: readonly Test[]; holds: readonly Test[] };

const one = (fact: FactName, ...values: string[]): Test => ({ fact, in: values });
const yes = (fact: FactName): Test => ({ fact, is: true });
const no = (fact: FactName): Test => ({ fact, is: false });
const by = (fact: FactName, notAfter: FactName): Test => ({ fact, notAfter });
const from = (fact: FactName, notBefore: FactName): Test => ({ fact, notBefore });

const company = one('capacity', 'affiliatedOrganization');
const supervisor = one('capacity', 'supervisingOrganization');
const supporter = one('capacity', 'registeredSupportOrganization');
const corporation = one('capacity', 'publicInterestCorporation');
const certificate = one('procedure', 'certificateOfEligibility');
const change = one('procedure', 'changeOfStatus');
const extension = one('procedure', 'extensionOfPeriodOfStay');
const permit = one('procedure', 'permissionForOtherActivity', 'reentryPermit');
const stay = one('procedure', 'changeOfStatus', 'extensionOfPeriodOfStay');
const self = one('relation', 'self');
const family = one('relation', 'spouse', 'child');
const training = one('currentStatus', 'technicalInternTraining1', 'technicalInternTraining2', 'technicalInternTraining3');
const toTraining = one('desiredStatus', 'technicalInternTraining1', 'technicalInternTraining2', 'technicalInternTraining3');
const skilled = one('desiredStatus', 'specifiedSkilledWorker1', 'specifiedSkilledWorker2');
const familyStatus = one('desiredStatus', 'dependent', 'spouseOrChildOfJapanese', 'longTermResident', 'official');
const outside = one('desiredStatus', 'diplomat', 'temporaryVisitor', 'permanentResident');
const work = one('desiredStatus', 'engineerHumanitiesInternational', 'intraCompanyTransferee', 'skilledLabor', 'nursingCare', 'researcher');
const fullSupport = one('supportContract', 'full');
const approved = one('useApproval', 'approved');
const agent = one('agentApproval', 'approved', 'qualified');

/** Forty rules of our kind, three to five tests each, that belong to no engine: every engine under test is given these same rules. */
export const neutralRules: readonly NeutralRule[] = [
  { id: 'n01', when: [company, self], holds: [work, skilled, toTraining] },
  { id: 'n02', when: [company, family], holds: [familyStatus, yes('dependent')] },
  { id: 'n03', when: [company, family, stay], holds: [yes('dependent')] },
  { id: 'n04', when: [company], holds: [by('filedOn', 'useValidUntil'), one('useApproval', 'none')] },
  { id: 'n05', when: [company, certificate], holds: [agent, yes('categoryDocuments')] },
  { id: 'n06', when: [supervisor, self], holds: [training, toTraining, yes('categoryDocuments')] },
  { id: 'n07', when: [supervisor, toTraining], holds: [one('internTraining', 'supervised')] },
  { id: 'n08', when: [supervisor, toTraining, certificate], holds: [agent, yes('implementerStaff')] },
  { id: 'n09', when: [supervisor, no('implementerStaff')], holds: [one('useApproval', 'approved', 'pending')] },
  { id: 'n10', when: [supervisor, work], holds: [yes('categoryDocuments'), yes('sameGroup')] },
  { id: 'n11', when: [supporter, skilled], holds: [fullSupport] },
  { id: 'n12', when: [supporter, skilled, stay], holds: [no('changesOrganization'), fullSupport] },
  { id: 'n13', when: [supporter], holds: [by('filedOn', 'registrationValidUntil'), no('inJapan')] },
  { id: 'n14', when: [supporter, family], holds: [familyStatus, fullSupport, yes('dependent')] },
  { id: 'n15', when: [supporter, yes('entrustedOnForm')], holds: [one('supportContract', 'full', 'subcontract')] },
  { id: 'n16', when: [corporation, self], holds: [work, skilled] },
  { id: 'n17', when: [corporation, toTraining], holds: [one('internTraining', 'supervised'), yes('implementerStaff')] },
  { id: 'n18', when: [corporation, family, familyStatus], holds: [yes('dependent'), one('principalNationality', 'foreign')] },
  { id: 'n19', when: [corporation, certificate], holds: [agent, approved] },
  { id: 'n20', when: [outside, self], holds: [one('receipt', 'counter')] },
  { id: 'n21', when: [outside, family, stay], holds: [one('receipt', 'counter', 'mail')] },
  { id: 'n22', when: [stay, yes('inJapan')], holds: [by('filedOn', 'expiresOn')] },
  { id: 'n23', when: [stay, no('inJapan')], holds: [one('requestedBy', 'legalRepresentative'), yes('representativeInJapan')] },
  { id: 'n24', when: [extension, training], holds: [toTraining, one('receipt', 'counter')] },
  { id: 'n25', when: [extension, skilled, yes('changesOrganization')], holds: [one('receipt', 'counter'), yes('sameGroup')] },
  { id: 'n26', when: [change, training], holds: [skilled, toTraining, one('desiredStatus', 'designatedActivities')] },
  { id: 'n27', when: [change, skilled], holds: [no('pendingApplication'), training] },
  { id: 'n28', when: [permit, self], holds: [yes('inJapan'), by('filedOn', 'expiresOn')] },
  { id: 'n29', when: [permit, one('receipt', 'email')], holds: [no('pendingApplication')] },
  { id: 'n30', when: [yes('paidDrafting'), no('sameGroup')], holds: [one('ownAccount', 'own'), agent] },
  { id: 'n31', when: [one('ownAccount', 'colleague', 'formerEmployer'), approved], holds: [one('filerEmployment', 'dispatched')] },
  { id: 'n32', when: [no('filerInJapan'), agent], holds: [one('receipt', 'email'), no('intentConfirmed')] },
  { id: 'n33', when: [approved, from('filedOn', 'useApprovedOn')], holds: [by('filedOn', 'useValidUntil')] },
  { id: 'n34', when: [one('agentApproval', 'approved')], holds: [by('filedOn', 'agentApprovalValidUntil'), one('filerEmployment', 'employee')] },
  { id: 'n35', when: [one('procedure', 'acquisitionOfStatus'), one('relation', 'child')], holds: [from('eventOn', 'useApprovedOn'), yes('unableToApply')] },
  { id: 'n36', when: [one('procedure', 'acquisitionOfStatus')], holds: [by('eventOn', 'filedOn'), yes('wantsFeeReduction')] },
  { id: 'n37', when: [yes('wantsIntegratedCard'), stay], holds: [one('receipt', 'counter'), from('expiresOn', 'eventOn')] },
  { id: 'n38', when: [one('relation', 'legalRepresentative')], holds: [yes('unableToApply'), yes('representativeInJapan')] },
  { id: 'n39', when: [no('intentConfirmed'), one('requestedBy', 'applicant')], holds: [yes('representativeInJapan'), permit] },
  { id: 'n40', when: [one('principalNationality', 'japanese'), family], holds: [one('desiredStatus', 'spouseOrChildOfJapanese'), no('designatedAsDependent')] },
];
