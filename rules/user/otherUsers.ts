import type { Rule } from '../rule.ts';
import { relativeNotEntitled } from './relativeNotEntitled.ts';
import { selfFilingClosed } from './selfFilingClosed.ts';

/** The rules of users who are no staff: the quick check knows them, the page's script has no use for them. */
export const otherUsers: readonly Rule[] = [selfFilingClosed, relativeNotEntitled];
