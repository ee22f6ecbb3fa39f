import { clientNotDeclared } from '../client/clientNotDeclared.ts';
import { clientSupervises } from '../client/clientSupervises.ts';
import { filerNotOnPledgeList } from '../client/filerNotOnPledgeList.ts';
import { idOfAnotherClient, idOfAnotherClientOfBody } from '../client/idOfAnotherClient.ts';
import { ownEmployeeAsClient } from '../client/ownEmployeeAsClient.ts';
import { filerNotOnPledgeListOfBody, traineeOfNoClient } from '../client/traineeOfNoClient.ts';
import { isRepresentative, seeksSupervisedTraining } from '../filing.ts';
import { all, not } from '../kleene.ts';
import { familyNotNamed } from '../person/familyNotNamed.ts';
import { representativeApplies } from '../person/representativeApplies.ts';
import type { Clause } from '../rule.ts';
import { peopleOf } from './people.ts';

const ofBody = [traineeOfNoClient, filerNotOnPledgeListOfBody, idOfAnotherClientOfBody];

/** 公益法人の職員: ①–④ of the organisation that asked (注6); where a 監理団体 asked, its trainees (注5). */
export const publicInterestCorporation = (): readonly Clause[] => [
  {
    number: '注5', basis: ['N-09', 'N-11'], covers: all(seeksSupervisedTraining, not(isRepresentative)),
    requires: [familyNotNamed, ...ofBody],
  },
  { number: '注5', basis: ['A-12', 'A-16'], covers: all(seeksSupervisedTraining, isRepresentative), requires: [representativeApplies, ...ofBody] },
  ...peopleOf(
    [ownEmployeeAsClient, clientNotDeclared, filerNotOnPledgeList, idOfAnotherClient, clientSupervises],
    ['A-08', 'A-09', 'A-10', 'A-11'], not(seeksSupervisedTraining),
  ),
];
