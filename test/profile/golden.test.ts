import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { readProfileFile } from '../../profile/file.ts';
import { saveProfile } from '../../profile/save.ts';
import { profileVersion } from '../../profile/schema.ts';
import { loadProfile } from '../../profile/store.ts';
import { fakeStorage } from './fakeStorage.ts';

const door = vi.hoisted(() => ({ browser: {} as unknown }));
vi.mock('../../profile/browser.ts', () => door);

const folder = join(import.meta.dirname, 'golden');
const golden = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

/** Profiles as each version wrote them, never edited: a new version adds its own file, and must still read the older ones. */
describe('profiles of every version', () => {
  const names = readdirSync(folder).filter((name) => /^version-\d+\.json$/.test(name));

  test('there is one for each version up to this one', () => {
    expect(names.sort()).toEqual(Array.from({ length: profileVersion }, (_, at) => `version-${at + 1}.json`));
  });

  test.each(names)('%s, stored or as a file, says today what it said then', async (name) => {
    const said = golden(name);
    const { browser } = fakeStorage({ profile: said });
    door.browser = browser;
    expect((await loadProfile()).profile).toEqual(said);
    expect(readProfileFile(readFileSync(join(folder, name)))).toEqual({ ok: true, profile: said });
  });

  test.each(names)('%s, as storage keeps a long one', async (name) => {
    const { browser } = fakeStorage({ profile: golden(name.replace('.json', '.packed.json')) });
    door.browser = browser;
    expect((await loadProfile()).profile).toEqual(golden(name));
  });

  test('one that is newer than this code is refused by a sentence that names the version, and kept whole for the version that can read it', async () => {
    const newer = golden('newer.json') as { version: number };
    const { browser, state } = fakeStorage({ profile: newer });
    door.browser = browser;
    const { profile, fault } = await loadProfile();
    expect(profile).toBeNull();
    expect(fault).toMatchObject({ path: 'version', problem: { key: 'problem_version', values: [String(newer.version), String(profileVersion)] } });
    expect(state.local[fault!.key!]).toEqual(newer);
    await saveProfile({ version: 1, accounts: [{ id: 'a', label: 'b', capacity: 'affiliatedOrganization' }] });
    expect(state.local[fault!.key!]).toEqual(newer);
    expect(readProfileFile(readFileSync(join(folder, 'newer.json')))).toMatchObject({ ok: false, path: 'version', problem: { key: 'problem_version' } });
  });
});
