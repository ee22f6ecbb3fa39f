import { type Filing, seeks, seeksActivity } from '../filing.ts';
import { choose, doubt, type Truth } from '../kleene.ts';
import type { Rule } from '../rule.ts';
import { acceptedByUs } from './ours.ts';

/** E-09: whether a school still "accepts" its graduate who looks for work is said nowhere. */
export const graduateSeekingWork = choose(seeks('designatedActivities'), seeksActivity((activity) => activity === 'jobHunting'), () => false);

const graduateOfUs = choose(graduateSeekingWork, () => doubt('graduate'), () => false);

function accepted(filing: Filing): Truth {
  const ours = acceptedByUs(filing);
  if (ours !== false) return ours;
  if (filing.acceptingOrganization === null) return graduateOfUs(filing);
  return filing.sameGroup ? doubt('sameGroup') : false;
}

/** ① to ④ speak of people accepted, or about to be, by the filer's own organisation: not by a former, a client's or a group company. */
export const acceptedByAnother: Rule = {
  id: 'acceptedByAnother',
  basis: ['A-01', 'E-01', 'E-02', 'E-04', 'E-05', 'E-06'],
  about: ['acceptingOrganization'],
  holds: accepted,
  values: ['acceptingOrganization', 'ownOrganization'],
};
