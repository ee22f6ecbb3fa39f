/** `npm run judge -- FILE` as those who call it see it: a list on standard output and nothing else, sentences on standard error, the exit code. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT } from '../files.ts';

const folder = mkdtempSync(join(tmpdir(), 'zsc-judge-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command in another folder than the file's, as npm does. */
const judgeFile = (content: string | Buffer | null, name = 'cases.json') => {
  if (content !== null) writeFileSync(join(folder, name), content);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'rules/cli.ts'), name], {
    encoding: 'utf8', cwd: ROOT, env: { ...process.env, INIT_CWD: folder }, maxBuffer: 1e8,
  });
  const list = stdout === '' ? null : JSON.parse(stdout) as { id: string | null; verdict: string; findings: { rule: string; outcome: string; message: string; remedy: string; basis: string[] }[] }[];
  return { status, list, said: stderr.trim().split('\n').filter(Boolean) };
};

const own = { name: '株式会社青葉製作所' };
const good = {
  id: 'good', about: '', verdict: 'inScope', basis: ['A-01'],
  facts: {
    filedOn: '2026-11-22', capacity: 'affiliatedOrganization', procedure: 'extensionOfPeriodOfStay', relation: 'self',
    currentStatus: 'engineerHumanitiesInternational', ownOrganization: own, acceptingOrganization: own,
  },
};
const bad = (facts: object) => ({ ...good, id: 'bad', facts: { ...good.facts, ...facts } });

describe('a file of cases', () => {
  test('is judged in its order, one verdict a case, in sentences', () => {
    const { status, list, said } = judgeFile(JSON.stringify([good, { ...good, id: 'late', facts: { ...good.facts, expiresOn: '2026-11-22' } }]));
    expect([status, said]).toEqual([0, []]);
    expect(list!.map(({ id, verdict }) => [id, verdict])).toEqual([['good', 'inScope'], ['late', 'outOfScope']]);
    const broken = list![1]!.findings.find(({ rule }) => rule === 'expiryDayReached')!;
    expect(broken.outcome).toBe('broken');
    expect(broken.basis).toContain('T-02');
    expect(broken.message).toContain('2026-11-22');
    expect(broken.remedy).toMatch(/。$/);
  });

  test('reads without a gap where an organisation has no name', () => {
    const { list } = judgeFile(JSON.stringify([bad({ acceptingOrganization: null })]));
    expect(list![0]!.findings.find(({ rule }) => rule === 'acceptedByAnother')!.message).toMatch(/^申請人を受け入れる機関は、あなたの機関 株式会社青葉製作所ではありません。/);
  });

  test('may be one case, have a byte order mark, or begin with any number of spaces', () => {
    for (const text of [JSON.stringify(good), `\uFEFF${JSON.stringify([good])}`, `${' \n'.repeat(50_000)}${JSON.stringify([good])}`]) {
      const { status, list } = judgeFile(text);
      expect([status, list?.map(({ verdict }) => verdict)]).toEqual([0, ['inScope']]);
    }
  });

  test('may be an empty list', () => expect(judgeFile('[]')).toEqual({ status: 0, list: [], said: [] }));
});

describe('a bad case', () => {
  test('is named by its index and path while the others are judged', () => {
    const { status, list, said } = judgeFile(JSON.stringify([good, bad({ expiresOn: '2026-02-30' }), good, bad({ statsu: 'student' }), good]));
    expect(status).toBe(2);
    expect(list!.map(({ id }) => id)).toEqual(['good', 'good', 'good']);
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(/^\[1\]\.facts\.expiresOn: .+。$/);
    expect(said[1]).toMatch(/^\[3\]\.facts\.statsu: .+。$/);
  });

  test('gets one sentence and no verdict, whatever is wrong', () => {
    const wrong: readonly (readonly [facts: object, path: string])[] = [
      [{ currentStatus: 'engineer' }, 'currentStatus'], [{ procedure: 'renewal' }, 'procedure'], [{ capacity: null }, 'capacity'],
      [{ acceptingOrganization: { name: 'A', corporateNumber: '123456789012' } }, 'acceptingOrganization.corporateNumber'],
      [{ declaredClients: [own, { ...own, declared: '2026-01-01' }] }, 'declaredClients[1].declared'],
      [{ filedWith: 'reentryPermit' }, 'filedWith'], [{ grantedMonths: -1 }, 'grantedMonths'], [{ filedOn: '2026-1-5' }, 'filedOn'],
      [{ grantedMonths: '12' }, 'grantedMonths'], [{ designatedActivity: '告示46号' }, 'designatedActivity'], [{ designatedActivity: 46 }, 'designatedActivity'],
    ];
    const { status, list, said } = judgeFile(JSON.stringify(wrong.map(([facts]) => bad(facts))));
    expect([status, list]).toEqual([2, []]);
    expect(new Set(said.map((sentence) => sentence.includes('値の種類が違います')))).toEqual(new Set([false]));
    expect(said.map((sentence) => sentence.split(': ')[0])).toEqual(wrong.map(([, path], at) => `[${at}].facts.${path}`));
  });

  test('without facts, or no case at all, is said to lack them', () => {
    const { status, list, said } = judgeFile('[{"id": "x"}, null, 5]');
    expect([status, list]).toEqual([2, []]);
    expect(said.map((sentence) => sentence.split(':')[0])).toEqual(['[0].facts', '[1].facts', '[2].facts']);
  });
});

describe('a bad file', () => {
  test.each([
    ['no JSON', '{"id": 1,,}'], ['nothing', ''], ['only spaces', ' \n'], ['bytes', Buffer.from([0, 1, 255])], ['a remark', `// 事例\n${JSON.stringify([good])}`], ['two lists', `${JSON.stringify([good])}[]`.replace(']', ']]')],
  ])('of %s gets one sentence that names it', (_, content) => {
    const { status, said } = judgeFile(content);
    expect(status).toBe(2);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('cases.json');
  });

  test.each([
    ['Shift_JIS', Buffer.from('[{"id":"x","facts":{"ownOrganization":{"name":"\x90\xc2\x97\x74"}}}]', 'latin1')],
    ['UTF-16', Buffer.from(`\uFEFF${JSON.stringify([good])}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(JSON.stringify([bad({ ownOrganization: { name: 'A' }, acceptingOrganization: { name: 'A' } })]), 'utf16le')],
  ])('in %s is not read as if it were UTF-8', (_, content) => {
    const { status, list, said } = judgeFile(content);
    expect([status, list]).toEqual([2, null]);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/cases\.json.*UTF-8/);
  });

  test('that breaks off leaves a list of what was judged', () => {
    const { status, list, said } = judgeFile(JSON.stringify([...Array.from({ length: 500 }, () => good)]).slice(0, -30));
    expect(status).toBe(2);
    expect(said).toHaveLength(1);
    expect(list!.length).toBeGreaterThan(0);
    expect(list!.length).toBeLessThan(500);
  });

  test.each([['nowhere.json'], ['.'], ['cases.json/inside.json']])('that cannot be opened is named: %s', (name) => {
    const { status, list, said } = judgeFile(null, name);
    expect([status, list]).toEqual([2, null]);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(new RegExp(`${join(folder, name)}」を開けません`));
  });
});
