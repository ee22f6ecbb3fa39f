/**
 * What the law says of every cell of the grid, read by hand from the fact base and from nothing else: no rule of ours is used here.
 * A cell meets several tables; the gravest entry counts: out, then ask, then in. Readings that could be argued are in doubtful.ts.
 */
export * from './doubtful.ts';
export * from './expectations.family.ts';
export * from './expectations.filing.ts';
export * from './expectations.staff.ts';
export * from './expectations.statuses.ts';
