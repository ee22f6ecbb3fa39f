import type { Account, Profile } from './schema.ts';

/** What the page's header and 取次者 (3)所属機関等 say, and the account the user chose for this tab. */
export type Filer = { loginName?: string | null; agentOrganization?: string | null; chosenId?: string | null };

/** `matched`: this is who files. `active`: nobody matched, the account marked active is assumed. `ask`: which of `candidates`? */
export type Match = { kind: 'matched' | 'active' | 'ask'; account?: Account; candidates?: readonly Account[] };

/** Finds who is filing: by login name, then by organisation, else the active account, else the user is asked. */
export function chooseAccount(profile: Profile, { loginName, agentOrganization, chosenId }: Filer): Match {
  const chosen = profile.accounts.find(({ id }) => id === chosenId);
  if (chosen) return { kind: 'matched', account: chosen };
  const named = profile.accounts.filter((account) => sameName(loginName, account.loginName));
  if (named.length === 1) return { kind: 'matched', account: named[0]! };
  if (named.length > 1) {
    const there = named.filter(({ ownOrganization }) => sameName(agentOrganization, ownOrganization?.name));
    return there.length === 1 ? { kind: 'matched', account: there[0]! } : { kind: 'ask', candidates: there.length ? there : named };
  }
  const active = profile.accounts.find(({ id }) => id === profile.active) ?? (profile.accounts.length === 1 ? profile.accounts[0] : undefined);
  return active ? { kind: 'active', account: active } : { kind: 'ask', candidates: profile.accounts };
}

/** The header cuts long names with "…", so a cut name is compared as the beginning of the full one. */
function sameName(shown: string | null | undefined, known: string | undefined): boolean {
  const [left, right] = [fold(shown ?? ''), fold(known ?? '')];
  if (!left || !right) return false;
  const cut = /(\.{3}|…)$/.exec(left);
  if (!cut) return left === right;
  const beginning = left.slice(0, cut.index);
  return beginning !== '' && right.startsWith(beginning);
}

/** Width, case and spaces carry no meaning in a name. NFKC turns … into three full stops. */
function fold(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
