import { isChange, mainIs, seeks, seeksActivity } from '../filing.ts';
import { all, any, choose, not } from '../kleene.ts';
import type { Rule } from '../rule.ts';

const departure = choose(seeks('designatedActivities'), seeksActivity((activity) => activity === 'departurePreparation'), () => false);

/** Nor may one ask for those three: a change into them, or a 認定 for 短期滞在, which does not exist. */
export const excludedStatusSought: Rule = {
  id: 'excludedStatusSought',
  basis: ['Z-02', 'Z-18'],
  about: ['desiredStatus'],
  when: mainIs('certificateOfEligibility', 'changeOfStatus'),
  holds: not(any(
    seeks('temporaryVisitor'), all(isChange, seeks('diplomat')), departure,
  )),
};
