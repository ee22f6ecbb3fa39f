import { native } from '../../profile/native.ts';

/** Our life in the page: it ends when the extension that sent us is gone, and everything we started ends with `signal`. */
export type Life = {
  signal: AbortSignal;
  /** Whether the extension is still there; ends this life when it is not. Cheap, so asked at every user event. */
  isAlive: () => boolean;
  /** Whether the failure is only that the extension went away; then it has been dealt with. */
  endedBy: (failure: unknown) => boolean;
};

/**
 * Starts a life of our own. The extension framework's context is not used for that: any page can end it with one synthetic event.
 * `onEnd` is called once, after all listeners and timers have been stopped; it must not call the extension's API, which throws by then.
 */
export function createLife(onEnd: () => void): Life {
  const ending = new AbortController();
  const isAlive = () => {
    if (ending.signal.aborted) return false;
    if (hasExtension()) return true;
    ending.abort();
    onEnd();
    return false;
  };
  return { signal: ending.signal, isAlive, endedBy: () => !isAlive() };
}

/** `runtime.id` is undefined once the extension was reloaded, updated or disabled. */
function hasExtension(): boolean {
  try {
    return Boolean(native.runtime?.id);
  } catch {
    return false;
  }
}
