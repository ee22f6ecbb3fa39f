/** The pages around the form: lists, explanation, choice of 在留資格, attachments, confirmation, completion, login, my page. Their markup is INFERRED. */
import { answersOf, shownItems, type Values } from './answers.ts';
import { branchesOf, type FormName, formNames, itemsOf, mainBranch } from './catalogue.ts';
import { formTitle } from './form.ts';
import { someLoginName, writeFrame } from './frame.ts';
import { text } from './controls.ts';

export type PageKind = 'list' | 'explanation' | 'statusChoice' | 'attachments' | 'confirmation' | 'completion' | 'login' | 'myPage' | 'unknown';
export type PageWish = Partial<FormName> & {
  branch?: string;
  loginName?: string;
  /** list: which forms have a card; all 41 unless given. */
  forms?: readonly FormName[];
  /** confirmation: what was filled in, as for `writeForm`. */
  fill?: Values;
};

/** A path of the system's host at which each page may stand. */
export const pagePaths: Record<PageKind | 'form', string> = {
  list: '/rasens-u/offer/offerList_initDisplay', explanation: '/rasens-u/offer/offerDetail_initDisplay', statusChoice: '/rasens-u/offer/offerRSS_initDisplay',
  form: '/rasens-u/offer/offerRSS_gotoOffer', attachments: '/rasens-u/offer/offerAttach_initDisplay', confirmation: '/rasens-u/offer/offer_confirm',
  completion: '/rasens-u/offer/offer_complete', login: '/rasens-u/profile/userLogin_initDisplay', myPage: '/rasens-u/favorite/myPageTop_initDisplay',
  unknown: '/rasens-u/inquiry/inquiryList_initDisplay',
};

/** A page around the form. 認定（区分N） unless the wish says otherwise; throws for a form that does not exist. */
export const writePage = (kind: PageKind, wish: PageWish = {}): string => {
  const { screen, crumbs, middle, next, heading = '手続き申込' } = parts(kind, wish);
  const aboutForm = !['list', 'login', 'myPage', 'unknown'].includes(kind);
  return writeFrame({
    title: `${heading}：${screen}`, description: aboutForm ? formTitle(formOf(wish)) : undefined, crumbs,
    loginName: kind === 'login' ? null : (wish.loginName ?? someLoginName), action: next, middle, script: '',
  }).replace(/\n/g, '\r\n');
};

type Parts = { screen: string; crumbs: readonly string[]; middle: string; next: string; heading?: string };

const way = ['オンライン申請手続き', '手続き説明', '在留資格選択', '申込', '申込確認', '申込完了'];

const formOf = ({ procedure = 'certificateOfEligibility', kubun = 'N' }: PageWish): FormName => ({ procedure, kubun });

const parts = (kind: PageKind, wish: PageWish): Parts => {
  const form = formOf(wish);
  const name = selected(formTitle(form));
  switch (kind) {
    case 'list': return { screen: '手続き一覧', crumbs: ['手続き一覧'], next: pagePaths.explanation, middle: cards(wish.forms ?? formNames) };
    case 'explanation': return { screen: '手続き説明', crumbs: way.slice(0, 2), next: pagePaths.statusChoice, middle: `${title('手続き説明')}${name}${terms}` };
    case 'statusChoice': return { screen: '在留資格選択', crumbs: way.slice(0, 3), next: pagePaths.form, middle: `${title('在留資格選択')}${name}${choices(form, wish.branch)}` };
    case 'attachments': return { screen: '添付ファイル', crumbs: [...way.slice(0, 4), '添付ファイル'], next: pagePaths.form, middle: `${title('添付ファイル')}${name}${files}` };
    case 'confirmation': return { screen: '申込確認', crumbs: way.slice(0, 5), next: pagePaths.completion, middle: `${title('申込確認')}${name}${readOnly(form, wish)}` };
    case 'completion': return { screen: '申込完了', crumbs: way, next: pagePaths.list, middle: `${title('申込完了')}${name}${done}` };
    case 'login': return { screen: 'ログイン', heading: '利用者ログイン', crumbs: ['ログイン'], next: pagePaths.list, middle: `${title('利用者ログイン')}${credentials}` };
    case 'myPage': return { screen: 'マイページ', heading: 'マイページ', crumbs: ['マイページ'], next: pagePaths.myPage, middle: `${title('マイページ')}<p>お知らせはありません。</p>` };
    case 'unknown': return { screen: '申込一覧', heading: '申込内容照会', crumbs: ['申込一覧'], next: pagePaths.unknown, middle: `${title('申込一覧')}<p>該当する申込はありません。</p>` };
  }
};

const title = (screen: string): string => `      <div class="c-box--procedure">\n        <h3 class="c-box--procedure__title ">\n            ${screen}\n        </h3>\n    </div>\n`;

const selected = (name: string): string => `      <div class="c-box--selectProcess bgcolor-white title-all-mb25">
                <h4 class="c-box--selectProcess__title">選択中の手続き名：
                <span class="c-box--selectProcess__title--sub">${name}</span></h4>
      </div>\n`;

const submits = (...buttons: readonly string[]): string =>
  `      <div class="c-btn__wrap">\n${buttons.map((label, at) => `        <input type="submit" class="c-btn_2 button-outline"${at ? '' : ' id="ok"'} name="step${at}" value="${label}">`).join('\n')}\n      </div>`;

