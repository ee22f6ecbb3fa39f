import { asOf, firstKnownDay, idPerClient, pledgeListPerUser } from '../dated.ts';
import type { DeclaredClient } from '../facts.ts';
import type { Filing } from '../filing.ts';
import { doubt, lackingOf, type Unknown } from '../kleene.ts';
import { findOrganization } from '../organizations.ts';

/** Whether on the filing day each client needs an ID of its own, and whether the filer must stand on the client's list of pledged organisations. */
export const needsOwnId = ({ filedOn }: Filing): boolean => filedOn >= firstKnownDay && asOf(idPerClient, filedOn);
export const needsPledgeList = ({ filedOn }: Filing): boolean => filedOn >= firstKnownDay && asOf(pledgeListPerUser, filedOn);

/**
 * The declared or pledged client that accepts the person (for supervised trainees of a 公益法人: that supervises them).
 * `null` = none is; unknown while a name or the list is absent, or a name is not clear. A pledge of a later day does not count.
 */
export function clientOf(filing: Filing, fact: 'acceptingOrganization' | 'supervisedBy' = 'acceptingOrganization'): DeclaredClient | null | Unknown {
  const organization = filing[fact];
  const { declaredClients } = filing;
  if (organization === null || declaredClients?.length === 0) return null;
  if (!organization || !declaredClients) return lackingOf(filing, fact, 'declaredClients');
  const declared = ({ declaredOn }: DeclaredClient): boolean => declaredOn === undefined || declaredOn <= filing.filedOn;
  const client = findOrganization(organization, declaredClients, (one) => declared(one)
    && (one.filerListed !== false || !needsPledgeList(filing)) && (one.separateId !== false || !needsOwnId(filing)));
  if (client === undefined) return doubt('organizationUnclear');
  return client && declared(client) ? client : null;
}

/** The client once it is surely found, else `null`: for rules that say more of a client whose absence another rule already reports. */
export function surelyClient(filing: Filing, fact: 'acceptingOrganization' | 'supervisedBy' = 'acceptingOrganization'): DeclaredClient | null {
  const found = clientOf(filing, fact);
  return isUnknown(found) ? null : found;
}

/** Whether the look-up of a client ended in "not known". */
export function isUnknown(found: DeclaredClient | null | Unknown): found is Unknown {
  return found !== null && 'missing' in found;
}
