import { constructionRoute, idPerClient, newInternTraining, newTrainingPlans, pledgeListPerUser, rulesAsOf, skillDevelopmentInForce } from './dated.ts';
import { type Capacity, capacities, procedures, type Procedure, staffCapacities } from './facts.ts';
import { completeFiling } from './filing.ts';
import { type RowInFull, rowInFull } from './lawRows.ts';
import { type LawText, lawTexts, preamble } from './lawText.ts';
import { all } from './kleene.ts';
import type { Rule } from './rule.ts';
import { scopes } from './rules.ts';
import { rulesOfAllUsers } from './rulesOfAllUsers.ts';
import { knownActivities, offerOf, type Offer } from './status/designatedActivityTable.ts';

/** The whole law as data without a word of ours: what the page of the law and `npm run law` show. Not for the content script. */
export const law = () => ({
  asOf: rulesAsOf,
  matrix: capacities.filter((capacity) => capacity !== 'other').map((capacity) => ({ capacity, marks: sevenProcedures.map((procedure) => markOf(capacity, procedure)) })),
  preamble: preamble.map((text) => linked(text)),
  lists: Object.entries(lawTexts).map(([capacity, texts]) => ({ capacity: capacity as Capacity, texts: texts.map((text) => linked(text, capacity as Capacity)) })),
  chapters: Object.entries(chapters).map(([chapter, ids]) => ({ chapter, rules: ids.map(lawRuleOf) })),
  activities: knownActivities().map((activity) => ({ activity, offers: threeProcedures.map((procedure): Offer => offerOf(activity, procedure)) })),
  changes: [...changes].sort((a, b) => (a.from < b.from ? -1 : 1)),
});

/** `number`: chapter and place in it, `3-2`. `ends`: the gravest a breach can end in: 対象外, 要確認 or 注意. */
export type LawRule = { id: string; number: string; users: readonly Capacity[]; ends: 'outOfScope' | 'needsConfirmation' | 'note'; rows: readonly RowInFull[]; doubts: readonly string[] };

/** Whether a user may file the procedure: alone, only with another (注1), under conditions, or not. */
export type Mark = 'yes' | 'together' | 'conditional' | 'no';

export const sevenProcedures: readonly Procedure[] = procedures.slice(0, 7);
export const threeProcedures: readonly Procedure[] = procedures.slice(0, 3);

const clauses = Object.entries(scopes).flatMap(([capacity, list]) => list().map((clause) => ({ capacity: capacity as Capacity, clause })));
const everyRule = new Map<string, Rule>([...rulesOfAllUsers, ...clauses.flatMap(({ clause }) => clause.requires)].map((rule) => [rule.id, rule]));

/** Which rules an article of the official list stands in: those of its user that cite its rows, and what the clause over them requires. */
function linked(text: LawText, capacity?: Capacity): LawText & { rules: readonly string[] } {
  const cites = (basis: readonly string[]): boolean => basis.some((row) => text.rows.includes(row));
  const required = clauses.filter((one) => one.capacity === capacity && cites(one.clause.basis)).flatMap(({ clause }) => clause.requires.map(({ id }) => id));
  const citing = [...everyRule.values()].filter(({ id, basis }) => cites(basis) && (!capacity || usersOf(id).includes(capacity))).map(({ id }) => id);
  return { ...text, rules: [...new Set([...required, ...citing])] };
}

/** An adult with a work status who files, or is filed for, on the day of the rules. */
function markOf(capacity: Capacity, procedure: Procedure): Mark {
  const truth = (...filedWith: Procedure[]) => {
    const ofUsers = rulesOfAllUsers.filter(({ id }) => usersAndProcedures.includes(id)).map((rule) => all(rule.when ? (filing) => rule.when!(filing) === false || rule.holds(filing) : rule.holds));
    return all(...ofUsers)(completeFiling({ capacity, procedure, filedWith, applicantBornOn: '1990-01-01', currentStatus: 'researcher', grantedMonths: 12 }, rulesAsOf));
  };
  const alone = truth();
  if (alone !== false) return alone === true ? 'yes' : 'conditional';
  const together = truth('extensionOfPeriodOfStay');
  return together === true ? 'together' : together === false ? 'no' : 'conditional';
}

const usersAndProcedures = ['notAUser', 'selfFilingClosed', 'relativeNotEntitled', 'notFiledTogether'];

function lawRuleOf(id: string): LawRule {
  const rule = everyRule.get(id);
  if (!rule) throw new RangeError(`no rule ${id}`);
  const ends = rule.otherwise ? 'note' : onlyDoubted.includes(id) ? 'needsConfirmation' : 'outOfScope';
  return { id, number: numberOf(id), users: usersOf(id), ends, rows: rule.basis.map(rowInFull), doubts: doubtsOf[id] ?? [] };
}

/** The number the document gives a rule. */
export function numberOf(id: string): string {
  const at = Object.values(chapters).findIndex((ids) => ids.includes(id));
  return `${at + 1}-${Object.values(chapters)[at]!.indexOf(id) + 1}`;
}

/** Whom a rule speaks to: the user types whose clauses require it, else those its condition does not shut out. */
function usersOf(id: string): readonly Capacity[] {
  const own = capacities.filter((capacity) => clauses.some((one) => one.capacity === capacity && one.clause.requires.some((rule) => rule.id === id)));
  const when = everyRule.get(id)?.when;
  return namedUsers[id] ?? (own.length > 0 ? own : capacities.filter((capacity) => when?.(completeFiling({ capacity }, rulesAsOf)) !== false));
}

