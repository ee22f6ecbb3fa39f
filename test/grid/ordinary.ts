/** The ordinary filing of each staff type, from which every cell departs in its own dimensions only. */
import type { Capacity, Day, Facts, Organization, Procedure, Status } from '../../rules/facts.ts';
import type { Column } from './expectations.ts';

/** The filing day, where a grid has no other. */
export const filedOn: Day = '2026-11-22';
/** A client, an accepting organisation, an implementer. */
export const company: Organization = { name: '北星食品株式会社', corporateNumber: '1990001020418' };
/** A second client. */
export const another: Organization = { name: '鳥羽谷建設株式会社', corporateNumber: '9990001058830' };
/** An organisation nobody declared. */
export const stranger: Organization = { name: 'みなと物流株式会社' };
/** A 監理団体. */
export const body: Organization = { name: 'ひかり協同組合', corporateNumber: '7990005005129' };
/** Another 監理団体. */
export const otherBody: Organization = { name: '協同組合なぎさ交流会' };
/** A 登録支援機関. */
export const supporter: Organization = { name: '株式会社ともしびサポート' };
/** A 公益法人. */
export const foundation: Organization = { name: '公益財団法人千歳国際研修財団' };

/** Procedure by its short name. */
export const procedureOf: Readonly<Record<string, Procedure>> = {
  認: 'certificateOfEligibility', 変: 'changeOfStatus', 更: 'extensionOfPeriodOfStay', 取: 'acquisitionOfStatus',
  就: 'certificateOfAuthorizedEmployment', 資: 'permissionForOtherActivity', 再: 'reentryPermit',
  永住: 'permanentResidence', カード: 'residenceCard',
};
/** Staff type by its short name. */
export const capacityOf: Readonly<Record<string, Capacity>> = {
  所: 'affiliatedOrganization', 監: 'supervisingOrganization', 登: 'registeredSupportOrganization', 公: 'publicInterestCorporation',
};
/** Procedures that may stand alone. */
export const five: readonly Column[] = ['認', '変', '更', '取', '就'];

/** The facts that make a filing of each standing an ordinary one. */
export const standings: Readonly<Record<string, Facts>> = {
  '所:own': { capacity: capacityOf.所, ownOrganization: company, acceptingOrganization: company, changesOrganization: false },
  '監:own': {
    capacity: capacityOf.監, ownOrganization: body, acceptingOrganization: body, categoryDocuments: true, changesOrganization: false,
    supervisedBy: body, implementer: company, implementers: [{ ...company, submittedBy: 'application' }],
  },
  '監:implementer': {
    capacity: capacityOf.監, ownOrganization: body, acceptingOrganization: company, categoryDocuments: true, changesOrganization: false,
    supervisedBy: body, implementer: company, implementers: [{ ...company, submittedBy: 'application' }],
  },
  '登:client': {
    capacity: capacityOf.登, ownOrganization: supporter, acceptingOrganization: company, supportContract: 'full',
    declaredClients: [{ ...company, declaredOn: '2024-03-10' }], registrationValidUntil: '2029-03-31', changesOrganization: false,
  },
  '公:client': {
    capacity: capacityOf.公, ownOrganization: foundation, acceptingOrganization: company, changesOrganization: false,
    declaredClients: [{ ...company, supervisingOrganization: false, declaredOn: '2024-03-10' }],
    supervisedBy: otherBody, implementer: company,
  },
  '公:body': {
    capacity: capacityOf.公, ownOrganization: foundation, acceptingOrganization: company, changesOrganization: false,
    declaredClients: [{ ...body, supervisingOrganization: true, declaredOn: '2024-03-10' }], supervisedBy: body, implementer: company,
  },
};
/** The status each standing ordinarily files for. */
export const ordinary: Readonly<Record<string, Status>> = {
  '所:own': 'engineerHumanitiesInternational', '監:own': 'engineerHumanitiesInternational', '公:client': 'engineerHumanitiesInternational',
  '監:implementer': 'technicalInternTraining2', '公:body': 'technicalInternTraining2', '登:client': 'specifiedSkilledWorker1',
};
/** The facts of a standing's ordinary filing for the person themselves; throws nothing, unknown names give the bare day. */
export const ordinaryOf = (name: string | undefined): Facts => ({ filedOn, relation: 'self', ...standings[name ?? ''] });

/** yes → true, no → false, anything else → not known. */
export const known = (value: string | undefined): boolean | undefined => (value === 'yes' ? true : value === 'no' ? false : undefined);
/** Facts without those that are not known. */
export const tidy = (facts: Facts): Facts => {
  for (const name of Object.keys(facts) as (keyof Facts)[]) {
    if (facts[name] === undefined || (facts[name] as unknown) === '') delete facts[name];
  }
  return facts;
};
/** An organisation by its name in the cell; `nobody` is null. */
export const organization = (places: Readonly<Record<string, Organization>>, name: string | undefined): Organization | null | undefined =>
  name === 'nobody' ? null : places[name ?? ''];

/** Status facts of `student`, `特活/46`, …; with both of 特定活動 the wanted activity has its own fact. */
export const statusFacts = (column: string | undefined, current: string, desired: string): Facts => {
  const [held, heldActivity] = current.split('/');
  const [wanted, wantedActivity] = desired.split('/');
  const named = (text: string | undefined) => (text === '特活' ? 'designatedActivities' : text) as Status;
  const asks = column === '認' || column === '変' || column === '取';
  return tidy({
    procedure: procedureOf[column ?? ''],
    currentStatus: named(held),
    desiredStatus: asks ? named(wanted) : undefined,
    designatedActivity: heldActivity ?? (asks ? wantedActivity : undefined),
    desiredDesignatedActivity: heldActivity && asks ? wantedActivity : undefined,
  });
};
/** The same status held and wanted (取: none held; 認: nothing known of it). */
export const sameStatus = (column: string | undefined, each: string): Facts =>
  statusFacts(column, column === '取' ? 'none' : column === '認' ? '' : each, each);

/** Yes, no, not known. */
export const threeWays = ['yes', 'no', ''];
