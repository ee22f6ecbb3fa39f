import { agentApprovals, type Capacity, employments, staffCapacities, useApprovals } from '../../rules/facts.ts';
import type { Account } from '../../profile/schema.ts';

/** One field of the account form; its label is `fact_<key>` (or `field_<key>`), why we ask is `why_<key>`. */
export type Field = {
  key: Exclude<keyof Account, 'id' | 'declaredClients' | 'implementers' | 'ownOrganization'> | 'ownName' | 'ownNumber';
  kind: 'text' | 'day' | 'choice' | 'yesNo';
  values?: readonly string[];
  words?: string;
};
export type Group = { id: string; fields: readonly Field[]; list?: 'declaredClients' | 'implementers'; later?: boolean };

/** What the form asks of one user type (`later`: what a verdict can do without), in the order it asks: nothing that has no bearing on its verdicts. */
export function groupsFor(capacity: Capacity): Group[] {
  return [
    { id: 'who', fields: [
      { key: 'ownName', kind: 'text' },
      { key: 'ownNumber', kind: 'text' },
    ] },
    ...(lists[capacity] ? [{ id: lists[capacity], fields: [], list: lists[capacity] }] : []),
    { id: 'use', later: true, fields: [
      { key: 'useApproval', kind: 'choice', values: useApprovals, words: 'ask_useApproval' },
      { key: 'useApprovedOn', kind: 'day' },
      { key: 'useValidUntil', kind: 'day' },
      { key: 'issuedCapacity', kind: 'choice', values: staffCapacities, words: 'capacity' },
    ] },
    { id: 'agent', later: true, fields: [
      { key: 'agentApproval', kind: 'choice', values: agentApprovals, words: 'ask_agentApproval' },
      { key: 'agentApprovalValidUntil', kind: 'day' },
      { key: 'filerEmployment', kind: 'choice', values: employments, words: 'ask_filerEmployment' },
    ] },
    ...(own[capacity] ? [{ id: 'own', later: true, fields: own[capacity] }] : []),
    { id: 'account', later: true, fields: [
      { key: 'loginName', kind: 'text' },
      { key: 'label', kind: 'text' },
      { key: 'capacity', kind: 'choice', values: staffCapacities, words: 'capacity' },
    ] },
  ];
}

const lists: { [Capacity_ in Capacity]?: 'declaredClients' | 'implementers' } = {
  supervisingOrganization: 'implementers',
  registeredSupportOrganization: 'declaredClients',
  publicInterestCorporation: 'declaredClients',
};

const own: { [Capacity_ in Capacity]?: readonly Field[] } = {
  affiliatedOrganization: [{ key: 'implementerStaff', kind: 'yesNo' }],
  supervisingOrganization: [{ key: 'categoryDocuments', kind: 'yesNo' }],
  registeredSupportOrganization: [{ key: 'registrationValidUntil', kind: 'day' }],
};
