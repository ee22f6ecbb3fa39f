/** The values tried for a fact that is absent: each sort of value that the rules tell apart, and every organisation the filing knows. */
import { expect, it } from 'vitest';
import { type FactName, type Facts, procedures } from '../../rules/facts.ts';
import { samplesOf } from '../../rules/samples.ts';
import { knownActivities, offerOf } from '../../rules/status/designatedActivityTable.ts';

const named = (name: string) => ({ name });
const stranger = named('\u0000');
const facts: Facts = {
  ownOrganization: named('own'), acceptingOrganization: named('accepting'), supervisedBy: null, implementer: named('implementer'),
  implementers: ['i1', 'i2', 'i3', 'i4'].map(named), declaredClients: Array.from({ length: 11 }, (_, at) => ({ ...named(`c${at}`), corporateNumber: `${at}` })),
};
const clients = Array.from({ length: 9 }, (_, at) => ({ name: `c${at}`, corporateNumber: `${at}` }));
const organizations = [...['own', 'accepting', 'implementer', 'i1', 'i2', 'i3'].map(named), ...clients.map((one) => one), stranger];
const bare = organizations.map(({ name, ...rest }) => ({ name, corporateNumber: (rest as { corporateNumber?: string }).corporateNumber }));
const of = (name: FactName, said: Facts = facts) => samplesOf(name, said, '2026-11-22');

it('organisations: those the filing names, and a stranger', () => {
  expect(of('ownOrganization')).toEqual(organizations);
  for (const name of ['acceptingOrganization', 'supervisedBy', 'implementer'] as const) expect(of(name)).toEqual([...organizations, null]);
  expect(of('implementers')).toEqual([[], organizations]);
  expect(of('declaredClients')).toEqual([[], ...[true, false].map((supervisingOrganization) => bare.map((one) => ({ ...one, supervisingOrganization, separateId: true })))]);
  expect(of('ownOrganization', {})).toEqual([stranger]);
  expect(of('implementers', {})).toEqual([[], [stranger]]);
});

it('numbers and days: on either side of what the law asks', () => {
  expect(of('applicantBornOn')).toEqual(['2025-11-22', '1986-11-22']);
  expect(of('grantedMonths')).toEqual([3, 5, 12]);
  expect(of('dependent')).toEqual([true, false]);
});

it('lists: one of each sort', () => {
  const statuses = [
    'engineerHumanitiesInternational', 'diplomat', 'temporaryVisitor', 'official', 'highlySkilledProfessional2', 'specifiedSkilledWorker1', 'specifiedSkilledWorker2',
    'technicalInternTraining1', 'dependent', 'designatedActivities', 'permanentResident', 'spouseOrChildOfJapanese', 'employmentForSkillDevelopment', 'none',
  ];
  expect(of('currentStatus')).toEqual(statuses);
  expect(of('desiredStatus')).toEqual(statuses);
  expect(of('filedWith')).toEqual([[], ['extensionOfPeriodOfStay'], ['permissionForOtherActivity'], ['permanentResidence'], ['residenceCard']]);
  expect(of('capacity')).toEqual(['other']);
  expect(of('procedure').length).toBe(9);
  expect(of('receipt').length).toBe(3);
  expect(of('relation').length).toBe(7);
  expect(of('supportContract').length).toBe(5);
  expect(of('principalNationality')).toEqual(['japanese', 'foreign']);
  expect(of('internTraining').length).toBe(2);
});

it('activities: for each that the table knows one that is offered alike', () => {
  const offers = (activity: string) => procedures.map((procedure) => offerOf(activity, procedure)).join();
  for (const name of ['designatedActivity', 'desiredDesignatedActivity'] as const) {
    const tried = (of(name) as string[]).map(offers);
    expect(knownActivities().filter((activity) => !tried.includes(offers(activity)))).toEqual([]);
    expect(of(name)).toEqual(expect.arrayContaining(['departurePreparation', 'transitionToSpecifiedSkilledWorker', 'jobHunting', '32']));
  }
});
