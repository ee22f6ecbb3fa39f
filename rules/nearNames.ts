/** A name as it is compared, with its legal form and without. */
type Name = { full: string; core: string };

/**
 * Indexes many names once. What it returns asks `isIt` of each name that may stand inside another or around it (by its place in the list),
 * until one is: a few candidates, each real one among them, where going through all would take as long as the list is.
 *
 * A name around another has each four letters of its own (or all three), so the rarest of those are enough; a name inside another shares with it
 * each four of its own, so it is looked for under the rarest alone. A hash stands for the letters: what is found is looked at again.
 */
export function indexNames(names: readonly Name[]): (name: Name, isIt: (at: number) => boolean) => boolean {
  const mask = 2 ** (35 - Math.clz32(names.length)) - 1;
  const around = bucketsOf(names.map(({ full }) => [...piecesOf(full, 3), ...piecesOf(full, 4)]));
  const inside = bucketsOf(names.map(({ core }) => [piecesOf(core, 4).reduce((least, piece) => (around.count(piece) < around.count(least) ? piece : least))]));
  const shortest = names.reduce((least, { core }) => Math.min(least, core.length || 1), 4);
  return ({ full, core }, isIt) => {
    const isAround = (one: number): boolean => names[one]!.full.includes(core) && isIt(one);
    for (let length = shortest; length <= 4; length++) {
      for (let at = 0; at + length <= full.length; at++) {
        if (inside.some(hash(full, at, length), (one) => full.includes(names[one]!.core) && isIt(one))) return true;
      }
    }
    if (core.length < 3) return core !== '' && names.some((_, one) => isAround(one));
    let [least, fewest] = [0, Infinity];
    for (let at = 0, length = core.length > 3 ? 4 : 3; at + length <= core.length && fewest > 0; at++) {
      const piece = hash(core, at, length);
      const count = around.count(piece);
      if (count < fewest) [least, fewest] = [piece, count];
    }
    return around.some(least, isAround);
  };

  /** Every so many letters of a text; of a shorter one all there are. */
  function piecesOf(text: string, length: number): number[] {
    const pieces = [hash(text, 0, length)];
    for (let at = 1; at + length <= text.length; at++) pieces.push(hash(text, at, length));
    return pieces;
  }

  function hash(text: string, from: number, length: number): number {
    let sum = 0;
    for (let at = from; at < from + length && at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x9e3779b1);
    return (sum ^ (sum >>> 15)) & mask;
  }

  /**
   * What stands in which bucket, in one row of numbers: a hundred thousand names make a million entries. Most buckets asked for are
   * empty, which one bit tells: the bits of all are few enough to stay near the processor.
   */
  function bucketsOf(lists: readonly (readonly number[])[]): Buckets {
    const ends = new Uint32Array(mask + 2);
    const bits = new Uint8Array((mask >> 3) + 1);
    for (const list of lists) {
      for (const bucket of list) {
        ends[bucket + 1]!++;
        bits[bucket >> 3]! |= 1 << (bucket & 7);
      }
    }
    for (let bucket = 0; bucket <= mask; bucket++) ends[bucket + 1]! += ends[bucket]!;
    const starts = ends.slice();
    const members = new Uint32Array(ends.at(-1)!);
    for (const [one, list] of lists.entries()) for (const bucket of list) members[starts[bucket]!++] = one;
    const isEmpty = (bucket: number): boolean => (bits[bucket >> 3]! & (1 << (bucket & 7))) === 0;
    return {
      count: (bucket) => (isEmpty(bucket) ? 0 : ends[bucket + 1]! - ends[bucket]!),
      some: (bucket, isIt) => {
        if (isEmpty(bucket)) return false;
        for (let at = ends[bucket]!; at < ends[bucket + 1]!; at++) if (isIt(members[at]!)) return true;
        return false;
      },
    };
  }
}

type Buckets = { count(bucket: number): number; some(bucket: number, isIt: (one: number) => boolean): boolean };
