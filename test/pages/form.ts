/** The fixture generator: any of the 41 forms of the official system as one HTML page, in its markup, from the tables in data/. */
import { type Answer, answersOf, settingsOf, shownItems, type Values } from './answers.ts';
import { branchesOf, type FormName, type Item, itemsOf, mainBranch, procedureTitles } from './catalogue.ts';
import { english } from './english.ts';
import { someLoginName, writeFrame } from './frame.ts';
import { mutated, type Mutation } from './mutate.ts';
import type { Place } from './controls.ts';
import { writeRepeat, writeRow } from './rows.ts';
import { type Dependence, writeScript } from './script.ts';
import { hash, seeded } from './seeded.ts';

export { formNames, itemsOf, positionsOf, procedureTitles, rowCount } from './catalogue.ts';
export type { FormName, FormProcedure, Item, Kubun } from './catalogue.ts';
export type { Value, Values } from './answers.ts';
export type { Mutation } from './mutate.ts';

export type FormWish = FormName & {
  /** Choice made on the 在留資格選択 page (`N2`, `U4`, `X2` …); default `mainBranch`. */
  branch?: string;
  /** Number in the first row's `tr_<base>`; default by seed and form, never 256096. */
  base?: number;
  seed?: number;
  loginName?: string;
  /** `en`: the page's translation widget is on. */
  language?: 'ja' | 'en';
  fill?: {
    /** What the server renders as already filled in. */
    now?: Values;
    /** What 過去の申込から… and 保存データの読み込み set by script, without events, `laterDelay` ms (150) after the click. */
    later?: Values;
    laterDelay?: number;
    /** What 住所検索 sets. */
    address?: string;
  };
  mutate?: Mutation;
};

/** The page's `title` part and procedure line, e.g. `在留資格認定証明書交付申請（区分N）`. */
export const formTitle = ({ procedure, kubun }: FormName): string => `${procedureTitles[procedure]}（区分${kubun}）`;

/** The number of the first row: the wish's own, else a number from seed and form. */
export const baseOf = ({ procedure, kubun, seed = 1, base }: FormWish): number => {
  const drawn = 100_000 + Math.floor(seeded(hash(`${procedure}.${kubun}.${seed}`))() * 800_000);
  return base ?? (drawn === 256_096 ? drawn + 1 : drawn);
};

/** The rows that `writeForm` would write for this wish, after its mutation. */
export const rowsOf = (wish: FormWish): Item[] => mutated(itemsOf(wish.procedure, wish.kubun, wish.branch), wish.mutate ?? {});

/** The whole input page (申込) from doctype to end. Throws for a form, a key or a choice that does not exist. */
export const writeForm = (wish: FormWish): string => {
  const { procedure, kubun, seed = 1, branch = mainBranch(kubun), fill = {} } = wish;
  const items = rowsOf(wish);
  const base = baseOf(wish);
  const answers = answersOf(items, fill.now ?? {});
  const name = [...branchesOf(kubun), ...branchesOf('X')].find(({ code }) => code === branch)?.name ?? '';
  answers.set(1, { ordinals: [], text: name });
  const later = answersOf(items, fill.later ?? {});
  const script = writeScript({
    dependences: dependences(items, base), later: settingsOf(items, later, base), laterDelay: fill.laterDelay ?? 150,
    address: fill.address ?? '東京都千代田区霞が関１－１－１', language: wish.language ?? 'ja', english,
  });
  const page = writeFrame({
    title: '手続き申込：申込', description: formTitle(wish), crumbs: ['オンライン申請手続き', '手続き説明', '在留資格選択', '申込'],
    loginName: wish.loginName ?? someLoginName, action: '/rasguser/offer/offerRSS_gotoOffer', middle: middle(formTitle({ procedure, kubun }), items, answers, base), script: '\u0000',
  });
  return messy(page, seed).replace('\u0000', () => script);
};

// The captured page has six blank lines to each line with content, and CRLF throughout.
const messy = (page: string, seed: number): string => {
  const random = seeded(seed);
  return page.replace(/\n/g, () => '\r\n'.repeat(1 + Math.floor(random() * random() * 9)));
};

