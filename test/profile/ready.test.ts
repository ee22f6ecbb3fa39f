import { expect, test } from 'vitest';
import { lackingOf } from '../../profile/ready.ts';

const account = { id: 'a1', label: 'x' } as const;
const own = { ownOrganization: { name: '株式会社青葉' } };

test('each user type needs its organisation, and the list of those it may file for', () => {
  expect(lackingOf({ ...account, capacity: 'affiliatedOrganization' })).toEqual(['ownOrganization']);
  expect(lackingOf({ ...account, capacity: 'affiliatedOrganization', ...own })).toEqual([]);
  expect(lackingOf({ ...account, capacity: 'supervisingOrganization', ...own, implementers: [] })).toEqual(['implementers']);
  expect(lackingOf({ ...account, capacity: 'registeredSupportOrganization', ...own, implementers: [{ name: 'y' }] })).toEqual(['declaredClients']);
  expect(lackingOf({ ...account, capacity: 'publicInterestCorporation', declaredClients: [{ name: 'y' }] })).toEqual(['ownOrganization']);
  expect(lackingOf({ ...account, capacity: 'attorney' })).toEqual([]);
});
