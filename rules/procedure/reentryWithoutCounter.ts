import { filed, isChangeOrExtension } from '../filing.ts';
import { all, elseDoubt, is } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** With a 再入国許可申請 the card is to be received at the counter. */
export const reentryWithoutCounter: Rule = {
  id: 'reentryWithoutCounter',
  basis: ['N-18'],
  about: ['receipt'],
  when: all(filed('reentryPermit'), isChangeOrExtension),
  holds: elseDoubt(is('receipt', 'counter'), 'reentryByMail'),
};