const cards = (forms: readonly FormName[]): string => `${title('手続き一覧')}
    <p><label for="templateName">検索キーワード</label> <input type="text" id="templateName" name="templateName" class="text_box" value=""> <input type="button" class="button" value="絞り込み"></p>
    <ul class="c-box--cardList">
${forms.map((form, at) => `      <li class="c-box--cardList__item">
        <a href="https://www.rasens-immi.moj.go.jp/rasens-u/offer/offerList_detail?tempSeq=${501 + at * 3}">
          <h4 class="c-box--cardList__item_h4">\n            ${formTitle(form)}\n          </h4>
        </a>
        <p>受付開始日時　2026年01月05日09時00分</p>
      </li>`).join('\n')}
    </ul>`;

const terms = `    <div class="l_table u-inner-sp"><h4>利用規約</h4>
      <p>このサービスを利用するには、利用規約に同意する必要があります。内容をよくお読みください。</p>
      <p>同意すると、次の画面へ進みます。</p></div>\n${submits('同意する')}`;

const choices = ({ procedure, kubun }: FormName, branch?: string): string => {
  const prefix = { certificateOfEligibility: '01', changeOfStatus: '05', extensionOfPeriodOfStay: '04' }[procedure];
  const advanced = ['I', 'J', 'K', 'L', 'M', 'N', 'O', 'U'].includes(kubun) ? branchesOf('X') : [];
  return `    <div class="l_table u-inner-sp c-box--check">
      <dl class="c-input"><dt class="c-input__title">希望する在留資格<span class="required_span">必須</span></dt>
      <dd class="c-input__item"><fieldset><legend class="visuallyhidden">希望する在留資格</legend>
${[...branchesOf(kubun), ...advanced].map(({ code, name }) => `        <p><label tabindex="0" class="radio-outline" role="radio" aria-checked="${code === branch}">
          <input type="radio" name="residenceStatus" value="${prefix}${code}" id="residenceStatus_${code}" class="radio-input"${code === branch ? ' checked="checked"' : ''}>
          <label for="residenceStatus_${code}" class="radio-parts"><olang>${text(name)}</olang></label></label></p>`).join('\n')}
      </fieldset></dd></dl>
    </div>\n${submits('次へ進む')}`;
};

const files = `    <div class="l_table u-inner-sp c-box--check">
${[1, 2, 3].map((n) => `      <dl class="c-input"><dt class="c-input__title"><label for="attach_${n}">添付ファイル${n}</label></dt><dd class="c-input__item"><input type="file" id="attach_${n}" name="attach[${n}]"></dd></dl>`).join('\n')}
    </div>\n${submits('添付する', '戻る')}`;

// Read-only rows keep heading and label and show the answer as text; which ones are left out when empty is not known, so all shown ones are written.
const readOnly = (form: FormName, { branch = mainBranch(form.kubun), fill = {} }: PageWish): string => {
  const items = itemsOf(form.procedure, form.kubun, branch);
  const answers = answersOf(items, fill);
  answers.set(1, { ordinals: [], text: branchesOf(form.kubun).find(({ code }) => code === branch)?.name ?? '' });
  const shown = shownItems(items, answers);
  const rows = items
    .filter((item) => shown.has(item.id) && item.kind !== 'spacer' && (!item.group || item.group.index === 1 || answers.has(item.id)))
    .map((item) => {
      if (item.kind === 'heading') return `<h4 class="c-input c-input__title offerItemTitleSize_${item.big ? 6 : 3}">\n${text(item.text)}</h4>`;
      const answer = answers.get(item.id);
      const said = [...(answer?.ordinals ?? []).map((n) => item.options.find(({ ordinal }) => ordinal === n)?.text ?? ''), answer?.text ?? ''].filter(Boolean).join(' ');
      return `  <dl class="c-input">\n    <dt class="c-input__title">\n      ${text(item.text)}\n    </dt>\n    <dd class="c-input__item">\n      <olang>${text(said)}</olang>\n    </dd>\n  </dl>`;
    });
  return `    <p>以下の内容で申込みます。よろしければ「申込む」を押してください。</p>\n    <div class="l_table u-inner-sp c-box--check">\n${rows.join('\n')}\n    </div>\n${submits('申込む', '修正する')}`;
};

const done = `    <p>申込みが完了しました。</p>
    <dl class="c-input"><dt class="c-input__title">整理番号</dt><dd class="c-input__item">123456789012</dd></dl>
    <dl class="c-input"><dt class="c-input__title">パスワード</dt><dd class="c-input__item">Ab3dEf9h</dd></dl>\n${submits('一覧へ戻る')}`;

const credentials = `    <dl class="c-input"><dt class="c-input__title"><label for="userId">利用者ID</label></dt><dd class="c-input__item"><input type="text" class="text_box" id="userId" name="userId"></dd></dl>
    <dl class="c-input"><dt class="c-input__title"><label for="userPasswd">パスワード</label></dt><dd class="c-input__item"><input type="password" class="text_box" id="userPasswd" name="userPasswd"></dd></dl>\n${submits('ログイン')}`;
