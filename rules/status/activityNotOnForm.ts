import { type Filing, seeks, soughtActivityBy } from '../filing.ts';
import { type Condition, doubt, lacking } from '../kleene.ts';
import type { Rule } from '../rule.ts';
import { offerOf } from './designatedActivityTable.ts';

const offered: Condition = (filing: Filing) => {
  const name = soughtActivityBy(filing);
  const activity = filing[name];
  if (activity === undefined) return lacking(name);
  const offer = offerOf(activity, filing.main!);
  if (offer === 'yes' || offer === 'out') return offer === 'yes';
  return doubt(offer === 'no' ? 'activityNotOnForm' : 'activityUnsettled');
};

/** 特定活動 goes by its notice number: what the official form offers for it, procedure by procedure. */
export const activityNotOnForm: Rule = {
  id: 'activityNotOnForm',
  basis: ['Z-11', 'Z-12', 'Z-13', 'Z-14', 'Z-15', 'Z-16', 'Z-20', 'Z-21', 'Z-22', 'Z-23'],
  about: ['designatedActivity', 'desiredDesignatedActivity', 'desiredStatus', 'currentStatus'],
  when: seeks('designatedActivities'),
  holds: offered,
};
