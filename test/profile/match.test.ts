import { expect, test } from 'vitest';
import { chooseAccount } from '../../profile/match.ts';
import type { Account, Profile } from '../../profile/schema.ts';

const account = (id: string, more: Partial<Account> = {}): Account => ({ id, label: id, capacity: 'affiliatedOrganization', ...more });
const hanako = account('a', { loginName: 'SHINSEI HANAKO', ownOrganization: { name: '株式会社みらい支援' } });
const twin = account('b', { loginName: 'SHINSEI HANAKO', ownOrganization: { name: 'みどり協同組合' } });
const taro = account('c', { loginName: 'NYUKAN TARO' });
const profile = (...accounts: Account[]): Profile => ({ version: 1, active: 'c', accounts });

test('the login name decides, width, case and spaces aside', () => {
  expect(chooseAccount(profile(hanako, taro), { loginName: 'Ｓｈｉｎｓｅｉ　Hanako' })).toEqual({ kind: 'matched', account: hanako });
});

test('a name the header cut with … is the beginning of the account\'s', () => {
  expect(chooseAccount(profile(hanako, taro), { loginName: 'SHINSEI HA…' })).toEqual({ kind: 'matched', account: hanako });
  expect(chooseAccount(profile(hanako, taro), { loginName: 'SHINSEI HA...' }).account).toEqual(hanako);
  expect(chooseAccount(profile(hanako, taro), { loginName: '…' }).kind).toBe('active');
});

test('of several with the name, the organisation of 取次者 decides; else the user is asked', () => {
  expect(chooseAccount(profile(hanako, twin, taro), { loginName: 'SHINSEI HANAKO', agentOrganization: 'みどり協同組合' })).toEqual({ kind: 'matched', account: twin });
  expect(chooseAccount(profile(hanako, twin, taro), { loginName: 'SHINSEI HANAKO' })).toEqual({ kind: 'ask', candidates: [hanako, twin] });
});

test('what the user chose for the tab stands', () => {
  expect(chooseAccount(profile(hanako, twin, taro), { loginName: 'SHINSEI HANAKO', chosenId: 'a' })).toEqual({ kind: 'matched', account: hanako });
  expect(chooseAccount(profile(hanako, taro), { loginName: 'X', chosenId: 'gone' })).toEqual({ kind: 'active', account: taro });
});

test('nobody matches: the active account, the only one, or a question', () => {
  expect(chooseAccount(profile(hanako, taro), { loginName: 'SOMEONE ELSE' })).toEqual({ kind: 'active', account: taro });
  expect(chooseAccount({ version: 1, accounts: [hanako] }, {})).toEqual({ kind: 'active', account: hanako });
  expect(chooseAccount({ version: 1, accounts: [hanako, taro] }, {})).toEqual({ kind: 'ask', candidates: [hanako, taro] });
});
