/** The page's own script: what the official page does by itself, written as one classic script that needs no other file. */
import { schemes } from './look.ts';
import type { Setting } from './answers.ts';

/** A row that depends on others: its sequence number and the parents' sequence numbers with the ordinals that show it (all lists must hold, any in a list). */
export type Dependence = { row: number; lists: readonly (readonly { parent: number; kind: string; ordinals: readonly number[] }[])[]; hidden: boolean };
export type PageData = {
  dependences: readonly Dependence[]; later: readonly Setting[]; laterDelay: number; address: string; language: 'ja' | 'en';
  english: readonly (readonly [string, string])[];
};

/**
 * The text of the script element. Values set by 過去の申込…, 保存データの読み込み, 住所検索, 選択解除 and by deleting a repeat come without any event,
 * as on the official page.
 */
export const writeScript = (data: PageData): string =>
  `(function () {\nvar data = ${JSON.stringify(data).replace(/</g, '\\u003c')};\nvar schemes = ${JSON.stringify(schemes)};\n${behaviour}\n})();`;

const behaviour = String.raw`
var byId = function (id) { return document.getElementById(id); };
var hidden = {};
data.dependences.forEach(function (d) { if (d.hidden) hidden[d.row] = true; });
var chosenOf = function (parent) {
  var dl = byId('tr_' + parent.parent);
  if (!dl) return [];
  if (parent.kind === 'select') { var s = dl.querySelector('select'); return s && s.selectedIndex > 0 ? [Number(s.value) - 1] : []; }
  var found = [];
  dl.querySelectorAll('input[type=radio],input[type=checkbox]').forEach(function (input) {
    if (input.checked) found.push(Number(/_(\d+)$/.exec(input.id)[1]));
  });
  return found;
};
var holds = function (parent) {
  if (hidden[parent.parent]) return false;
  var chosen = chosenOf(parent);
  if (!chosen.length) return parent.kind === 'radio';
  return chosen.some(function (n) { return parent.ordinals.indexOf(n) >= 0; });
};
var refresh = function () {
  data.dependences.forEach(function (d) {
    var shown = !d.hidden && d.lists.every(function (list) { return list.some(holds); });
    if (Boolean(hidden[d.row]) === !shown && d.seen) return;
    d.seen = true;
    hidden[d.row] = !shown;
    ['tr_', 'h4_'].forEach(function (prefix) {
      var element = byId(prefix + d.row);
      if (element && (element.style.display === 'none') === shown) element.style.display = shown ? '' : 'none';
    });
  });
  document.querySelectorAll('input[type=radio],input[type=checkbox]').forEach(function (input) {
    var label = input.closest('.radio-outline');
    if (label && label.getAttribute('aria-checked') !== String(input.checked)) label.setAttribute('aria-checked', String(input.checked));
    var free = input.id && byId(input.id + '_text');
    if (free && free.disabled === input.checked) free.disabled = !input.checked;
    var birth = /^birthRadioList_(\d+)_(\d)$/.exec(input.id);
    if (birth && input.checked) [1, 3, 4].forEach(function (n) {
      var area = byId('textArea' + n + '_' + birth[1]);
      var wanted = String(n) === birth[2] ? '' : 'none';
      if (area.style.display !== wanted) area.style.display = wanted;
    });
  });
};
document.addEventListener('change', refresh);
document.addEventListener('input', function (event) {
  var id = event.target.id || '';
  var birth = /^textData\d_(\d+)$/.exec(id);
  if (birth) byId('birthHidden_' + birth[1]).value = event.target.value;
  var row = event.target.closest && event.target.tagName === 'TEXTAREA' && /item\[(\d+)\]/.exec(event.target.name);
  if (row) byId('textareaInptIdx' + row[1]).textContent = String(event.target.value.length);
});
document.addEventListener('keydown', function (event) {
  if (event.key !== ' ' || !event.target.classList || !event.target.classList.contains('radio-outline')) return;
  event.preventDefault();
  event.target.querySelector('input').click();
});
window.formClear = function (button) {
  button.closest('fieldset').querySelectorAll('input[type=radio]').forEach(function (input) { input.checked = false; });
  refresh();
};
window.formAddress = function (button) {
  var dl = button.closest('dl');
  var postcode = dl.querySelector('input[type=text]');
  var next = dl.nextElementSibling;
  while (next && !next.querySelector('input[id^=address_]')) { if (next.id === 'SearchErr') next.style.display = /^\d{7}$/.test(postcode.value) ? 'none' : ''; next = next.nextElementSibling; }
  if (!/^\d{7}$/.test(postcode.value) || !next) return;
  setTimeout(function () { next.querySelector('input[id^=address_]').value = data.address; }, 120);
};
window.formRepeat = function (container, index, add) {
  var box = byId('repetition' + container + '_' + index);
  if (add) { box.style.display = ''; return; }
  box.querySelectorAll('input[type=text],textarea').forEach(function (input) { input.value = ''; });
  box.querySelectorAll('select').forEach(function (select) { select.selectedIndex = 0; });
  box.querySelectorAll('input[type=radio],input[type=checkbox]').forEach(function (input) { input.checked = input.defaultChecked; });
  box.style.display = 'none';
  refresh();
};
window.formLater = function () {
  setTimeout(function () {
    data.later.forEach(function (one) {
      var control = byId(one.id);
      if (!control) return;
      if ('checked' in one) control.checked = one.checked; else { control.value = one.value; if (control.disabled) control.disabled = false; }
      var box = control.closest('[id^=repetition]');
      if (box && box.style.display === 'none') box.style.display = '';
    });
    refresh();
  }, data.laterDelay);
  return false;
};
window.formContact = function (link) {
  var list = document.querySelector('.js-acContent');
  list.style.display = list.style.display === 'none' ? '' : 'none';
  return false;
};
Object.keys(schemes).forEach(function (name) {
  var button = byId('changePcColor' + name);
  if (button) button.addEventListener('click', function () { byId('changeColorCss').textContent = schemes[name]; });
});
var originals = new Map();
var translate = function (english) {
  var walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  var nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  nodes.forEach(function (node) {
    var parent = node.parentElement;
    if (!parent || parent.closest('olang,script,style,textarea,select') || !node.data.trim()) return;
    if (!originals.has(node)) originals.set(node, node.data);
    var japanese = originals.get(node);
    if (!english) { if (node.data !== japanese) node.data = japanese; return; }
    if (!/[\u3040-\u30ff\u4e00-\u9fff]/.test(japanese)) return;
    var number = (/^\s*([０-９.．]+)　/.exec(japanese) || ['', ''])[1];
    var text = japanese.replace(/^\s*[０-９.．]+　/, '').normalize('NFKC');
    data.english.forEach(function (pair) { text = text.split(pair[0]).join(pair[1] + ' '); });
    if (/[\u3040-\u30ff\u4e00-\u9fff]/.test(text)) {
      var row = parent.closest('dl[id^=tr_]');
      text = text.replace(/[\u3040-\u30ff\u3400-\u9fff々ー・、。，「」]+/g, row ? 'item ' : 'text ');
    }
    text = text.replace(/\s+/g, ' ').trim();
    node.data = (number ? number.normalize('NFKC') + ' ' : '') + text.charAt(0).toUpperCase() + text.slice(1);
  });
  document.documentElement.lang = english ? 'en' : 'ja';
};
['selectedLanguagePC', 'selectedLanguageSP'].forEach(function (id) {
  var select = byId(id);
  if (select) select.addEventListener('change', function () { translate(select.value === 'msta_lang_en'); });
});
refresh();
if (data.language === 'en') { byId('selectedLanguagePC').value = 'msta_lang_en'; translate(true); }
`;
