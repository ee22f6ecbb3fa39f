/** Sub-grids of whom each of the four staff types may file for. */
import type { Facts, Organization } from '../../rules/facts.ts';
import type { Grid } from './cells.ts';
import * as expected from './expectations.ts';
import type { Column } from './expectations.ts';
import {
  another, body, capacityOf, company, filedOn, five, foundation, known, ordinary, ordinaryOf, organization, otherBody, sameStatus,
  statusFacts, stranger, supporter, threeWays, tidy,
} from './ordinary.ts';

const training = ['individualEnterprise', 'supervised'];

/** Acceptance, contracts, pledges and lists. */
export const staffGrids: readonly Grid[] = [
  {
    name: 'affiliated organisation',
    dimensions: {
      accepted: ['own', 'other', 'nobody', ''], own: ['known', ''], group: threeWays, procedure: five,
      status: [
        'engineerHumanitiesInternational', 'specifiedSkilledWorker1', 'specifiedSkilledWorker2', 'technicalInternTraining2',
        '特活/46', '特活/jobHunting',
      ],
      training: [...training, ''], moves: threeWays,
      beside: ['', 'not entrusted', 'entrusted in part', 'implementer of others'], // none of these may matter: E-05, E-06
    },
    facts: (cell) => tidy({
      filedOn, relation: 'self', capacity: capacityOf.所, ...sameStatus(cell.procedure, cell.status),
      ownOrganization: cell.own ? company : undefined,
      acceptingOrganization: organization({ own: company, other: stranger }, cell.accepted),
      sameGroup: known(cell.group), internTraining: cell.training as Facts['internTraining'], changesOrganization: known(cell.moves),
      entrustedOnForm: cell.beside === 'not entrusted' ? false : undefined,
      supportContract: cell.beside === 'entrusted in part' ? 'partial' : undefined,
      implementerStaff: cell.beside === 'implementer of others' && cell.status === 'engineerHumanitiesInternational' ? true : undefined,
    }),
    entry: (cell) => expected.ofAffiliated(
      cell.accepted, cell.own, cell.group, cell.procedure as Column, cell.status, cell.training, cell.moves,
    ),
  },
  {
    name: 'registered support organisation',
    dimensions: {
      accepted: ['client', 'undeclared', 'own', 'nobody', ''], clients: ['list', 'empty', ''],
      support: ['full', 'partial', 'subcontract', 'ended', 'none', ''], form: threeWays,
      registered: ['2026-11-21', '2026-11-22', ''], procedure: ['認', '変', '更'],
      status: [
        'specifiedSkilledWorker1', 'specifiedSkilledWorker2', '特活/transitionToSpecifiedSkilledWorker', 'engineerHumanitiesInternational',
      ],
      moves: threeWays,
    },
    facts: (cell) => tidy({
      ...ordinaryOf('登:client'),
      ...statusFacts(cell.procedure, cell.procedure === '認' ? '' : cell.procedure === '変' ? 'student' : cell.status, cell.status),
      acceptingOrganization: organization({ client: company, undeclared: stranger, own: supporter }, cell.accepted),
      declaredClients: cell.clients === 'list' ? [{ ...another, declaredOn: '2026-03-10' }, { ...company, declaredOn: '2026-03-10' }]
        : cell.clients === 'empty' ? [] : undefined,
      supportContract: cell.support as Facts['supportContract'], entrustedOnForm: known(cell.form),
      registrationValidUntil: cell.registered, changesOrganization: known(cell.moves),
    }),
    entry: (cell) => expected.ofSupport(
      cell.accepted, cell.clients, cell.support, cell.form, cell.registered, cell.procedure as Column,
      cell.status, cell.moves,
    ),
  },
  {
    name: 'pledge',
    dimensions: {
      filedOn: ['2025-03-31', '2025-04-01', '2026-01-04', '2026-01-05', '2026-11-22'], user: ['登:client', '公:client'], procedure: five,
      separateId: ['yes', 'no'], filerListed: threeWays, corporateNumber: ['yes', 'no'],
    },
    facts: (cell) => {
      const client = cell.corporateNumber === 'yes' ? company : { name: company.name };
      return tidy({
        ...ordinaryOf(cell.user), ...sameStatus(cell.procedure, ordinary[cell.user] ?? ''), filedOn: cell.filedOn,
        acceptingOrganization: client,
        declaredClients: [
          { ...another, declaredOn: '2024-03-10', separateId: true, filerListed: true },
          JSON.parse(JSON.stringify({
            ...client, declaredOn: '2024-03-10', separateId: known(cell.separateId), filerListed: known(cell.filerListed),
          })) as Organization,
        ],
      });
    },
    entry: (cell) => expected.ofPledge(cell.filedOn, cell.separateId, cell.filerListed),
  },
  {
    name: 'supervising organisation',
    dimensions: {
      supervisor: ['own', 'other', 'nobody', ''], implementer: ['listed', 'unlisted', 'nobody', ''], list: ['list', 'empty', ''],
      accepted: ['own', 'implementer', 'other', 'nobody', ''], documents: threeWays, procedure: ['認', '更', '就'],
      status: ['technicalInternTraining1', 'technicalInternTraining3', 'engineerHumanitiesInternational'], training: [...training, ''],
    },
    facts: (cell) => tidy({
      filedOn, relation: 'self', capacity: capacityOf.監, ownOrganization: body, ...sameStatus(cell.procedure, cell.status),
      supervisedBy: organization({ own: body, other: otherBody }, cell.supervisor),
      implementer: organization({ listed: company, unlisted: another }, cell.implementer),
      implementers: cell.list === 'list' ? [{ name: '有限会社すみれ縫製', submittedBy: 'application' }, { ...company, submittedBy: 'application' }]
        : cell.list === 'empty' ? [] : undefined,
      acceptingOrganization: organization({ own: body, implementer: company, other: stranger }, cell.accepted),
      categoryDocuments: known(cell.documents), internTraining: cell.training as Facts['internTraining'],
    }),
    entry: (cell) => expected.ofSupervising(
      cell.supervisor, cell.implementer, cell.list, cell.accepted, cell.documents, cell.status, cell.training,
    ),
  },
  {
    name: 'public interest corporation',
    dimensions: {
      accepted: ['company', 'body', 'undeclared', 'own', 'nobody', ''], clients: ['list', 'company', 'empty', ''],
      supervisor: ['body', 'other', ''],
      procedure: five, status: ['technicalInternTraining2', 'engineerHumanitiesInternational', 'specifiedSkilledWorker2'],
      training: [...training, ''], moves: threeWays,
    },
    facts: (cell) => tidy({
      ...ordinaryOf('公:client'), ...sameStatus(cell.procedure, cell.status),
      acceptingOrganization: organization({ company, body, undeclared: stranger, own: foundation }, cell.accepted),
      declaredClients: cell.clients === 'empty' ? [] : cell.clients === '' ? undefined : [
        { ...company, supervisingOrganization: false, declaredOn: '2026-03-10' },
        ...(cell.clients === 'list' ? [{ ...body, supervisingOrganization: true, declaredOn: '2026-03-10' }] : []),
      ],
      supervisedBy: organization({ body, other: otherBody }, cell.supervisor),
      internTraining: cell.training as Facts['internTraining'], changesOrganization: known(cell.moves),
    }),
    entry: (cell) => expected.ofPublic(
      cell.accepted, cell.clients, cell.supervisor, cell.procedure as Column, cell.status, cell.training, cell.moves,
    ),
  },
];
