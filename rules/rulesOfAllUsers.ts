import type { Rule } from './rule.ts';
import { rules } from './rules.ts';
import { otherUsers } from './user/otherUsers.ts';

/** Every rule outside the clauses of the official list, in the order a caseworker would ask: for the law page and the checks of the rules. */
export const rulesOfAllUsers: readonly Rule[] = [...otherUsers, ...rules];
