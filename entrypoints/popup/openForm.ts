import { browser } from '../../profile/browser.ts';
import type { Account } from '../../profile/schema.ts';
import type { FactName, Facts } from '../../rules/facts.ts';
import type { Finding } from '../../rules/index.ts';
import { findOrganization } from '../../rules/organizations.ts';
import { facts } from '../../rules/schema.ts';

/**
 * The filing open in the active tab: its title (procedure and 区分), what its form said, what the user answered in the bar, who files, where page and
 * profile differ, and why findings were set aside there.
 */
export type OpenForm = {
  title: string; page: Facts; answers: Facts; filer: string | undefined; disagreements: readonly Finding[]; aside: Readonly<Record<string, string>>;
};

/** The filing the background keeps for the active tab; null where no form is open, or nothing of it is known yet. */
export async function openForm(): Promise<OpenForm | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const key = `filing:${tab?.id}`;
  const kept = (await browser.storage.session.get(key))[key] as Kept | undefined;
  const [page, answers] = [facts.safeParse(kept?.facts), facts.safeParse(kept?.answers)];
  if (!kept?.title || !page.success || !answers.success || !page.data.procedure) return null;
  return { title: kept.title, page: page.data, answers: answers.data, filer: kept.filer, disagreements: kept.disagreements ?? [], aside: kept.aside ?? {} };
}

/** What the background keeps, as it was parsed when it came from the page's script. */
type Kept = Partial<Omit<OpenForm, 'page' | 'answers'>> & { facts?: unknown; answers?: unknown };

/** The filing's facts, and what follows from them for this account: what its client that accepts the person entrusted to it. */
export function factsFor({ page, answers }: OpenForm, account: Account | null): Facts {
  const said: Facts = { ...answers, ...page };
  const client = said.acceptingOrganization && findOrganization(said.acceptingOrganization, account?.declaredClients ?? []);
  return { ...(client?.supportContract && { supportContract: client.supportContract }), ...said };
}

/** Where a fact of the check came from; what was chosen in the popup is an answer too. */
export function sourceOf(fact: FactName, form: OpenForm | null, account: Account | null): 'page' | 'profile' | 'answer' {
  if (form && fact in form.page) return 'page';
  if (form && fact in form.answers) return 'answer';
  if (fact === 'supportContract') return account?.declaredClients?.length ? 'profile' : 'answer';
  return account && fact in account ? 'profile' : 'answer';
}
