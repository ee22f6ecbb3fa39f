import * as z from 'zod/mini';
import {
  accountOwners, activitiesOfForm, agentApprovals, capacities, employments, type Facts, internTrainings, namedActivities, nationalities, procedures,
  receipts, relations, requesters, statuses, submissions, supportContracts, useApprovals,
} from './facts.ts';
import { isDay } from './days.ts';
import type { Saying } from './judge.ts';

// zod tries `new Function` once, which the page's CSP would report; so before the first schema.
z.config({ jitless: true });

/** A calendar day that exists, `YYYY-MM-DD`. */
export const day = z.string().check(z.refine(isDay, { error: 'notADay' }));

const name = z.string().check(z.minLength(1), z.maxLength(1000));

/** 13 digits. The check digit is judged by a rule (`organizations.ts`), not refused here: a list with one typing mistake must still load. */
export const corporateNumber = z.string().check(z.regex(/^\d{13}$/, { error: 'not13Digits' }));

export const organization = z.strictObject({ name, corporateNumber: z.optional(corporateNumber) });

export const declaredClient = z.strictObject({
  name,
  corporateNumber: z.optional(corporateNumber),
  supervisingOrganization: z.optional(z.boolean()),
  declaredOn: z.optional(day),
  filerListed: z.optional(z.boolean()),
  separateId: z.optional(z.boolean()),
});

export const listedImplementer = z.strictObject({
  name,
  corporateNumber: z.optional(corporateNumber),
  submittedBy: z.optional(z.enum(submissions)),
  submittedOn: z.optional(day),
});

const error = 'notAnActivity';
const activity = z.union([z.enum([...namedActivities, ...activitiesOfForm]), z.string().check(z.regex(/^\d{1,2}(-\d)?$/, { error }))], { error });

/** The facts as they come from a file (cases/README of the format): an unknown key, value or day is refused with its path. */
export const facts = z.strictObject({
  filedOn: z.optional(day),
  procedure: z.optional(z.enum(procedures)),
  filedWith: z.optional(z.array(z.enum(procedures))),
  receipt: z.optional(z.enum(receipts)),
  capacity: z.optional(z.enum(capacities)),
  issuedCapacity: z.optional(z.enum(capacities)),
  useApproval: z.optional(z.enum(useApprovals)),
  useApprovedOn: z.optional(day),
  useValidUntil: z.optional(day),
  agentApproval: z.optional(z.enum(agentApprovals)),
  agentApprovalValidUntil: z.optional(day),
  ownAccount: z.optional(z.enum(accountOwners)),
  filerInJapan: z.optional(z.boolean()),
  filerEmployment: z.optional(z.enum(employments)),
  ownOrganization: z.optional(organization),
  categoryDocuments: z.optional(z.boolean()),
  declaredClients: z.optional(z.array(declaredClient)),
  implementers: z.optional(z.array(listedImplementer)),
  supportContract: z.optional(z.enum(supportContracts)),
  entrustedOnForm: z.optional(z.boolean()),
  registrationValidUntil: z.optional(day),
  acceptingOrganization: z.optional(z.nullable(organization)),
  sameGroup: z.optional(z.boolean()),
  relation: z.optional(z.enum(relations)),
  dependent: z.optional(z.boolean()),
  principalNationality: z.optional(z.enum(nationalities)),
  principalStatus: z.optional(z.enum(statuses)),
  currentStatus: z.optional(z.enum(statuses)),
  desiredStatus: z.optional(z.enum(statuses)),
  designatedActivity: z.optional(activity),
  desiredDesignatedActivity: z.optional(activity),
  designatedAsDependent: z.optional(z.boolean()),
  internTraining: z.optional(z.enum(internTrainings)),
  supervisedBy: z.optional(z.nullable(organization)),
  implementer: z.optional(z.nullable(organization)),
  implementerStaff: z.optional(z.boolean()),
  changesOrganization: z.optional(z.boolean()),
  expiresOn: z.optional(day),
  grantedMonths: z.optional(z.number().check(z.nonnegative())),
  inJapan: z.optional(z.boolean()),
  eventOn: z.optional(day),
  pendingApplication: z.optional(z.boolean()),
  requestedBy: z.optional(z.enum(requesters)),
  representativeInJapan: z.optional(z.boolean()),
  intentConfirmed: z.optional(z.boolean()),
  paidDrafting: z.optional(z.boolean()),
  applicantBornOn: z.optional(day),
  unableToApply: z.optional(z.boolean()),
  wantsIntegratedCard: z.optional(z.boolean()),
  wantsFeeReduction: z.optional(z.boolean()),
} satisfies Record<keyof Facts, unknown>);

/** Where a value departs from its format (`accounts[0].capacity`), and the sentence that says what to do. */
export type Fault = { path: string; problem: Saying };

/** The first fault zod found in `value`, as a path people write and a sentence of the catalogue. */
export function faultOf(issue: z.core.$ZodIssue, value: unknown): Fault {
  if (issue.code === 'unrecognized_keys') return fault([...issue.path, issue.keys[0]!], 'unknownKey', issue.keys[0]!);
  if (valueAt(value, issue.path) === undefined) return fault(issue.path, 'absent');
  if (issue.message === 'notADay' || issue.message === 'not13Digits') return fault(issue.path, issue.message);
  if (issue.message === 'notAnActivity') return fault(issue.path, issue.message, namedActivities.join(', '));
  if (issue.code === 'invalid_value') return fault(issue.path, 'notOneOf', issue.values.join(', '));
  if (issue.code === 'too_small') return fault(issue.path, issue.origin === 'string' ? 'empty' : 'negative');
  if (issue.code === 'too_big') return fault(issue.path, 'tooLong', String(issue.maximum));
  const expected = issue.code === 'invalid_type' && ['string', 'number', 'boolean', 'array', 'object'].includes(issue.expected) ? issue.expected : 'other';
  return fault(issue.path, `type_${expected}`);
}

function fault(path: readonly PropertyKey[], problem: string, ...values: string[]): Fault {
  // `['accounts', 0, 'id']` as people write it: `accounts[0].id`.
  const written = path.map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at ? '.' : ''}${String(step)}`)).join('');
  return { path: written, problem: { key: `problem_${problem}`, values } };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown> | undefined)?.[step], value);
}
