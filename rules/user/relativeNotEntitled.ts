import { ageOn } from '../days.ts';
import { filed, mainIs } from '../filing.ts';
import { all, any, type Condition, elseDoubt, is, lacking, not } from '../kleene.ts';
import type { Rule } from '../rule.ts';

const under16: Condition = ({ applicantBornOn, filedOn }) => (applicantBornOn ? ageOn(applicantBornOn, filedOn) < 16 : lacking('applicantBornOn'));

/** Relatives file for someone under 16 or unable to, never 就労資格証明書 or 資格外活動; 認定 only for statuses whose list is cut off (K6 注2). */
export const relativeNotEntitled: Rule = {
  id: 'relativeNotEntitled',
  basis: ['P-12'],
  about: ['capacity'],
  when: is('capacity', 'relative'),
  holds: all(
    not(filed('certificateOfAuthorizedEmployment', 'permissionForOtherActivity')),
    any(
      all(mainIs('certificateOfEligibility'), elseDoubt(() => false, 'relativeCertificate')),
      all(not(mainIs('certificateOfEligibility')), any(under16, is('unableToApply', true))),
    ),
  ),
};
