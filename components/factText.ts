import type { FactName, Facts, Organization } from '../rules/facts.ts';
import { isDay } from '../rules/days.ts';
import { dayText } from './dayText.ts';
import { activityWord } from './questions.ts';
import { say } from './words.ts';

/** A fact's value in words; '' where it is not known. Lists are told by their length. */
export function factText(facts: Facts, fact: FactName): string {
  const value = facts[fact];
  if (value === undefined) return '';
  switch (fact) {
    case 'procedure': return say(`procedure_${value as string}`);
    case 'filedWith': return facts.filedWith!.length ? facts.filedWith!.map((one) => say(`procedure_${one}`)).join(say('comma')) : say('ask_filedWith_none');
    case 'capacity': case 'issuedCapacity': return say(`capacity_${value as string}`);
    case 'currentStatus': case 'desiredStatus': case 'principalStatus': return say(`status_${value as string}`);
    case 'designatedActivity': case 'desiredDesignatedActivity': return activityWord(value as string);
    case 'declaredClients': case 'implementers': return say('rows_count', (value as readonly unknown[]).length.toLocaleString());
    case 'grantedMonths': return say('months', String(value));
    case 'acceptingOrganization': if (value === null) return say('ask_acceptingOrganization_none');
  }
  if (value === null) return '—';
  if (typeof value === 'object') return organizationText(value as Organization);
  return typeof value === 'string' && isDay(value) ? dayText(value) : say(`ask_${fact}_${String(value)}`);
}

function organizationText({ name, corporateNumber }: Organization): string {
  return corporateNumber ? `${name}${say('between')}${corporateNumber}` : name;
}
