/** One numbered row of a form in the system's markup, and the repeat groups around rows. */
import type { Group, Item } from './catalogue.ts';
import { controlId, input, noImage, type Place, text, writeControl } from './controls.ts';

/** The row as HTML. `place.seq` is its template-sequence number (`tr_<seq>`), `place.index` its k in `item[k]`. */
export const writeRow = (item: Item, place: Place): string => {
  const { seq, index, shown } = place;
  if (item.kind === 'spacer') return `<div id="tr_${seq}"${hide(shown)}>\n<br><br>\n</div>`;
  if (item.kind === 'heading') return heading(item, place);
  if (item.kind === 'static') return chosenStatus(item, place);
  if (item.kind === 'file') return file(item, place);
  if (item.kind === 'attachments') return attachments(item, place);
  const condition = item.conditional ? ' \n         hasCondition \n        ' : '\n        ';
  const red = item.kind === 'radio' ? ' style="background-color: #FF280000;"' : '';
  const sequence = ['text', 'date', 'textarea'].includes(item.kind);
  return `  <dl id="tr_${seq}" class="${look(item)}"${sequence ? ` data-sequence="${seq}"` : ''}${hide(shown)}>
    <dt class="c-input__title${condition}">
            ${title(item, seq, index)}${item.required ? '\n            <span class="required_span">必須</span>' : ''}
    </dt>
    <dd class="c-input__item "${red}>
      <div class="note">
            <strong>\n\n            </strong>
      </div>
    <div class="${sequence ? 'u-mt15 u-mb15' : 'u-mb15 u-mt15'}"> \n${help(item.help)}
    </div>
${writeControl(item, place)}
    </dd>
  </dl>${item.kind === 'postcode' ? '\n<span style="display:none" id="SearchErr">該当の郵便番号は登録されていません</span>' : ''}`;
};

/** The rows of one repeat (already written) in its box with ＋追加する and, from the second on, 削除. `shown`: the first, or filled in. */
export const writeRepeat = (group: Group, containerSeq: number, rows: string, shown: boolean): string => {
  const id = `repetition${containerSeq}_${group.index}`;
  const boxStyle = `align-items: center; border: ridge; margin: 5px auto; padding: 5px;${shown ? '' : ' display: none;'}`;
  const side = 'style="text-align: right; margin-bottom: 5px;"';
  const remove = `<div id="${id}_buttonDel" ${side}>
              <button type="button" class="group-delete-btn-0" onclick="formRepeat(${containerSeq}, ${group.index}, false)">
                <img src="${noImage}" alt="削除">
              </button>\n            </div>`;
  const onclick = `formRepeat(${containerSeq}, ${group.index + 1}, true)`;
  const add = `<div id="${id}_buttonAdd" ${side}>
        ${input({ class: 'common-button _fill common-button-0', type: 'button', value: '＋追加する', onclick })}
        </div>`;
  return `    <div class="repeat_group_display_control">
          <div class="l_table u-inner-sp c-box--check phone-mlr-auto" id="${id}" style="${boxStyle}">
${group.index > 1 ? remove : ''}\n${rows}\n${group.index < group.count ? add : ''}
      </div>
    </div>`;
};

const hide = (shown: boolean): string => (shown ? '' : ' style="display: none;"');

const help = (lines: string): string => (lines ? `      <div>${lines.split('\n').map(text).join('<br>')}</div>` : '');

const looks: Partial<Record<Item['kind'], string>> = {
  name: ' c-input--name', birth: ' c-input--day', date: ' c-input--day', yearMonth: ' c-input--day', postcode: ' c-input--address', address: ' c-input--address',
};

const look = ({ kind }: Item): string => `c-input${looks[kind] ?? ''}`;

const title = (item: Item, seq: number, index: number): string => {
  if (item.kind === 'birth') return `<label>${text(item.text)}</label>`;
  const id = controlId(item, seq, index);
  if (!id) return text(item.text);
  return `<label for="${id}">${item.kind === 'postcode' ? `\n            ${text(item.text)}\n        ` : text(item.text)}</label>`;
};

const heading = (item: Item, { seq, shown }: Place): string => {
  const [colour, size, step] = item.big ? ['gray', 'x-large', 6] : ['black', 'small', 3];
  // Headings the page's script has hidden carry their style as the browser writes it, with spaces.
  const style = shown ? `color:${colour};font-size:${size};` : `color: ${colour}; font-size: ${size}; display: none;`;
  return `<h4 style="${style}" class="c-input c-input__title offerItemTitleSize_${step}" id="h4_${seq}">\n${text(item.text)}</h4>
<dl id="tr_${seq}" class="c-input c-title c-title_padding_top" style="margin-bottom: 0px;${shown ? '' : ' display: none;'}">
<dt class="${item.help ? 'c-input__title' : 'print-dt-no-border'}">${help(item.help)}</dt>\n      <dd>\n      </dd>\n</dl>`;
};

const chosenStatus = (item: Item, { seq, answer }: Place): string => `  <dl id="tr_${seq}" class="c-input">
    <dt class="c-input__title">\n      ${text(item.text)}\n    </dt>
    <dd class="c-input__item">\n              <olang>${text(answer.text)}</olang>\n    </dd>\n  </dl>`;

const file = (item: Item, { seq, index }: Place): string => `<dl id="tr_${seq}" class="c-input c-input--name">
<dt class="c-input__title\n        ">\n<label for="fileNew_${seq}">${text(item.text)}</label><span class="required_span">必須</span></dt>
<dd class="c-input__item">\n<div class="note">\n<strong>\n</strong>\n</div>\n<div id="fileSubmissionAttach_${index}">
<span id="fileBox_${index}">${input({ id: `fileNew_${seq}`, name: `item[${index}].file`, class: 'text_box', title: 'ファイル添付', type: 'file' })}</span>
${input({ class: 'button', type: 'button', id: `resetFileBtn_${index}`, value: '削除' })}\n</div>\n</dd>\n  </dl>`;

const attachments = (item: Item, { seq }: Place): string => `<dl id="tr_${seq}" class="c-input">
<dt class="c-input__title\n        ">\n            ${text(item.text)}<span class="\n        ">\n</span>
${input({ type: 'submit', class: 'notCovered button', value: '添付ファイル', id: `attached_file_${seq}`, title: '別ページに移動します' })}\n</dt>
    <dd class="c-input__item">\n<div class="note">\n<strong>\n</strong>\n</div>
<div class="u-mb15">\n      <div>合計20ファイル、顔写真含め25MBまで添付できます。</div></div>\n<olang>\n      </olang>\n</dd>\n  </dl>`;
