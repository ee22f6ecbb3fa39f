import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readProfileFile, writeProfileFile } from '../../profile/file.ts';
import { parseProfile } from '../../profile/schema.ts';
import { mutated, whole } from './profiles.ts';

describe('the profile file', () => {
  test('says everything the contract names, and reads back what it writes', () => {
    const parsed = parseProfile(whole);
    expect(parsed).toEqual({ ok: true, profile: whole });
    expect(read(writeProfileFile(whole as never))).toEqual(parsed);
  });

  test('needs no more of an account than id, label and user type', () => {
    expect(parseProfile({ version: 1, accounts: [{ id: 'a', label: 'b', capacity: 'affiliatedOrganization' }] }).ok).toBe(true);
  });

  const faults: [what: string, value: unknown, path: string, key: string][] = [
    ['a list', [], '', 'problem_notAProfile'],
    ['nothing', null, '', 'problem_notAProfile'],
    ['no version', { accounts: [] }, 'version', 'problem_noVersion'],
    ['a newer version', { version: 2, accounts: [] }, 'version', 'problem_version'],
    ['a version as text', { version: '1', accounts: [] }, 'version', 'problem_version'],
    ['no accounts', { version: 1 }, 'accounts', 'problem_absent'],
    ['an unknown key at the top', { ...whole, extra: 1 }, 'extra', 'problem_unknownKey'],
    ['an unknown key in an account', withAccount({ capasity: 'x' }), 'accounts[0].capasity', 'problem_unknownKey'],
    ['a user type that is none', withAccount({ capacity: 'company' }), 'accounts[0].capacity', 'problem_notOneOf'],
    ['no user type', withAccount({ capacity: undefined }), 'accounts[0].capacity', 'problem_absent'],
    ['a number for a name', withAccount({ label: 7 }), 'accounts[0].label', 'problem_type_string'],
    ['a text for a choice', withAccount({ categoryDocuments: 'yes' }), 'accounts[0].categoryDocuments', 'problem_type_boolean'],
    ['a day that is none', withAccount({ useValidUntil: '2026-02-30' }), 'accounts[0].useValidUntil', 'problem_notADay'],
    ['an empty name', withAccount({ ownOrganization: { name: '' } }), 'accounts[0].ownOrganization.name', 'problem_empty'],
    ['12 digits', withAccount({ declaredClients: [{ name: 'a' }, { name: 'b' }, { name: 'c', corporateNumber: '699000101027' }] }),
      'accounts[0].declaredClients[2].corporateNumber', 'problem_not13Digits'],
    ['a contract that is none', withAccount({ declaredClients: [{ name: 'a', supportContract: 'some' }] }),
      'accounts[0].declaredClients[0].supportContract', 'problem_notOneOf'],
    ['a list that is none', withAccount({ implementers: {} }), 'accounts[0].implementers', 'problem_type_array'],
    ['one id twice', { ...whole, accounts: [whole.accounts[0], whole.accounts[0]] }, 'accounts[1].id', 'problem_twinId'],
  ];
  test.each(faults)('refuses %s with its path', (_what, value, path, key) => {
    expect(parseProfile(value)).toMatchObject({ ok: false, path, problem: { key } });
  });

  test('refuses a file that is no JSON, no UTF-8, or has an active account that is none of its own', () => {
    expect(read('{ "version": 1,')).toMatchObject({ ok: false, path: '', problem: { key: 'problem_notJson' } });
    expect(readProfileFile(new Uint8Array([0x83, 0x41, 0x83]))).toMatchObject({ ok: false, problem: { key: 'problem_notText' } });
    expect(read(JSON.stringify({ ...whole, active: 'a9' }))).toMatchObject({ ok: false, path: 'active', problem: { key: 'problem_noSuchAccount' } });
    expect(read(`\ufeff${JSON.stringify(whole)}`).ok).toBe(true);
  });

  test('whatever comes, parsing answers and never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.anything(), mutated()), (value) => {
      const parsed = parseProfile(value);
      if (!parsed.ok) expect(parsed.problem.key).toMatch(/^problem_/);
    }), { numRuns: 10_000 });
  });
});

function read(text: string) {
  return readProfileFile(new TextEncoder().encode(text));
}

function withAccount(change: object): unknown {
  return { ...whole, accounts: [{ ...whole.accounts[0], ...change }] };
}
