/** A profile with long lists as storage keeps it: gzip, base64. */
export type Packed = { packed: string };

/**
 * Texts from this length on are packed: the browser's room is 10 MB, of which 50,000 organisations would take half, and it copies
 * one long text many times faster than a list of objects, while the page stands still.
 */
const long = 100_000;

/** The value itself where it is short or packed already, else packed. */
export async function pack(value: unknown): Promise<unknown> {
  if (isPacked(value)) return value;
  const text = JSON.stringify(value);
  if (text.length < long) return value;
  const bytes = await through(new CompressionStream('gzip'), new TextEncoder().encode(text));
  let letters = '';
  for (let at = 0; at < bytes.length; at += 0x8000) letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return { packed: btoa(letters) } satisfies Packed;
}

/** What was packed; whatever else it is, as it is. Undefined where it can't be unpacked. */
export async function unpack(value: unknown): Promise<unknown> {
  if (!isPacked(value)) return value;
  try {
    const bytes = Uint8Array.from(atob(value.packed), (letter) => letter.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(await through(new DecompressionStream('gzip'), bytes))) as unknown;
  } catch {
    return undefined;
  }
}

export function isPacked(value: unknown): value is Packed {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Packed>).packed === 'string';
}

async function through(transform: CompressionStream | DecompressionStream, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(transform)).arrayBuffer());
}
