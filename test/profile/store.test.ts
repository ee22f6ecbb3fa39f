import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { loadHistory, redoProfile, saveProfile, undoProfile } from '../../profile/save.ts';
import type { Profile } from '../../profile/schema.ts';
import { loadProfile, loadSetAside, onProfileChange } from '../../profile/store.ts';
import { fakeStorage } from './fakeStorage.ts';
import { mutated, whole } from './profiles.ts';

const door = vi.hoisted(() => ({ browser: {} as unknown }));
vi.mock('../../profile/browser.ts', () => door);

let state: ReturnType<typeof fakeStorage>['state'];
beforeEach(() => use());

function use(local: Record<string, unknown> = {}, managed: Record<string, unknown> | null = {}): void {
  const fake = fakeStorage(local, managed);
  door.browser = fake.browser;
  state = fake.state;
}

const profile = whole as unknown as Profile;
const second: Profile = { version: 1, active: 'b', accounts: [{ id: 'b', label: 'B', capacity: 'affiliatedOrganization' }] };

describe('the stored profile', () => {
  test('is null before anything was told', async () => {
    expect(await loadProfile()).toMatchObject({ profile: null, own: null, managed: false, fault: null });
  });

  test('comes back as it was saved, and listeners hear of it until they stop', async () => {
    let heard = 0;
    const stop = onProfileChange(() => heard++);
    await saveProfile(profile);
    expect((await loadProfile()).profile).toEqual(profile);
    stop();
    await saveProfile(second);
    expect(heard).toBe(1);
  });

  test('undo brings the previous version back, redo the change, down to no profile at all', async () => {
    await saveProfile(profile);
    await saveProfile(second);
    await undoProfile();
    expect((await loadProfile()).profile).toEqual(profile);
    await undoProfile();
    expect((await loadProfile()).profile).toBeNull();
    await redoProfile();
    await redoProfile();
    expect((await loadProfile()).profile).toEqual(second);
    expect((await loadHistory()).future).toEqual([]);
  });

  test('the later of two windows is told, and the other version is one undo away', async () => {
    await saveProfile(profile, null);
    expect(await saveProfile(second, null)).toEqual({ ok: true, overtaken: true });
    await undoProfile();
    expect((await loadProfile()).profile).toEqual(profile);
  });

  test('a value that cannot be read is named and set aside, and stays until somebody saves', async () => {
    use({ profile: { version: 99, accounts: 'later' } });
    const { profile: inUse, fault } = await loadProfile();
    expect(inUse).toBeNull();
    expect(fault).toMatchObject({ path: 'version', managed: false, key: expect.stringMatching(/^profile\.setAside\./) });
    expect(state.local['profile']).toEqual({ version: 99, accounts: 'later' });
    await saveProfile(profile);
    expect(state.local[fault!.key!]).toEqual({ version: 99, accounts: 'later' });
    expect((await loadProfile()).profile).toEqual(profile);
    expect(JSON.parse(await loadSetAside(fault!.key!))).toEqual({ version: 99, accounts: 'later' });
  });

  test('a long profile that is damaged is set aside too, whoever writes next, undo included', async () => {
    const damaged = { packed: 'H4sIAAAA' };
    use({ profile: damaged, 'profile.history': { past: [profile], future: [] } });
    expect(await undoProfile()).toEqual({ ok: true, overtaken: false });
    expect(Object.entries(state.local).filter(([key]) => key.startsWith('profile.setAside.')).map(([, value]) => value)).toEqual([damaged]);
    expect((await loadProfile()).profile).toEqual(profile);
  });

  test('without room for the copy nothing is overwritten', async () => {
    use({ profile: 'broken' });
    state.room = 20;
    expect(await saveProfile(profile)).toMatchObject({ ok: false, problem: { key: 'problem_noRoom' } });
    expect(state.local['profile']).toBe('broken');
  });

  test('when room runs out, earlier versions give way before the new one does', async () => {
    for (let round = 0; round < 6; round++) await saveProfile(round % 2 ? second : profile);
    state.room = JSON.stringify(profile).length * 3;
    expect(await saveProfile(profile)).toMatchObject({ ok: true });
    expect((await loadHistory()).past.length).toBeLessThan(6);
    state.room = 10;
    expect(await saveProfile(second)).toMatchObject({ ok: false });
    expect((await loadProfile()).profile).toEqual(profile);
  });

  test('a list of 50,000 is replaced by another of that size within the browser\'s 10 MB, and brought back', async () => {
    const long = (word: string): Profile => ({ version: 1, accounts: [{ id: 'a', label: 'A', capacity: 'supervisingOrganization', implementers:
      Array.from({ length: 50_000 }, (_, at) => ({ name: `株式会社第${at}${word}工業`, corporateNumber: String(1_000_000_000_000 + at), submittedOn: '2026-02-10' })) }] });
    state.room = 10 * 1024 * 1024;
    expect(await saveProfile(long('東'))).toMatchObject({ ok: true });
    expect(await saveProfile(long('西'))).toMatchObject({ ok: true });
    expect(await undoProfile()).toMatchObject({ ok: true });
    expect((await loadProfile()).profile).toEqual(long('東'));
    expect(await redoProfile()).toMatchObject({ ok: true });
    expect((await loadProfile()).profile).toEqual(long('西'));
  });

  test('an earlier version that cannot be read any more is passed over; with none left, that is said', async () => {
    use({ profile: second, 'profile.history': { past: [profile, { version: 99 }, { packed: 'not base64!' }], future: 'broken' } });
    expect(await undoProfile()).toMatchObject({ ok: true });
    expect((await loadProfile()).profile).toEqual(profile);
    expect(await undoProfile()).toEqual({ ok: false, problem: { key: 'undo_nothing' } });
  });

  test('an administrator\'s accounts come first and are marked; the user\'s own stay theirs', async () => {
    use({ profile: second }, { profile });
    const stored = await loadProfile();
    expect(stored).toMatchObject({ managed: true, managedIds: ['a1'], activeLocked: true, own: second });
    expect(stored.profile?.accounts.map(({ id }) => id)).toEqual(['a1', 'b']);
    expect(stored.profile?.active).toBe('a1');
  });

  test('a policy with a fault is named and not used; no policy at all is no fault', async () => {
    use({ profile: second }, { profile: { version: 1, accounts: [{ id: 'x' }] } });
    expect(await loadProfile()).toMatchObject({ profile: second, managed: false, fault: { managed: true, path: 'accounts[0].label' } });
    use({ profile: second }, null);
    expect(await loadProfile()).toMatchObject({ profile: second, fault: null });
  });

  test('whatever is stored: never a throw, a good record never lost, a bad one set aside', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.jsonValue(), mutated().map((value) => JSON.parse(JSON.stringify(value) ?? 'null') as unknown)), async (value) => {
      use({ profile: value });
      const { own, fault } = await loadProfile();
      if (fault) expect(state.local[fault.key!]).toEqual(value);
      await saveProfile(second);
      const kept = Object.entries(state.local).some(([key, one]) => key.startsWith('profile.setAside.') && JSON.stringify(one) === JSON.stringify(value));
      if (fault) expect(kept).toBe(true);
      await undoProfile();
      if (own) expect((await loadProfile()).own).toEqual(own);
    }), { numRuns: 10_000 });
  });
});
