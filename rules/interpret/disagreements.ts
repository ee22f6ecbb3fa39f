import type { Account } from '../../profile/schema.ts';
import type { FactName, Facts, Organization } from '../facts.ts';
import type { Finding, Outcome } from '../judge.ts';
import { findOrganization, hasCheckDigit, sameOrganization } from '../organizations.ts';
import { organizationOf, typedNumber } from './page.ts';
import type { Reading } from './reading.ts';
import { dayOf, fold } from './texts.ts';

/**
 * Where two sources say different things (row E-14 lists what the page states): 取次者's organisation or 登録支援機関 and the profile's, a
 * 法人番号 and the name beside it, a number or a date that cannot be one. 委託 and contract are judged by their own rule (N-17).
 */
export function disagreementsOf(reading: Reading, account: Account | null, page: Facts): readonly Finding[] {
  return [
    ...agentOrganizationDiffers(reading, account),
    ...supportEntrustedToAnother(reading, account),
    ...(['employer', 'supporter', 'supervisor', 'support'] as const).flatMap((who) => numberMistyped(reading, who)),
    ...numberContradictsName(account, page),
    ...expiryDayUnclear(reading),
  ];
}

function agentOrganizationDiffers({ items }: Reading, account: Account | null): readonly Finding[] {
  const typed = items.agentOrganization;
  const own = account?.ownOrganization;
  if (typed?.state !== 'filled' || !own || sameOrganization({ name: typed.text }, own) !== false) return [];
  return [finding('agentOrganizationDiffers', 'advice', ['ownOrganization'], typed.text, own.name)];
}

/** the form names the 登録支援機関 that the whole plan is entrusted to; if that is not ours, its contract is not the profile's. */
function supportEntrustedToAnother(reading: Reading, account: Account | null): readonly Finding[] {
  const named = organizationOf(reading, 'support');
  const own = account?.ownOrganization;
  if (account?.capacity !== 'registeredSupportOrganization' || !named || !own || sameOrganization(named, own) !== false) return [];
  return [finding('supportEntrustedToAnother', 'unknown', ['supportContract'], named.name, own.name)];
}

const facts: Record<'employer' | 'supporter' | 'supervisor' | 'support', FactName> = {
  employer: 'acceptingOrganization', supporter: 'acceptingOrganization', supervisor: 'supervisedBy', support: 'supportContract',
};

function numberMistyped(reading: Reading, who: keyof typeof facts): readonly Finding[] {
  const typed = typedNumber(reading, who);
  if (typed === undefined) return [];
  if (!/^\d{13}$/.test(typed)) return [finding('corporateNumberNot13Digits', 'advice', [facts[who]], typed.trim().slice(0, 40))];
  return hasCheckDigit(typed) ? [] : [finding('corporateNumberMistyped', 'advice', [facts[who]], typed)];
}

/** The number points to one organisation of the profile and the name to another, or to none: which is meant, only the staff member can say. */
function numberContradictsName(account: Account | null, { acceptingOrganization, supervisedBy }: Facts): readonly Finding[] {
  if (!account) return [];
  const lists: (readonly Organization[])[] = [account.declaredClients ?? [], account.implementers ?? []];
  if (account.ownOrganization) lists.push([account.ownOrganization]);
  return [...check(acceptingOrganization, 'acceptingOrganization'), ...check(supervisedBy, 'supervisedBy')];

  function check(typed: Organization | null | undefined, about: FactName): readonly Finding[] {
    if (!typed?.corporateNumber) return [];
    const { name, corporateNumber } = typed;
    const named = first(lists, (list) => findOrganization({ name }, list));
    if (!named?.corporateNumber || named.corporateNumber === corporateNumber) return [];
    const numbered = first(lists, (list) => list.find((one) => one.corporateNumber === corporateNumber));
    return numbered
      ? [finding('corporateNumberContradictsName', 'unknown', [about], name, corporateNumber, numbered.name)]
      : [finding('corporateNumberNotTheClients', 'advice', [about], name, corporateNumber, named.corporateNumber)];
  }
}

function first<From, To>(list: readonly From[], find: (from: From) => To | null | undefined): To | undefined {
  for (const from of list) {
    const found = find(from);
    if (found) return found;
  }
  return undefined;
}

function expiryDayUnclear({ items }: Reading): readonly Finding[] {
  const typed = items.expiresOn;
  if (typed?.state !== 'filled' || dayOf(typed.text)) return [];
  return [finding('expiryDayUnclear', 'advice', ['expiresOn'], fold(typed.text).slice(0, 40))];
}

function finding(rule: string, outcome: Outcome, about: readonly FactName[], ...values: string[]): Finding {
  return {
    rule, outcome, basis: ['E-14'], about, missing: [],
    message: { key: `reading_${rule}`, values }, remedy: { key: `reading_${rule}_remedy`, values },
  };
}
