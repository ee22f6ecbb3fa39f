import { seeksSupervisedTraining } from '../filing.ts';
import { not } from '../kleene.ts';
import { categoryDocumentsNotFiled } from '../person/categoryDocumentsNotFiled.ts';
import { familyNotNamed } from '../person/familyNotNamed.ts';
import { implementerNotListed } from '../person/implementerNotListed.ts';
import { neitherTraineeNorStaff } from '../person/neitherTraineeNorStaff.ts';
import { supervisedByAnother } from '../person/supervisedByAnother.ts';
import type { Clause } from '../rule.ts';
import { peopleOf } from './people.ts';

/** 監理団体の職員: trainees the body supervises (注2: of listed 実習実施者), and under 注3 its own people as ①–⑤ of 所属機関 list them. */
export const supervisingOrganization: readonly Clause[] = [
  { number: '注2', basis: ['A-06', 'N-02'], covers: seeksSupervisedTraining, requires: [familyNotNamed, supervisedByAnother, implementerNotListed] },
  ...peopleOf([neitherTraineeNorStaff, categoryDocumentsNotFiled], ['N-05', 'N-05', 'N-05', 'N-05'], not(seeksSupervisedTraining)),
];
