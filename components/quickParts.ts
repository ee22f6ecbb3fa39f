import type { Account } from '../profile/schema.ts';
import {
  capacities, type Facts, type Organization, staffCapacities, type Status, statuses, supportContracts,
} from '../rules/facts.ts';
import { knownActivities } from '../rules/status/designatedActivityTable.ts';
import { activityWord } from './questions.ts';
import { familyStatuses, soughtStatus } from './sought.ts';
import { say } from './words.ts';

/** One question of the quick check: one list to choose from, or a few that belong together. `fallback` is chosen until another is. */
export type QuickQuestion = { id: string; parts: readonly QuickPart[] };
export type QuickPart = { id: string; text: string; options: readonly QuickOption[]; fallback?: string };
export type QuickOption = { value: string; label: string; answer: Partial<Facts>; group?: string };

/** One choice. */
export function option(value: string, label: string, answer: Partial<Facts>, group?: string): QuickOption {
  return { value, label, answer, ...(group && { group }) };
}

/** The user types, the four kinds of staff first. */
export function capacityPart(): QuickPart {
  return { id: 'capacity', text: say('ask_capacity'), options: capacityOptions() };
}

function capacityOptions(): QuickOption[] {
  return capacities.map((capacity) => option(
    capacity, say(`capacity_${capacity}`), { capacity }, say((staffCapacities as readonly string[]).includes(capacity) ? 'quick_staff' : 'quick_others'),
  ));
}

/** The procedure, and what is filed with it: 注1 turns on that, and how a 再 is received on the counter (N-18). */
export function procedureParts(): QuickPart[] {
  const alone = ['certificateOfEligibility', 'changeOfStatus', 'extensionOfPeriodOfStay', 'acquisitionOfStatus', 'certificateOfAuthorizedEmployment',
    'permissionForOtherActivity', 'reentryPermit', 'permanentResidence', 'residenceCard'] as const;
  const onlyAlone = (procedure: string): boolean => procedure === 'permissionForOtherActivity' || procedure === 'reentryPermit';
  return [
    {
      id: 'procedure', text: say('ask_procedure'),
      options: alone.map((procedure) => option(
        procedure, onlyAlone(procedure) ? say('quick_alone', say(`procedure_${procedure}`)) : say(`procedure_${procedure}`), { procedure, filedWith: [] },
      )),
    },
    {
      id: 'other', text: say('quick_withOther'), fallback: 'no',
      options: [option('no', say('quick_withNone'), {}), option('yes', say('quick_with'), { filedWith: ['permissionForOtherActivity'] })],
    },
    {
      id: 'reentry', text: say('quick_withReentry'), fallback: 'no',
      options: [
        option('no', say('quick_withNone'), {}),
        option('counter', say('quick_withCounter'), { filedWith: ['reentryPermit'], receipt: 'counter' }),
        option('mail', say('quick_withMail'), { filedWith: ['reentryPermit'], receipt: 'mail' }),
      ],
    },
  ];
}

/** The status held, the status wanted, or both, as the procedure has them; 技能実習 with its type and 特定活動 with its number in one choice. */
export function statusParts({ procedure }: Facts): QuickPart[] {
  const held = statusPart('currentStatus', 'designatedActivity');
  const wanted = statusPart('desiredStatus', 'desiredDesignatedActivity');
  if (procedure === 'changeOfStatus') return [held, wanted];
  return procedure === 'certificateOfEligibility' || procedure === 'acquisitionOfStatus' ? [wanted] : [held];
}

