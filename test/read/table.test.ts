import { describe, expect, test } from 'vitest';
import { positionOf } from '../../entrypoints/form.content/sites/forms.ts';
import { items } from '../../entrypoints/form.content/sites/items.ts';
import { labelKey } from '../../entrypoints/form.content/read/rows.ts';
import { formNames, itemsOf, rowCount } from '../pages/form.ts';

/** The reader's table against the fixtures' catalogue, which was made apart from it: every label stands at its position on every form. */
describe.each(formNames.map((form) => [`${form.procedure} ${form.kubun}`, form] as const))('%s', (_, { procedure, kubun }) => {
  const rows = itemsOf(procedure, kubun);
  const there = items.filter(({ on }) => on === '' || on.includes(kubun)).map((item) => ({ item, position: positionOf(item.place, procedure, kubun) }));

  test('has as many rows as the table says', () => expect(positionOf(['last', 1], procedure, kubun)).toBe(rowCount({ procedure, kubun }) - 1));

  test('has every item of the table where the table says, under its label', () => {
    const wrong = there.filter(({ position }) => position > 0).flatMap(({ item, position }) => {
      const row = rows.find((one) => one.position === position);
      const key = labelKey(row?.text ?? '');
      const isIt = row !== undefined && (item.kind === 'check' && item.block ? row.kind === 'checkbox' : key === labelKey(item.label) || item.also?.test(key));
      return isIt ? [] : [`${item.name}: ${item.label} at ${position}, there is ${row?.text}`];
    });
    expect(wrong).toEqual([]);
  });
});
