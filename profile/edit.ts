import type { Capacity } from '../rules/facts.ts';
import type { Saying } from '../rules/index.ts';
import { type Account, parseProfile, type Profile, profileVersion } from './schema.ts';

/** A profile after an edit, or the sentence that says why the edit was refused and the path it concerns. */
export type Edited = { ok: true; profile: Profile } | { ok: false; path: string; problem: Saying };

/** The profile with this account in place of the one with its id, or behind the others where it is new. */
export function putAccount(profile: Profile | null, account: Account): Edited {
  const accounts = profile?.accounts ?? [];
  const at = accounts.findIndex(({ id }) => id === account.id);
  return parseProfile({
    ...(profile ?? { version: profileVersion }),
    accounts: at < 0 ? [...accounts, account] : accounts.with(at, account),
    ...(!profile?.active && accounts.length === 0 && { active: account.id }),
  });
}

/** The profile without the account; null where it was the only one. Another account becomes the active one where this was it. */
export function dropAccount(profile: Profile, id: string): Profile | null {
  const accounts = profile.accounts.filter((account) => account.id !== id);
  const { active, ...rest } = profile;
  if (accounts.length === 0 && (active === undefined || active === id)) return null;
  return { ...rest, ...(active !== undefined && { active: active === id ? accounts[0]!.id : active }), accounts };
}

/** A new account of a user type, with an id no other has (`taken` includes the administrator's). */
export function newAccount(taken: readonly string[], capacity: Capacity, label: string): Account {
  let number = 1;
  while (taken.includes(`a${number}`)) number++;
  return { id: `a${number}`, label, capacity };
}

/** The account with one fact set; empty text, `undefined` and an empty organisation mean "not known" and take the fact out. */
export function setFact<Key extends keyof Account>(account: Account, key: Key, value: Account[Key] | '' | undefined): Account {
  const { [key]: _before, ...rest } = account;
  return (value === '' || value === undefined ? rest : { ...rest, [key]: value }) as Account;
}
