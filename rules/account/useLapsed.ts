import { byStaff, notPast, onDay } from '../filing.ts';
import type { Rule } from '../rule.ts';

/** The approval of use has a last day: one year until 2025, three years for approvals from 2026-01-05, never extended by itself. */
export const useLapsed: Rule = {
  id: 'useLapsed',
  basis: ['R-08', 'R-09', 'R-10', 'R-23'],
  about: ['useValidUntil'],
  when: byStaff,
  holds: onDay('useValidUntil', notPast),
};
