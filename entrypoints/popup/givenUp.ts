import { browser } from '../../profile/browser.ts';

/** Whether the page in the active tab removed our notices so often that we stopped; the background keeps that in memory (its `givenUpKey`). */
export async function isGivenUp(): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const key = `givenUp:${tab?.id}`;
  return (await browser.storage.session.get(key))[key] === true;
}
