/** The 41 forms of the official system as rows: read from data/*.json, groups unfolded, sections and positions worked out. */
import { readFileSync } from 'node:fs';

export type FormProcedure = 'certificateOfEligibility' | 'changeOfStatus' | 'extensionOfPeriodOfStay';
export type Kubun = 'I' | 'J' | 'K' | 'L' | 'M' | 'N' | 'O' | 'P' | 'Q' | 'R' | 'T' | 'U' | 'V' | 'Y';
export type FormName = { procedure: FormProcedure; kubun: Kubun };
export type Kind =
  | 'static' | 'select' | 'radio' | 'sex' | 'checkbox' | 'text' | 'date' | 'yearMonth' | 'birth' | 'postcode' | 'address'
  | 'mail' | 'name' | 'textarea' | 'calculated' | 'file' | 'attachments' | 'heading' | 'spacer';
export type Option = { ordinal: number; text: string };
/** Shown when one of the parents (by `id`) has one of the ordinals; `hides` marks parents whose silence hides the row. */
export type Condition = { parent: number; ordinals: readonly number[] };
export type Group = { start: number; period: number; count: number; index: number };
/** One numbered row of a form. `id` is its position in the unmutated form; `position` is p, so the control is `item[p-1]`. */
export type Item = {
  id: number; position: number; kind: Kind; section: string; number: string; label: string; text: string; options: readonly Option[];
  free: readonly number[]; maxLength: number; required: boolean; conditional: boolean; help: string; unit: string; chosen: number;
  conditions: readonly Condition[]; together: readonly Condition[]; hidden: boolean; big: boolean; group: Group | null;
};
export type Branch = { code: string; name: string; japanese: string; purposes: readonly number[] };

// As stored, short to keep 41 forms under a megabyte. k kind, n number, l label, r required, c conditional, o option list, os subset of it, t own option
// texts, f ordinals with free text, x maxlength, d chosen from the start, u unit, w shown when [distance to parent, ordinals ('-' = all but these)]…,
// br branches that show it, h help, never: always hidden, tg which of the 同時申請 shows it, b big heading; g + rows: a group of g repeats.
// Taken once from the agency's 一括登録用Excelツール (2026-04) and one saved page; group containers count as a position and have no row.
type Row = {
  k: string; n?: string; l?: string; r?: 1; c?: 1; o?: string; os?: string; t?: string[]; f?: number[]; x?: number; d?: number; u?: string;
  w?: (number | string)[]; br?: string; h?: number; never?: 1; tg?: 'any' | 1 | 2 | 3; b?: 1; g?: number; rows?: Row[];
};

const load = <T>(file: string): T => JSON.parse(readFileSync(new URL(`./data/${file}.json`, import.meta.url), 'utf8')) as T;
const table = load<{ forms: Record<string, { rows: number; blocks: string[] }>; blocks: Record<string, Row[]> }>('forms');
const lists = load<Record<string, string[]>>('options');
const helps = load<string[]>('helps');
const branchTable = load<Record<string, Branch[]>>('branches');
const kinds: Record<string, Kind> = { head: 'heading', calc: 'calculated', attach: 'attachments' };

/** Every form there is: 認定, 変更 and 更新 of the fourteen 区分, no 変更Q. */
export const formNames: readonly FormName[] = Object.keys(table.forms).map((name) => {
  const [procedure, kubun] = name.split('.');
  return { procedure: procedure as FormProcedure, kubun: kubun as Kubun };
});

/** The procedure's official name; with `（区分X）` behind it the name that a form page shows. */
export const procedureTitles: Record<FormProcedure, string> = {
  certificateOfEligibility: '在留資格認定証明書交付申請',
  changeOfStatus: '在留資格変更許可申請',
  extensionOfPeriodOfStay: '在留期間更新許可申請',
};

/** The branches of a 区分: what may be chosen on the 在留資格選択 page. 区分X (高度専門職) has no form of its own. */
export const branchesOf = (kubun: Kubun | 'X'): readonly Branch[] => branchTable[kubun] ?? [];

/** The branch that a form is written for unless another is asked for: N2 (技人国) for N, else the first. */
export const mainBranch = (kubun: Kubun): string => (kubun === 'N' ? 'N2' : (branchesOf(kubun)[0]?.code ?? ''));

/** How many rows the official form has (containers of repeat groups included). Throws for a form that does not exist. */
export const rowCount = ({ procedure, kubun }: FormName): number => found(table.forms[`${procedure}.${kubun}`], `${procedure} ${kubun}`).rows;

/** Label without number, spaces and width differences, to compare labels with. */
export const labelKey = (label: string): string =>
  label.normalize('NFKC').replace(/\s/g, '').replace(/^[0-9]+(?:\.[0-9]+)*(?=[^0-9.年月])/, '').replace(/(?<=\D)(?:0[1-9]|10)$/, '');

