/** Sub-grids of time, of what is filed together, of the account and of dated law. */
import type { Facts, Procedure } from '../../rules/facts.ts';
import type { Grid } from './cells.ts';
import * as expected from './expectations.ts';
import type { Column } from './expectations.ts';
import {
  capacityOf, company, filedOn, five, known, ordinary, ordinaryOf, procedureOf, sameStatus, standings, threeWays, tidy,
} from './ordinary.ts';

const togetherWith = [
  '?', '', '資', '再', '就', '認', '変', '更', '取', '永住', 'カード', '資再', '資就', '再就', '資変', '資更', '資取', '資認', '再変', '再更', '再取', '再認',
  '就変', '就更', '就取', '就認', '資再変', '資再更', '資再取', '資再就', '資再認', '再就更', '資就更', '資再就更', '永住更', 'カード変',
];
const together = (text: string | undefined): string[] | null =>
  text === '?' ? null : (text ?? '').match(/永住|カード|./gu) ?? [];
/** An ordinary filing of each user for grid 11; relatives file for a child who cannot apply. */
const users: Readonly<Record<string, Facts>> = {
  ...Object.fromEntries(Object.entries(standings).map(([name, facts]) => {
    const each = ordinary[name];
    return [name, { ...facts, relation: 'self', currentStatus: each, desiredStatus: each, internTraining: 'supervised' }];
  })),
  ...Object.fromEntries((['attorney', 'applicant', 'legalRepresentative', 'relative', 'other'] as const).map((capacity) => [capacity, {
    capacity, currentStatus: 'student', desiredStatus: 'student', applicantBornOn: '2001-04-10', unableToApply: true,
  }])),
};