function statusPart(fact: 'currentStatus' | 'desiredStatus', activityFact: 'designatedActivity' | 'desiredDesignatedActivity'): QuickPart {
  const options = statuses.filter((status) => status !== 'none' && status !== 'designatedActivities').flatMap((status) => {
    const group = say(`quick_group_${groupOf(status)}`);
    if (!status.startsWith('technicalInternTraining')) return [option(status, say(`status_${status}`), { [fact]: status }, group)];
    return (['supervised', 'individualEnterprise'] as const).map((internTraining) => option(
      `${status}-${internTraining}`, say('quick_intern', say(`status_${status}`), say(`ask_internTraining_${internTraining}`)),
      { [fact]: status, internTraining }, group,
    ));
  });
  const activities = knownActivities().map((activity) => option(
    `activity-${activity}`, say('quick_activity', activityWord(activity)), { [fact]: 'designatedActivities', [activityFact]: activity },
    say('status_designatedActivities'),
  ));
  const order = [say('quick_group_work'), say('quick_group_other'), say('quick_group_family'), say('status_designatedActivities')];
  return {
    id: fact, text: say(`ask_${fact}`),
    options: [...options, ...activities].sort((a, b) => order.indexOf(a.group!) - order.indexOf(b.group!)),
  };
}

function groupOf(status: Status): 'family' | 'other' | 'work' {
  if (familyStatuses.includes(status) || status === 'permanentResident') return 'family';
  return ['culturalActivities', 'temporaryVisitor', 'student', 'trainee', 'diplomat'].includes(status) ? 'other' : 'work';
}

/** Who accepts the person (for trainees: who supervises them), as far as the user type's scope turns on it. */
export function organizationPart(facts: Facts, account: Account | null): QuickPart {
  const { capacity } = facts;
  const ownFacts = { ownOrganization: own(account) };
  const trainee = isTrainee(facts);
  const accepted = (value: string, key: string, organization: Organization | null, more: Partial<Facts> = {}): QuickOption => (
    option(value, say(key, organization?.name ?? ''), { acceptingOrganization: organization, ...ownFacts, ...more })
  );
  const forClients = capacity === 'registeredSupportOrganization' || capacity === 'publicInterestCorporation';
  const clients = forClients ? { declaredClients: account?.declaredClients ?? [] } : {};
  const elsewhere = [
    accepted('another', 'quick_another', another('acceptingOrganization'), clients), accepted('none', 'ask_acceptingOrganization_none', null, clients),
  ];
  if (trainee && capacity === 'supervisingOrganization') return part(account?.implementers?.length ? 'quick_askImplementer' : 'quick_askTrainee', traineeOptions(account));
  if (trainee && capacity === 'publicInterestCorporation') return part('quick_askTrainee', clientBodyOptions(account));
  if (capacity === 'supervisingOrganization') {
    const knowsDocuments = facts.categoryDocuments !== undefined;
    return part('quick_askAccepting', [
      ...(knowsDocuments ? [accepted('own', 'quick_own', own(account))] : [
        accepted('ownFiled', 'quick_ownFiled', own(account), { categoryDocuments: true }),
        accepted('ownNotFiled', 'quick_ownNotFiled', own(account), { categoryDocuments: false }),
      ]),
      ...elsewhere,
    ]);
  }
  if (forClients) return part('quick_askAccepting', [...clientOptions(capacity, account), accepted('own', 'quick_own', own(account), clients), ...elsewhere]);
  return part('quick_askAccepting', [
    accepted('own', 'quick_own', own(account)), accepted('group', 'quick_group', another('acceptingOrganization'), { sameGroup: true }), ...elsewhere,
  ]);
}

function part(key: string, options: QuickOption[]): QuickPart {
  return { id: 'organization', text: say(key), options };
}

/** 注2: supervised by us and of a listed 実習実施者? With a list in the profile, the 実習実施者 is chosen from it. */
function traineeOptions(account: Account | null): QuickOption[] {
  const ours = { supervisedBy: own(account), ownOrganization: own(account) };
  const standIn = { name: say('quick_listedImplementer') };
  const listed = account?.implementers?.length
    ? account.implementers.map((row, at) => option(`row${at}`, row.name, { ...ours, implementer: organization(row) }, say('fact_implementers')))
    : [
      option('listed', say('quick_listed'), { ...ours, implementer: standIn, implementers: [{ ...standIn, submittedBy: 'application' }] }),
      option('listedByMail', say('quick_listedByMail'), { ...ours, implementer: standIn, implementers: [{ ...standIn, submittedBy: 'ordinaryMail' }] }),
    ];
  const unlisted = { ...ours, implementer: another('implementer'), implementers: account?.implementers ?? [] };
  return [
    ...listed, option('unlisted', say('quick_unlisted'), unlisted),
    option('anotherBody', say('quick_anotherBody'), { ownOrganization: own(account), supervisedBy: another('supervisedBy') }),
  ];
}

