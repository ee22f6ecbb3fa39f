import { addMonths, daysBetween } from '../days.ts';
import type { Filing } from '../filing.ts';
import type { Rule } from '../rule.ts';

/** Two months before something of the account runs out, what to do about it is said, with the days left (R-10: notice two months, filing one month before). */
export const useRunsOutSoon = runsOutSoon('useRunsOutSoon', ['R-10', 'R-11', 'R-12', 'R-15'], 'useValidUntil');
export const agentApprovalRunsOutSoon = runsOutSoon('agentApprovalRunsOutSoon', ['R-05'], 'agentApprovalValidUntil');
export const registrationRunsOutSoon = runsOutSoon('registrationRunsOutSoon', ['N-15'], 'registrationValidUntil');

function runsOutSoon(id: string, basis: readonly string[], fact: 'useValidUntil' | 'agentApprovalValidUntil' | 'registrationValidUntil'): Rule {
  const left = (filing: Filing): number => daysBetween(filing.filedOn, filing[fact]!);
  return {
    id, basis, about: [fact],
    when: (filing) => filing[fact] !== undefined && left(filing) >= 0,
    holds: (filing) => addMonths(filing.filedOn, 2) < filing[fact]!,
    otherwise: 'advice',
    values: (filing) => [filing[fact]!, String(left(filing))],
  };
}
