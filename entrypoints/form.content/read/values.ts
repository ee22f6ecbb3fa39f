import type { RowKind } from './rows.ts';

/** Longer values are no name and no number; the rest is not looked at. */
const longest = 1_000;

type Controls = { radios: HTMLInputElement[]; boxes: HTMLInputElement[]; select: HTMLSelectElement | null; texts: (HTMLInputElement | HTMLTextAreaElement)[] };

/** What kind of row this is, by the controls in it. */
export function kindOf(row: Element): RowKind {
  const { radios, boxes, select, texts } = controlsOf(row);
  if (radios.length > 0) return texts.some(isBirthBox) ? 'birth' : 'choice';
  if (boxes.length > 0) return 'check';
  if (select) return 'choice';
  return texts.length > 0 ? 'text' : 'row';
}

/** The row's value as text: the chosen option, the ticked boxes a line each, what is typed; empty where nothing is. */
export function valueOf(row: Element, kind: RowKind): string {
  const { radios, boxes, select, texts } = controlsOf(row);
  if (kind === 'row') return clean((row.querySelector('dd olang') ?? row.querySelector('dd'))?.textContent);
  // other extensions put boxes of their own beside the form's
  if (kind === 'text') return clean((texts.find(({ name }) => name.startsWith('item[')) ?? texts[0])?.value);
  // a choice may be one box to tick
  if (kind === 'check' || (boxes[0] && !radios[0] && !select)) return boxes.filter((box) => box.checked).map(captionOf).join('\n');
  const radio = radios.find((one) => one.checked);
  if (kind === 'birth') return birth(radio ? captionOf(radio) : '', clean(texts.find(isBirthBox)?.value));
  const chosen = radio ? captionOf(radio) : clean(select?.selectedOptions[0]?.text);
  return /選択してください|^please select/i.test(chosen) ? '' : chosen;
}

/** 不明な点は無い is chosen from the start, so it alone says nothing. */
function birth(caption: string, digits: string): string {
  return digits || caption.includes('不詳') ? clean(`${caption} ${digits}`) : '';
}

/** The texts of all options, radios or boxes of a row. */
export function optionsOf(row: Element): readonly string[] {
  const { radios, boxes, select } = controlsOf(row);
  return [...radios, ...boxes].map(captionOf).concat(select ? Array.from(select.options, (option) => clean(option.text)) : []);
}

/** The text beside a radio or box. The form nests two labels in one another, so `labels` would be slow and double. */
export function captionOf(input: HTMLInputElement): string {
  return clean(input.parentElement?.textContent) || 'ticked';
}

function controlsOf(row: Element): Controls {
  const found: Controls = { radios: [], boxes: [], select: null, texts: [] };
  for (const control of row.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('input,select,textarea')) {
    if (control.localName === 'select') found.select ??= control as HTMLSelectElement;
    else if (control.type === 'radio') found.radios.push(control as HTMLInputElement);
    else if (control.type === 'checkbox') found.boxes.push(control as HTMLInputElement);
    else if (/^(text|tel|number|search|textarea|date)$/.test(control.type)) found.texts.push(control as HTMLInputElement);
  }
  return found;
}

const isBirthBox = (box: Element): boolean => box.id.startsWith('textData1_');

const clean = (text: string | null | undefined): string => (text ?? '').slice(0, longest).replace(/\s+/g, ' ').trim();
