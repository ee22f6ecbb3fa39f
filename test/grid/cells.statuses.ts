/** Sub-grids over all statuses and designated activities. */
import type { Capacity, Facts } from '../../rules/facts.ts';
import type { Grid } from './cells.ts';
import * as expected from './expectations.ts';
import type { Column } from './expectations.ts';
import { filedOn, ordinaryOf, statusFacts, tidy } from './ordinary.ts';

const heldOnly = { procedure: ['更', '就'], current: expected.statusNames, desired: [''] };
const wantedOnly = [
  {
    procedure: ['認'], desired: expected.statusNames,
    current: ['', 'none', 'student', 'temporaryVisitor', 'diplomat', '特活/46', '特活/departurePreparation'],
  },
  { procedure: ['取'], current: ['none'], desired: expected.statusNames },
];
const change = { procedure: ['変'], current: expected.statusNames, desired: expected.statusNames };
const training = ['individualEnterprise', 'supervised'];
/** The form of training decides for 技能実習 alone; over the large square of 変 it is 団体監理型, and 企業単独型 from these statuses. */
const changeAlone = { ...change, current: ['student', 'technicalInternTraining1', 'specifiedSkilledWorker1', '特活/40'] };

const statusGrid = (part: string, dimensions: Grid['dimensions'], forms = training): Grid => ({
  name: `statuses ${part}`,
  dimensions: { standing: expected.standings, ...dimensions, training: forms },
  facts: (cell) => ({
    ...ordinaryOf(cell.standing), ...statusFacts(cell.procedure, cell.current, cell.desired),
    internTraining: cell.training as Facts['internTraining'],
  }),
  entry: (cell) => expected.ofStatuses(
    cell.standing as expected.Standing, cell.procedure as Column, cell.current, cell.desired, cell.training,
  ),
});

/** Held and wanted statuses, for staff and for the other users. */
export const statusGrids: readonly Grid[] = [
  statusGrid('held', heldOnly), ...wantedOnly.map((each) => statusGrid(each.procedure.join(''), each)),
  statusGrid('変', change, ['supervised']), statusGrid('変 alone', changeAlone, ['individualEnterprise']),
  ...[
    { user: ['attorney', 'applicant', 'relative'], ...change, training: ['supervised'] },
    { user: ['attorney', 'applicant', 'legalRepresentative', 'relative', 'other'], ...heldOnly, training },
    {
      user: ['attorney', 'legalRepresentative', 'relative', 'other'], procedure: ['認', '取'], current: ['none'],
      desired: expected.statusNames, training,
    },
    { user: ['applicant'], procedure: ['取'], current: ['none'], desired: expected.statusNames, training },
  ].map((dimensions): Grid => ({
    name: `other users ${dimensions.procedure.join('')}`,
    dimensions,
    facts: (cell) => tidy({
      filedOn, capacity: cell.user as Capacity, ...statusFacts(cell.procedure, cell.current, cell.desired), applicantBornOn: '2000-04-10',
      unableToApply: true, changesOrganization: false, principalStatus: 'engineerHumanitiesInternational',
      internTraining: cell.training as Facts['internTraining'],
    }),
    entry: (cell) => expected.ofOthers(cell.user, cell.procedure as Column, cell.current, cell.desired, cell.training),
  })),
];
