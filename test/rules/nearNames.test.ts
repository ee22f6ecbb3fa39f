/** A long list of names: what may stand inside a name or around it is found, and a few names are looked at, however many there are. */
import { expect, test } from 'vitest';
import { indexNames } from '../../rules/nearNames.ts';

const letter = (at: number) => String.fromCodePoint(0x4e00 + at);
/** Two thousand names that begin and end alike. */
const cores = Array.from({ length: 2_000 }, (_, at) => `東京都${letter(at)}${letter(3_000 + ((at * 7) % 2_000))}${letter(6_000 + ((at * 13) % 2_000))}製作所`);
let looks = 0;
const names = [...cores, '海光', '鉄山工'].map((core) => ({
  get core() { looks++; return core; },
  get full() { looks++; return `株式会社${core}`; },
}));
const near = indexNames(names);

/** The names that may be meant, and how many were looked at for it. */
function lookFor(core: string): { found: string[]; looked: number } {
  const found: string[] = [];
  looks = 0;
  near({ full: `合同会社${core}`, core }, (at) => (found.push([...cores, '海光', '鉄山工'][at]!), false));
  return { found, looked: looks };
}

test.each([
  ['甲乙丙丁', []], ['甲乙丙', []], ['東京都甲乙丙丁製作所', []], ['東京都甲乙丙丁戊己', []], ['甲乙丙丁戊己製作所', []],
  [`${cores[7]}横浜工場`, [cores[7]]], [cores[1_999]!.slice(2, 6), [cores[1_999]]], [cores[3]!.slice(3, 6), [cores[3]]],
  ['海光物流', ['海光']], ['新鉄山工業', ['鉄山工']],
])('%s', (core, expected) => {
  const { found, looked } = lookFor(core);
  expect(found).toEqual(expected);
  expect(looked).toBeLessThan(20);
});

test.each([['海', ['海光']], ['山工', ['鉄山工']], ['', []]])('a name of one or two letters is looked for in all: %s', (core, expected) => {
  expect(lookFor(core).found).toEqual(expected);
});
