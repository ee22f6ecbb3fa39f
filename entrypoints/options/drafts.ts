import { useState } from 'preact/hooks';

/**
 * What is typed into a field and not saved yet, kept outside the page too: a crash, or a window closed by mistake, takes no words away. `found` is what an earlier
 * page left behind; it is offered, never put in by itself. It is the organisation's own data, like the profile, and stays on this machine as that does.
 */
export type Draft = { found: string | null; keep: (text: string) => void; forget: () => void };

/** The draft of one field, by a key that no other field has. What was saved before the page went is no draft: `saved` is the field's value as it stands. */
export function useDraft(key: string, saved: string): Draft {
  const place = `draft.${key}`;
  const [found, setFound] = useState(() => {
    const text = read(place);
    if (text !== saved) return text;
    write(place, '');
    return null;
  });
  return {
    found,
    keep: (text) => write(place, text),
    forget: () => {
      write(place, '');
      setFound(null);
    },
  };
}

/** Forgets all that was typed and not saved, for a profile that has been replaced. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith('draft.')) localStorage.removeItem(key);
  } catch { /* no storage: nothing was kept */ }
}

function read(place: string): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}

/** A browser that keeps nothing (full, or forbidden) still lets one type. */
function write(place: string, text: string): void {
  try {
    if (text) localStorage.setItem(place, text);
    else localStorage.removeItem(place);
  } catch { /* typing goes on without the net */ }
}