const dependences = (items: readonly Item[], base: number): Dependence[] => {
  const byId = new Map(items.map((item) => [item.id, item]));
  return items
    .filter(({ conditions, together, hidden }) => hidden || conditions.length || together.length)
    .map((item) => ({
      row: base + item.position - 1,
      hidden: item.hidden,
      lists: [item.together, item.conditions]
        .map((list) => list.flatMap(({ parent, ordinals }) => {
          const one = byId.get(parent);
          return one ? [{ parent: base + one.position - 1, kind: one.kind, ordinals: ordinals.filter((n) => n <= one.options.length + 300) }] : [];
        }))
        .filter((list) => list.length),
    }));
};

const middle = (title: string, items: readonly Item[], answers: ReadonlyMap<number, Answer>, base: number): string => `
        <div class="c-box--procedure__div" style="border: none;">
          <input type="button" class="notCovered button" value="過去の申込から入力値を自動設定する" onclick="formLater()">
        </div>
      <div class="c-box--procedure">
        <h3 class="c-box--procedure__title ">\n            申込\n        </h3>
    </div>
      <div class="c-box--selectProcess bgcolor-white title-all-mb25">
                <h4 class="c-box--selectProcess__title">選択中の手続き名：
                <span class="c-box--selectProcess__title--sub">${title}</span></h4>
          <div class="c-box--selectProcess__inner">
              <p class="c-box--selectProcess__inner__text">問合せ先</p>
              <a class="c-box--selectProcess__inner__button js-acButton" href="#" onclick="return formContact(this)">開く</a>
          </div>
        <dl class="c-box--selectProcessList js-acContent" style="display: none;">
                <dt>問い合わせ先</dt>\n                <dd></dd>\n                <dt>電話番号</dt>\n                <dd></dd>
         </dl>
      </div>
      <div class="l_table u-inner-sp c-box--check phone-mlr-auto\n      ">
        <div class="blue_highlight u-mb15">
          <strong>
            ※前の画面で選択した在留資格を変更したい場合は、「再選択」ボタンを押してください。
            <input class="button u-ml10" type="submit" name="reselect" value="再選択"><br>
            ※ただし、入力中のデータが破棄されます。
          </strong>
        </div>
${writeRows(items, answers, base)}
<span style="display: none" id="hasConditionContent">選択肢の結果によって入力条件が変わります</span>
    </div>
      <div class="c-btn__wrap">
      <div class="notCovered c-btn--submit_2 c-label--submit_2">
        <input type="submit" class="c-btn_2 button-outline" value="確認へ進む">
      </div>
      </div>
    <div class="c-box--save u-mt15 u-mb20">
        <h3 class="c-box--save__title">入力中のデータを一時保存・読み込み</h3>
        <ul class="c-box--save__inner">
            <li class="c-box--save__inner__item"><p>※入力中の申込データをパソコンに一時保存します。</p>
                    <button class="button" type="submit" id="offer_initDisplay_xml_download" name="xml_download">入力中のデータを保存する\n                    </button>
            </li><li class="c-box--save__inner__item">
                <p>※一時保存した申込データを再度読み込みます。</p>
                <button class="button notCovered" id="offer_initDisplay_offer_xml" name="offer_xml" onclick="return formLater()">保存データの読み込み\n                </button>
            </li>
        </ul>
    </div>`;

/** The rows one after another, repeats in their boxes. */
const writeRows = (items: readonly Item[], answers: ReadonlyMap<number, Answer>, base: number): string => {
  const shown = shownItems(items, answers);
  const place = (item: Item): Place => ({
    seq: base + item.position - 1, index: item.position - 1, answer: answers.get(item.id) ?? { ordinals: [], text: '' }, shown: shown.has(item.id),
  });
  const parts: string[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Item;
    const group = item.group;
    if (!group) {
      parts.push(writeRow(item, place(item)));
      continue;
    }
    const repeat = items.slice(at, at + group.period);
    const filled = group.index === 1 || repeat.some(({ id, chosen }) => !chosen && answers.has(id));
    parts.push(writeRepeat(group, base + group.start - 2, repeat.map((one) => writeRow(one, place(one))).join('\n'), filled));
    at += group.period - 1;
  }
  return parts.join('\n');
};

