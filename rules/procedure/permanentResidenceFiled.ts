import { filed, isChange, seeks } from '../filing.ts';
import { all, any, not } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** 永住許可申請 is not one of the seven procedures, whether filed as such or as a change to 永住者. */
export const permanentResidenceFiled: Rule = {
  id: 'permanentResidenceFiled',
  basis: ['P-01', 'P-06', 'C-20'],
  about: ['procedure'],
  holds: not(any(filed('permanentResidence'), all(isChange, seeks('permanentResident')))),
};
