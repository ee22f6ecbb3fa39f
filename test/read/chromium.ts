import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import type { Facts, ItemName, Reading } from '../../rules/interpret.ts';
import type * as bundle from './bundle.ts';

/** The reader and the interpretation as one script that sets `globalThis.scopeReader`, built the way the extension builds them. */
export async function readerScript(): Promise<string> {
  const result = await build({
    configFile: false, logLevel: 'error',
    build: {
      write: false, minify: true,
      lib: { entry: fileURLToPath(new URL('./bundle.ts', import.meta.url)), formats: ['iife'], name: 'scopeReader' },
    },
  });
  const [output] = (Array.isArray(result) ? result : [result]) as { output: { code: string }[] }[];
  return `${output!.output[0]!.code};globalThis.scopeReader=scopeReader;`;
}

/** A headless Chromium; the caller closes it. */
export function openChromium(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
}

/** Shows the page without a network: whatever it links to is refused. */
export async function show(browser: Browser, html: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url() === address) void request.respond({ contentType: 'text/html; charset=utf-8', body: html });
    else void request.abort();
  });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return page;
}

/** Reads and interprets the page with the script that is in it, and keeps the reader for the next time. */
export function readPage(page: Page): Promise<{ reading: Reading; facts: Facts; places: Partial<Record<ItemName, string>>; choices: string[] }> {
  return page.evaluate(() => {
    const world = globalThis as unknown as { scopeReader: typeof bundle; reader?: ReturnType<typeof bundle.createReader> };
    world.reader ??= world.scopeReader.createReader(document);
    const { reading, places, choices } = world.reader.read();
    const { facts } = world.scopeReader.interpret(reading, null, {}, '2026-11-22');
    return {
      reading, facts,
      places: Object.fromEntries([...places].map(([item, row]) => [item, row.getAttribute('id') ?? ''])),
      choices: choices.map((element) => element.localName),
    };
  });
}

const address = 'https://www.rasens-immi.moj.go.jp/rasens-u/offer/offerRSS_gotoOffer';