/** All rows of a form but the containers of repeat groups, in order. */
export const itemsOf = (procedure: FormProcedure, kubun: Kubun, branch = mainBranch(kubun)): Item[] => {
  const form = found(table.forms[`${procedure}.${kubun}`], `${procedure} ${kubun}`);
  const rows: { row: Row; group: Group | null; id: number }[] = [];
  let position = 1;
  for (const row of form.blocks.flatMap((name) => found(table.blocks[name], name))) {
    if (!row.rows) {
      rows.push({ row, group: null, id: position++ });
      continue;
    }
    const start = ++position;
    for (let index = 1; index <= (row.g ?? 1); index++)
      for (const inner of row.rows) rows.push({ row: inner, group: { start, period: row.rows.length, count: row.g ?? 1, index }, id: position++ });
  }
  return unfold(rows, branch, kubun);
};

/** Positions p of the rows with this label (number, spaces and repeat digits do not matter), in order; `section` narrows. */
export const positionsOf = (procedure: FormProcedure, kubun: Kubun, label: string, section?: string): number[] =>
  itemsOf(procedure, kubun)
    .filter((item) => labelKey(item.label) === labelKey(label) && (!section || item.section === section) && item.kind !== 'heading')
    .map((item) => item.position);

const unfold = (rows: readonly { row: Row; group: Group | null; id: number }[], branch: string, kubun: Kubun): Item[] => {
  let section = '';
  const togetherId = rows.find(({ row }) => row.l === '同時に申請する手続き')?.id ?? 0;
  return rows.map(({ row, group, id }) => {
    const kind = kinds[row.k] ?? (row.k as Kind);
    if (kind === 'heading') section = row.l ?? '';
    const options = optionsOf(row, kubun, branch);
    const text = `${row.n ? `${row.n}　` : ''}${row.l ?? ''}${group ? String(group.index).padStart(2, '0') : ''}`;
    const inFirst = !group || group.index === 1;
    return {
      id, position: id, kind, section, number: row.n ?? '', label: row.l ?? '', text, options, free: row.f ?? [], maxLength: row.x ?? 0,
      required: Boolean(row.r) && inFirst, conditional: Boolean(row.c), help: row.h === undefined ? '' : (helps[row.h] ?? ''), unit: row.u ?? '',
      chosen: row.d ?? 0, conditions: conditionsOf(row, id, group), group, big: Boolean(row.b),
      together: row.tg ? [{ parent: togetherId, ordinals: row.tg === 'any' ? [1, 2, 3] : [row.tg] }] : [],
      hidden: Boolean(row.never) || !inBranch(row.br, branch, kubun) || (id === 2 && !branch.startsWith('X')),
    };
  });
};

// A condition's parent is stored as the distance to it; from later repeats a parent before the group is further away.
const conditionsOf = (row: Row, id: number, group: Group | null): Condition[] => {
  const found: Condition[] = [];
  const first = group ? id - (group.index - 1) * group.period : id;
  for (let i = 0; i + 1 < (row.w?.length ?? 0); i += 2) {
    const parent = first + Number(row.w?.[i]);
    const inside = group && parent >= group.start && parent < group.start + group.period;
    const spec = String(row.w?.[i + 1]);
    const listed = spec.replace(/^-/, '').split(',').map(Number);
    const ordinals = spec.startsWith('-') ? Array.from({ length: 450 }, (_, n) => n + 1).filter((n) => !listed.includes(n)) : listed;
    found.push({ parent: inside ? parent + id - first : parent, ordinals });
  }
  return found;
};

const optionsOf = (row: Row, kubun: Kubun, branch: string): Option[] => {
  const all = (row.t ?? lists[row.o ?? ''] ?? []).map((text, i) => ({ ordinal: i + 1, text }));
  if (!row.os) return all;
  if (row.os === 'purpose') {
    const purposes = branchesOf(branch.startsWith('X') ? 'X' : kubun).find(({ code }) => code === branch)?.purposes ?? [];
    return all.filter(({ ordinal }) => purposes.includes(ordinal));
  }
  const spans = row.os.split(',').map((span) => span.split('-').map(Number));
  return all.filter(({ ordinal }) => spans.some(([from = 0, to = from]) => ordinal >= from && ordinal <= to));
};

const inBranch = (spec: string | undefined, branch: string, kubun: Kubun): boolean => {
  if (!spec) return true;
  const wanted = spec.split(',');
  if (branch.startsWith('X') && wanted.includes(mainBranch(kubun))) return true;
  return wanted.some((code) => code === branch || (code === 'X' && branch.startsWith('X')));
};

const found = <T>(value: T | undefined, name: string): T => {
  if (value === undefined) throw new Error(`There is no ${name} in the official system.`);
  return value;
};
