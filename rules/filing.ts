import { type Day, type DesignatedActivity, type FactName, type Facts, type Procedure, staffCapacities, type Status } from './facts.ts';
import { all, choose, type Condition, is, lacking, type Truth } from './kleene.ts';

/** The facts of a filing with the standing assumptions filled in, and what follows from them. */
export type Filing = Facts & {
  readonly filedOn: Day;
  /** Every procedure filed together; unknown while `filedWith` is. */
  readonly together?: readonly Procedure[];
  /** The procedure that carries the others: 更 filed with 資 is a 更, whichever is named first. */
  readonly main?: Procedure;
};

/** What an ordinary filing is taken to be where nothing is said; anything said decides (cases format, "Standing assumptions"). */
const assumptions: Facts = {
  useApproval: 'approved', agentApproval: 'approved', ownAccount: 'own', filerInJapan: true, inJapan: true,
  pendingApplication: false, sameGroup: false, wantsFeeReduction: false,
};

/** Facts whose absence only turns a rule into advice: asking them every time would teach staff to click through. */
export const optional: ReadonlySet<FactName> = new Set<FactName>([
  'expiresOn', 'useValidUntil', 'registrationValidUntil', 'agentApprovalValidUntil', 'eventOn', 'principalStatus', 'filerEmployment',
  'intentConfirmed', 'paidDrafting', 'wantsIntegratedCard', 'requestedBy',
]);

/** Completes the facts of one filing. `today` is the filing day where none is named. */
export function completeFiling(facts: Facts, today: Day): Filing {
  const alone = facts.procedure !== undefined && facts.procedure !== 'permissionForOtherActivity' && facts.procedure !== 'reentryPermit';
  const filedWith = facts.filedWith ?? (alone ? [] : undefined);
  const together = facts.procedure && filedWith && [facts.procedure, ...filedWith];
  const main = together && (carriers.find((one) => together.includes(one)) ?? facts.procedure);
  const currentStatus = facts.currentStatus ?? (main === 'extensionOfPeriodOfStay' ? facts.desiredStatus : undefined);
  return {
    ...assumptions, ...(facts.capacity && { issuedCapacity: facts.capacity }), ...facts,
    filedOn: facts.filedOn ?? today, ...(filedWith && { filedWith }), together, main, ...(currentStatus && { currentStatus }),
  };
}

const carriers: readonly Procedure[] = [
  'permanentResidence', 'residenceCard', 'changeOfStatus', 'extensionOfPeriodOfStay', 'acquisitionOfStatus', 'certificateOfEligibility',
  'certificateOfAuthorizedEmployment',
];

/** Whether one of the procedures is filed, alone or together with others. */
/* @__NO_SIDE_EFFECTS__ */
export function filed(...procedures: Procedure[]): Condition {
  return (filing) => {
    if (filing.procedure && procedures.includes(filing.procedure)) return true;
    return filing.together ? filing.together.some((one) => procedures.includes(one)) : lackingProcedure(filing);
  };
}

/** Whether the procedure that carries the filing is one of these. */
/* @__NO_SIDE_EFFECTS__ */
export function mainIs(...procedures: Procedure[]): Condition {
  return (filing) => (filing.main ? procedures.includes(filing.main) : lackingProcedure(filing));
}

const noProcedure = lacking('procedure');
const noFiledWith = lacking('filedWith');
const lackingProcedure = (filing: Filing): Truth => (filing.procedure ? noFiledWith : noProcedure);

/** The procedure that carries the filing is 認定 · 変更 · 更新 · 取得 · 変更 or 更新. */
export const isCertificate = mainIs('certificateOfEligibility');
export const isChange = mainIs('changeOfStatus');
export const isExtension = mainIs('extensionOfPeriodOfStay');
export const isAcquisition = mainIs('acquisitionOfStatus');
export const isChangeOrExtension = mainIs('changeOfStatus', 'extensionOfPeriodOfStay');

/** Staff of 所属機関 · 監理団体 · 登録支援機関 · 公益法人. */
export const byAffiliated = is('capacity', 'affiliatedOrganization');
export const bySupervising = is('capacity', 'supervisingOrganization');
export const bySupporting = is('capacity', 'registeredSupportOrganization');
export const byPublic = is('capacity', 'publicInterestCorporation');

