import { browser } from './browser.ts';
import { isPacked, pack, unpack } from './pack.ts';
import { type Fault, type Parsed, parseProfile, type Profile } from './schema.ts';

/** What is stored, as parsed just now. */
export type Stored = {
  /** The profile in use: the administrator's accounts first, then the user's own; null where there is none. */
  profile: Profile | null;
  /** The part the user loaded or wrote, the only part this browser may change. */
  own: Profile | null;
  /** Whether a policy supplied any of it; then `managedIds` are the locked accounts and `activeLocked` says whether the choice is too. */
  managed: boolean;
  managedIds: readonly string[];
  activeLocked: boolean;
  /** A stored value that could not be read; `key` is where it was set aside. It was not deleted. */
  fault: (Fault & { managed: boolean; key?: string }) | null;
};

/** The profile in use, parsed at the door on every read; never throws on what is stored, and never drops it. */
export async function loadProfile(): Promise<Stored> {
  const [policy, local] = await Promise.all([readManaged(), browser.storage.local.get('profile')]);
  const theirs = policy === undefined ? null : parseProfile(policy);
  const ours = await readOwn(local['profile']);
  const managed = theirs?.ok ? filled(theirs.profile) : null;
  const own = ours?.ok ? filled(ours.profile) : null;
  return {
    profile: own || managed ? merge(managed ?? { version: own!.version, accounts: [] }, own) : null,
    own,
    managed: managed !== null,
    managedIds: managed?.accounts.map(({ id }) => id) ?? [],
    activeLocked: managed?.active !== undefined,
    fault: theirs && !theirs.ok ? { path: theirs.path, problem: theirs.problem, managed: true }
      : ours && !ours.ok ? { path: ours.path, problem: ours.problem, managed: false, key: await setAside(local['profile']) }
      : null,
  };
}

/** The value stored as the user's own profile, parsed; null where none is. What is wrong with one that can't be unpacked is said as of any other. */
export async function readOwn(value: unknown): Promise<Parsed | null> {
  if (value === undefined) return null;
  if (!isPacked(value)) return parseProfile(value);
  if (value.packed !== latest?.packed) latest = { packed: value.packed, parsed: parseProfile(await unpack(value)) };
  return latest.parsed;
}

/** The profile as it is stored. */
export async function writeOwn(profile: Profile): Promise<unknown> {
  const value = await pack(profile);
  if (isPacked(value)) latest = { packed: value.packed, parsed: { ok: true, profile } };
  return value;
}

/** A long profile is read after each change of it by those who made it, too: the same text is not parsed twice. */
let latest: { packed: string; parsed: Parsed } | null = null;

/** Calls back after any window or policy changed the profile; the function returned stops that. */
export function onProfileChange(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if ('profile' in changes && (area === 'local' || area === 'managed')) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/**
 * Copies an unreadable value to a key of its own, named by its content so that two tabs make one copy; the value itself stays
 * where it was until somebody saves, so a newer version of the extension finds it again. Undefined where there was no room.
 */
export async function setAside(value: unknown): Promise<string | undefined> {
  const key = `profile.setAside.${fingerprint(JSON.stringify(value) ?? '')}`;
  try {
    const present = await browser.storage.local.get(key);
    if (present[key] === undefined) await browser.storage.local.set({ [key]: value });
    return key;
  } catch {
    return undefined;
  }
}

/** What was set aside under that key, as text for a file. */
export async function loadSetAside(key: string): Promise<string> {
  const { [key]: value } = await browser.storage.local.get(key);
  return `${JSON.stringify(await unpack(value) ?? value, null, 2)}\n`;
}

/** Firefox throws where no administrator has installed a manifest, Chrome where the schema is absent: both mean "not managed". */
async function readManaged(): Promise<unknown> {
  try {
    return (await browser.storage.managed.get('profile'))['profile'];
  } catch {
    return undefined;
  }
}

/** A profile without accounts and choice says no more than no profile. */
export function filled(profile: Profile): Profile | null {
  return profile.accounts.length || profile.active !== undefined ? profile : null;
}

function merge(managed: Profile, own: Profile | null): Profile | null {
  const ids = new Set(managed.accounts.map(({ id }) => id));
  const accounts = [...managed.accounts, ...(own?.accounts ?? []).filter(({ id }) => !ids.has(id))];
  if (accounts.length === 0) return null;
  const active = managed.active ?? own?.active;
  return { version: managed.version, ...(active !== undefined && accounts.some(({ id }) => id === active) && { active }), accounts };
}

/** FNV-1a, 32 bits: enough to tell a handful of set-aside values apart. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16);
}
