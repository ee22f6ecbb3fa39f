import { holds, internTraining, isChange, isRepresentative, seeksInternTraining, seeksSupervisedTraining } from '../filing.ts';
import { all, any, choose, is, not } from '../kleene.ts';
import { acceptedByUs } from '../person/ours.ts';
import { categoryDocumentsNotFiled } from '../person/categoryDocumentsNotFiled.ts';
import { byConstructionRoute, constructionRoute } from '../person/constructionRoute.ts';
import { familyNotNamed } from '../person/familyNotNamed.ts';
import { implementerNotListed } from '../person/implementerNotListed.ts';
import { neitherTraineeNorStaff } from '../person/neitherTraineeNorStaff.ts';
import { representativeApplies } from '../person/representativeApplies.ts';
import { supervisedByAnother } from '../person/supervisedByAnother.ts';
import { traineeChangesStatus } from '../person/traineeChangesStatus.ts';
import type { Clause } from '../rule.ts';
import { peopleOf } from './people.ts';

const holdsSupervisedTraining = choose(
  holds(...internTraining), is('internTraining', 'supervised'), () => false,
);

/** 監理団体の職員: trainees the body supervises (注2: of listed 実習実施者), and under 注3 its own people as ①–⑤ of 所属機関 list them. */
export const supervisingOrganization = (): readonly Clause[] => [
  { number: '注2', basis: ['A-06', 'N-02'], covers: all(seeksSupervisedTraining, not(isRepresentative)), requires: [familyNotNamed, supervisedByAnother, implementerNotListed] },
  { number: '注2', basis: ['A-13', 'A-16'], covers: all(isRepresentative, any(seeksSupervisedTraining, not(acceptedByUs))), requires: [representativeApplies, supervisedByAnother, implementerNotListed] },
  { number: '注2', basis: ['A-06', 'E-07'], covers: all(isChange, holdsSupervisedTraining, not(seeksInternTraining)), requires: [familyNotNamed, supervisedByAnother, traineeChangesStatus] },
  { number: '注2', basis: ['Z-20'], covers: byConstructionRoute, requires: [constructionRoute] },
  ...peopleOf([neitherTraineeNorStaff, categoryDocumentsNotFiled], ['N-05', 'N-05', 'N-05', 'N-05'], not(seeksSupervisedTraining)),
];
