/** The controls of a row by kind, in the system's markup: ids, names and the nesting of labels as on the official page. */
import type { Answer } from './answers.ts';
import type { Item, Option } from './catalogue.ts';

export type Place = { seq: number; index: number; answer: Answer; shown: boolean };

/** The control of a row as HTML. `place.seq` is the row's template-sequence number, `place.index` its k in `item[k]`. */
export const writeControl = (item: Item, place: Place): string => {
  const { seq, index, answer } = place;
  const box = { name: `item[${index}].textData`, type: 'text', value: answer.text };
  const latin = { style: 'ime-mode:disabled;' };
  switch (item.kind) {
    case 'select': return select(item, place);
    case 'radio': return choices(item, place, 'radioList', 'label');
    case 'sex': return sexes(item, place);
    case 'checkbox': return choices(item, place, 'checkList', 'span');
    case 'birth': return birth(item, place);
    case 'name': return div('u-mt20', input({ id: 'applicant_lastName', class: 'text_box m-input-470', ...box, ...latin, maxlength: item.maxLength }));
    case 'postcode': return div('u-mt20', [
      '<div class="u-mr15 tooltip_display_inline_block">郵便番号</div>', `<p class="bold" name="noAddress_${index}"></p>`,
      input({ id: `item_${index}_textData`, class: 'input-200 u-mr10', title: '郵便番号7桁', ...box, ...latin, size: 7, maxlength: 7 }),
      tooltip('入力例）123-4567は1234567と入力'),
      input({
        type: 'button', class: 'button offerItemPostalCode_Search_button button-mt0', id: `item_${index}_button`, value: '住所検索',
        onclick: 'formAddress(this)',
      }),
    ].join('\n'));
    case 'address': return div('u-mt20', `<div class="u-mr15 tooltip_display_inline_block">住所</div>
          ${input({ id: `address_${seq}`, class: 'text_box m-input-470 address-width', style: 'ime-mode:active;', ...box, size: 60, maxlength: 85 })}`);
    case 'mail': return `      <span class="u-mr15">メールアドレス</span>
      ${input({ id: `mailAddress_${seq}`, class: 'text_box m-input-470', ...box, ...latin, size: 60, maxlength: 60 })}`;
    case 'date': return `      ${input({
      id: `switch_${seq}`, class: 'text_box viewDatePicker u-mr20 input-200 hasDatepicker', ...box, ...latin, size: 8, maxlength: 8,
    })}${calendar}\n      <span id="calFrom${index}"></span>`;
    case 'yearMonth': return `      ${input({ id: `yearMonthAD_${seq}`, class: 'text_box input-200', ...box, ...latin, size: 6, maxlength: 6 })}`;
    case 'textarea': return `    <olang>
      <textarea id="switch_${seq}" name="${box.name}" class="text_box" style="ime-mode:active;" rows="12" cols="50">${text(answer.text)}</textarea>
    </olang>
<p class="textarea-caption">入力文字数：\n      <span id="textareaInptIdx${index}">\n        ${answer.text.length}\n      </span>/
      <span id="textareaMaxIdx${index}">\n        ${item.maxLength}\n      </span>\n      </p>`;
    case 'calculated': return `      <p class="u-mt15">自動計算式のため入力不要です。</p>
      ${input({
        id: `switch_${seq}`, class: 'text_box input-470 mark_calc_css', title: '自動計算された値', ...box, value: '0', disabled: 'disabled', maxlength: 0,
      })}\n      <span class="u-mr15">${item.unit}</span>`;
    default: return `        <span></span>
          ${input({ id: `switch_${seq}`, class: 'text_box', ...box, ...latin, maxlength: item.maxLength })}
        <span${item.unit ? ' class="u-mr15"' : ''}>${item.unit}</span>`;
  }
};

/** Id of the row's one control, for `label[for]`; '' for rows with several or none. */
export const controlId = ({ kind }: Item, seq: number, index: number): string =>
  ({
    select: `select_${seq}`, text: `switch_${seq}`, date: `switch_${seq}`, textarea: `switch_${seq}`, calculated: `switch_${seq}`,
    yearMonth: `yearMonthAD_${seq}`, address: `address_${seq}`, mail: `mailAddress_${seq}`, postcode: `item_${index}_textData`,
  })[kind as 'select'] ?? '';

/** Text for HTML content or an attribute in double quotes. */
export const text = (value: string): string =>
  value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/\r?\n/g, '&#10;');

/** An `input` with these attributes; `false` leaves one out. */
export const input = (attributes: Readonly<Record<string, string | number | false>>): string =>
  `<input${Object.entries(attributes).map(([name, value]) => (value === false ? '' : ` ${name}="${text(String(value))}"`)).join('')}>`;

/** A picture that needs no request. */
export const noImage = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

const div = (name: string, inside: string): string => `    <div class="${name}">\n      ${inside}\n      </div>`;

const tooltip = (words: string): string => `<p role="tooltip" class="tooltip_new"><strong>${words}</strong></p>`;

const calendar = `${tooltip('入力例）2000年1月23日は20000123と入力')}<button type="button" class="ui-datepicker-trigger" style="position: relative;">
<img src="${noImage}" alt="カレンダー" title="カレンダー"></button>`;

