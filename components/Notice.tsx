import type { Kind, Shown } from './describe.ts';
import type { Source } from '../rules/sources.ts';
import { VerdictIcon } from './VerdictIcon.tsx';
import { say } from './words.ts';

type Props = { shown: Shown; sources: readonly Source[]; onMore: (id: string) => void };

/** One finding beside its item: what is wrong, what to do, where it is written (the surest source). `onMore` opens the bar at this finding, for a notice with no room; a small one never has. */
export const Notice = ({ shown, sources, onMore }: Props) => (
  <div class={`notice ${shown.kind}`} role="note" aria-label={nameOf(shown)} tabIndex={-1} data-id={shown.id} {...(shown.isSmall && { 'data-small': '' })}>
    <button class="more" onClick={() => onMore(shown.id)}>
      <VerdictIcon kind={shown.kind} /><span class="word">{kindWord(shown.kind)}</span><span class="short">{textOf(shown)}</span>
    </button>
    {!shown.isSmall && (
      <div class="whole">
        <p class="tone"><VerdictIcon kind={shown.kind} />{kindWord(shown.kind)}</p>
        <p>{textOf(shown)}</p>
        <Next shown={shown} sources={sources.slice(0, 1)} />
      </div>
    )}
  </div>
);

/** What to do about it, and where it is written and when that was last read. */
export const Next = ({ shown, sources }: { shown: Shown; sources: readonly Source[] }) => {
  const remedy = shown.remedy && say(shown.remedy.key, ...(shown.remedy.values ?? []));
  return (
    <>
      {remedy && <p class="remedy">{remedy}</p>}
      {sources.map(({ title, url, seen }) => (
        <p class="source" key={title}>
          {say('overlay_source')}{url ? <a href={url} target="_blank" rel="noopener noreferrer">{title}</a> : title}{say('overlay_seen', seen)}
        </p>
      ))}
    </>
  );
};

/** The verdict's word: 対象外, 要確認 or 注意. */
export function kindWord(kind: Kind): string {
  return say(`verdict_${kind}`);
}

/** The sentence that says why. */
export function textOf({ message }: Shown): string {
  return say(message.key, ...(message.values ?? []));
}

/** What assistive technology calls the notice: the verdict's word, the item by the form's own label, and why. */
export function nameOf(shown: Shown): string {
  return say('overlay_noteName', kindWord(shown.kind), shown.label ?? say('overlay_wholePage'), textOf(shown));
}
