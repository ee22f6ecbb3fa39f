import type { CDPSession, Page } from 'puppeteer-core';
import type { Part } from './overlay.ts';

type AxValue = { value?: unknown };
type AxNode = {
  ignored: boolean;
  role?: AxValue;
  name?: AxValue;
  properties?: { name: string; value: AxValue }[];
  backendDOMNodeId?: number;
};

/** The parts of each element with a closed shadow root under <html> (or in a dialog), from Chromium's own accessibility tree. */
export const readWithAccessibilityTree = async (page: Page): Promise<Part[][]> => {
  const session = await sessionOf(page);
  const read: Part[][] = [];
  for (const hostId of await hostsOf(session)) read.push(await readHost(session, hostId).catch(forgiveGone));
  await session.send('Runtime.releaseObjectGroup', { objectGroup: GROUP });
  return read;
};

/**
 * For axe-core, which cannot see into a closed root: lets the page's own world see the roots of the hosts under <html>, for this page view only.
 * Changes nothing the content script sees. Only Chromium.
 */
export const openOverlayForAxe = async (page: Page): Promise<void> => {
  const session = await sessionOf(page);
  for (const hostId of await hostsOf(session)) {
    const rootId = await rootOf(session, hostId);
    if (rootId === undefined) continue;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: rootId });
    await session.send('Runtime.callFunctionOn', {
      objectId: hostId,
      functionDeclaration: 'function (root) { Object.defineProperty(this, "shadowRoot", { configurable: true, value: root }); }',
      arguments: [{ objectId: object.objectId as string }],
    });
  }
};

const GROUP = 'overlay';

/** The page's elements that may be an extension's host. */
const hostsOf = async (session: CDPSession): Promise<string[]> => {
  const { result } = await session.send('Runtime.evaluate', {
    expression: `[...document.querySelectorAll('html > :not(head, body), dialog > *')]`,
    objectGroup: GROUP,
  });
  const { result: entries } = await session.send('Runtime.getProperties', { objectId: result.objectId as string, ownProperties: true });
  return entries.filter(({ name }) => /^\d+$/.test(name)).map(({ value }) => value?.objectId as string);
};

const readHost = async (session: CDPSession, objectId: string): Promise<Part[]> => {
  if ((await rootOf(session, objectId)) === undefined) return [];
  const told = await toldOf(session, objectId);
  const objects = await Promise.all(
    told.map(async ({ backendDOMNodeId }) => (await session.send('DOM.resolveNode', { backendNodeId: backendDOMNodeId, objectGroup: GROUP })).object.objectId),
  );
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: MEASURE,
    arguments: objects.map((id) => ({ objectId: id as string })),
    returnByValue: true,
  });
  // Texts and boxes come after the tree: where it has grown meanwhile, the two would be of different moments.
  if (idsOf(await toldOf(session, objectId)) !== idsOf(told)) return readHost(session, objectId);
  const measured = result.value as { text: string; box: Part['box'] }[];
  return told.map((node, index) => ({
    role: roleOf(node),
    name: String(node.name?.value ?? '').replace(/\s+/g, ' ').trim(),
    text: measured[index]?.text ?? '',
    box: measured[index]?.box ?? { x: 0, y: 0, width: 0, height: 0 },
    checked: property(node, 'checked') === 'true',
    disabled: property(node, 'disabled') === true,
    expanded: property(node, 'expanded') === true,
    focused: property(node, 'focused') === true,
  }));
};

const toldOf = async (session: CDPSession, objectId: string): Promise<AxNode[]> => {
  const { nodes } = (await session.send('Accessibility.queryAXTree', { objectId })) as { nodes: AxNode[] };
  return nodes.filter((node) => !node.ignored && node.backendDOMNodeId !== undefined && !SILENT.has(String(node.role?.value)));
};

const idsOf = (nodes: readonly AxNode[]): string => nodes.map(({ backendDOMNodeId }) => backendDOMNodeId).join();

const rootOf = async (session: CDPSession, objectId: string): Promise<number | undefined> => {
  const { node } = await session.send('DOM.describeNode', { objectId, depth: 1, pierce: true });
  return node.shadowRoots?.find((root) => root.shadowRootType === 'closed')?.backendNodeId;
};

const MEASURE = `function (...elements) {
  return elements.map((element) => {
    if (!element.getBoundingClientRect) return { text: element.textContent ?? '', box: { x: 0, y: 0, width: 0, height: 0 } };
    const { x, y, width, height } = element.getBoundingClientRect();
    return { text: (element.innerText ?? element.textContent ?? '').replace(/\\s+/g, ' ').trim(), box: { x, y, width, height } };
  });
}`;

/** Roles that say nothing of their own. */
const SILENT = new Set(['none', 'generic', 'StaticText', 'InlineTextBox', 'LineBreak', 'ListMarker', 'undefined']);

/** Chromium's inner names for two ARIA roles. */
const roleOf = (node: AxNode) => {
  const role = String(node.role?.value);
  return { DisclosureTriangle: 'button', RootWebArea: 'document' }[role] ?? role;
};

const property = (node: AxNode, name: string) => node.properties?.find((one) => one.name === name)?.value.value;

/** A host that goes away while it is read has no parts; every other fault is told. */
const forgiveGone = (error: unknown): Part[] => {
  if (/Could not find node|No node|Cannot find context|detached|Node with given id/i.test(String(error))) return [];
  throw error;
};

const sessions = new WeakMap<Page, Promise<CDPSession>>();

const sessionOf = (page: Page) => {
  const known = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, known);
  return known;
};
