import { browser } from '../../profile/browser.ts';
import type { Account } from '../../profile/schema.ts';
import type { Facts } from '../../rules/facts.ts';
import { findOrganization } from '../../rules/organizations.ts';
import { facts } from '../../rules/schema.ts';

/** What is known of the filing in the active tab: its title (procedure and 区分), what its form said and the user answered in the bar, and who files. */
export type OpenForm = { title: string; facts: Facts; filer?: string };

/** The filing the background keeps for the active tab; null where no form is open, or nothing of it is known yet. */
export async function openForm(): Promise<OpenForm | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const key = `filing:${tab?.id}`;
  const kept = (await browser.storage.session.get(key))[key] as { title?: string; answers?: object; facts?: object; filer?: string } | undefined;
  const parsed = facts.safeParse({ ...kept?.answers, ...kept?.facts });
  if (!kept?.title || !parsed.success || !parsed.data.procedure) return null;
  return { title: kept.title, facts: parsed.data, ...(kept.filer && { filer: kept.filer }) };
}

/** The form's facts, and what follows from them for this account: what its client that accepts the person entrusted to it. */
export function factsFor({ facts }: OpenForm, account: Account | null): Facts {
  const { acceptingOrganization } = facts;
  const client = acceptingOrganization && findOrganization(acceptingOrganization, account?.declaredClients ?? []);
  return { ...(client?.supportContract && { supportContract: client.supportContract }), ...facts };
}
