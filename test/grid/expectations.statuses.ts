/** Tables 1a and 1b, what is held, and who may file for whom by status; users who are not staff. Read by hand from the fact base. */
import { gravest } from './doubtful.ts';
import type { Entry } from './doubtful.ts';

const marks = { i: 'in', a: 'ask', o: 'out' } as const;
/** Columns of the tables below. For 認 変 取 the status is the one wanted, for 更 就 the one held. */
const columns = ['認', '変', '更', '取', '就'] as const;
/** 認変更取就: the five that may stand alone. */
export type Column = (typeof columns)[number];
type Row = string | Readonly<Record<Column, Entry>>;
const cell = (row: Row | undefined, column: Column): Entry => {
  if (row === undefined) throw new Error(`no row for ${column}`);
  if (typeof row !== 'string') return row[column];
  return marks[row[columns.indexOf(column)] as keyof typeof marks];
};

/** 1a and Z-01, Z-02, Z-18, P-06, C-18: the status filed for, 認変更取就. */
const listed: Readonly<Record<string, Row>> = {
  diplomat: { 認: 'ask D2', 変: 'out', 更: 'out', 取: 'ask D2', 就: 'out' }, // Z-01, Z-02
  temporaryVisitor: { 認: 'out', 変: 'out', 更: 'out', 取: 'ask D2', 就: 'out' }, // Z-01, Z-02, Z-18
  permanentResident: { 認: 'ask D4', 変: 'out D4', 更: 'ask D4', 取: 'ask D4', 就: 'ask D4' }, // P-06
  highlySkilledProfessional2: { 認: 'ask D3', 変: 'in', 更: 'ask D3', 取: 'ask D3', 就: 'in D3' }, // 1a
  employmentForSkillDevelopment: 'ooooo', // C-18, before 2027-04-01
  none: { 認: 'ask D5', 変: 'ask D5', 更: 'ask D5', 取: 'ask D5', 就: 'ask D5' },
  official: 'iiiii', professor: 'iiiii', artist: 'iiiii', religiousActivities: 'iiiii', journalist: 'iiiii', // Z-03, Z-04
  highlySkilledProfessional1: 'iiiii', businessManager: 'iiiii', legalAccountingServices: 'iiiii', medicalServices: 'iiiii', // Z-05
  researcher: 'iiiii', instructor: 'iiiii', engineerHumanitiesInternational: 'iiiii', intraCompanyTransferee: 'iiiii',
  nursingCare: 'iiiii', entertainer: 'iiiii', skilledLabor: 'iiiii',
  specifiedSkilledWorker1: 'iiiii', specifiedSkilledWorker2: 'iiiii', // Z-06
  technicalInternTraining1: 'iiiii', technicalInternTraining2: 'iiiii', technicalInternTraining3: 'iiiii', // Z-07; Z-08 below
  culturalActivities: { 認: 'in', 変: 'in', 更: 'in', 取: 'in', 就: 'in D11' },
  student: { 認: 'in', 変: 'in', 更: 'in', 取: 'in', 就: 'in D11' },
  trainee: { 認: 'in', 変: 'in', 更: 'in', 取: 'in', 就: 'in D11' },
  dependent: { 認: 'in', 変: 'in', 更: 'in', 取: 'in', 就: 'in D11' }, // Z-09
  spouseOrChildOfJapanese: 'iiiii', spouseOrChildOfPermanentResident: 'iiiii', longTermResident: 'iiiii', // Z-10
};

const offered: Row = { 認: 'in', 変: 'in', 更: 'in', 取: 'ask D34', 就: 'in' }; // ○○○
const nowhere = 'aaaaa'; // ××× or ???: in no option list, nobody can say
const noExtension: Row = { 認: 'in', 変: 'in', 更: 'ask', 取: 'ask D34', 就: 'in D6' }; // Z-21
const notFromAbroad: Row = { 認: 'ask', 変: 'in', 更: 'in', 取: 'ask D34', 就: 'in D6' }; // EPA家族, Z-22
const candidate: Row = { 認: 'out', 変: 'in', 更: 'in', 取: 'ask D34', 就: 'in D6' }; // Z-13

