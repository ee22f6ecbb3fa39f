/** Families of the accepted person, their sponsor, and who asks for the filing. Read by hand from the fact base, from no rule of ours. */
import { gravest } from './doubtful.ts';
import type { Entry } from './doubtful.ts';
import { filedFor } from './expectations.statuses.ts';
import type { Column } from './expectations.statuses.ts';

/** Plain columns of three: yes, no, not known. */
const known = { yes: 'in', no: 'out', '': 'ask' } as const;

// Grid 7: family ---------------------------------------------------------------------------------------------------------------

/** Acceptance of ① by standing, as it stands for everyone around ①. */
const household: Readonly<Record<string, Entry>> = {
  '所:own': 'in', '所:other': 'out', '所:group': 'ask', '所:nobody': 'out',
  '公:client': 'in', '公:body': 'ask', '公:undeclared': 'out', // N-09, N-10
  '監:own': 'in', '監:own, no documents': 'out', '監:own, documents unknown': 'ask', // N-05
};
/** Standings of the family grid. */
export const households: readonly string[] = [...Object.keys(household), '監:implementer', '登:client'];

type Kin = 'spouse' | 'child' | 'parent' | 'sibling' | 'other';
/** Rows: status; columns: relation to ①. */
const kin: Readonly<Record<string, Readonly<Record<Kin, Entry>>>> = {
  official: { spouse: 'in', child: 'in', parent: 'in D13', sibling: 'in D13', other: 'out' }, // ②
  dependent: { spouse: 'in', child: 'in', parent: 'out', sibling: 'out', other: 'out' }, // ③, A-17
  '特活/47': { spouse: 'in', child: 'in', parent: 'in D12', sibling: 'in D12', other: 'in D12' }, // ③
  spouseOrChildOfJapanese: { spouse: 'in', child: 'in', parent: 'out', sibling: 'out', other: 'out' }, // ④
  spouseOrChildOfPermanentResident: { spouse: 'in', child: 'in', parent: 'out', sibling: 'out', other: 'out' }, // ④
  longTermResident: { spouse: 'in', child: 'in', parent: 'out', sibling: 'out', other: 'out' }, // ④
  engineerHumanitiesInternational: { spouse: 'out', child: 'out', parent: 'out', sibling: 'out', other: 'out' },
  student: { spouse: 'out', child: 'out', parent: 'out', sibling: 'out', other: 'out' },
};
/** Statuses of the family grid. */
export const familyStatuses: readonly string[] = Object.keys(kin);
/** Nationality of the person they depend on. */
const principal: Readonly<Record<string, Entry>> = { foreign: 'in', japanese: 'out', '': 'ask' };

const clauseOfKin = (status: string, relation: Kin, dependent: string, nationality: string, asDependent: string): Entry => gravest(
  kin[status]?.[relation] ?? 'out',
  principal[nationality] ?? 'ask',
  status === 'official' ? 'in' : known[dependent as keyof typeof known], // ② asks for no support
  status === '特活/47' ? known[asDependent as keyof typeof known] : 'in',
);

/** Grid 7: standing × procedure × status held × status wanted × relation × supported × nationality of ① × designated as dependent. */
export const ofFamily = (
  standing: string, column: Column, current: string, desired: string,
  relation: string, dependent: string, nationality: string, asDependent: string,
): Entry => {
  const status = column === '更' || column === '就' ? current : desired;
  const acceptance = household[standing];
  if (relation === 'legalRepresentative') {
    if (acceptance === 'out') return 'out';
    return standing.startsWith('所') ? 'ask' : 'ask D15';
  }
  if (acceptance === undefined) { // A-13; for the person
    return relation === 'self' && standing === '登:client' ? 'out D8' : 'out';
  }
  const open = filedFor(status, column);
  if (relation === 'self') return gravest(acceptance, open, status === 'dependent' ? 'in D10' : 'in');
  const clause = clauseOfKin(status, relation as Kin, dependent, nationality, asDependent);
  const doubt: Entry = standing === '公:body' ? 'ask D14' : acceptance;
  const own = status === 'student' || status.startsWith('engineer') || (status === '特活/47' && asDependent === 'no');
  if (!own || column !== '変') return gravest(doubt, open, clause);
  const now = clauseOfKin(current, relation as Kin, dependent, nationality, asDependent); // E-10: covered today, another status wanted
  if (now.startsWith('out')) return gravest(doubt, open, 'out');
  return gravest(doubt, open, (current === 'dependent' || current === '特活/47') && status !== '特活/47' ? 'ask' : 'ask D32');
};

/** 1c: sponsors of 家族滞在 the form offers; every other is ask. `''`: advice only. */
const sponsors = new Set([
  '', 'professor', 'artist', 'religiousActivities', 'journalist', 'highlySkilledProfessional1', 'highlySkilledProfessional2',
  'businessManager',
  'legalAccountingServices', 'medicalServices', 'researcher', 'instructor', 'engineerHumanitiesInternational', 'intraCompanyTransferee',
  'nursingCare', 'entertainer', 'skilledLabor', 'specifiedSkilledWorker2', 'culturalActivities', 'student', 'designatedActivities',
]);
/** Grid 8: sponsor of 家族滞在. */
export const ofSponsor = (status: string): Entry => (sponsors.has(status) ? 'in' : 'ask');

// Grid 9: who asks for it ------------------------------------------------------------------------------------------------------

/** A-05, E-11, A-12, A-13. Columns: representative in Japan, abroad, not known. */
const representative: Readonly<Record<string, readonly [Entry, Entry, Entry]>> = {
  '所:own': ['in', 'ask', 'ask'],
  '監:own': ['in', 'ask', 'ask'], // N-05
  '公:client': ['ask', 'ask', 'ask'],
  '公:body': ['ask', 'ask', 'ask'],
  '監:implementer': ['ask', 'ask', 'ask'],
  '登:client': ['ask', 'ask', 'ask'],
};
/** Standings of the requester grid. */
export const requesterStandings: readonly string[] = Object.keys(representative);
/** Families are 家族滞在 here; the person is what the standing is for. */
const person: Readonly<Record<string, readonly [Entry, Entry, Entry, Entry]>> = {
  // self, spouse/child, parent/sibling/other, legalRepresentative
  '所:own': ['in', 'in', 'out', 'ask'],
  '監:own': ['in', 'in', 'out', 'ask D15'],
  '公:client': ['in', 'in', 'out', 'ask D15'],
  '公:body': ['in', 'out', 'out', 'ask D15'], // N-09: a trainee; their family is accepted by an undeclared implementer
  '監:implementer': ['in', 'out', 'out', 'ask D15'],
  '登:client': ['in', 'out', 'out', 'ask D15'],
};
/** Grid 9: `place`: is the representative in Japan. */
export const ofRequester = (standing: string, relation: string, requester: string, place: string): Entry => gravest(
  (person[standing] ?? [])[({ self: 0, spouse: 1, child: 1, legalRepresentative: 3 })[relation] ?? 2] ?? 'ask',
  requester === 'legalRepresentative' ? (representative[standing] ?? [])[place === 'yes' ? 0 : place === 'no' ? 1 : 2] ?? 'ask' : 'in',
);
