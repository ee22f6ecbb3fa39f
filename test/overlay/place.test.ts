import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { type Box, boxOf, intersects, place, reach, type Size, type Want } from '../../entrypoints/form.content/place.ts';

const sizes: readonly Size[] = [
  { form: 'full', width: 340, height: 120 },
  { form: 'full', width: 240, height: 170 },
  { form: 'line', width: 200, height: 30 },
  { form: 'mark', width: 28, height: 28 },
];
const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, right: left + width, bottom: top + height });
const boxes = fc.tuple(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 120 }))
  .map(([left, top, width, height]) => box(left, top, width, height));

describe('place', () => {
  test('covers no control and no other notice, stays on the page and near its item, whatever the page looks like', () => {
    fc.assert(fc.property(
      fc.array(boxes, { maxLength: 60 }), fc.array(boxes, { maxLength: 40 }), fc.array(boxes, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 512, max: 2560 }),
      (controls, texts, items, width) => {
        const wants: Want[] = items.map((item, at) => ({ id: String(at), item, sizes }));
        const spots = place(wants, { controls, texts }, width);
        expect([...spots.keys()].sort()).toEqual(wants.map(({ id }) => id).sort());
        const stood = [...spots].flatMap(([id, spot]) => (spot ? [{ item: items[Number(id)]!, box: boxOf(spot) }] : []));
        for (const [at, { item, box: own }] of stood.entries()) {
          for (const control of controls) expect(intersects(own, control)).toBe(false);
          for (const other of stood.slice(at + 1)) expect(intersects(own, other.box)).toBe(false);
          expect(own.left).toBeGreaterThanOrEqual(0);
          expect(own.right).toBeLessThanOrEqual(width);
          expect(own.top).toBeGreaterThanOrEqual(0);
          expect(own.bottom).toBeGreaterThanOrEqual(item.top - reach);
          expect(own.top).toBeLessThanOrEqual(item.bottom + reach);
        }
      },
    ), { numRuns: 500 });
  });

  const item = box(10, 300, 1000, 60);
  const at = (controls: Box[], texts: Box[] = [], width = 1280) => place([{ id: 'a', item, sizes }], { controls, texts }, width).get('a');

  test('stands in full beside a short control, at the top of its item', () => {
    expect(at([box(50, 330, 400, 24)])).toMatchObject({ form: 'full', top: 300 });
  });

  test('goes beside the text it belongs to, not over it', () => {
    const spot = at([box(50, 330, 400, 24)], [box(50, 300, 700, 20)])!;
    expect(intersects(boxOf(spot), box(50, 300, 700, 20))).toBe(false);
  });

  test('shrinks to its mark where controls leave only a gutter', () => {
    const wall = Array.from({ length: 60 }, (_, row) => box(44, row * 20, 2000, 19));
    expect(at(wall)).toMatchObject({ form: 'mark' });
  });

  test('stands nowhere on a page that is all controls', () => {
    const wall = Array.from({ length: 60 }, (_, row) => box(0, row * 20, 2000, 20));
    expect(at(wall)).toBeNull();
  });

  test('keeps two notices of one item apart', () => {
    const spots = place([{ id: 'a', item, sizes }, { id: 'b', item, sizes }], { controls: [box(50, 330, 400, 24)], texts: [] }, 1280);
    expect(intersects(boxOf(spots.get('a')!), boxOf(spots.get('b')!))).toBe(false);
  });
});
