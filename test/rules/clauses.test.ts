/** The clauses of each user type under the numbers of the official list: what the law page and the messages call them. */
import { expect, test } from 'vitest';
import { scopes } from '../../rules/rules.ts';

const people = ['①', '②', '③', '③', '④', '③', '⑤'];

test.each([
  ['affiliatedOrganization', people], ['publicInterestCorporation', ['注5', '注5', ...people]],
  ['registeredSupportOrganization', ['注4', '注4']], ['supervisingOrganization', ['注2', '注2', '注2', '注2', ...people]],
] as const)('%s', (capacity, numbers) => expect(scopes[capacity]!().map(({ number }) => number)).toEqual(numbers));
