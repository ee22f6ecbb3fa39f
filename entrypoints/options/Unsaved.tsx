import { say } from '../../components/words.ts';
import type { Draft } from './drafts.ts';

/** Offers what was typed before and not saved; the user puts it back or throws it away. */
export const Unsaved = ({ draft, now, onTake }: { draft: Draft; now: string; onTake: (text: string) => void }) => {
  const { found } = draft;
  if (found === null || found === now) return null;
  return (
    <span class="unsaved">
      {say('draft_found', found)}{' '}
      <button type="button" onClick={() => { draft.forget(); onTake(found); }}>{say('draft_take')}</button>
      <button type="button" class="quiet" onClick={draft.forget}>{say('draft_drop')}</button>
    </span>
  );
};