/** 1b: the 特定活動 filed for, 認変更取就. */
const activities: Readonly<Record<string, Row>> = {
  1: offered, 2: offered, '2-2': offered, '2-3': offered, 3: offered, 4: offered, 6: offered, 7: offered, 8: offered, 9: offered,
  10: noExtension, 12: noExtension,
  15: { 認: 'in', 変: 'in', 更: 'out', 取: 'ask D34', 就: 'in D6' }, // Z-12
  16: candidate, 17: candidate, 20: candidate, 21: candidate, 22: candidate, 27: candidate, 28: candidate, 29: candidate,
  18: notFromAbroad, 19: notFromAbroad, 23: notFromAbroad, 24: notFromAbroad, 30: notFromAbroad, 31: notFromAbroad,
  34: offered, 36: offered, 37: offered, 38: offered, 39: offered, 42: offered, 43: offered, 44: offered, 45: offered,
  46: offered, 47: offered, 50: offered, 51: offered, 52: offered,
  transitionToSpecifiedSkilledWorker: notFromAbroad, jobHunting: notFromAbroad, // Z-22
  33: nowhere, '33-2': nowhere, // Z-23
  5: nowhere, '5-2': nowhere, 25: nowhere, 26: nowhere, 32: nowhere, 35: nowhere, 41: nowhere, 53: nowhere, 54: nowhere, 55: nowhere,
  11: nowhere, 13: nowhere, 14: nowhere, 48: nowhere, 49: nowhere, other: nowhere, // Z-16
  40: { 認: 'out', 変: 'out', 更: 'out', 取: 'out D7', 就: 'out D7' }, // Z-15
  departurePreparation: 'ooooo', // Z-01, Z-02
};

/** A status as the grid writes it: `student`, or `特活/46` for 特定活動 with its activity. */
export const statusNames: readonly string[] = [...Object.keys(listed), ...Object.keys(activities).map((each) => `特活/${each}`)];

/** What tables 1a and 1b say of the status filed for. */
export const filedFor = (status: string, column: Column): Entry =>
  status.startsWith('特活/') ? cell(activities[status.slice(3)], column) : cell(listed[status], column);

/** Z-01, Z-17, C-18: what is held while something else is asked for (`''` = not known, 認 only). */
export const held = (current: string, wanted: string, column: Column): Entry => {
  if (column === '更' || column === '就' || current === '') return 'in'; // judged as the status filed for
  if (column === '認') return ['diplomat', 'temporaryVisitor', '特活/departurePreparation'].includes(current) ? 'out D1' : 'in';
  if (current === 'diplomat' || current === 'temporaryVisitor') return 'out';
  if (current === 'employmentForSkillDevelopment') return 'out D35';
  if (current === 'none') return column === '取' ? 'in' : 'in D5';
  if (current === '特活/40') return 'in D7';
  if (current !== '特活/departurePreparation') return 'in';
  if (wanted === 'specifiedSkilledWorker1') return 'ask'; // Z-17
  return wanted === '特活/transitionToSpecifiedSkilledWorker' ? 'out D24' : 'out';
};

/** 技能実習. */
export const interns = ['technicalInternTraining1', 'technicalInternTraining2', 'technicalInternTraining3'];
/** What 登 supports: 1号 and the way to it (A-07, E-08). */
export const supported = ['specifiedSkilledWorker1', '特活/transitionToSpecifiedSkilledWorker'];

/** Who files for a person accepted by whom, all else in order. */
export const standings = ['所:own', '公:client', '監:own', '監:implementer', '登:client'] as const;
/** One of them. */
export type Standing = (typeof standings)[number];

