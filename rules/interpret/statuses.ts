import type { Facts, Status } from '../facts.ts';
import { names } from './names.ts';
import { japanese } from './texts.ts';

/** What one option says of a status of residence. */
export type StatusReading = { status: Status } & Pick<Facts, 'designatedActivity' | 'designatedAsDependent' | 'internTraining'>;

/**
 * The status that an option or the chosen-status row names, in any of the official spellings; `undefined` where it names
 * none, several (技術・人文知識・国際業務，特定活動…), or one our facts have no key for (特別永住者).
 */
export function statusOf(option: string): StatusReading | undefined {
  const name = japanese(option).replace(/第(?=\d号)/g, '').replace(/[・･]/g, '');
  const known = names.statuses[name];
  if (known && Object.hasOwn(names.statuses, name)) return { status: known };
  const [, training, letter] = /^技能実習([123])号([イロ]?)$/.exec(name) ?? [];
  if (training) return { status: `technicalInternTraining${training}` as Status, ...trainings[letter!] };
  const [, highly] = /^高度専門職([12])号[イロハ]?$/.exec(name) ?? [];
  if (highly) return { status: `highlySkilledProfessional${highly}` as Status };
  const [, skilled] = /^特定技能([12])号$/.exec(name) ?? [];
  if (skilled) return { status: `specifiedSkilledWorker${skilled}` as Status };
  return Object.hasOwn(names.activities, name) ? { status: 'designatedActivities', ...names.activities[name] } : undefined;
}

const trainings: Record<string, Pick<Facts, 'internTraining'>> = {
  イ: { internTraining: 'individualEnterprise' }, ロ: { internTraining: 'supervised' },
};
