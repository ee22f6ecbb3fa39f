import { isCertificate, isChange, mainIs, seeks } from '../filing.ts';
import { all, any, elseDoubt, not } from '../kleene.ts';
import type { Rule } from '../rule.ts';

const notOnForm = seeks('diplomat', 'temporaryVisitor', 'permanentResident', 'employmentForSkillDevelopment', 'none');
const rank2 = all(not(mainIs('changeOfStatus', 'certificateOfAuthorizedEmployment')), seeks('highlySkilledProfessional2'));

const settledElsewhere = any(
  seeks('employmentForSkillDevelopment'),
  all(any(isCertificate, isChange), seeks('temporaryVisitor')),
  all(isChange, seeks('diplomat', 'permanentResident')),
  all(mainIs('extensionOfPeriodOfStay', 'certificateOfAuthorizedEmployment'), seeks('diplomat', 'temporaryVisitor')),
);

/** The status must be one the official form offers for the procedure (fact base section 10, 1a); 高度専門職2号 only for 変更. */
export const statusNotOnForm: Rule = {
  id: 'statusNotOnForm',
  basis: ['Z-03', 'Z-04', 'Z-05', 'Z-06', 'Z-07', 'Z-09', 'Z-10'],
  about: ['desiredStatus', 'currentStatus'],
  when: all(not(mainIs('permissionForOtherActivity', 'reentryPermit')), not(settledElsewhere)),
  holds: elseDoubt(not(any(notOnForm, rank2)), 'statusNotOnForm'),
};