/** Grid 1: standing × procedure × status held × status wanted × form of training, relation `self`. */
export const ofStatuses = (standing: Standing, column: Column, current: string, desired: string, training: string): Entry => {
  const status = column === '更' || column === '就' ? current : desired;
  const changesFrom = column === '変' ? current : '';
  const clause = ((): Entry => {
    const intern = interns.includes(status) && training;
    if (standing === '登:client') {
      if (supported.includes(status)) return 'in'; // A-07, E-08
      if (status === 'specifiedSkilledWorker2') return 'out'; // N-16
      if (intern === 'supervised') return 'out'; // Z-08
      return supported.includes(changesFrom) ? 'ask' : 'out D8'; // A-25 · A-07
    }
    if (standing === '監:implementer') {
      if (intern) return intern === 'supervised' ? 'in' : 'out';
      if (!interns.includes(changesFrom) || training !== 'supervised') return 'out';
      return status === 'specifiedSkilledWorker1' ? 'out D9' : 'ask D9'; // E-07
    }
    if (intern === 'supervised' && standing !== '監:own') return 'out'; // Z-08, P-10
    if (status === '特活/jobHunting') return 'ask'; // E-09
    return status === 'dependent' ? 'in D10' : 'in'; // N-05
  })();
  return gravest(filedFor(status, column), held(current, desired, column), clause);
};

// Grid 13: users who are not staff -----------------------------------------------------------------------------------------------

/** K6, P-12 注2: statuses relatives may ask 認 for, as far as the copy goes. */
const relativesCoe = new Set(['culturalActivities', 'student', 'dependent', 'spouseOrChildOfJapanese',
  ...['7', '18', '19', '23', '24', '30', '31', '33', '33-2', '34', '38', '39', '47', '52'].map((each) => `特活/${each}`)]);
/** P-11: what 本人 may not hold. */
const notMidLong = ['diplomat', 'official', 'temporaryVisitor'];

/** Grid 13: a user who is not staff × procedure × status held × status wanted × form of training. */
export const ofOthers = (user: string, column: Column, current: string, desired: string, training: string): Entry => {
  if (user === 'other') return 'out'; // P-08
  const status = column === '更' || column === '就' ? current : desired;
  const self: Entry = user !== 'applicant' ? 'in' : notMidLong.includes(current) ? 'out'
    : current === 'none' || status === 'official' ? 'in D26' : 'in';
  const kinship: Entry = user !== 'relative' ? 'in' : column === '就' ? 'out'
    : column !== '認' ? 'in' : relativesCoe.has(status) ? 'in D30' : 'ask D30';
  const supervisedIntern: Entry = interns.includes(status) && training === 'supervised' ? 'out' : 'in'; // Z-08
  return gravest(filedFor(status, column), held(current, desired, column), self, kinship, supervisedIntern);
};

/** P-12: 親族 for 変更取: born, unable to apply. Filed 2026-11-22. Columns: unable, able, not known. */
const relatives: Readonly<Record<string, readonly [Entry, Entry, Entry]>> = {
  '2010-11-24': ['in', 'in', 'in'], '2010-11-22': ['in', 'out', 'ask'], '1996-04-10': ['in', 'out', 'ask'], '': ['in', 'ask', 'ask'],
};
/** P-11: 本人: born; 15 on the filing day is old enough. */
const applicants: Readonly<Record<string, Entry>> = { '2011-11-24': 'out', '2011-11-22': 'in', '1996-04-10': 'in', '': 'ask' };

/** Birthdays of the two grids below. */
export const bornDays = { relative: Object.keys(relatives), applicant: Object.keys(applicants) };
/** 親族, by the applicant's birthday and whether they are unable to apply. */
export const ofRelative = (born: string, unable: string): Entry =>
  (relatives[born] ?? [])[unable === 'yes' ? 0 : unable === 'no' ? 1 : 2] ?? 'ask';
/** 本人, by birthday, 在留期間 in months and whether 満了日 is known. */
export const ofApplicant = (born: string, months: string, expiresOn: string): Entry => gravest(
  applicants[born] ?? 'ask',
  months === '' ? (expiresOn === '' ? 'in' : 'ask D26') : Number(months) <= 3 ? 'out' : 'in',
);
