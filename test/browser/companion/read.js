// Test only. On the event `companion:read` it writes what assistive technology would be told of closed
// shadow roots directly under <html> into one attribute of <html>; the asker removes the attribute in the same task.
const QUESTION = 'companion:read';
const ANSWER = 'data-companion-answer';

document.addEventListener(QUESTION, () => {
  const found = [];
  for (const host of document.querySelectorAll('html > :not(head):not(body), dialog > *')) {
    const root = host.openOrClosedShadowRoot;
    if (!root) continue;
    const parts = [];
    collect(root, parts);
    found.push(parts);
  }
  document.documentElement.setAttribute(ANSWER, JSON.stringify(found));
}, true);

const collect = (root, found) => {
  for (const element of root.querySelectorAll('*')) {
    const role = roleOf(element);
    if (role === '' || !isShown(element)) continue;
    const { x, y, width, height } = element.getBoundingClientRect();
    found.push({
      role,
      name: nameOf(root, element, role),
      text: shownText(element),
      box: { x, y, width, height },
      checked: element.checked === true || element.getAttribute('aria-checked') === 'true',
      disabled: element.disabled === true || element.getAttribute('aria-disabled') === 'true',
      expanded: element.localName === 'summary' ? element.parentElement.open : element.getAttribute('aria-expanded') === 'true',
      focused: root.activeElement === element,
    });
  }
};

const IMPLIED = { section: 'region', fieldset: 'group', button: 'button', a: 'link', summary: 'button', select: 'combobox', ul: 'list', li: 'listitem' };

const roleOf = (element) => {
  const given = element.getAttribute('role');
  if (given !== null) return given === 'none' || given === 'presentation' ? '' : given;
  if (element.localName === 'a' && !element.hasAttribute('href')) return '';
  if (element.localName === 'input') return element.type === 'radio' || element.type === 'checkbox' ? element.type : 'textbox';
  if (/^h[1-6]$/.test(element.localName)) return 'heading';
  return IMPLIED[element.localName] ?? '';
};

const isShown = (element) => {
  if (element.closest('[aria-hidden="true"], [inert]')) return false;
  // A live region without text has no box but is there for assistive technology.
  return element.checkVisibility({ visibilityProperty: true });
};

const NAMED_BY_CONTENT = new Set(['button', 'link', 'heading', 'listitem', 'radio', 'checkbox']);

const nameOf = (root, element, role) => {
  const ids = element.getAttribute('aria-labelledby');
  if (ids !== null) return tidy(ids.split(/\s+/).map((id) => root.getElementById(id)?.textContent ?? '').join(' '));
  const label = element.getAttribute('aria-label');
  if (label !== null && label.trim() !== '') return tidy(label);
  if (element.labels?.length > 0) return tidy([...element.labels].map((one) => one.textContent).join(' '));
  if (element.localName === 'fieldset') return tidy(element.querySelector('legend')?.textContent ?? '');
  return NAMED_BY_CONTENT.has(role) ? tidy(element.textContent) : '';
};

const shownText = (element) => tidy(element.innerText ?? element.textContent);
const tidy = (text) => text.replace(/\s+/g, ' ').trim();
