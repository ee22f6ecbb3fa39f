import { clientNotDeclared } from '../client/clientNotDeclared.ts';
import { filerNotOnPledgeList } from '../client/filerNotOnPledgeList.ts';
import { idOfAnotherClient } from '../client/idOfAnotherClient.ts';
import { ownEmployeeAsClient } from '../client/ownEmployeeAsClient.ts';
import { type Filing, isRepresentative } from '../filing.ts';
import { not } from '../kleene.ts';
import { familyNotNamed } from '../person/familyNotNamed.ts';
import { notUnderSupportPlan } from '../person/notUnderSupportPlan.ts';
import { representativeApplies } from '../person/representativeApplies.ts';
import { supportNotEntrusted } from '../person/supportNotEntrusted.ts';
import type { Clause } from '../rule.ts';

const ofClient = [clientNotDeclared, filerNotOnPledgeList, idOfAnotherClient];

// Under no reading of A-16 does a representative apply without a client and a contract. A contract not known is not asked for: no answer would settle A-16.
const contractRefused = { ...supportNotEntrusted, when: ({ supportContract }: Filing) => supportContract !== undefined };

/** 登録支援機関の職員: people supported under a contract for the whole 1号 plan, of a declared or pledged client (注4). */
export const registeredSupportOrganization = (): readonly Clause[] => [
  { number: '注4', basis: ['A-07', 'N-06'], covers: not(isRepresentative), requires: [familyNotNamed, notUnderSupportPlan, ownEmployeeAsClient, supportNotEntrusted, ...ofClient] },
  { number: '注4', basis: ['A-13', 'A-16'], covers: isRepresentative, requires: [representativeApplies, ownEmployeeAsClient, contractRefused, ...ofClient] },
];
