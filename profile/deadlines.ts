import { daysBetween } from '../rules/days.ts';
import type { Day, Saying } from '../rules/index.ts';
import type { Account } from './schema.ts';

/** One date of an account that ran out or soon will; `left` in days, 0 = today is the last, negative = over. */
export type Deadline = { key: DeadlineKey; day: Day; left: number; todo: Saying };
export type DeadlineKey = (typeof keys)[number];

const keys = ['useValidUntil', 'agentApprovalValidUntil', 'registrationValidUntil'] as const;

/** What of the account runs out within 60 days of `today`, the most urgent first (R-05, R-10, N-15). */
export function deadlines(account: Account, today: Day): Deadline[] {
  return keys
    .filter((key) => key !== 'registrationValidUntil' || account.capacity === 'registeredSupportOrganization')
    .flatMap((key) => {
      const day = account[key];
      if (!day) return [];
      const left = daysBetween(today, day);
      return left > within ? [] : [{ key, day, left, todo: { key: `deadline_${key}${left < 0 ? '_over' : ''}` } }];
    })
    .sort((a, b) => a.left - b.left);
}

const within = 60;
