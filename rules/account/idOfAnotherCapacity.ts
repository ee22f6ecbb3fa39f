import { byStaff, bySupporting } from '../filing.ts';
import { all, any, type Condition, elseDoubt, is, not } from '../kleene.ts';
import type { Rule } from '../rule.ts';

const ownId: Condition = ({ issuedCapacity, capacity }) => issuedCapacity === capacity;

const bodyIdForSupport = all(
  bySupporting, is('issuedCapacity', 'affiliatedOrganization', 'supervisingOrganization'),
);

/** An ID got as 所属機関 or 監理団体 does not serve for filings as 登録支援機関; of other mixtures no public source speaks (E-13). */
export const idOfAnotherCapacity: Rule = {
  id: 'idOfAnotherCapacity',
  basis: ['N-08', 'E-07', 'E-13'],
  about: ['issuedCapacity'],
  when: byStaff,
  holds: any(ownId, all(not(bodyIdForSupport), elseDoubt(() => false, 'idOfAnotherCapacity'))),
};
