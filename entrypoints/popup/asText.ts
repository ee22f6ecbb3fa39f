import { dayText } from '../../components/dayText.ts';
import { asideKey, describe } from '../../components/describe.ts';
import { noPage } from '../../components/noPage.ts';
import { factText } from '../../components/factText.ts';
import type { Walk } from '../../components/quickCheck.ts';
import { say } from '../../components/words.ts';
import type { Account } from '../../profile/schema.ts';
import { type FactName, todayInJapan } from '../../rules/index.ts';
import { sourcesOf } from '../../rules/sources.ts';

/** The check as plain text for a mail or a note: verdict, findings with what to do, where it is written and why the user settled it (`reasons`, by finding), and what was answered. */
export function asText({ facts, judgement }: Walk, account: Account | null, reasons: Readonly<Record<string, string>>): string {
  const { shown } = describe(judgement, noPage);
  const findings = shown.flatMap(({ id, kind, message, remedy, basis }) => [
    '', `■ ${say(`verdict_${kind}`)}: ${say(message.key, ...(message.values ?? []))}`,
    ...(remedy ? [`  → ${say(remedy.key, ...(remedy.values ?? []))}`] : []),
    ...(reasons[asideKey(id)] ? [`  ${say('sheet_setAside', reasons[asideKey(id)]!)}`] : []),
    ...sourcesOf(basis).map(({ title, url }) => `  ${title} ${url}`.trimEnd()),
  ]);
  const told = (Object.keys(facts) as FactName[]).flatMap((fact) => {
    const text = fact in (account ?? {}) ? '' : factText(facts, fact);
    return text ? [`・${say(`fact_${fact}`)}: ${text}`] : [];
  });
  return [
    `${say('appName')} ${dayText(todayInJapan())}`, `${say('quick_result')}: ${say(`verdict_${judgement.verdict}`)}`,
    ...(account ? [`${say('fact_capacity')}: ${account.label}`] : []), ...findings, '', say('quick_answers'), ...told, '', say('quick_disclaimer'),
  ].join('\n');
}
