/** Sub-grids of families and of who asks. */
import { statuses } from '../../rules/facts.ts';
import type { Facts, Status } from '../../rules/facts.ts';
import type { Grid } from './cells.ts';
import * as expected from './expectations.ts';
import type { Column } from './expectations.ts';
import {
  body, filedOn, five, known, ordinary, ordinaryOf, sameStatus, standings, statusFacts, stranger, threeWays, tidy,
} from './ordinary.ts';

const relations = ['self', 'spouse', 'child', 'parent', 'sibling', 'other', 'legalRepresentative'];
const families: Readonly<Record<string, Facts>> = {
  '所:own': standings['所:own'] ?? {},
  '所:other': { ...standings['所:own'], acceptingOrganization: stranger, sameGroup: false },
  '所:group': { ...standings['所:own'], acceptingOrganization: stranger, sameGroup: true },
  '所:nobody': { ...standings['所:own'], acceptingOrganization: null },
  '監:own': standings['監:own'] ?? {},
  '監:own, no documents': { ...standings['監:own'], categoryDocuments: false },
  '監:own, documents unknown': tidy({ ...standings['監:own'], categoryDocuments: undefined }),
  '監:implementer': standings['監:implementer'] ?? {},
  '登:client': standings['登:client'] ?? {},
  '公:client': standings['公:client'] ?? {},
  '公:body': { ...standings['公:body'], acceptingOrganization: body },
  '公:undeclared': { ...standings['公:client'], acceptingOrganization: stranger },
};
const familyGrid = (part: string, dimensions: Grid['dimensions'], asDependent: readonly string[], around = expected.households): Grid => ({
  name: `family ${part}`,
  dimensions: {
    standing: around, ...dimensions, relation: relations, dependent: threeWays, nationality: ['foreign', 'japanese', ''], asDependent,
  },
  facts: (cell) => tidy({
    filedOn, ...families[cell.standing], ...statusFacts(cell.procedure, cell.current, cell.desired),
    relation: cell.relation as Facts['relation'], dependent: known(cell.dependent), designatedAsDependent: known(cell.asDependent),
    principalNationality: cell.nationality as Facts['principalNationality'], principalStatus: 'engineerHumanitiesInternational',
  }),
  entry: (cell) => expected.ofFamily(
    cell.standing, cell.procedure as Column, cell.current, cell.desired,
    cell.relation, cell.dependent, cell.nationality, cell.asDependent,
  ),
});

/** What is held where 家族滞在 is filed for. */
const beforeDependent: Readonly<Record<string, string>> = { 認: 'none', 変: 'student', 更: 'dependent', 取: 'none', 就: 'dependent' };

/** Families, sponsors, requesters. */
export const familyGrids: readonly Grid[] = [
  familyGrid('認取', { procedure: ['認', '取'], current: ['none'], desired: expected.familyStatuses }, threeWays),
  familyGrid('更就', { procedure: ['更', '就'], current: expected.familyStatuses, desired: [''] }, threeWays),
  familyGrid('変', { procedure: ['変'], current: expected.familyStatuses, desired: expected.familyStatuses }, ['yes', 'no'],
    ['所:own', '所:other', '所:group', '公:client', '公:body', '監:own', '登:client']),
  {
    name: 'sponsor',
    dimensions: { standing: ['所:own', '監:own', '公:client'], procedure: five, relation: ['spouse', 'child'], sponsor: [...statuses, ''] },
    facts: (cell) => tidy({
      ...ordinaryOf(cell.standing), ...statusFacts(cell.procedure, beforeDependent[cell.procedure] ?? '', 'dependent'),
      relation: cell.relation as Facts['relation'], dependent: true, principalNationality: 'foreign',
      principalStatus: cell.sponsor as Status,
    }),
    entry: (cell) => expected.ofSponsor(cell.sponsor),
  },
  {
    name: 'requester',
    dimensions: {
      standing: expected.requesterStandings, relation: relations, requester: ['applicant', 'legalRepresentative', ''], place: threeWays,
      procedure: five,
    },
    facts: (cell) => tidy({
      ...ordinaryOf(cell.standing),
      ...sameStatus(cell.procedure, ['self', 'legalRepresentative'].includes(cell.relation) ? ordinary[cell.standing] ?? '' : 'dependent'),
      internTraining: 'supervised', relation: cell.relation as Facts['relation'], dependent: true, principalNationality: 'foreign',
      requestedBy: cell.requester as Facts['requestedBy'], representativeInJapan: known(cell.place),
    }),
    entry: (cell) => expected.ofRequester(cell.standing, cell.relation, cell.requester, cell.place),
  },
];
