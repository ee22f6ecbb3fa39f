import { useState } from 'preact/hooks';
import { say } from '../../components/words.ts';
import type { Saying } from '../../rules/index.ts';
import { useDraft } from './drafts.ts';
import { Unsaved } from './Unsaved.tsx';

type Props = {
  id: string;
  /** Under which what is being typed is kept; the row's place may change, so it is known by its name. */
  draftKey: string;
  label: string;
  value: string;
  isNumber?: boolean;
  /** Why the text was refused; null once it is saved. */
  onText: (text: string) => Promise<Saying | null>;
};

/** One text of a list's row, saved when it is left; a refused one stays as typed, with the reason under it. */
export const CellInput = ({ id, draftKey, label, value, isNumber = false, onText }: Props) => {
  const [refused, setRefused] = useState<{ text: string; problem: string } | null>(null);
  const draft = useDraft(draftKey, value);
  const shown = refused?.text ?? value;
  return (
    <>
      <input
        aria-label={label} aria-invalid={refused !== null} aria-describedby={refused ? `${id}-problem` : undefined} value={shown} maxLength={1000}
        {...(isNumber && { inputMode: 'numeric' as const, size: 15 })}
        onInput={({ currentTarget }) => draft.keep(currentTarget.value)} onChange={({ currentTarget }) => void commit(currentTarget.value)}
      />
      {refused && <span id={`${id}-problem`} role="alert" class="problem">{refused.problem}</span>}
      <Unsaved draft={draft} now={shown} onTake={(text) => void commit(text)} />
    </>
  );

  async function commit(text: string): Promise<void> {
    const problem = await onText(text);
    if (!problem) draft.forget();
    setRefused(problem ? { text, problem: say(problem.key, ...(problem.values ?? [])) } : null);
  }
};
