/** What the law says changes by date, on the last day before and on the day itself: written from the fact base, section 8 and C-21 to C-25. */
import { describe, expect, it } from 'vitest';
import { asOf, constructionRoute, idPerClient, newInternTraining, newTrainingPlans, pledgeListPerUser, skillDevelopmentInForce } from '../../rules/dated.ts';
import { type Facts } from '../../rules/facts.ts';
import { judge } from '../../rules/index.ts';

describe('what changes by date', () => {
  it.each([
    ['C-03', 'C-03', constructionRoute, '2023-03-31', true, '2023-04-01'], ['C-06', 'N-07', idPerClient, '2025-03-31', true, '2025-04-01'],
    ['C-10', 'C-06', pledgeListPerUser, '2026-01-04', false, '2026-01-05'], ['C-17', 'C-17', newTrainingPlans, '2027-03-31', true, '2027-04-01'],
    ['C-18', 'C-18', skillDevelopmentInForce, '2027-03-31', false, '2027-04-01'], ['C-19', 'C-19', newInternTraining, '2027-06-30', true, '2027-07-01'],
  ] as const)('%s', (row, until, history, before, value, day) => {
    expect(asOf(history, before)).toBe(value);
    expect(asOf(history, day)).toBe(!value);
    expect(asOf(history, '2022-03-16')).toBe(value);
    expect(history.map(({ basis }) => basis)).toEqual([until, row]);
    expect(() => asOf(history, '2022-03-15')).toThrow(RangeError);
  });

  it('is no rule failing on a day before all that is known', () => {
    const client = { name: '北星食品株式会社' };
    const filings: readonly Facts[] = [
      { capacity: 'registeredSupportOrganization', currentStatus: 'specifiedSkilledWorker1', changesOrganization: false, supportContract: 'full' },
      { capacity: 'publicInterestCorporation', currentStatus: 'technicalInternTraining1', internTraining: 'supervised', supervisedBy: client },
      { capacity: 'supervisingOrganization', currentStatus: 'employmentForSkillDevelopment' },
    ];
    for (const facts of filings) {
      const { findings } = judge({
        filedOn: '2022-03-15', procedure: 'extensionOfPeriodOfStay', relation: 'self', acceptingOrganization: client, declaredClients: [client], ...facts,
      }, '2026-11-22');
      expect(findings.map(({ message }) => message.key)).not.toContain('doubt_ruleFailed_message');
      expect(findings.map(({ message }) => message.key)).toContain('doubt_rulesUnknownThatDay_message');
    }
  });
});
