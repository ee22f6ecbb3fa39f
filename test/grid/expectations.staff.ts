/** Whom each of the four staff types may file for: acceptance, clients, contracts, pledges, lists. Read by hand from the fact base. */
import { anyWay, gravest } from './doubtful.ts';
import type { Entry, Mark } from './doubtful.ts';
import { filedFor, interns, supported } from './expectations.statuses.ts';
import type { Column } from './expectations.statuses.ts';

// Grid 2: 所, whom the person is accepted by ----------------------------------------------------------------------------------

/** A-01, E-01, E-04. Rows: accepted by; columns: own organisation known, known with sameGroup true, not known. */
const acceptedBy所: Readonly<Record<string, readonly [Entry, Entry, Entry]>> = {
  own: ['in', 'in', 'ask'],
  other: ['out', 'ask', 'ask'], // E-04
  nobody: ['out', 'out', 'out'], // E-01
  '': ['ask', 'ask', 'ask'],
};
/** 更 of 特定技能 that moves to another organisation. */
const moving: Readonly<Record<string, Entry>> = { yes: 'out', no: 'in', '': 'ask' };
/** Z-07, Z-08, P-10 for 所: form of training. */
const trainingAt所: Readonly<Record<string, Entry>> = { individualEnterprise: 'in', supervised: 'out', '': 'ask' };

/** Grid 2: 所. `own` and `group` say whether our organisation is known and whether the accepting one is of our group. */
export const ofAffiliated = (
  accepted: string, own: string, group: string, column: Column, status: string, training: string, moves: string,
): Entry => gravest(
  accepted === 'nobody' && status === '特活/jobHunting' ? 'ask D25'
    : (acceptedBy所[accepted] ?? [])[own === '' ? 2 : group === 'yes' ? 1 : 0] ?? 'ask',
  filedFor(status, column),
  status === '特活/jobHunting' ? 'ask' : 'in', // E-09
  interns.includes(status) ? trainingAt所[training] ?? 'ask' : 'in',
  column === '更' && status.startsWith('specifiedSkilledWorker') ? moving[moves] ?? 'ask' : 'in',
);

// Grid 3: 登, client and contract ---------------------------------------------------------------------------------------------

/** N-06, N-13, E-12. Rows: accepted by; columns: clients known, none at all, not known. */
const clientOf登: Readonly<Record<string, readonly [Entry, Entry, Entry]>> = {
  client: ['in', 'out', 'ask'],
  undeclared: ['out', 'out', 'ask'],
  own: ['out', 'out', 'out D21'], // E-12
  nobody: ['out', 'out', 'out'],
  '': ['ask', 'out', 'ask'],
};
const clientColumn = (clients: string): 0 | 1 | 2 => (clients === 'list' ? 0 : clients === 'empty' ? 1 : 2);
/** A-07, N-14, E-16, N-17. Rows: contract; columns: 全部委託 on the form 有, 無, not read. */
const contract: Readonly<Record<string, readonly [Entry, Entry, Entry]>> = {
  full: ['in', 'ask', 'in'], // N-17
  partial: ['out', 'out', 'out'], // N-14
  subcontract: ['out', 'out', 'out'], // E-16
  ended: ['out', 'out', 'out'],
  none: ['out', 'out', 'out'],
  '': ['ask', 'ask', 'ask'],
};
/** N-15 on 2026-11-22. */
const registration: Readonly<Record<string, Entry>> = { '2026-11-21': 'out', '2026-11-22': 'in', '2029-03-31': 'in', '': 'in' };

/** Grid 3: 登. `clients`: list, empty, not known; `form`: 全部委託 on the form; `registered`: the day the registration ends. */
export const ofSupport = (
  accepted: string, clients: string, support: string, form: string, registered: string, column: Column, status: string, moves: string,
): Entry => gravest(
  (clientOf登[accepted] ?? [])[clientColumn(clients)] ?? 'ask',
  (contract[support] ?? [])[form === 'yes' ? 0 : form === 'no' ? 1 : 2] ?? 'ask',
  registration[registered] ?? 'ask',
  filedFor(status, column),
  supported.includes(status) ? 'in' : status === 'specifiedSkilledWorker2' ? 'out' : 'out D8', // A-07, N-16
  column === '更' && status.startsWith('specifiedSkilledWorker') ? moving[moves] ?? 'ask' : 'in',
);

// Grid 4: 登 and 公, pledge and ID by filing day ------------------------------------------------------------------------------

