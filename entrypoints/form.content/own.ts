/*
 * A page may name a field of a form like anything the form is asked for, `matches` or `children`, and then the field answers instead. So whatever in a page may be
 * a form is asked through these, which no name reaches.
 */

type Property = 'children' | 'parentElement' | 'firstElementChild' | 'nextElementSibling' | 'previousElementSibling' | 'childElementCount';

/** An element's own property of this name. */
export function own<Name extends Property>(element: Element, name: Name): Element[Name] {
  return Reflect.get(Element.prototype, name, element) as Element[Name];
}

/** Whether the element matches the selector. */
export const matches = (element: Element, selector: string): boolean => Element.prototype.matches.call(element, selector);

/** The element itself or the nearest around it that matches the selector. */
export const closest = (element: Element, selector: string): Element | null => Element.prototype.closest.call(element, selector);

/** All in the element that match the selector. */
export const allIn = (element: Element, selector: string): NodeListOf<Element> => Element.prototype.querySelectorAll.call(element, selector);

/** The element's rectangle, in pixels of the window. */
export const rectOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

/** The rectangles of its boxes, one each line. */
export const rectsOf = (element: Element): DOMRectList => Element.prototype.getClientRects.call(element);
