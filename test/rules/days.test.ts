import { afterEach, describe, expect, it } from 'vitest';
import { asOf, idPerClient, pledgeListPerUser, skillDevelopmentInForce } from '../../rules/dated.ts';
import { addDays, addMonths, ageOn, daysBetween, inJapaneseEra, isDay, todayInJapan } from '../../rules/days.ts';

const zone = process.env.TZ;
afterEach(() => { process.env.TZ = zone; });

it.each([
  ['2026-11-22', true], ['2028-02-29', true], ['2026-02-29', false], ['2026-02-30', false], ['2026-13-01', false], ['2026-00-10', false],
  ['2026-1-1', false], ['', false], ['2026-11-22T00:00', false],
  ['x2026-11-22', false], ['2026-12-31', true], ['1899-12-31', false], ['1900-01-01', true], ['2199-12-31', true], ['2200-01-01', false],
])('%s is a day: %s', (text, expected) => expect(isDay(text)).toBe(expected));

it.each(['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati'])('today is the day in Japan on a computer in %s', (timeZone) => {
  process.env.TZ = timeZone;
  expect(todayInJapan(Date.UTC(2026, 10, 22, 14, 59, 59))).toBe('2026-11-22');
  expect(todayInJapan(Date.UTC(2026, 10, 22, 15, 0, 0))).toBe('2026-11-23');
  expect(daysBetween('2026-11-01', '2026-11-30')).toBe(29);
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
});

it.each([
  ['2027-05-31', -3, '2027-02-28'], ['2028-05-31', -3, '2028-02-29'], ['2027-02-22', -3, '2026-11-22'], ['2026-11-30', 3, '2027-02-28'],
  ['2026-01-15', -1, '2025-12-15'], ['2026-12-09', 1, '2027-01-09'],
])('%s and %i months is %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected));

it('age is full years', () => {
  expect(ageOn('2011-11-23', '2026-11-22')).toBe(14);
  expect(ageOn('2011-11-22', '2026-11-22')).toBe(15);
  expect(ageOn('2012-02-29', '2027-02-28')).toBe(14);
});

it('a day is written in its era', () => {
  expect(inJapaneseEra('2026-11-22')).toBe('令和8年11月22日');
  expect(inJapaneseEra('2019-04-30')).toBe('平成31年4月30日');
});

describe('what is dated', () => {
  it('changes on its day', () => {
    expect([asOf(idPerClient, '2025-03-31'), asOf(idPerClient, '2025-04-01')]).toEqual([true, false]);
    expect([asOf(pledgeListPerUser, '2026-01-04'), asOf(pledgeListPerUser, '2026-01-05')]).toEqual([false, true]);
    expect([asOf(skillDevelopmentInForce, '2027-03-31'), asOf(skillDevelopmentInForce, '2027-04-01')]).toEqual([false, true]);
  });

  it('is an error for a day of which nothing is known', () => {
    expect(() => asOf(idPerClient, '2022-03-15')).toThrow('2022-03-15');
  });
});
