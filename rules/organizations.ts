import type { Organization } from './facts.ts';
import { fold } from './fold.ts';
import { indexNames } from './nearNames.ts';

/**
 * Whether two names mean one organisation: the corporate number (法人番号) alone where both carry a sound one, else the names.
 * `undefined` = not clear (one name contains the other, or like names with a number whose check digit is wrong): never the same, never different.
 */
export function sameOrganization(a: Organization, b: Organization): boolean | undefined {
  const numbered = a.corporateNumber && b.corporateNumber;
  if (numbered && a.corporateNumber === b.corporateNumber) return true;
  if (numbered && hasCheckDigit(a.corporateNumber!) && hasCheckDigit(b.corporateNumber!)) return false;
  const same = sameName(parse(a.name), parse(b.name));
  return numbered && same ? undefined : same;
}

/**
 * The entry of the list that is this organisation; `null` = none is, `undefined` = one may be.
 * An organisation added again stands there twice: of its entries one that `serves`, if any does.
 */
export function findOrganization<Entry extends Organization>(
  organization: Organization, list: readonly Entry[], serves: (entry: Entry) => boolean = () => true,
): Entry | null | undefined {
  const index = list.length > FEW ? indexOf(list) : null;
  const { corporateNumber } = organization;
  const numbered = !corporateNumber ? [] : index ? index.byNumber.get(corporateNumber) ?? [] : list.filter((entry) => entry.corporateNumber === corporateNumber);
  const servesByNumber = (numbered as Entry[]).find(serves);
  if (servesByNumber) return servesByNumber;
  const name = parse(organization.name);
  const named = (index ? index.byCore.get(name.core) ?? [] : list) as readonly Entry[];
  const is = (entry: Entry): boolean => sameOrganization(organization, entry) === true;
  const found = named.find((entry) => serves(entry) && is(entry)) ?? numbered[0] ?? named.find(is);
  if (found) return found as Entry;
  const mayBe = (entry: Organization): boolean => sameOrganization(organization, entry) === undefined;
  return (index ? index.near(name, (at) => mayBe(list[at]!)) : list.some(mayBe)) ? undefined : null;
}

/** So many entries are gone through one by one; a longer list is indexed once. */
const FEW = 16;

/** Whether the 13 digits end well: 9 − (Σ PₙQₙ mod 9) over the 12 base digits, Qₙ 1 and 2 in turn from the right (法人番号の指定等に関する省令). */
export function hasCheckDigit(corporateNumber: string): boolean {
  const [check, ...base] = Array.from(corporateNumber, Number);
  const sum = base.reverse().reduce((total, digit, place) => total + digit * (place % 2 === 0 ? 1 : 2), 0);
  return base.length === 12 && check === 9 - (sum % 9);
}

type Name = { full: string; core: string; form: string | undefined; place: 'front' | 'behind' | null };

/** Short spellings of legal forms in brackets (after NFKC, so ㈱ is already (株)). */
const brief: Readonly<Record<string, string>> = {
  医社: '医療法人社団', 医財: '医療法人財団', 特非: '特定非営利活動法人', 公財: '公益財団法人', 公社: '公益社団法人', 一財: '一般財団法人', 一社: '一般社団法人', 社福: '社会福祉法人', 福: '社会福祉法人',
  医: '医療法人', 学: '学校法人', 宗: '宗教法人', 国大: '国立大学法人', 大: '国立大学法人', 地独: '地方独立行政法人', 独: '独立行政法人', 農: '農事組合法人', 企: '企業組合', 協: '協同組合',
  株: '株式会社', 有: '有限会社', 同: '合同会社', 資: '合資会社', 名: '合名会社',
};

/** The legal forms; one that another begins or ends with comes after it. */
const forms: readonly string[] = ['事業協同組合', ...Object.values(brief)];

/** Kanji of names that are written in more than one way, each before the one it is compared as. */
const kanji = '髙高﨑崎嵜崎濵浜濱浜邊辺邉辺齋斎齊斉澤沢廣広國国櫻桜嶋島嶌島瀧滝德徳眞真惠恵榮栄豐豊寶宝寳宝圓円學学會会醫医鐵鉄應応藏蔵與与條条實実壽寿關関黑黒增増橫横濟済曾曽莊荘藝芸龍竜';

/** What else is written in more than one way; any other sign that `spelling` finds is a dash. */
const variants: ReadonlyMap<string, string> = new Map([['𠮷', '吉'], ['ヶ', 'ケ'], ['npo法人', '特定非営利活動法人']]);
const spelling = /[-‐‑‒–—―−ー〜~ヶ髙﨑嵜濵濱邊邉齋齊澤廣國櫻嶋嶌瀧德眞惠榮豐寶寳圓學會醫鐵應藏與條實壽關黑增橫濟曾莊藝龍]|𠮷|npo法人|\((医社|医財|特非|公財|公社|一財|一社|社福|福|医|学|宗|国大|大|地独|独|農|企|協|株|有|同|資|名)\)/g;

/** One spelling of what `spelling` finds. */
function spelt(found: string, short: string | undefined): string {
  if (short) return brief[short]!;
  const at = kanji.indexOf(found);
  return at >= 0 ? kanji[at + 1]! : variants.get(found) ?? 'ー';
}

const parsed = new Map<string, Name>();

function parse(raw: string): Name {
  const before = parsed.get(raw);
  if (before) return before;
  const full = fold(raw).toLowerCase().replace(spelling, spelt);
  const form = forms.find((name) => full !== name && (full.startsWith(name) || full.endsWith(name)));
  const place = form === undefined ? null : full.startsWith(form) ? 'front' : 'behind';
  const core = form === undefined ? full : place === 'front' ? full.slice(form.length) : full.slice(0, -form.length);
  const name: Name = { full, core, form, place };
  if (parsed.size > 2_000) parsed.clear(); // typing makes new names all day
  parsed.set(raw, name);
  return name;
}

function sameName(a: Name, b: Name): boolean | undefined {
  if (a.form === b.form && a.core === b.core) return true;
  if (a.form && b.form) {
    if (a.core === b.core && (a.form.startsWith(b.form) || b.form.startsWith(a.form))) return undefined; // 医療法人X for 医療法人社団X
    const mayBe = a.form === b.form && (a.place === b.place ? contain(a.full, b.full) : contain(a.core, b.core));
    return mayBe ? undefined : false;
  }
  return contain(a.full, b.full) || contain(a.core, b.core) ? undefined : false;
}

const contain = (a: string, b: string): boolean => a !== '' && b !== '' && (a.includes(b) || b.includes(a));

type Index = { byNumber: Map<string, Organization[]>; byCore: Map<string, Organization[]>; near: ReturnType<typeof indexNames> };

const indexes = new WeakMap<readonly Organization[], Index>();

function indexOf(list: readonly Organization[]): Index {
  const before = indexes.get(list);
  if (before) return before;
  const byNumber = new Map<string, Organization[]>();
  const byCore = new Map<string, Organization[]>();
  const names = list.map(({ name }) => parse(name));
  for (const [at, entry] of list.entries()) {
    if (entry.corporateNumber) add(byNumber, entry.corporateNumber, entry);
    add(byCore, names[at]!.core, entry);
  }
  const index: Index = { byNumber, byCore, near: indexNames(names) };
  indexes.set(list, index);
  return index;
}

function add(lists: Map<string, Organization[]>, key: string, entry: Organization): void {
  const before = lists.get(key);
  if (before) before.push(entry);
  else lists.set(key, [entry]);
}