/** Where the condition asks for more than the user type. */
const namedUsers: Record<string, readonly Capacity[]> = {
  idOfAnotherClientOnce: ['registeredSupportOrganization', 'publicInterestCorporation'], registrationRunsOutSoon: ['registeredSupportOrganization'],
  useRunsOutSoon: staffCapacities, agentApprovalRunsOutSoon: [...staffCapacities, 'attorney'], sponsorStatusUnusual: capacities, lastOnlineDayNear: capacities,
};

/** In the order a reader looks for them; every rule once. */
export const chapters: Record<string, readonly string[]> = {
  user: ['notAUser', 'selfFilingClosed', 'relativeNotEntitled'],
  procedure: [
    'permanentResidenceFiled', 'residenceCardFiled', 'notFiledTogether', 'reentryWithoutCounter', 'feeReductionOnline', 'integratedCardOnline',
  ],
  person: [
    'acceptedByAnother', 'relationNotCovered', 'notSupported', 'activityNotOfDependant', 'sponsorIsJapanese', 'familyChangesToOwnStatus',
    'graduateLooksForWork', 'representativeRequests', 'representativeApplies', 'familyNotNamed', 'supervisedByAnother', 'implementerNotListed',
    'traineeChangesStatus', 'neitherTraineeNorStaff', 'categoryDocumentsNotFiled', 'notUnderSupportPlan', 'supportNotEntrusted', 'transitionBySupporter',
    'constructionRoute',
  ],
  client: [
    'clientNotDeclared', 'filerNotOnPledgeList', 'idOfAnotherClient', 'idOfAnotherClientOnce', 'ownEmployeeAsClient', 'traineeOfNoClient', 'clientSupervises',
  ],
  status: [
    'excludedStatusHeld', 'excludedStatusSought', 'statusNotOnForm', 'activityNotOnForm', 'supervisedTrainingByOthers', 'skillDevelopmentNotOpen',
    'internTrainingEnding', 'sponsorStatusUnusual', 'organizationChangedByExtension',
  ],
  account: [
    'useNotApproved', 'useLapsed', 'useRunsOutSoon', 'agentNotApproved', 'agentApprovalRunsOutSoon', 'registrationLapsed', 'registrationRunsOutSoon',
    'idOfAnotherCapacity', 'someoneElsesId', 'filerAbroad', 'filerNotEmployed', 'intentNotConfirmed', 'paidDrafting',
  ],
  timing: [
    'expiryDayReached', 'stayExpired', 'lastOnlineDayNear', 'extensionTooEarly', 'applicantAbroad', 'anotherApplicationPending', 'acquisitionLate',
    'rulesUnknownThatDay',
  ],
};

/** The doubts each rule can end in (`doubt_<key>_…`). */
export const doubtsOf: Readonly<Record<string, readonly string[]>> = {
  relativeNotEntitled: ['relativeCertificate'], reentryWithoutCounter: ['reentryByMail'], feeReductionOnline: ['feeReduction'],
  acceptedByAnother: ['organizationUnclear', 'sameGroup', 'graduate'], familyChangesToOwnStatus: ['familyChangesToOwnStatus'],
  constructionRoute: ['constructionRoute'], graduateLooksForWork: ['graduate'], representativeRequests: ['representativeAbroad', 'representativeNotNamed'], representativeApplies: ['representativeApplies'],
  supervisedByAnother: ['organizationUnclear'], implementerNotListed: ['organizationUnclear', 'listByOrdinaryMail'],
  traineeChangesStatus: ['traineeChangesStatus'], neitherTraineeNorStaff: ['organizationUnclear'], notUnderSupportPlan: ['supportedPersonChanges'],
  supportNotEntrusted: ['entrustedOnForm'], clientNotDeclared: ['organizationUnclear'], ownEmployeeAsClient: ['organizationUnclear'],
  idOfAnotherClient: ['separateId'], traineeOfNoClient: ['organizationUnclear', 'clientSupervises'], clientSupervises: ['clientSupervises'], excludedStatusHeld: ['departureToSkilledWorker'],
  statusNotOnForm: ['statusNotOnForm'], activityNotOnForm: ['activityNotOnForm', 'activityUnsettled'], skillDevelopmentNotOpen: ['skillDevelopmentUsers'],
  internTrainingEnding: ['internTrainingEnding'], sponsorStatusUnusual: ['sponsorStatus'], agentNotApproved: ['agentApprovalLapsed'],
  idOfAnotherCapacity: ['idOfAnotherCapacity'], filerNotEmployed: ['filerEmployment'], extensionTooEarly: ['extensionTooEarly'],
  anotherApplicationPending: ['pendingApplication'], acquisitionLate: ['acquisitionLate'], rulesUnknownThatDay: ['rulesUnknownThatDay'],
};

/** Rules whose breach is a doubt each time, never 対象外. */
export const onlyDoubted: readonly string[] = [
  'reentryWithoutCounter', 'feeReductionOnline', 'statusNotOnForm', 'internTrainingEnding', 'sponsorStatusUnusual', 'representativeRequests',
  'filerNotEmployed', 'extensionTooEarly', 'anotherApplicationPending', 'acquisitionLate', 'rulesUnknownThatDay', 'graduateLooksForWork',
  'representativeApplies', 'clientSupervises', 'constructionRoute',
];

/** What is or was the law only from some day on: the words are `law_change_<name>_<value>`. */
const changes = Object.entries({ constructionRoute, idPerClient, pledgeListPerUser, newTrainingPlans, skillDevelopmentInForce, newInternTraining }).flatMap(([name, history]) =>
  history.map(({ from, value, basis }) => ({ name, from, value: String(value), row: rowInFull(basis) })));
