import { seeksInternTraining, seeksSupervisedTraining } from '../filing.ts';
import { any, is, not } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** 団体監理型の技能実習 goes online only through the 監理団体 (or a 公益法人 it asked, 注5): never through the 実習実施者, 登録支援機関 or a lawyer. */
export const supervisedTrainingByOthers: Rule = {
  id: 'supervisedTrainingByOthers',
  basis: ['Z-07', 'Z-08', 'P-10', 'N-11'],
  about: ['internTraining', 'currentStatus', 'desiredStatus'],
  when: seeksInternTraining,
  holds: any(is('capacity', 'supervisingOrganization', 'publicInterestCorporation'), not(seeksSupervisedTraining)),
};
