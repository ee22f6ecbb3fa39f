import { addMonths } from '../days.ts';
import { isExtension, onDay } from '../filing.ts';
import { any, type Condition, elseDoubt, lacking } from '../kleene.ts';
import type { Rule } from '../rule.ts';

const within3Months = onDay('expiresOn', (last, filedOn) => filedOn >= addMonths(last, -3));

const shortStay: Condition = ({ grantedMonths }) => (grantedMonths === undefined ? lacking('grantedMonths') : grantedMonths < 6);

/** A stay of six months or more is extended from about three months before it expires; earlier only in special cases. */
export const extensionTooEarly: Rule = {
  id: 'extensionTooEarly',
  basis: ['T-01'],
  about: ['expiresOn'],
  when: isExtension,
  holds: elseDoubt(any(within3Months, shortStay), 'extensionTooEarly'),
  values: ({ expiresOn }) => [expiresOn ? addMonths(expiresOn, -3) : ''],
};
