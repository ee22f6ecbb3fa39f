import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Facts, judge } from '../../rules/index.ts';

const cases = JSON.parse(readFileSync(new URL('../cases/cases.json', import.meta.url), 'utf8')) as { facts: Facts }[];
const today = '2026-11-22';
const zones = ['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati'];
const browsers = [
  { browser: 'chrome', executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] },
  { browser: 'firefox', executablePath: '/usr/bin/firefox-esr', args: [] },
] as const;

const ownZone = process.env.TZ;
let script = '';
let expected = '';

beforeAll(async () => {
  const entry = new URL('../../rules/index.ts', import.meta.url).pathname;
  const built = await build({ configFile: false, logLevel: 'error', build: { write: false, lib: { entry, formats: ['iife'], name: 'rules' } } });
  const [output] = (Array.isArray(built) ? built : [built]) as { output: { code: string }[] }[];
  script = `${output!.output[0]!.code};globalThis.rules = rules;`;
  expected = judgeAll();
});

afterEach(() => { process.env.TZ = ownZone; });

describe.each(zones)('the same facts get the same verdict bytes in %s', (zone) => {
  it('in Node', () => {
    process.env.TZ = zone;
    expect(judgeAll()).toBe(expected);
  });

  it.each(browsers)('in $browser', async (options) => {
    const running = await puppeteer.launch({ ...options, args: [...options.args], headless: true, env: { ...process.env, TZ: zone } });
    try {
      const page = await running.newPage();
      const said = await page.evaluate((code: string, facts: Facts[], day: string) => {
        document.head.append(Object.assign(document.createElement('script'), { textContent: code }));
        const { rules } = globalThis as unknown as { rules: { judge: typeof judge } };
        return { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, text: JSON.stringify(facts.map((one) => rules.judge(one, day))) };
      }, script, cases.map(({ facts }) => facts), today);
      expect(said.zone).toBe(zone);
      expect(said.text).toBe(expected);
    } finally {
      await running.close();
    }
  });
});

function judgeAll(): string {
  return JSON.stringify(cases.map(({ facts }) => judge(facts, today)));
}
