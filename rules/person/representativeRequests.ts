import { byAffiliated, byStaff, bySupervising, seeksSupervisedTraining } from '../filing.ts';
import { all, any, choose, elseDoubt, is, lacking, not } from '../kleene.ts';
import type { Rule } from '../rule.ts';

const clause5 = any(byAffiliated, all(bySupervising, not(seeksSupervisedTraining)));

const covered = choose(
  clause5, elseDoubt(is('representativeInJapan', true), 'representativeAbroad'), elseDoubt(() => false, 'representativeNotNamed'),
);

/** A request by the legal representative: ⑤ names those in Japan, for 所属機関 (and 監理団体 under 注3) only; elsewhere the list is silent. */
export const representativeRequests: Rule = {
  id: 'representativeRequests',
  basis: ['A-05', 'E-11', 'A-12', 'A-13'],
  about: ['requestedBy', 'representativeInJapan'],
  when: byStaff,
  // While it is not known who asks, the representative's whereabouts are nobody's question.
  holds: (filing) => (filing.requestedBy === undefined ? lacking('requestedBy') : filing.requestedBy === 'applicant' || covered(filing)),
};
