import type { Saying } from '../rules/index.ts';
import { browser } from './browser.ts';
import { isPacked, pack, unpack } from './pack.ts';
import { parseProfile, type Profile } from './schema.ts';
import { filled, readOwn, setAside, writeOwn } from './store.ts';

/** `overtaken`: another window had saved since `basedOn` was read; its version is the next one undo brings back. */
export type Saved = { ok: true; overtaken: boolean } | { ok: false; problem: Saying };

/** Earlier versions, oldest first, and those undone, as stored: null stands for "no profile", and long ones are packed. */
export type History = { past: readonly unknown[]; future: readonly unknown[] };

/**
 * Makes `profile` the user's own profile (null: none) and keeps the version before it for undo. `basedOn` is the version the user was
 * looking at; leave it out when that doesn't matter. An unreadable stored value is set aside first, and when that fails nothing is saved.
 */
export function saveProfile(profile: Profile | null, basedOn?: Profile | null): Promise<Saved> {
  return change(async ({ raw, current, history }) => {
    const overtaken = basedOn !== undefined && basedOn !== current && JSON.stringify(basedOn) !== JSON.stringify(current);
    return write(profile, { past: [...history.past, await kept(current, raw)], future: [] }, overtaken);
  });
}

/** Brings the version before the last change back; the change itself can be redone. */
export function undoProfile(): Promise<Saved> {
  return change(async ({ raw, current, history }) => {
    const { version, rest } = await last(history.past);
    return version === undefined ? nothing : write(version, { past: rest, future: [...history.future, await kept(current, raw)] }, false);
  });
}

/** Makes the last change undone again. */
export function redoProfile(): Promise<Saved> {
  return change(async ({ raw, current, history }) => {
    const { version, rest } = await last(history.future);
    return version === undefined ? nothing : write(version, { past: [...history.past, await kept(current, raw)], future: rest }, false);
  });
}

/** How many changes can be undone and redone. */
export async function loadHistory(): Promise<History> {
  return parseHistory((await browser.storage.local.get('profile.history'))['profile.history']);
}

const mostKept = 20;
const nothing: Saved = { ok: false, problem: { key: 'undo_nothing' } };

type Now = { raw: unknown; broken: boolean; current: Profile | null; history: History };

/** Every change begins with what is stored now, and none writes over what can't be read before that is set aside. */
function change(make: (now: Now) => Promise<Saved>): Promise<Saved> {
  return alone(async () => {
    const now = await read();
    if (now.broken && (await setAside(now.raw)) === undefined) return { ok: false, problem: { key: 'problem_noRoom' } };
    return make(now);
  });
}

async function read(): Promise<Now> {
  const stored = await browser.storage.local.get(['profile', 'profile.history']);
  const parsed = await readOwn(stored['profile']);
  return {
    raw: stored['profile'],
    broken: parsed?.ok === false,
    current: parsed?.ok ? filled(parsed.profile) : null,
    history: parseHistory(stored['profile.history']),
  };
}

/** The version in use as history keeps it. */
function kept(current: Profile | null, raw: unknown): Promise<unknown> {
  return pack(current && isPacked(raw) ? raw : current);
}

/** The latest version of a stack that can be read, and what lies below it. One that can't was never the profile in use of this code, and is passed over. */
async function last(stack: readonly unknown[]): Promise<{ version: Profile | null | undefined; rest: readonly unknown[] }> {
  for (let rest = stack.slice(); rest.length > 0;) {
    const entry = await unpack(rest.pop());
    if (entry === null) return { version: null, rest };
    const parsed = parseProfile(entry);
    if (parsed.ok) return { version: parsed.profile, rest };
  }
  return { version: undefined, rest: [] };
}

/** Only counted here; a version is parsed when it is brought back. */
function parseHistory(value: unknown): History {
  const list = (part: unknown): unknown[] => (Array.isArray(part) ? part : []);
  const { past, future } = (typeof value === 'object' && value !== null ? value : {}) as { past?: unknown; future?: unknown };
  return { past: list(past), future: list(future) };
}

/** Lists can be large and the browser's room is 10 MB: earlier versions give way before the new one does, the latest last. */
async function write(profile: Profile | null, history: History, overtaken: boolean): Promise<Saved> {
  const value = await writeOwn(profile ?? { version: 1, accounts: [] });
  for (const count of [mostKept, 3, 1]) {
    try {
      const stack = { past: history.past.slice(-count), future: history.future.slice(-count) };
      // One call, so a crash leaves either the old pair or the new one.
      await browser.storage.local.set({ profile: value, 'profile.history': stack });
      return { ok: true, overtaken };
    } catch { /* no room: try with fewer earlier versions */ }
  }
  return { ok: false, problem: { key: 'problem_noRoom' } };
}

/** Two windows of the options page take turns, so neither reads between the other's reading and writing. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  return globalThis.navigator?.locks ? navigator.locks.request('profile', work) : work();
}
