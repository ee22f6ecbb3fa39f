import type { Verdict } from '../rules/index.ts';

/** A shape for each verdict, so that it can be told without colour: disc with tick, octagon with cross, triangle, square with i (drawn in tokens.css). */
export const VerdictIcon = ({ kind }: { kind: Verdict | 'note' }) => <span class={`icon ${kind}`} aria-hidden="true" />;
