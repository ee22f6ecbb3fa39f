import type { Saying } from '../../rules/index.ts';

/** A list file as text or as a workbook's bytes; or why it can be neither. */
export type Decoded = { kind: 'text'; text: string; encoding: string } | { kind: 'xlsx' } | { kind: 'refused'; problem: Saying };

/** The most we read at once: 10 MB, so that the page never stands still for long. */
export const mostBytes = 10 * 1024 * 1024;

/** Says so, with the size. */
export const tooLarge = (size: number): Saying => ({ key: 'list_tooLarge', values: [(size / 1024 / 1024).toFixed(1)] });

/** Tells what the bytes are by what they begin with, and decodes text strictly: a wrong guess would turn 髙﨑 into other letters. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > mostBytes) return { kind: 'refused', problem: tooLarge(bytes.length) };
  if (bytes.length === 0) return refused('list_empty');
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return { kind: 'xlsx' };
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refused('list_encryptedOrOld'); // the container of .xls and of an encrypted .xlsx
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return refused('list_otherKind'); // %PDF
  for (const encoding of candidates(bytes)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (/^\s*(\{\\rtf|<[!?a-z])/i.test(text.slice(0, 200))) return refused('list_otherKind'); // a page from the web that calls itself .xls, too
      if (!/[\u0000-\u0008\u000e-\u001f]/.test(text.slice(0, 4_000))) return { kind: 'text', text, encoding };
    } catch { /* not this encoding */ }
  }
  return refused('list_notText');
}

function candidates(bytes: Uint8Array): string[] {
  if (begins(bytes, 0xff, 0xfe)) return ['utf-16le'];
  if (begins(bytes, 0xfe, 0xff)) return ['utf-16be'];
  // Commas, line ends and digits leave a zero in every second byte of UTF-16 without a mark.
  const sample = bytes.subarray(0, 2_000);
  const zeros = [0, 1].map((odd) => sample.filter((byte, at) => byte === 0 && at % 2 === odd).length);
  if (zeros[0]! + zeros[1]! > 0) return [zeros[1]! >= zeros[0]! ? 'utf-16le' : 'utf-16be'];
  return ['utf-8', 'shift_jis'];
}

function begins(bytes: Uint8Array, ...start: number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function refused(key: string, ...values: string[]): Decoded {
  return { kind: 'refused', problem: { key, values } };
}
