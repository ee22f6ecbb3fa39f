import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';

const door = vi.hoisted(() => ({ browser: {} as unknown }));
vi.mock('../../profile/browser.ts', () => door);

type Sender = { id?: string; url?: string; frameId?: number; tab?: { id?: number } };
type Listener = (message: unknown, sender: Sender) => unknown;

const host = 'https://www.rasens-immi.moj.go.jp/';
const ours: Sender = { id: 'us', url: `${host}rasens-u/offer/x`, frameId: 0, tab: { id: 7 } };
const reading = { page: 'form', title: '在留資格認定証明書交付申請（区分N）', loginName: 'AOBA TARO', items: { employerName: { state: 'filled', text: 'x' } }, unreadable: [], expected: 1, read: 1, choices: [] };
const page = { reading, labels: { employerName: '名称' }, shown: ['employerName'] };
/** Everything the page's script says. */
const known: readonly Record<string, unknown>[] = [
  { kind: 'begin', page: 'form', title: reading.title },
  { kind: 'view', page, change: { answers: { dependent: true }, said: { dependent: '扶養を受ける' } } },
  { kind: 'sheet', page },
  { kind: 'filing.end' },
  { kind: 'openOptions' },
  { kind: 'givenUp' },
  { kind: 'wake' },
];

let listener: Listener;
/** What the background did to the browser. */
let done: string[];

beforeEach(async () => {
  done = [];
  const does = (name: string, answer: unknown = undefined) => async (...given: unknown[]) => {
    done.push(`${name} ${JSON.stringify(given)}`);
    return answer;
  };
  const area = { get: async () => ({}), set: does('set'), remove: does('remove') };
  const event = { addListener: () => {} };
  door.browser = {
    runtime: { id: 'us', onMessage: { addListener: (one: Listener) => { listener = one; } }, onStartup: event, onInstalled: event, openOptionsPage: does('openOptionsPage'), getURL: (path: string) => path },
    storage: { session: area, local: area, managed: area, onChanged: event },
    tabs: { onRemoved: event, create: does('create') },
    action: { setBadgeText: does('badge'), setTitle: does('title') },
    i18n: { getMessage: (key: string) => key },
  };
  // What runs in the page too asks the browser itself for its words.
  (globalThis as unknown as { browser: { i18n: { getMessage: (key: string) => string } } }).browser.i18n.getMessage = (key) => key;
  const { default: background } = await import('../../entrypoints/background/index.ts');
  background.main();
});

/** Nothing is answered (so not even a promise) and nothing is done. */
const isDropped = (message: unknown, sender: Sender): void => {
  expect(listener(message, sender)).toBeUndefined();
  expect(done).toEqual([]);
};

describe('a message to the background', () => {
  test('is answered or acted on when our own script in the top frame of the official system says it', async () => {
    for (const message of known) await listener(message, ours);
    expect(done.map((one) => one.split(' ')[0])).toEqual(expect.arrayContaining(['set', 'remove', 'openOptionsPage', 'badge']));
    expect(await listener(known[0], ours)).toMatchObject({ site: { title: reading.title } });
    expect(await listener(known[1], ours)).toMatchObject({ bar: { verdict: null, plain: 'overlay_noProfile' } });
  });

  test('of a shape that nobody of ours sends is dropped: no throw, no change, no answer', () => {
    const key = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'kind2', 'tabId', 'toString'), fc.string()).filter((one) => !['kind', 'title', 'page', 'change'].includes(one));
    const unheard = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withObjectString: true, withSparseArray: true, maxDepth: 2 }).filter((one) => !known.some(({ kind }) => (one as { kind?: unknown } | null)?.kind === kind)),
      // A known kind with one key too many …
      fc.tuple(fc.constantFrom(...known), key, fc.anything()).map(([message, name, value]) => Object.defineProperty({ ...message }, name, { value, enumerable: true })),
      // … one missing …
      fc.constantFrom(...known.filter((message) => Object.keys(message).length > 1)).chain((message) => fc.constantFrom(...Object.keys(message)).map((name) => Object.fromEntries(Object.entries(message).filter(([one]) => one !== name)))),
      // … or a value of no type it could have.
      fc.constantFrom(...known.filter((message) => Object.keys(message).length > 1)).chain((message) => fc.tuple(fc.constantFrom(...Object.keys(message).filter((name) => name !== 'kind')), fc.oneof(fc.constant(7), fc.constant(() => 1), fc.constant(Symbol('x')), fc.bigInt(), fc.constant([{}]), fc.constant({ '': { '': '' } }), fc.constant('x'.repeat(1_001)))).map(([name, value]) => ({ ...message, [name]: value }))),
    );
    fc.assert(fc.property(unheard, (message) => isDropped(message, ours)), { numRuns: 10_000 });
  });

  test('from anybody else is dropped, whatever it says: another extension, another host, a frame, a page of ours, no tab', () => {
    const strange = fc.record({
      id: fc.oneof(fc.constant('us'), fc.constant(undefined), fc.string()),
      url: fc.oneof(fc.constant(ours.url), fc.constant(undefined), fc.webUrl(), fc.constantFrom('https://www.rasens-immi.moj.go.jp.example.invalid/', 'http://www.rasens-immi.moj.go.jp/', 'https://www.rasens-immi.moj.go.jp@example.invalid/', 'https://example.invalid/#https://www.rasens-immi.moj.go.jp/', 'chrome-extension://us/popup.html', 'about:blank', '')),
      frameId: fc.oneof(fc.constant(0), fc.constant(undefined), fc.integer()),
      tab: fc.oneof(fc.constant({ id: 7 }), fc.constant(undefined), fc.constant({})),
    }).filter(({ id, url, frameId, tab }) => !(id === 'us' && frameId === 0 && url?.startsWith(host) && tab && 'id' in tab)) as fc.Arbitrary<Sender>;
    fc.assert(fc.property(fc.constantFrom(...known), strange, (message, sender) => isDropped(message, sender)), { numRuns: 10_000 });
  });
});
