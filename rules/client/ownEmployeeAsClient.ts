import { not } from '../kleene.ts';
import { acceptedByUs } from '../person/ours.ts';
import type { Rule } from '../rule.ts';

/** E-12: for their own employees, 登録支援機関 and 公益法人 staff file as 所属機関の職員, with that ID. */
export const ownEmployeeAsClient: Rule = {
  id: 'ownEmployeeAsClient',
  basis: ['E-12', 'N-08'],
  about: ['acceptingOrganization'],
  holds: not(acceptedByUs),
  values: ['ownOrganization'],
};
