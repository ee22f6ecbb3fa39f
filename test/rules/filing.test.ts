/** What follows from the facts of a filing before any rule is asked: what carries it, what is taken for granted, which fact names the status sought. */
import { describe, expect, it } from 'vitest';
import type { Facts, Procedure } from '../../rules/facts.ts';
import {
  byStaff, completeFiling, filed, mainIs, seeks, seeksActivity, seeksFamilyStatus, seeksSupervisedTraining, soughtActivityBy, soughtBy,
} from '../../rules/filing.ts';

const today = '2026-11-22';
const of = (facts: Facts) => completeFiling(facts, today);
const lacks = (...missing: string[]) => ({ missing, doubts: [] });

describe('what is filed together', () => {
  it.each<[Procedure, readonly Procedure[] | undefined]>([
    ['changeOfStatus', []], ['certificateOfEligibility', []], ['permissionForOtherActivity', undefined], ['reentryPermit', undefined],
  ])('%s alone', (procedure, filedWith) => {
    const filing = of({ procedure });
    expect(filing.filedWith).toEqual(filedWith);
    expect(filing.together).toEqual(filedWith && [procedure]);
    expect(filing.main).toBe(filedWith && procedure);
    expect('filedWith' in filing).toBe(filedWith !== undefined);
  });

  it('is not known while no procedure is', () => {
    const filing = of({});
    expect([filing.filedWith, filing.together, filing.main, 'filedWith' in filing, 'currentStatus' in filing]).toEqual([undefined, undefined, undefined, false, false]);
    expect(of({ filedWith: ['reentryPermit'] }).together).toBeUndefined();
  });

  it.each<[Procedure, Procedure, Procedure]>([
    ['reentryPermit', 'changeOfStatus', 'changeOfStatus'], ['changeOfStatus', 'permanentResidence', 'permanentResidence'],
    ['extensionOfPeriodOfStay', 'residenceCard', 'residenceCard'], ['certificateOfAuthorizedEmployment', 'certificateOfEligibility', 'certificateOfEligibility'],
    ['permissionForOtherActivity', 'certificateOfAuthorizedEmployment', 'certificateOfAuthorizedEmployment'], ['extensionOfPeriodOfStay', 'changeOfStatus', 'changeOfStatus'],
    ['reentryPermit', 'acquisitionOfStatus', 'acquisitionOfStatus'], ['permissionForOtherActivity', 'reentryPermit', 'permissionForOtherActivity'],
  ])('%s with %s: %s carries', (procedure, other, main) => expect(of({ procedure, filedWith: [other] }).main).toBe(main));
});

it('an extension is of the status held', () => {
  expect(of({ procedure: 'extensionOfPeriodOfStay', desiredStatus: 'student' }).currentStatus).toBe('student');
  expect(of({ procedure: 'extensionOfPeriodOfStay', desiredStatus: 'student', currentStatus: 'dependent' }).currentStatus).toBe('dependent');
  expect(of({ procedure: 'changeOfStatus', desiredStatus: 'student' }).currentStatus).toBeUndefined();
});

it('assumptions hold until something is said', () => {
  expect(of({ capacity: 'attorney' })).toMatchObject({
    filedOn: today, useApproval: 'approved', agentApproval: 'approved', ownAccount: 'own', issuedCapacity: 'attorney', filerInJapan: true, inJapan: true,
    pendingApplication: false, sameGroup: false, wantsFeeReduction: false,
  });
  expect(of({ capacity: 'attorney', issuedCapacity: 'other', inJapan: false, filedOn: '2026-01-01' })).toMatchObject({ issuedCapacity: 'other', inJapan: false, filedOn: '2026-01-01' });
});

describe('conditions', () => {
  it('on procedures', () => {
    expect(filed('reentryPermit')(of({ procedure: 'reentryPermit' }))).toBe(true);
    expect(filed('changeOfStatus')(of({ procedure: 'reentryPermit' }))).toEqual(lacks('filedWith'));
    expect(filed('changeOfStatus')(of({}))).toEqual(lacks('procedure'));
    expect(filed('reentryPermit')(of({ procedure: 'changeOfStatus', filedWith: ['reentryPermit'] }))).toBe(true);
    expect(filed('residenceCard')(of({ procedure: 'changeOfStatus' }))).toBe(false);
    expect(mainIs('changeOfStatus')(of({}))).toEqual(lacks('procedure'));
    expect(mainIs('changeOfStatus')(of({ procedure: 'changeOfStatus' }))).toBe(true);
  });

  it('on who files', () => {
    expect(['affiliatedOrganization', 'supervisingOrganization', 'registeredSupportOrganization', 'publicInterestCorporation', 'attorney', 'other']
      .map((capacity) => byStaff(of({ capacity: capacity as never })))).toEqual([true, true, true, true, false, false]);
    expect(byStaff(of({}))).toEqual(lacks('capacity'));
  });

  it('on the status sought', () => {
    expect(['certificateOfEligibility', 'changeOfStatus', 'acquisitionOfStatus', 'extensionOfPeriodOfStay', 'certificateOfAuthorizedEmployment']
      .map((procedure) => soughtBy(of({ procedure: procedure as Procedure })))).toEqual(['desiredStatus', 'desiredStatus', 'desiredStatus', 'currentStatus', 'currentStatus']);
    expect(soughtBy(of({}))).toBeUndefined();
    expect(seeks('student')(of({}))).toEqual(lacks('procedure'));
    expect(seeks('student')(of({ procedure: 'changeOfStatus' }))).toEqual(lacks('desiredStatus'));
    expect(seeks('student')(of({ procedure: 'changeOfStatus', desiredStatus: 'student' }))).toBe(true);
    const family = ['official', 'dependent', 'designatedActivities', 'spouseOrChildOfJapanese', 'spouseOrChildOfPermanentResident', 'longTermResident', 'student'];
    expect(family.map((status) => seeksFamilyStatus(of({ procedure: 'changeOfStatus', desiredStatus: status as never })))).toEqual([true, true, true, true, true, true, false]);
    expect(seeksSupervisedTraining(of({ procedure: 'changeOfStatus', desiredStatus: 'student' }))).toBe(false);
    expect(seeksSupervisedTraining(of({ procedure: 'changeOfStatus', desiredStatus: 'technicalInternTraining3' }))).toEqual(lacks('internTraining'));
  });

  it('on the activity sought', () => {
    const change: Facts = { procedure: 'changeOfStatus', desiredStatus: 'designatedActivities' };
    expect(soughtActivityBy(of(change))).toBe('designatedActivity');
    expect(soughtActivityBy(of({ ...change, currentStatus: 'student' }))).toBe('designatedActivity');
    expect(soughtActivityBy(of({ ...change, currentStatus: 'designatedActivities' }))).toBe('desiredDesignatedActivity');
    expect(soughtActivityBy(of({ ...change, desiredDesignatedActivity: '46' }))).toBe('desiredDesignatedActivity');
    expect(soughtActivityBy(of({ procedure: 'extensionOfPeriodOfStay', currentStatus: 'designatedActivities', desiredDesignatedActivity: '46' }))).toBe('designatedActivity');
    expect(seeksActivity(() => true)(of(change))).toEqual(lacks('designatedActivity'));
    expect(seeksActivity((activity) => activity === '46')(of({ ...change, designatedActivity: '46' }))).toBe(true);
  });
});
