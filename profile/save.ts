import type { Saying } from '../rules/index.ts';
import { browser } from './browser.ts';
import { parseProfile, type Profile } from './schema.ts';
import { filled, setAside } from './store.ts';

/** `overtaken`: another window had saved since `basedOn` was read; its version is the next one undo brings back. */
export type Saved = { ok: true; overtaken: boolean } | { ok: false; problem: Saying };

/** Earlier versions, oldest first, and those undone; null stands for "no profile". */
export type History = { past: readonly (Profile | null)[]; future: readonly (Profile | null)[] };

/**
 * Makes `profile` the user's own profile (null: none) and keeps the version before it for undo. `basedOn` is the version the user was
 * looking at; leave it out when that doesn't matter. An unreadable stored value is set aside first, and when that fails nothing is saved.
 */
export function saveProfile(profile: Profile | null, basedOn?: Profile | null): Promise<Saved> {
  return alone(async () => {
    const { raw, broken, current, history } = await read();
    if (broken && (await setAside(raw)) === undefined) return { ok: false, problem: { key: 'problem_noRoom' } };
    const overtaken = basedOn !== undefined && JSON.stringify(basedOn) !== JSON.stringify(current);
    return write(profile, { past: [...history.past, current], future: [] }, overtaken);
  });
}

/** Brings the version before the last change back; the change itself can be redone. */
export function undoProfile(): Promise<Saved> {
  return alone(async () => {
    const { current, history } = await read();
    if (history.past.length === 0) return { ok: true, overtaken: false };
    return write(history.past.at(-1)!, { past: history.past.slice(0, -1), future: [...history.future, current] }, false);
  });
}

/** Makes the last change undone again. */
export function redoProfile(): Promise<Saved> {
  return alone(async () => {
    const { current, history } = await read();
    if (history.future.length === 0) return { ok: true, overtaken: false };
    return write(history.future.at(-1)!, { past: [...history.past, current], future: history.future.slice(0, -1) }, false);
  });
}

/** How many changes can be undone and redone. */
export async function loadHistory(): Promise<History> {
  return (await read()).history;
}

const kept = 20;

async function read(): Promise<{ raw: unknown; broken: boolean; current: Profile | null; history: History }> {
  const stored = await browser.storage.local.get(['profile', 'profile.history']);
  const parsed = stored['profile'] === undefined ? null : parseProfile(stored['profile']);
  return {
    raw: stored['profile'],
    broken: parsed?.ok === false,
    current: parsed?.ok ? filled(parsed.profile) : null,
    history: parseHistory(stored['profile.history']),
  };
}

/** Versions that no longer parse are left out; they were never the profile in use of this code. */
function parseHistory(value: unknown): History {
  const list = (part: unknown): (Profile | null)[] => (Array.isArray(part) ? part : []).flatMap((entry: unknown) => {
    if (entry === null) return [null];
    const parsed = parseProfile(entry);
    return parsed.ok ? [parsed.profile] : [];
  });
  const { past, future } = (typeof value === 'object' && value !== null ? value : {}) as { past?: unknown; future?: unknown };
  return { past: list(past), future: list(future) };
}

/** Lists can be large and the browser's room is 10 MB: earlier versions give way before the new one does, the latest last. */
async function write(profile: Profile | null, history: History, overtaken: boolean): Promise<Saved> {
  for (const count of [kept, 3, 1]) {
    try {
      const stack = { past: history.past.slice(-count), future: history.future.slice(-count) };
      // One call, so a crash leaves either the old pair or the new one.
      await browser.storage.local.set({ profile: profile ?? { version: 1, accounts: [] }, 'profile.history': stack });
      return { ok: true, overtaken };
    } catch { /* no room: try with fewer earlier versions */ }
  }
  return { ok: false, problem: { key: 'problem_noRoom' } };
}

/** Two windows of the options page take turns, so neither reads between the other's reading and writing. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  return globalThis.navigator?.locks ? navigator.locks.request('profile', work) : work();
}
