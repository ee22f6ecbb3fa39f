import { type ComponentChildren, type VNode } from 'preact';

/** Writes what a view shows as HTML text; every text and attribute is escaped. For views without state: listeners and keys are left out. */
export function writeHtml(node: ComponentChildren): string {
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (Array.isArray(node)) return node.map(writeHtml).join('');
  if (typeof node !== 'object') return escape(String(node));
  const { type, props } = node as VNode<Record<string, unknown>>;
  if (typeof type === 'function') return writeHtml((type as (given: unknown) => ComponentChildren)(props));
  const { children, ...attributes } = props;
  const open = `<${type}${Object.entries(attributes).map(([name, value]) => writeAttribute(name, value)).join('')}>`;
  return empty.has(type as string) ? open : `${open}${writeHtml(children as ComponentChildren)}</${type}>`;
}

const empty = new Set(['br', 'hr', 'input', 'link', 'meta', 'wbr']);

function writeAttribute(name: string, value: unknown): string {
  if (value === undefined || value === null || value === false || name === 'key' || name.startsWith('on')) return '';
  return ` ${name.toLowerCase()}="${escape(value === true ? '' : String(value))}"`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
