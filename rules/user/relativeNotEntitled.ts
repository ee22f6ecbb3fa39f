import { ageOn } from '../days.ts';
import { filed, isCertificate, onDay, seeks, seeksActivity } from '../filing.ts';
import { all, any, elseDoubt, is, not } from '../kleene.ts';
import type { Rule } from '../rule.ts';

const under16 = onDay('applicantBornOn', (born, filedOn) => ageOn(born, filedOn) < 16);

// K6 注2 names these; the copy seen breaks off after them.
const listed = any(
  seeks('culturalActivities', 'student', 'dependent', 'spouseOrChildOfJapanese'),
  all(seeks('designatedActivities'), seeksActivity((activity) => listedNotices.includes(activity))),
);
const listedNotices = ['7', '18', '19', '23', '24', '30', '31', '33', '33-2', '34', '38', '39', '47', '52'];

/** Relatives file for someone under 16 or unable to, never 就労資格証明書 or 資格外活動; 認定 only for statuses whose list is cut off (K6 注2). */
export const relativeNotEntitled: Rule = {
  id: 'relativeNotEntitled',
  basis: ['P-12'],
  about: ['capacity'],
  when: is('capacity', 'relative'),
  holds: all(
    not(filed('certificateOfAuthorizedEmployment', 'permissionForOtherActivity')),
    any(
      all(isCertificate, elseDoubt(listed, 'relativeCertificate')),
      all(not(isCertificate), any(under16, is('unableToApply', true))),
    ),
  ),
};
