import type { Verdict } from '../rules/index.ts';

/** A shape for each verdict, so that it can be told without colour: ring with tick, octagon with cross, triangle, square with i. */
export const VerdictIcon = ({ kind }: { kind: Verdict | 'note' }) => (
  <svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
    {shapes[kind].map((path) => <path key={path} d={path} />)}
  </svg>
);

const shapes: Record<Verdict | 'note', readonly string[]> = {
  inScope: ['M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0 -19z', 'M7.5 12.5l3 3l6 -6.5'],
  outOfScope: ['M8 2.5h8l5.5 5.5v8l-5.5 5.5h-8l-5.5 -5.5v-8z', 'M8.5 8.5l7 7', 'M15.5 8.5l-7 7'],
  needsConfirmation: ['M12 3l10 18h-20z', 'M12 10v5', 'M12 18v.01'],
  note: ['M4 3h16a1 1 0 0 1 1 1v16a1 1 0 0 1 -1 1h-16a1 1 0 0 1 -1 -1v-16a1 1 0 0 1 1 -1z', 'M12 11v6', 'M12 7v.01'],
};
