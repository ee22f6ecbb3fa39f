/** Table 1b of the fact base (section 10), read by hand once more: what the form offers for a 特定活動, in each procedure. */
import { expect, it } from 'vitest';
import type { Procedure } from '../../rules/facts.ts';
import { knownActivities, offerOf } from '../../rules/status/designatedActivityTable.ts';

const columns: readonly Procedure[] = ['certificateOfEligibility', 'changeOfStatus', 'extensionOfPeriodOfStay', 'acquisitionOfStatus', 'certificateOfAuthorizedEmployment'];

it.each([
  ['46', 'yes yes yes unsettled yes'], ['1', 'yes yes yes unsettled yes'], ['2-2', 'yes yes yes unsettled yes'], ['10', 'yes yes no unsettled yes'],
  ['12', 'yes yes no unsettled yes'], ['15', 'yes yes out unsettled yes'], ['16', 'out yes yes unsettled yes'], ['29', 'out yes yes unsettled yes'],
  ['18', 'unsettled yes yes unsettled yes'], ['31', 'unsettled yes yes unsettled yes'], ['33', 'unsettled unsettled unsettled unsettled unsettled'],
  ['33-2', 'unsettled unsettled unsettled unsettled unsettled'], ['40', 'out out out out out'], ['departurePreparation', 'out out out out out'],
  ['transitionToSpecifiedSkilledWorker', 'no yes yes unsettled yes'], ['jobHunting', 'no yes yes unsettled yes'], ['41', 'no no no unsettled no'],
  ['domesticWorker', 'yes yes yes unsettled yes'], ['strategicZone', 'yes yes yes unsettled yes'], ['familyOfJobHunter', 'no yes yes unsettled yes'],
  ['workAfterHighSchool', 'no yes yes unsettled yes'], ['jobOffered', 'no yes no unsettled yes'], ['startingBusiness', 'no yes no unsettled yes'],
  ['other', 'no no no unsettled no'], ['999', 'no no no unsettled no'],
])('%s: %s', (activity, offers) => expect(columns.map((procedure) => offerOf(activity, procedure)).join(' ')).toBe(offers));

it('lists what it knows in notice order, named activities last', () => {
  expect(knownActivities().join(' ')).toBe(
    '1 2 2-2 2-3 3 4 5 5-2 6 7 8 9 10 12 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 33-2 34 35 36 37 38 39 40 41 42 43 44 45 46 47 50 51 52 53 54 55 '
    + 'domesticWorker strategicZone departurePreparation transitionToSpecifiedSkilledWorker jobHunting familyOfJobHunter workAfterHighSchool jobOffered startingBusiness other',
  );
});