/** N-07, N-10 to 2025-03-31; N-12 from 2026-01-05. Columns: own ID for the client or not; filer on its list or not. */
const pledge: Readonly<Record<string, { ownId: Entry; otherId: Entry; unlisted: Entry }>> = {
  '2025-03-31': { ownId: 'in', otherId: 'out', unlisted: 'in' },
  '2025-04-01': { ownId: 'in', otherId: 'in', unlisted: 'in' },
  '2026-01-04': { ownId: 'in', otherId: 'in', unlisted: 'in' },
  '2026-01-05': { ownId: 'in', otherId: 'in', unlisted: 'out' },
  '2026-11-22': { ownId: 'in', otherId: 'in', unlisted: 'out' },
};
/** Grid 4: 登 and 公, the client pledged and the person covered. */
export const ofPledge = (filedOn: string, separateId: string, filerListed: string): Entry => {
  const row = pledge[filedOn];
  if (!row) throw new Error(filedOn);
  return gravest(separateId === 'yes' ? row.ownId : row.otherId, filerListed === 'no' ? row.unlisted : 'in');
};

// Grid 5: 監, trainees and the body's own people ------------------------------------------------------------------------------

/** Rows: supervised by. */
const supervised: Readonly<Record<string, Entry>> = { own: 'in', other: 'out', nobody: 'out D22', '': 'ask' };
/** N-02. Rows: implementer; columns: list known, empty, not known. */
const onList: Readonly<Record<string, readonly [Entry, Entry, Entry]>> = {
  listed: ['in', 'out', 'ask'],
  unlisted: ['out', 'out', 'ask'],
  nobody: ['out D22', 'out D22', 'out D22'],
  '': ['ask', 'out', 'ask'],
};
/** N-05. Rows: accepted by; columns: category documents submitted, not submitted, not known. */
const note3: Readonly<Record<string, readonly [Mark, Mark, Mark]>> = {
  own: ['in', 'out', 'ask'],
  implementer: ['out', 'out', 'out'],
  other: ['out', 'out', 'out'],
  nobody: ['out', 'out', 'out'],
  '': ['ask', 'out', 'ask'],
};
/** Grid 5: 監. A trainee by 団体監理型, anybody else by note 3; form of training unknown: either may be. */
export const ofSupervising = (
  supervisor: string, implementer: string, list: string, accepted: string, documents: string, status: string, training: string,
): Entry => {
  const trainee = gravest(supervised[supervisor] ?? 'ask', (onList[implementer] ?? [])[clientColumn(list)] ?? 'ask');
  const own = (note3[accepted] ?? [])[documents === 'yes' ? 0 : documents === 'no' ? 1 : 2] ?? 'ask';
  if (!interns.includes(status) || training === 'individualEnterprise') return own;
  if (training === 'supervised') return trainee;
  return anyWay(trainee.split(' ')[0] as Mark, own) === 'out' ? gravest(trainee, own) : 'ask'; // Z-07, Z-08: form of training unknown
};

// Grid 6: 公, clients and trainees of a client ---------------------------------------------------------------------------------

/** N-10, N-13, N-09, E-12. Rows: accepted by; columns: clients known, none at all, not known. */
const clientOf公: Readonly<Record<string, readonly [Mark, Mark, Mark]>> = {
  company: ['in', 'out', 'ask'],
  body: ['ask', 'out', 'ask'], // N-09
  undeclared: ['out', 'out', 'ask'],
  own: ['out', 'out', 'out'], // E-12; D21
  nobody: ['out', 'out', 'out'],
  '': ['ask', 'out', 'ask'],
};
/** N-09, N-11, Z-08. Rows: supervised by; columns: a 監理団体 among the clients, no client, clients not known, clients without one. */
const traineeOf公: Readonly<Record<string, readonly [Mark, Mark, Mark, Mark]>> = {
  body: ['in', 'out', 'ask', 'out'],
  other: ['out', 'out', 'ask', 'out'],
  '': ['ask', 'out', 'ask', 'ask'], // last: D23
};
/** Grid 6: 公. `clients`: list (a company and a 監理団体), company (that alone), empty, not known. */
export const ofPublic = (
  accepted: string, clients: string, supervisor: string, column: Column, status: string, training: string, moves: string,
): Entry => {
  const companyOnly = clients === 'company';
  const client = accepted === 'body' && companyOnly ? 'out'
    : (clientOf公[accepted] ?? [])[clientColumn(companyOnly ? 'list' : clients)] ?? 'ask';
  const trainee = (traineeOf公[supervisor] ?? [])[companyOnly ? 3 : clientColumn(clients)] ?? 'ask';
  const doubt = trainee !== 'out' && accepted === 'nobody' ? ' D22' : companyOnly && supervisor === '' ? ' D23' : '';
  const argued = `${trainee}${doubt}` as Entry;
  const person: Entry = !interns.includes(status) || training === 'individualEnterprise' ? client
    : training === 'supervised' ? argued
      : anyWay(trainee, client) === 'out' ? 'out' : 'ask';
  return gravest(person, column === '更' && status.startsWith('specifiedSkilledWorker') ? moving[moves] ?? 'ask' : 'in');
};
