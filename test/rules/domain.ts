import {
  accountOwners, agentApprovals, employments, type FactName, type Facts, internTrainings, nationalities, procedures, receipts, relations,
  requesters, staffCapacities, statuses, supportContracts, useApprovals,
} from '../../rules/facts.ts';

const own = { name: '株式会社青葉製作所' };
const client = { name: '北星食品株式会社' };
const stranger = { name: 'みなと物流株式会社' };
const body = { name: 'ひかり協同組合' };

/** A few values of every fact, chosen so that each side of every condition occurs. The order matters to nobody. */
export const domain: { readonly [Name in FactName]-?: readonly NonNullable<Facts[Name]>[] | readonly (Facts[Name] | null)[] } = {
  filedOn: ['2026-11-22', '2024-06-10', '2027-07-01'],
  procedure: procedures,
  filedWith: [[], ['extensionOfPeriodOfStay'], ['changeOfStatus'], ['reentryPermit'], ['permissionForOtherActivity'], ['certificateOfAuthorizedEmployment']],
  receipt: receipts,
  capacity: staffCapacities,
  issuedCapacity: staffCapacities,
  useApproval: useApprovals,
  useApprovedOn: ['2026-02-10'],
  useValidUntil: ['2029-02-09', '2026-11-21', '2027-01-10'],
  agentApproval: agentApprovals,
  agentApprovalValidUntil: ['2028-05-31', '2026-10-31'],
  ownAccount: accountOwners,
  filerInJapan: [true, false],
  filerEmployment: employments,
  ownOrganization: [own, body],
  categoryDocuments: [true, false],
  declaredClients: [[], [client], [{ ...client, filerListed: false }], [{ ...client, separateId: false }], [{ ...body, supervisingOrganization: true }], [own]],
  implementers: [[], [client], [{ ...client, submittedBy: 'ordinaryMail' }]],
  supportContract: supportContracts,
  entrustedOnForm: [true, false],
  registrationValidUntil: ['2029-03-31', '2026-10-31'],
  acceptingOrganization: [own, client, stranger, body, { name: '北星食品株式会社 釧路支店' }, null],
  sameGroup: [true, false],
  relation: relations,
  dependent: [true, false],
  principalNationality: nationalities,
  principalStatus: ['engineerHumanitiesInternational', 'specifiedSkilledWorker1'],
  currentStatus: statuses,
  desiredStatus: statuses,
  designatedActivity: ['46', '15', '40', '10', '33', 'departurePreparation', 'transitionToSpecifiedSkilledWorker', 'jobHunting', 'other'],
  desiredDesignatedActivity: ['46', '40', '10', 'departurePreparation', 'transitionToSpecifiedSkilledWorker', 'jobHunting'],
  designatedAsDependent: [true, false],
  internTraining: internTrainings,
  supervisedBy: [own, body, stranger, null],
  implementer: [client, stranger, null],
  implementerStaff: [true, false],
  changesOrganization: [true, false],
  expiresOn: ['2026-11-21', '2026-11-22', '2026-11-23', '2027-01-15', '2027-08-01'],
  grantedMonths: [3, 4, 6, 12],
  inJapan: [true, false],
  eventOn: ['2026-11-12', '2026-10-22', '2026-10-23'],
  pendingApplication: [true, false],
  requestedBy: requesters,
  representativeInJapan: [true, false],
  intentConfirmed: [true, false],
  paidDrafting: [true, false],
  applicantBornOn: ['2012-06-01', '1996-04-10'],
  unableToApply: [true, false],
  wantsIntegratedCard: [true, false],
  wantsFeeReduction: [true, false],
};

/** Facts that are taken as shown while absent (cases format, "Standing assumptions"): adding one may contradict the assumption. */
export const assumed: readonly FactName[] = [
  'filedOn', 'useApproval', 'agentApproval', 'ownAccount', 'issuedCapacity', 'filerInJapan', 'inJapan', 'pendingApplication', 'sameGroup',
  'wantsFeeReduction', 'filedWith', 'expiresOn', 'grantedMonths', 'useValidUntil', 'registrationValidUntil', 'agentApprovalValidUntil', 'eventOn',
  'principalStatus', 'filerEmployment', 'intentConfirmed', 'paidDrafting', 'wantsIntegratedCard', 'requestedBy', 'receipt', 'useApprovedOn',
];
