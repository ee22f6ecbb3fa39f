/** Where the bar stands in a window of 400 by 300: off controls and notices if it can, off controls in any case. */
import { expect, test } from 'vitest';
import { dock } from '../../entrypoints/form.content/dock.ts';

const view = { width: 400, height: 300 };
const line = () => ({ form: 'line' as const, width: 380, height: 45 });
const pill = () => ({ form: 'pill' as const, width: 100, height: 36 });
const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });
const bottomRow = box(200, 240, 400, 300);

test('in the corner at the bottom right, else where nothing lies', () => {
  expect(dock([line, pill], [], [], view, null)).toMatchObject({ form: 'line', top: 247 });
  expect(dock([line, pill], [bottomRow], [], view, null)).toMatchObject({ form: 'line', top: 8 });
  expect(dock([line, pill], [], [bottomRow], view, null)).toMatchObject({ form: 'line', top: 8 });
});

test('smaller rather than over a notice', () => {
  expect(dock([line, pill], [box(0, 0, 400, 60)], [box(150, 60, 400, 300)], view, null)).toMatchObject({ form: 'pill', left: 8, top: 256 });
});

test('over a notice rather than over a control', () => {
  const controls = [box(0, 0, 400, 230)];
  expect(dock([line, pill], controls, [box(0, 240, 400, 300)], view, null)).toMatchObject({ form: 'line', top: 247 });
});

test('over a control only where the window is full of them, and as little as can be', () => {
  const { left, top } = dock([line, pill], [box(0, 0, 400, 280), box(0, 280, 300, 300)], [], view, null);
  expect([left, top]).toEqual([292, 256]);
});