/** 注5: supervised by the 監理団体 that asked us? */
function clientBodyOptions(account: Account | null): QuickOption[] {
  const standIn = { name: say('quick_clientBody') };
  const bodies = account?.declaredClients?.filter(({ supervisingOrganization }) => supervisingOrganization);
  const ours = bodies?.length
    ? bodies.map((row, at) => option(`row${at}`, row.name, { supervisedBy: organization(row) }, say('fact_declaredClients')))
    : [option('client', standIn.name, { supervisedBy: standIn, declaredClients: [{ ...standIn, supervisingOrganization: true }] })];
  return [...ours, option('anotherBody', say('quick_undeclaredBody'), { supervisedBy: another('supervisedBy'), declaredClients: account?.declaredClients ?? [] })];
}

/** 注4, 注6: a declared or pledged client; for 登録支援機関 also what it entrusted to us. */
function clientOptions(capacity: string, account: Account | null): QuickOption[] {
  const ownOrganization = own(account); // E-12 asks whether the client is not ourselves
  if (account?.declaredClients?.length) {
    return account.declaredClients.map(({ supportContract, ...row }, at) => option(
      `row${at}`, row.name, { ownOrganization, acceptingOrganization: organization(row), ...(supportContract && { supportContract }) }, say('fact_declaredClients'),
    ));
  }
  const standIn = { name: say('quick_client') };
  const client = { ownOrganization, acceptingOrganization: standIn, declaredClients: [standIn] };
  if (capacity !== 'registeredSupportOrganization') return [option('client', standIn.name, client)];
  return supportContracts.map((supportContract) => option(
    `client-${supportContract}`, say('quick_clientContract', standIn.name, say(`ask_supportContract_${supportContract}`)), { ...client, supportContract },
  ));
}

/** Who the applicant is to the accepted person, with what ②–④ turn on: supported, and by a foreign national. */
export function personPart(facts: Facts): QuickPart {
  const activity = soughtStatus(facts) === 'designatedActivities';
  const supported = (value: string, relation: Facts['relation'], dependent: boolean): QuickOption => option(
    value, say(`quick_person_${activity ? 'activity_' : ''}${value}`),
    { relation, dependent, principalNationality: 'foreign', ...(activity && { designatedAsDependent: dependent }) },
  );
  return {
    id: 'person', text: say('ask_relation'),
    options: [
      option('self', say('ask_relation_self'), { relation: 'self' }),
      supported('spouse', 'spouse', true), supported('child', 'child', true), supported('parent', 'parent', true),
      supported('notSupported', 'spouse', false), supported('parentNotSupported', 'parent', false),
      option('sibling', say('ask_relation_sibling'), { relation: 'sibling', dependent: false, principalNationality: 'foreign', designatedAsDependent: false }),
      option('ofJapanese', say('quick_person_ofJapanese'), { relation: 'spouse', dependent: true, principalNationality: 'japanese', designatedAsDependent: true }),
      option('other', say('ask_relation_other'), { relation: 'other', dependent: false, principalNationality: 'foreign', designatedAsDependent: false }),
      option('legalRepresentative', say('ask_relation_legalRepresentative'), { relation: 'legalRepresentative' }),
    ],
  };
}

function isTrainee(facts: Facts): boolean {
  return facts.internTraining === 'supervised' && soughtStatus(facts)?.startsWith('technicalInternTraining') === true;
}

/** With no organisation in the profile yet, one stand-in name on both sides says "the same". */
function own(account: Account | null): Organization {
  return account?.ownOrganization ?? { name: say('organization_own') };
}

function another(fact: string): Organization {
  return { name: say(`organization_another_${fact}`) };
}

function organization({ name, corporateNumber }: Organization): Organization {
  return { name, ...(corporateNumber && { corporateNumber }) };
}
