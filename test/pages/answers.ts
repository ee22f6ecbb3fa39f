/** What is filled in on a form: values by label or position turned into answers by row, and which rows they show. */
import { type Item, labelKey } from './catalogue.ts';

export type Value = string | readonly string[];
/** Key: a position p, a label (`所属機関等契約先　(1)名称`, `在日親族及び同居者　続柄02` for the second repeat) or `section/label`. */
export type Values = Readonly<Record<string | number, Value>>;
export type Answer = { ordinals: readonly number[]; text: string };
/** What a page script would have to set: a control by id, its value or its checked state. */
export type Setting = { id: string; value?: string; checked?: boolean };

/**
 * Answers by row id. A choice is given by its text or the Japanese part of it, several choices or a choice and its free text as a list.
 * Throws for a key or a choice that the form does not have: a test that fills in nothing would prove nothing.
 */
export const answersOf = (items: readonly Item[], values: Values): Map<number, Answer> => {
  const answers = new Map<number, Answer>();
  for (const [key, value] of Object.entries(values)) {
    const item = findItem(items, key);
    answers.set(item.id, answerOf(item, value));
  }
  for (const item of items) if (item.chosen && !answers.has(item.id)) answers.set(item.id, { ordinals: [item.chosen], text: '' });
  return answers;
};

/** The row that a key names: a position p, a label, or `section/label`; the first one, and in a repeat group the first repeat unless 02… is said. */
export const findItem = (items: readonly Item[], key: string): Item => {
  const slash = key.lastIndexOf('/');
  const section = slash > 0 ? key.slice(0, slash) : '';
  const label = slash > 0 ? key.slice(slash + 1) : key;
  const repeat = Number(/(?<=\D)(0[1-9]|10)$/.exec(label)?.[1] ?? 0);
  const controls = items.filter(({ kind }) => !['heading', 'spacer', 'static'].includes(kind));
  const match = /^\d+$/.test(key)
    ? items.find(({ position }) => position === Number(key))
    : (controls.find((item) => item.text === label && (!section || item.section === section)) ??
      controls.find((item) => labelKey(item.label) === labelKey(label) && (!section || item.section === section) && (!repeat || item.group?.index === repeat)));
  if (!match) throw new Error(`The form has no row "${key}".`);
  return match;
};

/**
 * The ids of the rows that the page would show with these answers: a radio without an answer leaves its dependent rows visible, a select on
 * 選択してください and an unticked checkbox hide them, and what depends on a hidden row is hidden.
 */
export const shownItems = (items: readonly Item[], answers: ReadonlyMap<number, Answer>): Set<number> => {
  const byId = new Map(items.map((item) => [item.id, item]));
  const known = new Map<number, boolean>();
  const shown = (item: Item): boolean => {
    const before = known.get(item.id);
    if (before !== undefined) return before;
    known.set(item.id, true);
    const result = !item.hidden && [item.together, item.conditions].every((any) => !any.length || any.some((one) => holds(one)));
    known.set(item.id, result);
    return result;
  };
  const holds = ({ parent: id, ordinals }: { parent: number; ordinals: readonly number[] }): boolean => {
    const parent = byId.get(id);
    if (!parent) return true;
    if (!shown(parent)) return false;
    const chosen = answers.get(id)?.ordinals ?? [];
    return chosen.length ? chosen.some((ordinal) => ordinals.includes(ordinal)) : parent.kind === 'radio';
  };
  return new Set(items.filter(shown).map(({ id }) => id));
};

/** The controls a page script sets for these answers, by element id. `base` is the number in `tr_<base>` of the first row. */
export const settingsOf = (items: readonly Item[], answers: ReadonlyMap<number, Answer>, base: number): Setting[] =>
  items.flatMap((item) => {
    const answer = answers.get(item.id);
    return answer ? settingOf(item, answer, base + item.position - 1) : [];
  });

const answerOf = (item: Item, value: Value): Answer => {
  const [first = '', ...others] = typeof value === 'string' ? [value] : value;
  if (item.kind === 'checkbox') return { ordinals: (typeof value === 'string' ? [value] : value).filter(Boolean).map((text) => ordinalOf(item, text)), text: '' };
  if (item.options.length) return { ordinals: first ? [ordinalOf(item, first)] : [], text: others[0] ?? '' };
  if (item.kind === 'birth') return { ordinals: [first === '99999999' ? 2 : first.length === 4 ? 3 : first.length === 6 ? 4 : 1], text: first };
  return { ordinals: [], text: first };
};

const ordinalOf = (item: Item, text: string): number => {
  const option =
    item.options.find((one) => one.text === text) ??
    item.options.find((one) => one.text.startsWith(`${text} `)) ??
    item.options.find((one) => one.text.startsWith(text));
  if (!option) throw new Error(`"${item.text}" has no choice "${text}".`);
  return option.ordinal;
};

const settingOf = (item: Item, { ordinals, text }: Answer, seq: number): Setting[] => {
  const chosen = ordinals[0];
  switch (item.kind) {
    case 'select': return [{ id: `select_${seq}`, value: String((chosen ?? 0) + 1) }];
    case 'radio': return chosen ? [{ id: `radioList_${seq}_${chosen}`, checked: true }, ...(text ? [{ id: `radioList_${seq}_${chosen}_text`, value: text }] : [])] : [];
    case 'sex': return chosen ? [{ id: `sexRadioList_${seq}_${chosen}`, checked: true }] : [];
    case 'checkbox': return ordinals.map((ordinal) => ({ id: `checkList_${seq}_${ordinal}`, checked: true }));
    case 'birth': return [{ id: `birthRadioList_${seq}_${chosen}`, checked: true }, { id: `textData${chosen === 2 ? 1 : chosen}_${seq}`, value: chosen === 2 ? '' : text }];
    case 'name': return item.together.length ? [] : [{ id: 'applicant_lastName', value: text }];
    case 'postcode': return [{ id: `item_${item.position - 1}_textData`, value: text }];
    case 'address': return [{ id: `address_${seq}`, value: text }];
    case 'mail': return [{ id: `mailAddress_${seq}`, value: text }];
    case 'yearMonth': return [{ id: `yearMonthAD_${seq}`, value: text }];
    default: return [{ id: `switch_${seq}`, value: text }];
  }
};