const select = (item: Item, { seq, index, answer }: Place): string => {
  const option = (ordinal: number, label: string): string =>
    `              <option value="${ordinal + 1}"${(answer.ordinals[0] ?? 0) === ordinal ? ' selected="selected"' : ''}>${text(label)}</option>`;
  return `    <div class="selectbox select-400 selectbox select">\n    <olang>
      <select class="select" name="item[${index}].selectData" id="select_${seq}" size="1">
${[option(0, '選択してください'), ...item.options.map((one) => option(one.ordinal, one.text))].join('\n')}\n      </select>\n    </olang>\n    </div>`;
};

// Radios have a label inside a label, checkboxes a span inside a label; some choices have a box for free text that is off until chosen.
const choices = (item: Item, { seq, index, answer }: Place, list: 'radioList' | 'checkList', part: 'label' | 'span'): string => {
  const radio = list === 'radioList';
  const one = ({ ordinal, text: label }: Option, at: number): string => {
    const id = `${list}_${seq}_${ordinal}`;
    const on = answer.ordinals.includes(ordinal);
    const one = `item[${index}].choiceList[${ordinal - 1}]`;
    const control = radio
      ? input({ type: 'radio', name: `item[${index}].selectData`, value: ordinal, checked: on && 'checked', id, class: 'radio-input' })
      : input({ id, name: `${one}.checkFlag`, class: 'checkbox-input', type: 'checkbox', value: 'true', checked: on && 'checked' });
    const free = input({
      id: `${id}_text`, name: `${one}.inputText`, class: 'text_box u-mt10 u-mb10', title: `${label}を選択した場合は入力`, type: 'text',
      value: on && radio ? answer.text : '', maxlength: item.maxLength, disabled: !on && '',
    });
    return `    <p${radio && at === item.options.length - 1 ? '' : ' class="u-mb3"'}>
    <label tabindex="0" class="radio-outline" role="${radio ? 'radio' : 'checkbox'}" aria-checked="${on}">
               ${control}
            <${part}${radio ? ` for="${id}"` : ''} class="${radio ? 'radio' : 'checkbox'}-parts">
                <olang>\n                    ${text(label)}\n                </olang>
            </${part}>\n    </label> \n    </p>${item.free.includes(ordinal) ? `\n            ${free}\n            <br>` : ''}`;
  };
  return `      <fieldset>\n${legend(item)}\n${item.options.map(one).join('\n')}\n${radio ? clear : ''}\n      </fieldset>`;
};

const legend = (item: Item): string => `      <legend class="visuallyhidden">\n        ${text(item.text)}\n      </legend>`;

const clear = '        <div class="u-mt20">\n          <input class="button" type="button" value="選択解除" onclick="formClear(this)">\n        </div>';

const sexes = (item: Item, { seq, index, answer }: Place): string => {
  const one = (label: string, at: number): string => {
    const on = answer.ordinals[0] === at + 1;
    return `        <p${at ? '' : ' class="u-mt23 u-mb3"'}>
         <label tabindex="0" class="radio-outline" role="radio" aria-checked="${on}">
               ${input({ type: 'radio', id: `sexRadioList_${seq}_${at + 1}`, name: `item[${index}].selectData`, value: at + 1, checked: on && 'checked', class: 'radio-input' })}
              <span class="radio-parts">&nbsp;\n            <olang>\n              ${label}\n            </olang>\n            &nbsp;</span>
         </label>\n        </p>`;
  };
  return `        <fieldset>\n${legend(item)}\n${['男 Male', '女 Female'].map(one).join('\n')}\n${clear}\n        </fieldset>`;
};

const births = [
  '生年月日に不明な点は無い No unknown point about the date of birth', '年月日不詳 Unknown about year,month and day of birth',
  '月日不詳 Unknown about month and day of birth', '日不詳 Unknown about day of birth',
];

// The visible boxes have no name: a hidden input carries the date.
const birth = (item: Item, { seq, index, answer }: Place): string => {
  const mode = answer.ordinals[0] ?? 1;
  const box = (n: number, length: number): string => `        <div class="u-mt20" id="textArea${n}_${seq}"${mode === n ? '' : ' style="display: none;"'}>
          <label style="display: none;" for="textData${n}_${seq}">${text(item.text)}</label>
          ${input({
            id: `textData${n}_${seq}`, class: `${n === 1 ? 'viewDatePicker hasDatepicker input-200' : 'input-120'} u-mr20 text_box`, style: 'ime-mode:disabled',
            type: 'text', value: mode === n ? answer.text : '', size: length, maxlength: length,
          })}${n === 1 ? calendar : ''}\n        </div>`;
  const one = (label: string, at: number): string => `        <p${at ? '' : ' class="u-mb3"'}>
          <label tabindex="0" class="radio-outline" role="radio" aria-checked="${mode === at + 1}">
            ${input({
              type: 'radio', id: `birthRadioList_${seq}_${at + 1}`, name: `item[${index}].selectData`, value: at + 1, class: 'radio-input',
              checked: mode === at + 1 && 'checked',
            })}
            <span class="radio-parts">\n              <olang>${label}</olang>\n            </span>\n          </label>\n        </p>`;
  return `    <div class="relative tooltip_display_inline_block">\n      <fieldset>\n${legend(item)}\n        <div>\n${births.map(one).join('\n')}\n        </div>
${box(1, 8)}\n${box(3, 4)}\n${box(4, 6)}
        ${input({ type: 'hidden', name: `item[${index}].textData`, id: `birthHidden_${seq}`, value: answer.text })}
      </fieldset>\n   </div>\n      <span id="bFrom${index}"></span>`;
};
