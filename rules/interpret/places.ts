import type { FactName } from '../facts.ts';
import { names } from './names.ts';
import type { ItemName, Reading } from './reading.ts';
import { parseTitle } from './titles.ts';

/** For each fact the items of this page that show it, or would once filled in; hidden and unread items are left out. */
export function itemsOf(reading: Reading): Partial<Record<FactName, readonly ItemName[]>> {
  const { procedure, category = '' } = parseTitle(reading.title);
  const places: Partial<Record<FactName, readonly ItemName[]>> = {};
  for (const [fact, items] of Object.entries(names.shownAt) as [FactName, readonly ItemName[]][]) {
    const there = items.filter((item) => {
      const state = reading.items[item]?.state;
      return (state === 'filled' || state === 'blank') && belongs(fact, item, procedure, category);
    });
    if (there.length > 0) places[fact] = there;
  }
  return places;
}

/** Whether the item is about the fact on this form: the chosen status is the one held for 更 and the one wanted for the others. */
export function belongs(fact: FactName, item: ItemName, procedure: string | undefined, category: string): boolean {
  if (item === 'chosenStatus') return (fact === 'currentStatus') === (procedure === 'extensionOfPeriodOfStay');
  return fact !== 'implementer' || category === 'Y';
}
