import type { Organization } from './facts.ts';
import { fold } from './fold.ts';

/**
 * Whether two names mean one organisation: the corporate number (法人番号) alone where both carry a sound one, else the names.
 * `undefined` = not clear (one name contains the other, or a number's check digit is wrong): never the same, never different.
 */
export function sameOrganization(a: Organization, b: Organization): boolean | undefined {
  if (a.corporateNumber && b.corporateNumber) {
    if (a.corporateNumber === b.corporateNumber) return true;
    return hasCheckDigit(a.corporateNumber) && hasCheckDigit(b.corporateNumber) ? false : undefined;
  }
  return sameName(parse(a.name), parse(b.name));
}

/** The entry of the list that is this organisation; `null` = none is, `undefined` = one may be. */
export function findOrganization<Entry extends Organization>(organization: Organization, list: readonly Entry[]): Entry | null | undefined {
  const index = indexOf(list);
  const { corporateNumber } = organization;
  const name = parse(organization.name);
  const sameCore = index.byKey.get(key(name)) as Entry[] | undefined;
  const sure = (corporateNumber && (index.byNumber.get(corporateNumber) as Entry | undefined))
    || sameCore?.find((entry) => sameOrganization(organization, entry));
  if (sure) return sure;
  const near = index.near(name) as Entry[];
  return near.some((entry) => sameOrganization(organization, entry) === undefined) ? undefined : null;
}

/** Whether the 13 digits end well: 9 − (Σ PₙQₙ mod 9) over the 12 base digits, Qₙ 1 and 2 in turn from the right (法人番号の指定等に関する省令). */
export function hasCheckDigit(corporateNumber: string): boolean {
  const [check, ...base] = Array.from(corporateNumber, Number);
  const sum = base.reverse().reduce((total, digit, place) => total + digit * (place % 2 === 0 ? 1 : 2), 0);
  return base.length === 12 && check === 9 - (sum % 9);
}

type Name = { full: string; core: string; form: string | null; place: 'front' | 'behind' | null };

/** The legal forms and their short spellings (after NFKC, so ㈱ is already (株)); longer ones first. */
const forms: readonly (readonly [form: string, ...short: string[]])[] = [
  ['特定非営利活動法人', 'npo法人', '(特非)'], ['公益財団法人', '(公財)'], ['公益社団法人', '(公社)'], ['一般財団法人', '(一財)'],
  ['一般社団法人', '(一社)'], ['社会福祉法人', '(福)', '(社福)'], ['医療法人社団'], ['医療法人財団'], ['医療法人', '(医)'],
  ['学校法人', '(学)'], ['事業協同組合'], ['協同組合', '(協)'], ['株式会社', '(株)'], ['有限会社', '(有)'], ['合同会社', '(同)'], ['合資会社', '(資)'], ['合名会社', '(名)'],
];

const variants: Record<string, string> = { 髙: '高', 﨑: '崎', 濵: '浜', 濱: '浜', ヶ: 'ケ' };

const parsed = new Map<string, Name>();

function parse(raw: string): Name {
  const before = parsed.get(raw);
  if (before) return before;
  let full = fold(raw).toLowerCase()
    .replace(/[-‐‑‒–—―−ー〜~]/g, 'ー').replace(/[髙﨑濵濱ヶ]/g, (letter) => variants[letter]!);
  for (const [form, ...short] of forms) for (const spelling of short) full = full.replaceAll(spelling, form);
  const form = forms.map(([name]) => name).find((name) => full !== name && (full.startsWith(name) || full.endsWith(name))) ?? null;
  const place = form === null ? null : full.startsWith(form) ? 'front' : 'behind';
  const core = form === null ? full : place === 'front' ? full.slice(form.length) : full.slice(0, -form.length);
  const name: Name = { full, core, form, place };
  if (parsed.size > 2_000) parsed.clear(); // typing makes new names all day
  parsed.set(raw, name);
  return name;
}

function sameName(a: Name, b: Name): boolean | undefined {
  if (a.form === b.form && a.core === b.core) return true;
  if (a.form !== null && b.form !== null) {
    if (a.form !== b.form) return false;
    return a.place === b.place ? (contain(a.full, b.full) ? undefined : false) : contain(a.core, b.core) ? undefined : false;
  }
  return contain(a.full, b.full) || contain(a.core, b.core) ? undefined : false;
}

const contain = (a: string, b: string): boolean => a !== '' && b !== '' && (a.includes(b) || b.includes(a));
const key = (name: Name): string => `${name.form ?? ''}/${name.core}`;

type Index = { byNumber: Map<string, Organization>; byKey: Map<string, Organization[]>; near(name: Name): Organization[] };

const indexes = new WeakMap<readonly Organization[], Index>();

function indexOf(list: readonly Organization[]): Index {
  const before = indexes.get(list);
  if (before) return before;
  const byNumber = new Map<string, Organization>();
  const byKey = new Map<string, Organization[]>();
  const byCore = new Map<string, Organization[]>();
  for (const entry of list) {
    if (entry.corporateNumber) byNumber.set(entry.corporateNumber, entry);
    const name = parse(entry.name);
    push(byKey, key(name), entry);
    push(byCore, name.core, entry);
  }
  const lengths = new Set<number>();
  for (const core of byCore.keys()) lengths.add(core.length);
  let byThree: Map<string, string[]> | null = null;
  const index: Index = { byNumber, byKey, near: (name) => (list.length <= 200 ? [...list] : nearLong(name)) };
  indexes.set(list, index);
  return index;

  // A long list: names inside this one are looked up by their text, names around this one by its rarest three letters.
  function nearLong({ core }: Name): Organization[] {
    const found: Organization[] = [];
    for (const length of lengths) {
      for (let from = 0; from + length <= core.length; from++) found.push(...(byCore.get(core.slice(from, from + length)) ?? []));
    }
    byThree ??= coresByThree(byCore);
    let around: Iterable<string> = core.length < 3 ? byCore.keys() : [];
    for (let at = 0, least = Infinity; at + 3 <= core.length && least > 0; at++) {
      const cores = byThree.get(core.slice(at, at + 3)) ?? [];
      if (cores.length < least) [around, least] = [cores, cores.length];
    }
    for (const other of around) if (other.includes(core)) found.push(...byCore.get(other)!);
    return found;
  }
}

function coresByThree(byCore: ReadonlyMap<string, unknown>): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const core of byCore.keys()) for (let at = 0; at + 3 <= core.length; at++) push(map, core.slice(at, at + 3), core);
  return map;
}

function push<Key, Value>(map: Map<Key, Value[]>, at: Key, ...values: Value[]): void {
  const list = map.get(at);
  if (list) list.push(...values);
  else map.set(at, values);
}
