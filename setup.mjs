// Makes a checkout ready to work in, from Node 20 and nothing else, and then runs the script named after `--` with the right Node.
//
//   node setup.mjs [browsers] [-- script.ts arguments…]
//
// Always: packages of the lockfile, Node >= 22.12 (24 comes with the packages on Linux). `browsers`: Chromium, Firefox, their Japanese and a Japanese font.
// Says what it does on standard error only: `npm run judge` promises a clean standard output. Written for Node 20: it runs before anything else is there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(fileURLToPath(import.meta.url));
const LEAST_NODE = [22, 12];

const setUp = () => {
  const [wanted, command] = splitAtDashes(process.argv.slice(2));
  installPackages();
  const node = findNode();
  if (wanted.includes('browsers')) installBrowsers();
  if (command.length > 0) process.exit(run(node, command, 'inherit').status ?? 1);
};

const installPackages = () => {
  if (isInstalled()) return;
  tell('Installing the packages of package-lock.json …');
  const { status } = run('npm', ['ci', '--ignore-scripts', '--loglevel=error'], ['ignore', 2, 2]);
  if (status !== 0) stop('The packages could not be installed: npm needs to reach its registry (see the lines above).');
};

/** Whether node_modules holds exactly what the lockfile says. npm writes its own record of it last, so an interrupted installation is done again. */
const isInstalled = () => {
  const record = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const there = JSON.parse(readFileSync(record, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  // Packages for other systems are optional and rightly absent.
  return Object.entries(locked).every(([path, { integrity, optional }]) => path === '' || there[path]?.integrity === integrity || (optional && !there[path]));
};

/** The Node that came with the packages, else the one running this file; too old a Node ends here. */
const findNode = () => {
  const own = join(ROOT, 'node_modules/.bin/node');
  if (existsSync(own) && run(own, ['--version'], 'ignore').status === 0) return own;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return process.execPath;
  return stop(`Node ${LEAST_NODE.join('.')} or newer is needed; this is Node ${process.versions.node} and none came with the packages for ${process.platform}-${process.arch}.`);
};

/** Each with the files that show it is there (one of them is enough). A folder's name ends in /. */
const DEBIAN_PACKAGES = [
  { name: 'chromium', shows: ['/usr/bin/chromium'] },
  { name: 'chromium-l10n', shows: ['/usr/lib/chromium/locales/ja.pak'] },
  { name: 'firefox-esr', shows: ['/usr/bin/firefox-esr'] },
  { name: 'firefox-esr-l10n-ja', shows: ['/usr/lib/firefox-esr/browser/extensions/langpack-ja@firefox-esr.mozilla.org.xpi', '/usr/share/doc/firefox-esr-l10n-ja/'] },
  { name: 'fonts-noto-cjk', shows: ['/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'] },
];

const installBrowsers = () => {
  const missing = DEBIAN_PACKAGES.filter(({ shows }) => !shows.some((path) => existsSync(path))).map(({ name }) => name);
  if (missing.length === 0) return;
  const list = missing.join(', ');
  const mayInstall = process.getuid?.() === 0 && run('apt-get', ['--version'], 'ignore').status === 0;
  if (!mayInstall) stop(`Missing for this command: ${list}. Install them, on Debian with: sudo apt-get install ${missing.join(' ')}`);
  tell(`Installing ${list} …`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], ['ignore', 2, 2], quiet);
  const { status } = run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], ['ignore', 'ignore', 2], quiet);
  if (status !== 0) stop(`These could not be installed with apt-get: ${list} (see the lines above).`);
};

const run = (command, args, stdio, env = {}) => spawnSync(command, args, { cwd: ROOT, stdio, env: { ...process.env, ...env } });

const splitAtDashes = (list) => {
  const at = list.indexOf('--');
  return at < 0 ? [list, []] : [list.slice(0, at), list.slice(at + 1)];
};

const tell = (sentence) => process.stderr.write(`${sentence}\n`);

const stop = (sentence) => {
  tell(sentence);
  process.exit(1);
};

setUp();
