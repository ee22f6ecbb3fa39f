import { ageOn } from '../days.ts';
import { holds, mainIs, onDay } from '../filing.ts';
import { all, any, type Condition, is, lacking, not } from '../kleene.ts';
import type { Rule } from '../rule.ts';

const grown = onDay('applicantBornOn', (born, filedOn) => ageOn(born, filedOn) >= 15);

const longStay: Condition = ({ grantedMonths, expiresOn }) =>
  grantedMonths === undefined ? expiresOn === undefined || lacking('grantedMonths') : grantedMonths > 3;

/** The person concerned may file alone from 15, as a mid- to long-term resident (注4 of the user list: not 外交・公用・短期滞在, not 3月以下). */
export const selfFilingClosed: Rule = {
  id: 'selfFilingClosed',
  basis: ['P-11', 'Z-03'],
  about: ['capacity'],
  when: is('capacity', 'applicant'),
  holds: all(
    any(mainIs('certificateOfEligibility', 'acquisitionOfStatus'), not(holds('diplomat', 'official', 'temporaryVisitor'))), longStay, grown,
  ),
};
