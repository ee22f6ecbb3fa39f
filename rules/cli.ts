import { createReadStream, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { chain } from 'stream-chain';
import { parser } from 'stream-json';
import { streamArray } from 'stream-json/streamers/stream-array.js';
import { judge, type Finding, type Saying, todayInJapan } from './index.ts';
import { type Facts } from './facts.ts';
import { faultOf, facts as factsSchema } from './schema.ts';
import { fill } from './sentence.ts';

type Words = Record<string, { message: string }>;

const [, , named] = process.argv;
// npm runs us at the root; the path is meant from where the user stands.
const file = named && resolve(process.env.INIT_CWD ?? '.', named);
const today = todayInJapan();
const words = JSON.parse(readFileSync(new URL('../public/_locales/ja/messages.json', import.meta.url), 'utf8')) as Words;
let judged = 0;
let refused = 0;

/**
 * `npm run judge -- FILE`: judges a JSON case or list of cases and prints a JSON list, one case a line, in the list's order.
 * A bad case is named on standard error by its index and path while the others are judged; then, and for a bad file, exit code 2.
 */
async function main(): Promise<void> {
  try {
    if (!file) throw new Error(say({ key: 'judge_noFile' }));
    await judgeFile(file);
  } catch (error) {
    if ((error as { code?: string }).code === 'EPIPE') return; // the reader has seen enough
    refused++;
    complain(sentenceOf(error));
  }
  process.exitCode = refused > 0 ? 2 : 0;
}

async function judgeFile(path: string): Promise<void> {
  const progress = setInterval(() => process.stderr.write(`${say({ key: 'judge_progress', values: [String(judged + refused)] })}\n`), 2_000);
  try {
    const { begun, text } = await beginning(textOf(path));
    if (begun.startsWith('[')) {
      for await (const { key, value } of chain([Readable.from(text), parser(), streamArray()]) as AsyncIterable<{ key: number; value: unknown }>) {
        await judgeCase(value, `[${key}]`);
      }
    } else {
      let whole = '';
      for await (const part of text) whole += part;
      await judgeCase(JSON.parse(whole), '');
    }
    if (judged === 0) await write('[]\n');
  } finally {
    clearInterval(progress);
    // What was judged before the file broke off is a list too.
    if (judged > 0) await write('\n]\n');
  }
}

async function judgeCase(value: unknown, index: string): Promise<void> {
  const { id, facts } = (typeof value === 'object' && value !== null ? value : {}) as { id?: unknown; facts?: unknown };
  const parsed = factsSchema.safeParse(facts);
  if (!parsed.success) {
    refused++;
    const { path, problem } = faultOf(parsed.error.issues[0]!, facts);
    return complain(say({ key: 'judge_badCase', values: [`${index}${index && '.'}facts${path && '.'}${path}`, say(problem)] }));
  }
  const { verdict, findings } = judge(parsed.data as Facts, today);
  await write(`${judged++ > 0 ? ',' : '['}\n${JSON.stringify({ id: id ?? null, verdict, findings: findings.map(inWords) })}`);
}

function inWords({ message, remedy, ...finding }: Finding): object {
  return { ...finding, message: say(message), remedy: remedy ? say(remedy) : '' };
}

/** The command line speaks the catalogue's Japanese. */
function say({ key, values = [] }: Saying): string {
  return fill(words[key]?.message ?? key, values);
}

/** The text from its first sign on, and that sign's part of it: the file is read once, so a pipe will do. */
async function beginning(text: AsyncGenerator<string>): Promise<{ begun: string; text: AsyncGenerator<string> }> {
  let begun = '';
  for (let done: boolean | undefined = false; begun === '' && !done;) {
    const next = await text.next();
    done = next.done;
    begun = (next.value as string | undefined)?.trimStart() ?? '';
  }
  return { begun, text: (async function* () { yield begun; yield* text; })() };
}

const notUtf8 = 'ERR_ENCODING_INVALID_ENCODED_DATA'; // what Node's decoder says

/** The file's text without a byte order mark. Another encoding than UTF-8 is refused: its names would come out alike, and the wrong ones match. */
async function* textOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = decoder.decode(bytes, { stream: true });
    if (text.includes('\0')) throw Object.assign(new Error(), { code: notUtf8 }); // UTF-16 without a mark
    yield text;
  }
  yield decoder.decode();
}

/** Waits where the reader of our output is slower than we are, so that memory stays small. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

function sentenceOf(error: unknown): string {
  const { code, syscall, message } = error as { code?: string; syscall?: string; message: string };
  if (code === notUtf8) return say({ key: 'judge_notUtf8', values: [file!] });
  if (syscall) return say({ key: 'judge_noSuchFile', values: [file!] });
  // The parser quotes the file, line ends and all: one sentence is one line.
  return file ? say({ key: 'judge_notJson', values: [file, message.replace(/[\s\p{Cc}]+/gu, ' ')] }) : message;
}

function complain(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

await main();
