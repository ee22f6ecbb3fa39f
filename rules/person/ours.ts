import type { Filing } from '../filing.ts';
import { type Condition, doubt, lackingOf } from '../kleene.ts';
import { sameOrganization } from '../organizations.ts';

/** Whether an organisation of the filing is the filer's own; where there is none (`null`), it is not. */
/* @__NO_SIDE_EFFECTS__ */
export function isOurs(fact: 'acceptingOrganization' | 'supervisedBy'): Condition {
  return (filing: Filing) => {
    const { [fact]: organization, ownOrganization } = filing;
    if (organization === null) return false;
    if (!organization || !ownOrganization) return lackingOf(filing, fact, 'ownOrganization');
    return sameOrganization(organization, ownOrganization) ?? doubt('organizationUnclear');
  };
}

/** Whether our organisation is the one that accepts the person. */
export const acceptedByUs = isOurs('acceptingOrganization');
