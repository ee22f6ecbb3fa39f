import { type Box, intersects } from './place.ts';

/** The bar opened, as one slim line, or as the verdict alone. */
export type BarForm = 'panel' | 'line' | 'pill';
export type BarSize = { form: BarForm; width: number; height: number };
export type Docked = BarSize & { left: number; top: number; corner: number };

/**
 * Docks the bar at an edge of the window where it covers nothing, else no control. Sizes come in the order of preference, each measured only when it is asked for; where none fits, the
 * smallest stands where it covers least. `controls` and `notes` in viewport pixels; `now` keeps the bar where it is as long as that is free.
 */
export function dock(sizes: readonly (() => BarSize)[], controls: readonly Box[], notes: readonly Box[], view: { width: number; height: number }, now: Docked | null): Docked {
  for (const taken of [[...controls, ...notes], controls]) {
    for (const size of sizes) {
      const free = spotsFor(size(), view, now).find((spot) => covered(spot, taken) === 0);
      if (free) return free;
    }
  }
  return spotsFor(sizes.at(-1)!(), view, now).reduce((best, spot) => (covered(spot, controls) < covered(best, controls) ? spot : best));
}

/** Space between the bar and the edge of the window, px. */
const edge = 8;

/** Where it stands now, the corners (bottom first: the form's first line is read most), then every place along the sides. */
function spotsFor(size: BarSize, { width, height }: { width: number; height: number }, now: Docked | null): Docked[] {
  const right = Math.max(0, width - size.width - edge);
  const bottom = Math.max(0, height - size.height - edge);
  const at = (left: number, top: number, corner: number): Docked => ({ ...size, left, top, corner });
  const corners = [at(right, bottom, 0), at(edge, bottom, 1), at(right, edge, 2), at(edge, edge, 3)];
  const sides: Docked[] = [];
  if (size.form !== 'panel') {
    for (let top = bottom - 24; top > edge; top -= 24) sides.push(at(right, top, 0), at(edge, top, 1));
  }
  return [...corners.filter(({ corner }) => corner === now?.corner), ...corners, ...sides];
}

function covered({ left, top, width, height }: Docked, taken: readonly Box[]): number {
  const own = { left, top, right: left + width, bottom: top + height };
  return taken.reduce((sum, box) => (intersects(own, box)
    ? sum + (Math.min(own.right, box.right) - Math.max(own.left, box.left)) * (Math.min(own.bottom, box.bottom) - Math.max(own.top, box.top)) : sum), 0);
}
