import type { FactName, Finding, Judgement, Saying, Verdict } from '../rules/index.ts';

/** What overlay and popup show of one finding. */
export type Shown = {
  /** The same from pass to pass while the same thing is found at the same item. */
  id: string;
  kind: Kind;
  /** The form's item it is about, null where it is about the whole page. */
  item: string | null;
  /** The form's own label of that item. */
  label: string | null;
  message: Saying;
  remedy: Saying | null;
  /** Rows of the fact base. */
  basis: readonly string[];
  /** A small notice will do: the form itself is about to be told, for the item is still blank. */
  isSmall: boolean;
  /** Why the user set it aside: then it stands in the bar's list only, and is counted as before. */
  aside?: string;
};
export type Kind = 'outOfScope' | 'needsConfirmation' | 'note';

/** Everything the views need of one pass; plain data, no words yet. */
export type Description = {
  verdict: Verdict;
  /** One notice each, the gravest first. */
  shown: readonly Shown[];
  /** What could be checked too if more were known: offered in the bar, never a notice. */
  hints: readonly Shown[];
  /** Facts to ask for; those the form itself is about to be told come last. */
  ask: readonly FactName[];
  /** How many of them the form is not about to be told. */
  asksFirst: number;
};

/** Which items of the page speak of a fact, in the order of preference, and what the form calls them. */
export type Items = {
  items: Partial<Record<FactName, readonly string[]>>;
  labels: ReadonlyMap<string, string>;
  /** Whether the page shows the item now. */
  isShown: (item: string) => boolean;
  /** Whether the item is there and nothing has been entered yet. */
  isBlank: (item: string) => boolean;
};

/** What a reason to set a finding aside is kept under: the finding's id without its item, which the pages after the form don't have. */
export function asideKey(id: string): string {
  return id.replace(/\|[^|]*/, '');
}

/** Turns a judgement into what is shown of it: met rules are silent, and the same sentence at the same item is said once. */
export function describe({ verdict, findings, missing }: Judgement, { items, labels, isShown, isBlank }: Items): Description {
  const said = new Map<string, Shown & { isHint: boolean }>();
  for (const finding of findings) {
    const kind = kinds[finding.outcome];
    if (!kind) continue;
    const isHint = finding.outcome === 'advice' && finding.message.key.startsWith('advice_');
    const item = isHint ? null : itemOf(finding);
    // Two rules may miss the same fact; the sentence says the same though one of them could fill in more.
    const values = finding.message.key.startsWith('unknown_') ? [] : finding.message.values ?? [];
    const id = [kind, item ?? '', finding.message.key, ...values].join('|');
    const same = said.get(id);
    const { message, remedy, basis } = finding;
    said.set(id, same
      ? { ...same, remedy: same.remedy ?? remedy, basis: [...new Set([...same.basis, ...basis])] }
      : { id, kind, item, label: item && (labels.get(item) ?? null), message, remedy, basis, isHint,
        isSmall: kind === 'needsConfirmation' && item !== null && isBlank(item) });
  }
  const all = [...said.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const part = (hints: boolean): Shown[] => all.filter(({ isHint }) => isHint === hints).map(({ isHint, ...shown }) => shown);
  const first = missing.filter((fact) => !isWaiting(fact));
  return { verdict, shown: part(false), hints: part(true), ask: [...first, ...missing.filter(isWaiting)], asksFirst: first.length };

  function isWaiting(fact: FactName): boolean {
    return items[fact]?.some(isBlank) ?? false;
  }

  function itemOf({ about, missing: absent }: Finding): string | null {
    return [...absent, ...about].flatMap((fact) => items[fact] ?? []).find(isShown) ?? null;
  }
}

const kinds: Partial<Record<Finding['outcome'], Kind>> = { broken: 'outOfScope', unknown: 'needsConfirmation', advice: 'note' };
const order: readonly Kind[] = ['outOfScope', 'needsConfirmation', 'note'];
