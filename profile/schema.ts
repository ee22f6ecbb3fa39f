import * as schemas from '../rules/schema.ts';
import * as z from 'zod/mini';
import {
  accountOwners, agentApprovals, capacities, employments, supportContracts, useApprovals,
} from '../rules/facts.ts';
import type { Fault } from '../rules/schema.ts';

/** The version of the profile file this code writes, and the only one it reads. */
export const profileVersion = 1;

const { day, declaredClient, listedImplementer, organization } = schemas;
const text = z.string().check(z.minLength(1), z.maxLength(200));

const client = z.extend(declaredClient, { supportContract: z.optional(z.enum(supportContracts)) });

const account = z.strictObject({
  id: text,
  label: text,
  loginName: z.optional(text),
  capacity: z.enum(capacities),
  issuedCapacity: z.optional(z.enum(capacities)),
  ownOrganization: z.optional(organization),
  useApproval: z.optional(z.enum(useApprovals)),
  useApprovedOn: z.optional(day),
  useValidUntil: z.optional(day),
  agentApproval: z.optional(z.enum(agentApprovals)),
  agentApprovalValidUntil: z.optional(day),
  ownAccount: z.optional(z.enum(accountOwners)),
  filerEmployment: z.optional(z.enum(employments)),
  registrationValidUntil: z.optional(day),
  categoryDocuments: z.optional(z.boolean()),
  implementerStaff: z.optional(z.boolean()),
  declaredClients: z.optional(z.array(client)),
  implementers: z.optional(z.array(listedImplementer)),
});

/** The facts of a whole filing: with the profile's lists in them, whose clients carry their contract. */
export const filingFacts = z.extend(schemas.facts, { declaredClients: z.optional(z.array(client)) });

const profile = z.strictObject({
  version: z.literal(profileVersion),
  active: z.optional(text),
  accounts: z.array(account),
});

/** What one organisation told us once, for every capacity its staff file in. */
export type Profile = z.infer<typeof profile>;
/** One user type of one organisation: who files, and for whom it may. */
export type Account = z.infer<typeof account>;
/** A client on the profile's list, with what is entrusted to us. */
export type ProfileClient = z.infer<typeof client>;

export type { Fault };
export type Parsed = { ok: true; profile: Profile } | ({ ok: false } & Fault);

/** Parses any value as a profile: an unknown version, key, type or day is refused with the path of the first fault. Never throws. */
export function parseProfile(value: unknown): Parsed {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('', 'problem_notAProfile');
  const version: unknown = (value as { version?: unknown }).version;
  if (version === undefined) return refuse('version', 'problem_noVersion');
  if (version !== profileVersion) return refuse('version', 'problem_version', String(JSON.stringify(version)).slice(0, 40), String(profileVersion));
  const parsed = profile.safeParse(value);
  if (!parsed.success) return refuseIssue(parsed.error.issues[0]!, value);
  // An id that two accounts share would leave open who files. (`active` may name an account that a policy supplies.)
  const ids = parsed.data.accounts.map(({ id }) => id);
  const twin = ids.findIndex((id, at) => ids.indexOf(id) < at);
  return twin >= 0 ? refuse(`accounts[${twin}].id`, 'problem_twinId', ids[twin]!) : { ok: true, profile: parsed.data };
}

function refuseIssue(issue: z.core.$ZodIssue, value: unknown): Parsed {
  return { ok: false, ...schemas.faultOf(issue, value) };
}

function refuse(path: string, key: string, ...values: string[]): Parsed {
  return { ok: false, path, problem: { key, values } };
}
