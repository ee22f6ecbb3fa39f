import { parseProfile, type Parsed, type Profile } from './schema.ts';

/** Reads the bytes of a profile file (UTF-8, with or without a byte order mark); every fault comes back as a sentence, none is thrown. */
export function readProfileFile(bytes: ArrayBuffer | Uint8Array): Parsed {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, path: '', problem: { key: 'problem_notText' } };
  }
  try {
    const parsed = parseProfile(JSON.parse(text));
    const active = parsed.ok ? parsed.profile.active : undefined;
    if (!parsed.ok || active === undefined || parsed.profile.accounts.some(({ id }) => id === active)) return parsed;
    return { ok: false, path: 'active', problem: { key: 'problem_noSuchAccount', values: [active] } };
  } catch (error) {
    return { ok: false, path: '', problem: { key: 'problem_notJson', values: [(error as Error).message.slice(0, 120)] } };
  }
}

/** The profile as a file that people can read and `readProfileFile` reads back to the same profile. */
export function writeProfileFile(profile: Profile): string {
  return `${JSON.stringify(profile, null, 2)}\n`;
}
