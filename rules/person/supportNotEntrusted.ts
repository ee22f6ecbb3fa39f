import { type Condition, doubt, lacking } from '../kleene.ts';
import type { Rule } from '../rule.ts';

const entrusted: Condition = ({ supportContract, entrustedOnForm }) => {
  if (supportContract === undefined) return lacking('supportContract');
  if (supportContract !== 'full') return false;
  return entrustedOnForm === false ? doubt('entrustedOnForm') : true;
};

/** The whole of the support plan is entrusted to us by the organisation itself: not a part, not by another 登録支援機関, not once ended. */
export const supportNotEntrusted: Rule = {
  id: 'supportNotEntrusted',
  basis: ['A-07', 'N-14', 'N-17', 'E-16'],
  about: ['supportContract', 'entrustedOnForm'],
  holds: entrusted,
};
