import * as z from 'zod/mini';
import { facts } from '../../rules/schema.ts';

const short = z.string().check(z.maxLength(200));
const names = z.array(z.string().check(z.maxLength(60))).check(z.maxLength(100));
const saying = z.strictObject({ key: z.string().check(z.maxLength(100)), values: z.optional(z.array(z.string().check(z.maxLength(2_000))).check(z.maxLength(20))) });
const finding = z.strictObject({
  rule: short, outcome: z.enum(['met', 'broken', 'unknown', 'advice']), basis: names, about: z.array(z.keyof(facts)), missing: z.array(z.keyof(facts)),
  message: saying, remedy: z.nullable(saying),
});
/** What storage.session keeps of a tab's filing. */
export const filing = z.strictObject({
  title: z.optional(z.string().check(z.maxLength(400))),
  answers: facts,
  said: z.optional(z.record(z.string(), z.string().check(z.maxLength(1000)))),
  facts: z.optional(facts),
  chosenStatus: z.optional(z.string().check(z.maxLength(5_000))),
  disagreements: z.optional(z.array(finding).check(z.maxLength(100))),
  aside: z.optional(z.record(z.string().check(z.maxLength(10_000)), short)),
  accountId: z.optional(short),
  filer: z.optional(short),
  open: z.optional(z.boolean()),
});

const kinds = ['procedureList', 'explanation', 'statusSelection', 'form', 'attachments', 'confirmation', 'complete', 'other'] as const;
const label = z.string().check(z.maxLength(1_000));
const item = z.string().check(z.maxLength(60));
const reading = z.strictObject({
  page: z.enum(kinds), title: label, loginName: label, expected: z.number(), read: z.number(),
  items: z.record(item, z.strictObject({ state: z.enum(['filled', 'blank', 'hidden', 'unreadable']), text: z.string().check(z.maxLength(50_000)) })),
  unreadable: z.array(z.strictObject({ item, expected: label, nearest: z.nullable(label) })).check(z.maxLength(100)),
  choices: z.array(label).check(z.maxLength(200)),
});
const page = z.strictObject({ reading, labels: z.record(item, label), shown: z.array(item).check(z.maxLength(100)) });
const change = z.strictObject({
  fresh: z.optional(z.boolean()),
  answers: z.optional(facts), said: z.optional(z.record(item, label)), forget: z.optional(z.keyof(facts)), accountId: z.optional(short), open: z.optional(z.boolean()),
  aside: z.optional(z.strictObject({ id: z.string().check(z.maxLength(10_000)), reason: short })),
});

/** Every message that the page's script may send; anything else is dropped. */
export const messages = z.union([
  z.strictObject({ kind: z.literal('begin'), page: z.enum(kinds), title: label }),
  z.strictObject({ kind: z.literal('view'), page, change }),
  z.strictObject({ kind: z.literal('sheet'), page }),
  z.strictObject({ kind: z.enum(['filing.end', 'openOptions', 'givenUp', 'wake']) }),
]);
export type Message = z.infer<typeof messages>;
