import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { loadProfileFile } from './extension-pages.ts';
import { watchTheWayOut, type WayOut } from './way-out.ts';

export { HOST, serve, type Routes, type Served } from './serve.ts';
export { openOverlayForAxe } from './overlay-chromium.ts';
export { answer, openBar, overlay, press, waitForOverlay, waitForVerdict, waitUntilStill, type Box, type Overlay, type Part } from './overlay.ts';
export { loadProfileFile, openExtensionPage, reloadExtension, setEnabled } from './extension-pages.ts';

export type BrowserName = 'chromium' | 'firefox';
export type ColorScheme = 'light' | 'dark';

export type LaunchOptions = {
  /** Language of the browser's own interface, which decides the extension's. Default ja. */
  lang?: 'ja' | 'en';
  /** Folder of the built extension; null starts without one. Default .output/chrome-mv3 or .output/firefox-mv3. */
  extension?: string | null;
  /** Only Firefox: the identity of the add-on, where `extension` is a copy with one of its own. */
  firefoxId?: string;
  /** More extensions to install, for example a neighbour that also draws in the page. */
  neighbours?: readonly string[];
  /** Profile loaded through the options page before `launch` returns; null or absent: none. */
  profile?: unknown;
  /** Viewport, CSS pixels. Default 1280 × 900. */
  width?: number;
  height?: number;
  colorScheme?: ColorScheme;
  /** Only Chromium: starts with forced colours, as Windows high contrast does. */
  forcedColors?: boolean;
  /** Only Firefox: every window is a private one. */
  isPrivate?: boolean;
  /** More switches for Chromium. */
  args?: readonly string[];
  /** false opens a window (npm run demo with a display). Default true. */
  headless?: boolean;
};

/** A running browser with our extension in it, and what to know about it. */
export type Running = {
  name: BrowserName;
  lang: 'ja' | 'en';
  browser: Browser;
  /** Folder the extension was installed from. */
  extension: string | null;
  /** By which the browser knows the extension; '' without one. */
  id: string;
  /** `chrome-extension://…/` or `moz-extension://…/`; '' without extension. */
  base: string;
  /** A fresh tab of the chosen size. */
  newPage: () => Promise<Page>;
  /** Every request that got past all interception and tried to leave the machine: address or host:port. */
  left: WayOut['left'];
  /** Ends the browser and removes its user data folder. */
  close: () => Promise<void>;
};

const EXECUTABLE = { chromium: '/usr/bin/chromium', firefox: '/usr/bin/firefox-esr' };
const BUILT = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };
const ROOT = resolve(import.meta.dirname, '../..');
const COMPANION = resolve(import.meta.dirname, 'companion');

/** The identity of the add-on in wxt.config.ts, and the address Firefox is told to give it. */
const FIREFOX_ID = 'zairyu-scope-check@zairyu-scope-check.example';
const FIREFOX_UUID = '6f6d9c1e-2f0e-4d5b-9a53-0d5a1f5c7e11';

/**
 * Starts a real browser with the built extension, in a fresh user data folder, its only way out of the machine watched.
 * `profile` is loaded as a staff member would load it, through the options page.
 */
export const launch = async (name: BrowserName, options: LaunchOptions = {}): Promise<Running> => {
  const lang = options.lang ?? 'ja';
  const extension = options.extension === undefined ? resolve(ROOT, BUILT[name]) : options.extension && resolve(options.extension);
  const userDataDir = mkdtempSync(join(tmpdir(), `zsc-${name}-`));
  const wayOut = await watchTheWayOut();
  writePreferences(name, userDataDir);
  const start = name === 'chromium' ? startChromium : startFirefox;
  const browser = await start({ ...options, lang, userDataDir, proxyPort: wayOut.port });
  const ids: string[] = [];
  for (const path of [...(extension === null ? [] : [extension]), ...(options.neighbours ?? []).map((one) => resolve(one))]) {
    ids.push(await browser.installExtension(path));
  }
  if (name === 'firefox') await browser.installExtension(COMPANION);
  const running: Running = {
    name,
    lang,
    browser,
    extension,
    id: extension === null ? '' : ids[0]!,
    base: extension === null ? '' : name === 'chromium' ? `chrome-extension://${ids[0]}/` : `moz-extension://${FIREFOX_UUID}/`,
    newPage: () => openTab(browser, name, options),
    left: wayOut.left,
    close: async () => {
      await browser.close();
      await wayOut.close();
      rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  if (options.profile !== undefined && options.profile !== null) {
    try {
      await loadProfileFile(running, options.profile);
    } catch (error) {
      await running.close();
      throw error;
    }
  }
  return running;
};

type Start = LaunchOptions & { lang: 'ja' | 'en'; userDataDir: string; proxyPort: number };

/**
 * Chromium connects ahead to hosts it expects to need; such a guess is no request of ours and would blur `left`.
 * Without developer mode, an unpacked extension stays disabled after it reloads itself.
 */
const writePreferences = (name: BrowserName, userDataDir: string) => {
  if (name !== 'chromium') return;
  mkdirSync(join(userDataDir, 'Default'));
  writeFileSync(join(userDataDir, 'Default', 'Preferences'), JSON.stringify({ net: { network_prediction_options: 2 }, extensions: { ui: { developer_mode: true } } }));
};

const startChromium = ({ lang, userDataDir, proxyPort, args = [], forcedColors, headless = true, width = 1280, height = 900 }: Start) =>
  puppeteer.launch({
    executablePath: EXECUTABLE.chromium,
    headless,
    pipe: true,
    enableExtensions: true,
    userDataDir,
    // On Linux the interface language follows LANGUAGE; --lang is what other systems follow.
    env: { ...process.env, LANGUAGE: lang === 'ja' ? 'ja' : 'en_US', LANG: lang === 'ja' ? 'ja_JP.UTF-8' : 'en_US.UTF-8' },
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
      `--lang=${lang === 'ja' ? 'ja' : 'en-US'}`,
      `--window-size=${width},${height}`,
      `--proxy-server=http://127.0.0.1:${proxyPort}`,
      ...(forcedColors ? ['--force-high-contrast'] : []),
      ...args,
    ],
  });

const startFirefox = ({ lang, userDataDir, proxyPort, colorScheme, isPrivate = false, headless = true, firefoxId = FIREFOX_ID }: Start) =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: EXECUTABLE.firefox,
    headless,
    userDataDir,
    // Without it, a driver may not open moz-extension: pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'intl.locale.requested': lang === 'ja' ? 'ja' : 'en-US',
      'extensions.webextensions.uuids': JSON.stringify({ [firefoxId]: FIREFOX_UUID }),
      'browser.privatebrowsing.autostart': isPrivate,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    },
  });

const openTab = async (browser: Browser, name: BrowserName, { width = 1280, height = 900, colorScheme = 'light', forcedColors }: LaunchOptions) => {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  if (name === 'chromium') {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: colorScheme },
        ...(forcedColors ? [{ name: 'forced-colors', value: 'active' }] : []),
      ],
    });
  }
  return page;
};
