import { parseTitle } from '../../../rules/interpret/titles.ts';
import { positionOf } from './forms.ts';
import { type Item, items } from './items.ts';

/** What is known of one form, as plain data: the page's script is sent only this, and only for the form it is in. Patterns are RegExp sources. */
export type SiteTable = { title: string; items: readonly SentItem[]; /** Position of フリー欄, 0 where the form is not one of the 41. */ last: number };

/** An item with its position on this form (from 1; 0 = not known). */
export type SentItem = Pick<Item, 'name' | 'kind' | 'label' | 'beside' | 'block' | 'optional'> & {
  position: number; section?: { heading: string; shared?: true }; also?: string; option?: string;
};

/** The items of the form with that title (選択中の手続き名). */
export function siteTableOf(title: string): SiteTable {
  const { procedure, category } = parseTitle(title);
  const isKnown = positionOf(['top', 1], procedure, category) > 0;
  return {
    title, last: positionOf(['last', 2], procedure, category),
    items: items.flatMap(({ on, place, section, also, option, ...item }) => {
      if (on !== '' && !(category && on.includes(category))) return [];
      const position = positionOf(place, procedure, category);
      // nothing is filed together with 認定
      if (isKnown && position === 0 && (!item.block || procedure === 'certificateOfEligibility')) return [];
      return [{
        ...item, position,
        ...(section && { section: { ...section, heading: section.heading.source } }),
        ...(also && { also: also.source }), ...(option && { option: option.source }),
      }];
    }),
  };
}
