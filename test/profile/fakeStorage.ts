type Values = Record<string, unknown>;
type Listener = (changes: Record<string, unknown>, area: string) => void;

/** Stands in for the browser's storage: keeps structured copies, tells listeners, and can be full. `managed: null` throws as Firefox does. */
export function fakeStorage(local: Values = {}, managed: Values | null = {}) {
  const listeners = new Set<Listener>();
  const state = { local: structuredClone(local), managed, room: Infinity };
  const pick = (from: Values, keys: string | string[]): Values => Object.fromEntries([keys].flat().flatMap((key) => (key in from ? [[key, structuredClone(from[key])]] : [])));
  const browser = {
    storage: {
      local: {
        get: async (keys: string | string[]) => pick(state.local, keys),
        set: async (values: Values) => {
          const next = { ...state.local, ...structuredClone(values) };
          if (JSON.stringify(next).length > state.room) throw new Error('QUOTA_BYTES quota exceeded');
          state.local = next;
          for (const listener of listeners) listener(Object.fromEntries(Object.keys(values).map((key) => [key, {}])), 'local');
        },
      },
      managed: {
        get: async (keys: string) => {
          if (state.managed === null) throw new Error('Managed storage manifest not found');
          return pick(state.managed, keys);
        },
      },
      onChanged: { addListener: (listener: Listener) => listeners.add(listener), removeListener: (listener: Listener) => listeners.delete(listener) },
    },
    i18n: { getMessage: (key: string, values: string[] = []) => [key, ...values].join(' ') },
  };
  return { browser, state };
}