/** Whether the filing is made by one of the four kinds of staff. */
export const byStaff: Condition = is('capacity', ...staffCapacities);

/** The fact that names the status the filing is for: the one wanted for 認・変・取, else the one held. `undefined` = not known yet which. */
export function soughtBy(filing: Filing): 'desiredStatus' | 'currentStatus' | undefined {
  if (!filing.main) return undefined;
  return filing.main === 'certificateOfEligibility' || filing.main === 'changeOfStatus' || filing.main === 'acquisitionOfStatus'
    ? 'desiredStatus' : 'currentStatus';
}

/** Whether the status the filing is for is one of these. */
/* @__NO_SIDE_EFFECTS__ */
export function seeks(...statuses: Status[]): Condition {
  return (filing) => {
    const name = soughtBy(filing);
    if (!name) return lackingProcedure(filing);
    const status = filing[name];
    return status === undefined ? lacking(name) : statuses.includes(status);
  };
}

/** Whether the 特定活動 the filing is for is one of these notices or activities. Ask only after `seeks('designatedActivities')`. */
/* @__NO_SIDE_EFFECTS__ */
export function seeksActivity(test: (activity: DesignatedActivity) => boolean): Condition {
  return (filing) => {
    const name = soughtActivityBy(filing);
    const activity = filing[name];
    return activity === undefined ? lacking(name) : test(activity);
  };
}

/** The fact that names that activity: a second one only where both the status held and the status wanted are 特定活動. */
export function soughtActivityBy(filing: Filing): 'desiredDesignatedActivity' | 'designatedActivity' {
  const both = filing.main === 'changeOfStatus' && filing.currentStatus === 'designatedActivities';
  return both || (filing.desiredDesignatedActivity !== undefined && soughtBy(filing) === 'desiredStatus')
    ? 'desiredDesignatedActivity' : 'designatedActivity';
}

/** Whether the person holds one of these statuses now. */
export const holds = (...statuses: Status[]): Condition => is('currentStatus', ...statuses);

/** Whether a day stands to the filing day as `test` says; unknown while it is absent. */
/* @__NO_SIDE_EFFECTS__ */
export function onDay(name: 'expiresOn' | 'eventOn' | 'useValidUntil' | 'agentApprovalValidUntil' | 'registrationValidUntil' | 'applicantBornOn', test: (day: Day, filedOn: Day) => boolean): Condition {
  return (filing) => {
    const day = filing[name];
    return day === undefined ? lacking(name) : test(day, filing.filedOn);
  };
}

/** Whether the filing day is no later than a last day. */
export const notPast = (last: Day, filedOn: Day): boolean => filedOn <= last;

/** 特定技能1号への移行準備 as the activity the filing is for (E-08, Z-22). */
export const seeksTransition = all(seeks('designatedActivities'), seeksActivity((activity) => activity === 'transitionToSpecifiedSkilledWorker'));

/** 技能実習, any of the three. */
export const internTraining = ['technicalInternTraining1', 'technicalInternTraining2', 'technicalInternTraining3'] as const;
export const seeksInternTraining = seeks(...internTraining);

/** 団体監理型の技能実習; the form of training is asked only once the status is known to be 技能実習. */
export const seeksSupervisedTraining = choose(seeksInternTraining, is('internTraining', 'supervised'), () => false);

/** Someone other than the accepted person ① files for a place in ②–④. */
export const isFamily = is('relation', 'spouse', 'child', 'parent', 'sibling', 'other');

/** The applicant is the legal representative, not the person represented. */
export const isRepresentative = is('relation', 'legalRepresentative');

/** The statuses of ④. */
export const settled = ['spouseOrChildOfJapanese', 'spouseOrChildOfPermanentResident', 'longTermResident'] as const;

/** The statuses of ②–④ other than 特定活動, which is theirs only as a dependant's. */
export const ofFamily = ['official', 'dependent', ...settled] as const;
export const seeksFamilyStatus = seeks('designatedActivities', ...ofFamily);
