/** What each figure may be at most, or must be at least (issue 6; the table in README.md tells what each is). */
export const limits = {
  'judge.vsJsonLogic': { least: 3 },
  'judge.vsJsonRulesEngine': { least: 80 },
  'judge.scale': { most: 1.2 },
  'match.scale': { most: 2 },
  'judge.coldMs': { most: 3 },
  'page.addedScriptMs': { most: 12 },
  'page.addedScriptVsEmpty': { most: 5 },
  'page.longTasks': { most: 0 },
  'page.longTasks4x': { most: 0 },
  'notice.p95Ms': { most: 50 },
  'notice.p95Ms4x': { most: 100 },
  'check.vsAxe': { most: 0.01 },
  'churn.vsEmpty': { most: 1.1 },
  'idle.wakeups': { most: 0 },
  'heap.addedKiB': { most: 450 },
  'heap.growthKiB': { most: 50 },
  'form.scale': { most: 12 },
  'network.requests': { most: 0 },
} as const satisfies Record<string, { most: number } | { least: number }>;

export type FigureName = keyof typeof limits;
export type Figures = Partial<Record<FigureName, number>>;

/** The figures as a table with their limits; a figure that could not be taken is missing in words. */
export const table = (figures: Figures): string => {
  const names = Object.keys(limits) as FigureName[];
  return names.map((name) => {
    const limit = limits[name];
    const value = figures[name];
    const bound = 'most' in limit ? `≤ ${limit.most}` : `≥ ${limit.least}`;
    const isKept = value !== undefined && ('most' in limit ? value <= limit.most : value >= limit.least);
    return `${name.padEnd(26)}${(value === undefined ? 'missing' : short(value)).padStart(10)}   ${bound.padEnd(8)} ${isKept ? 'ok' : 'no'}`;
  }).join('\n');
};

const short = (value: number): string => (Number.isInteger(value) ? String(value) : value.toPrecision(3));
