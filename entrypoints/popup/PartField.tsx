import { useState } from 'preact/hooks';
import type { QuickOption, QuickPart } from '../../components/quickCheck.ts';
import { say } from '../../components/words.ts';

type Props = { part: QuickPart; value: string; onChoice: (value: string) => void };

/** One list to choose from. A long list of organisations gets a search box; lists the law fixes don't need one, typing finds the entry. */
export const PartField = ({ part, value, onChoice }: Props) => {
  const [search, setSearch] = useState('');
  const long = part.id === 'organization' && part.options.length > 30;
  const wanted = fold(search);
  // Choices that are no rows of a list ("another") stay in sight whatever is searched.
  const found = long ? part.options.filter((one) => !one.group || one.value === value || fold(one.label).includes(wanted)) : part.options;
  const shown = long ? [...found.filter(({ group }) => group).slice(0, 100), ...found.filter(({ group }) => !group)] : found;
  return (
    <div class="part">
      <label for={`part-${part.id}`}>{part.text}</label>
      {long && <input type="search" aria-label={say('ask_search')} placeholder={say('ask_search')} value={search} onInput={(event) => setSearch(event.currentTarget.value)} />}
      <select id={`part-${part.id}`} value={value} onChange={(event) => onChoice(event.currentTarget.value)}>
        {value === '' && <option value="">{found.length > shown.length ? say('ask_tooMany', String(found.length)) : say('ask_choose')}</option>}
        {groups(shown).map(([group, options]) => (
          group ? <optgroup key={group} label={group}>{options.map(entry)}</optgroup> : options.map(entry)
        ))}
      </select>
    </div>
  );
};

const entry = ({ value, label }: QuickOption) => <option key={value} value={value}>{label}</option>;

function groups(options: readonly QuickOption[]): [string, QuickOption[]][] {
  const map = new Map<string, QuickOption[]>();
  for (const one of options) map.set(one.group ?? '', [...(map.get(one.group ?? '') ?? []), one]);
  return [...map];
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
