// Test only. Another extension that lives in the page as many do, loudly: it draws above everything, keeps events to itself, restyles what is not
// its own, and clears away what it does not know under <html>. What it does is said by the page's address: #draws, #stops, #clears.
const does = location.hash.slice(1);

if (does === 'stops') {
  for (const type of ['input', 'change', 'click', 'focusin', 'focusout', 'keydown', 'scroll', 'toggle']) {
    document.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
  }
}

addEventListener('DOMContentLoaded', () => {
  if (does === 'draws') {
    const host = document.createElement('neighbour-panel');
    host.style.cssText = 'position:fixed;right:0;bottom:0;width:200px;height:120px;z-index:2147483647;pointer-events:none';
    host.attachShadow({ mode: 'open' }).innerHTML = '<style>:host{background:pink}</style><section role="status">Neighbour</section><div role="note">Neighbour</div>';
    document.documentElement.append(host);
    const style = document.createElement('style');
    style.textContent = 'html > :not(head, body, neighbour-panel) { display: none !important; --ink: pink !important; --paper: pink !important }';
    document.documentElement.append(style);
  }
  if (does === 'clears') {
    const clear = () => [...document.documentElement.children].filter(({ localName }) => localName !== 'head' && localName !== 'body').forEach((child) => child.remove());
    new MutationObserver(clear).observe(document.documentElement, { childList: true });
  }
});
