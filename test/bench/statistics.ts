/**
 * Milliseconds that this process has had of a processor. What is compared in one process is timed with it, not with the clock on the wall,
 * so that others at work on the same machine do not count.
 */
export const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** The middle value; of an even number the mean of the two in the middle. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};

/** The value that 95 of 100 do not exceed (nearest rank). */
export const p95 = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1]!;

/**
 * Measures several things in turn, `rounds` times, so that whatever else the machine does falls on each alike.
 * Every entry returns what it measured; the result holds the measurements by name.
 */
export const interleave = async <Name extends string>(
  rounds: number, entries: Readonly<Record<Name, () => number | Promise<number>>>,
): Promise<Record<Name, number[]>> => {
  const names = Object.keys(entries) as Name[];
  const measured = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 ? [...names].reverse() : names) measured[name].push(await entries[name]());
  }
  return measured;
};

/** Median over the rounds of one entry divided by another of the same round. */
export const ratio = (dividend: readonly number[], divisor: readonly number[]): number => median(dividend.map((value, at) => value / divisor[at]!));