/** Time, filing together, account, dates. */
export const filingGrids: readonly Grid[] = [
  {
    name: 'expiry',
    dimensions: {
      standing: ['所:own', '監:implementer', '登:client', '公:client'], procedure: five,
      expiry: Object.keys(expected.expiries), months: ['', '5', '6', '60'],
      pending: threeWays, inJapan: threeWays, carried: ['', '資'],
    },
    facts: (cell) => {
      const [day, expiresOn] = cell.expiry.split(' ');
      const facts = sameStatus(cell.procedure, ordinary[cell.standing] ?? '');
      const carries = cell.carried === '資' && cell.procedure !== '認' && cell.procedure !== '就';
      return tidy({
        ...ordinaryOf(cell.standing), ...facts, internTraining: 'supervised', filedOn: day, expiresOn,
        grantedMonths: cell.months ? Number(cell.months) : undefined,
        pendingApplication: known(cell.pending), inJapan: known(cell.inJapan),
        // the order carries no meaning: 資 with 更 is 更 with 資
        ...(carries ? { procedure: procedureOf.資, filedWith: [facts.procedure as Procedure] } : {}),
      });
    },
    entry: (cell) => expected.gravest(
      expected.ofTime(cell.procedure as Column, cell.expiry, cell.months, cell.pending, cell.inJapan),
      cell.standing === '監:implementer' ? expected.ofTransition(cell.procedure as Column, cell.expiry.slice(0, 10)) : 'in',
    ),
  },
  {
    name: 'event of acquisition',
    dimensions: { standing: Object.keys(standings), event: Object.keys(expected.events), carried: ['', '資', '再', '資再'] },
    facts: (cell) => tidy({
      ...ordinaryOf(cell.standing), ...sameStatus('取', ordinary[cell.standing] ?? ''), internTraining: 'supervised', eventOn: cell.event,
      filedWith: cell.carried.split('').map((each) => procedureOf[each] as Procedure),
    }),
    entry: (cell) => expected.events[cell.event] ?? 'ask',
  },
  {
    name: 'filed together',
    dimensions: {
      user: Object.keys(users), procedure: Object.keys(procedureOf), together: togetherWith,
      receipt: ['', 'mail', 'counter', 'email'], expires: ['', filedOn],
    },
    facts: (cell) => tidy({
      filedOn, ...users[cell.user], procedure: procedureOf[cell.procedure], receipt: cell.receipt as Facts['receipt'],
      expiresOn: cell.expires,
      filedWith: together(cell.together)?.map((each) => procedureOf[each] as Procedure), grantedMonths: 12,
    }),
    entry: (cell) => expected.ofTogether(cell.user, cell.procedure, together(cell.together), cell.receipt, cell.expires !== ''),
  },
  {
    name: 'account',
    dimensions: {
      user: ['所:own', '監:own', '登:client', '公:client'], useApproval: ['approved', 'pending', 'none'],
      agentApproval: ['approved', 'qualified', 'none', ''], ownAccount: ['own', 'colleague', 'formerEmployer', ''],
      filerInJapan: ['yes', 'no'],
      issued: ['所', '監', '登', '公', ''], validUntil: ['2026-11-21', '2026-11-22', '2029-01-04', ''],
      employment: ['employee', 'dispatched', 'other', ''],
    },
    facts: (cell) => tidy({
      ...ordinaryOf(cell.user), ...sameStatus('更', ordinary[cell.user] ?? ''), useApproval: cell.useApproval as Facts['useApproval'],
      agentApproval: cell.agentApproval as Facts['agentApproval'], ownAccount: cell.ownAccount as Facts['ownAccount'],
      filerInJapan: known(cell.filerInJapan), issuedCapacity: capacityOf[cell.issued], useValidUntil: cell.validUntil,
      filerEmployment: cell.employment as Facts['filerEmployment'],
    }),
    entry: (cell) => expected.ofAccount(cell.user.slice(0, 1), [
      `useApproval:${cell.useApproval}`, `agentApproval:${cell.agentApproval}`, `ownAccount:${cell.ownAccount}`,
      `filerInJapan:${cell.filerInJapan}`,
      `issued:${cell.issued}`, `validUntil:${cell.validUntil}`, `employment:${cell.employment}`,
    ]),
  },
  {
    name: 'relative',
    dimensions: { born: expected.bornDays.relative, unable: threeWays, procedure: ['変', '更', '取'] },
    facts: (cell) => tidy({
      filedOn, capacity: 'relative', ...sameStatus(cell.procedure, 'student'), applicantBornOn: cell.born,
      unableToApply: known(cell.unable),
    }),
    entry: (cell) => expected.ofRelative(cell.born, cell.unable),
  },
  {
    name: 'applicant',
    dimensions: {
      born: expected.bornDays.applicant, months: ['', '1', '3', '4', '12'], expiresOn: ['', '2026-12-20'], procedure: ['変', '更', '就'],
    },
    facts: (cell) => tidy({
      filedOn, capacity: 'applicant', ...sameStatus(cell.procedure, 'student'), applicantBornOn: cell.born, expiresOn: cell.expiresOn,
      grantedMonths: cell.months ? Number(cell.months) : undefined,
    }),
    entry: (cell) => expected.ofApplicant(cell.born, cell.months, cell.expiresOn),
  },
  {
    name: 'skill development',
    dimensions: {
      standing: Object.keys(standings), procedure: five, filedOn: ['2026-11-22', '2027-03-31', '2027-04-01', '2027-07-01'],
    },
    facts: (cell) => tidy({
      ...ordinaryOf(cell.standing), ...sameStatus(cell.procedure, 'employmentForSkillDevelopment'), filedOn: cell.filedOn,
    }),
    entry: (cell) => expected.ofSkillDevelopment(cell.standing.slice(0, 1), cell.filedOn),
  },
  {
    name: 'end of technical intern training',
    dimensions: { procedure: five, filedOn: ['2027-03-31', '2027-04-01', '2027-06-30', '2027-07-01', '2028-04-01'] },
    facts: (cell) => tidy({
      ...ordinaryOf('監:implementer'), ...sameStatus(cell.procedure, 'technicalInternTraining1'), internTraining: 'supervised',
      filedOn: cell.filedOn,
    }),
    entry: (cell) => expected.ofTransition(cell.procedure as Column, cell.filedOn),
  },
  {
    name: 'fee reduction',
    dimensions: { standing: Object.keys(standings), procedure: five, wish: threeWays, integratedCard: threeWays, drafting: threeWays },
    facts: (cell) => tidy({
      ...ordinaryOf(cell.standing), ...sameStatus(cell.procedure, ordinary[cell.standing] ?? ''), internTraining: 'supervised',
      wantsFeeReduction: known(cell.wish), wantsIntegratedCard: known(cell.integratedCard), paidDrafting: known(cell.drafting),
    }),
    entry: (cell) => expected.ofFeeWish(cell.procedure as Column, cell.wish),
  },
  {
    name: 'submission of the list',
    dimensions: {
      by: ['application', 'registeredMail', 'counter', 'ordinaryMail'], on: ['', '2026-11-10', '2026-11-22', '2026-11-23'], procedure: five,
    },
    facts: (cell) => tidy({
      ...ordinaryOf('監:implementer'), ...sameStatus(cell.procedure, 'technicalInternTraining2'), internTraining: 'supervised',
      implementers: [{ ...company, submittedBy: cell.by as 'counter', ...(cell.on ? { submittedOn: cell.on } : {}) }],
    }),
    entry: (cell) => expected.ofSubmission(cell.by, cell.on),
  },
];
