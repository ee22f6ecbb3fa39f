import { isCertificate } from '../filing.ts';
import { any, is } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** Someone who has left on a (deemed) re-entry permit cannot be filed for; for 認定 the applicant may be anywhere. */
export const applicantAbroad: Rule = {
  id: 'applicantAbroad',
  basis: ['T-05', 'T-07'],
  about: ['inJapan'],
  holds: any(isCertificate, is('inJapan', true)),
};
