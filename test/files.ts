import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** The repository's own folder. */
export const ROOT = resolve(import.meta.dirname, '..');

/** What git ignores, by the names in .gitignore, and git itself. */
const IGNORED = new Set(['.git', ...readFileSync(join(ROOT, '.gitignore'), 'utf8').split('\n').map((line) => line.trim().replace(/\/$/, ''))]);

const isIgnored = (name: string) => IGNORED.has(name) || name.endsWith('.log');

/** Names of the entries at the top, without what git ignores. */
export const topEntries = (): string[] => readdirSync(ROOT).filter((name) => !isIgnored(name) && !IGNORED.has(`/${name}`));

/** Paths, from ROOT with `/`, of all files of the repository below `folder` whose name matches `pattern`; without what git ignores. */
export const filesOf = (folder = '.', pattern = /./): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (isIgnored(entry.name)) return [];
    const path = relative(ROOT, join(ROOT, folder, entry.name)).replaceAll('\\', '/');
    if (entry.isDirectory()) return filesOf(path, pattern);
    return pattern.test(entry.name) ? [path] : [];
  });

/** The text of a file of the repository. */
export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
