import type { Account } from '../profile/schema.ts';
import type { Day, FactName, Facts } from '../rules/facts.ts';
import { judge, type Judgement } from '../rules/index.ts';
import { questionFor } from './questions.ts';
import {
  capacityPart, option, organizationPart, personPart, procedureParts, type QuickPart, type QuickQuestion, statusParts,
} from './quickParts.ts';
import { mayBeFamily, soughtActivity, soughtStatus } from './sought.ts';

export type { QuickOption, QuickPart, QuickQuestion } from './quickParts.ts';

/** What the user has chosen, by part; choices whose question is not asked any more are simply not looked at. */
export type Choices = Readonly<Record<string, string>>;
export type Walk = { questions: readonly QuickQuestion[]; facts: Facts; judgement: Judgement; open: boolean };

/** The most questions one check asks, the user type included; what is open then is named, not asked. */
export const mostQuestions = 6;

/**
 * Goes through the quick check as far as the choices reach: the questions shown, the facts they gave, and what follows.
 * `known` are facts that need no question: those of a form that is open, which decides over the account.
 */
export function walk(account: Account | null, choices: Choices, today: Day, known: Facts = {}): Walk {
  let facts = { ...(account && factsOf(account)), ...known };
  const questions: QuickQuestion[] = [];
  for (;;) {
    const question = nextQuestion(facts, account, questions.map(({ id }) => id), today);
    if (!question) return { questions, facts, judgement: judge(facts, today), open: false };
    questions.push(question);
    const answered = answer(facts, question, choices);
    if (!answered) return { questions, facts, judgement: judge(facts, today), open: true };
    facts = answered;
  }
}

/** The facts with one question's answer added; null while a part of it has no choice. */
export function answer(facts: Facts, { parts }: QuickQuestion, choices: Choices): Facts | null {
  const chosen = parts.flatMap((part) => part.options.find(({ value }) => value === (choices[part.id] ?? part.fallback)) ?? []);
  return chosen.length < parts.length ? null : settle(chosen.reduce((known, option) => add(known, option.answer), facts));
}

/** The question to ask next: the first whose answer could still change the verdict, never one asked before; null once none is left. */
export function nextQuestion(facts: Facts, account: Account | null, asked: readonly string[], today: Day): QuickQuestion | null {
  if (facts.capacity === undefined) return question('capacity', capacityPart());
  const { verdict, missing } = judge(facts, today);
  // A profile's account already answers the first question.
  if (verdict !== 'needsConfirmation' || missing.length === 0 || asked.length + (asked[0] === 'capacity' ? 0 : 1) >= mostQuestions) return null;
  if (facts.procedure === undefined) return question('procedure', ...procedureParts());
  const step = steps.find(({ id, about }) => !asked.includes(id) && missing.some((fact) => about.includes(fact)));
  if (step) return question(step.id, ...step.parts(facts, account));
  const rest = missing.find((fact) => !asked.includes(fact) && questionFor(fact, account)?.kind === 'choice');
  return rest ? question(rest, restPart(rest, account)) : null;
}

/** What the profile says of one account, as facts; a client's contract becomes a fact when the client is chosen. */
export function factsOf(account: Account): Facts {
  const { id: _id, label: _label, loginName: _loginName, declaredClients, ...facts } = account;
  return { ...facts, ...(declaredClients && { declaredClients: declaredClients.map(({ supportContract: _contract, ...client }) => client) }) };
}

type Step = { id: string; about: readonly FactName[]; parts: (facts: Facts, account: Account | null) => QuickPart[] };

const steps: readonly Step[] = [
  {
    id: 'status', parts: statusParts,
    about: ['currentStatus', 'desiredStatus', 'designatedActivity', 'desiredDesignatedActivity', 'internTraining'],
  },
  {
    id: 'organization', parts: (facts, account) => [organizationPart(facts, account)],
    about: ['acceptingOrganization', 'ownOrganization', 'supervisedBy', 'implementer', 'implementers', 'declaredClients'],
  },
  { id: 'person', parts: (facts) => [personPart(facts)], about: ['relation', 'dependent', 'principalNationality', 'designatedAsDependent'] },
];

function question(id: string, ...parts: QuickPart[]): QuickQuestion {
  return { id, parts };
}

function restPart(fact: FactName, account: Account | null): QuickPart {
  const { text, options } = questionFor(fact, account)!;
  return { id: fact, text, options: options.map(({ label, answer }, at) => option(String(at), label, answer)) };
}

/** What an answer says besides itself: whoever asks for a status of their own (働く・学ぶ) is the accepted person. 取 is for people without a status. */
function settle(facts: Facts): Facts {
  const settled = facts.procedure === 'acquisitionOfStatus' ? { currentStatus: 'none' as const, ...facts } : facts;
  const status = soughtStatus(settled);
  if (settled.relation !== undefined || status === undefined || mayBeFamily(status, soughtActivity(settled))) return settled;
  const fromFamily = settled.procedure === 'changeOfStatus' && settled.currentStatus !== undefined
    && mayBeFamily(settled.currentStatus, settled.designatedActivity);
  return fromFamily ? settled : { ...settled, relation: 'self' };
}

function add(facts: Facts, answer: Partial<Facts>): Facts {
  return { ...facts, ...answer, ...(facts.filedWith && answer.filedWith && { filedWith: [...facts.filedWith, ...answer.filedWith] }) };
}
