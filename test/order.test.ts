import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf, textOf, topEntries } from './files.ts';

const CODE = /\.(tsx?|m?js)$/;
const OURS = ['entrypoints', 'components', 'rules', 'profile'];
const code = OURS.flatMap((folder) => filesOf(folder, CODE));
const everything = filesOf('.', /\.(tsx?|m?js|json|md|css|html|yml|yaml)$|^(run|\.[a-z]+)$/);

/** The repository checks itself: what a reviewer would otherwise have to look for each time. */
describe('the tree', () => {
  test('has only the entries everyone knows at the top', () => {
    const known = [
      '.ci', '.editorconfig', '.gitattributes', '.gitignore', '.npmrc', 'CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md', 'SECURITY.md',
      'components', 'docs', 'entrypoints', 'package-lock.json', 'package.json', 'profile', 'public', 'rules', 'setup.mjs', 'test', 'tsconfig.json',
      'vitest.config.ts', 'wxt.config.ts',
    ];
    expect(topEntries().filter((name) => !known.includes(name)).join('\n')).toBe('');
    expect(known.filter((name) => !topEntries().includes(name)).join('\n')).toBe('');
  });

  test('has no folder whose name means nothing', () => {
    const empty = /(^|\/)(utils?|helpers?|lib|common|types|constants|misc|shared)\//;
    expect(filesOf().filter((path) => empty.test(path)).join('\n')).toBe('');
  });

  test('has files short enough to read', () => {
    const tooLong = filesOf('.', CODE).filter((path) => linesOf(path) > (isRule(path) ? 40 : 250) && !isTable(path));
    expect(tooLong.map((path) => `${path}: ${linesOf(path)} lines`).join('\n')).toBe('');
  });

  test('names each rule file for the rule it holds', () => {
    const strays = filesOf('rules', CODE).filter((path) => isRule(path) && !new RegExp(`\\bid: '${basename(path, '.ts')}'`).test(textOf(path)));
    expect(strays.join('\n')).toBe('');
  });

  test('leans on nothing outside itself but in one optional test', () => {
    const outside = [['..', 'shared', ''].join('/'), ['', 'work', 'shared'].join('/')];
    const leaning = everything.filter((path) => outside.some((place) => textOf(path).includes(place)));
    expect(leaning.length, leaning.join(', ')).toBeLessThanOrEqual(1);
    expect(leaning.every((path) => path.startsWith('test/'))).toBe(true);
  });
});

describe('the code', () => {
  test.each([
    ['markup from text', /\b(inner|outer)HTML\s*=[^=]|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment/],
    ['code from text', /\beval\s*\(|new\s+Function\b|\bFunction\s*\(\s*['"`]/],
    ['the network', /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts/],
    ['a box of the page', /\b(alert|confirm|prompt)\s*\(/],
    ['unfinished work', /\b(TODO|FIXME|XXX)\b|console\.(log|debug)\b/],
    ['types given up', /@ts-(ignore|nocheck)|\bas any\b|(: any\b(?!\()|<any>)/],
  ])('has nothing of: %s', (_, forbidden) => {
    expect(code.filter((path) => forbidden.test(withoutComments(textOf(path)))).join('\n')).toBe('');
  });

  test('imports webextension-polyfill through one door', () => {
    const doors = code.filter((path) => /^import (?!type\b).*from '(webextension-polyfill|wxt\/browser)'/m.test(textOf(path)));
    expect(doors).toEqual(['profile/browser.ts']);
  });

  test('imports zod/mini only', () => {
    expect(code.filter((path) => /from 'zod(\/v4)?'/.test(textOf(path))).join('\n')).toBe('');
  });

  test('keeps rules free of everything but rules', () => {
    const foreign = filesOf('rules', CODE).filter((path) => path !== 'rules/cli.ts').flatMap((path) =>
      importsOf(path).filter((from) => !from.startsWith('zod/mini') && !within(path, from, 'rules') && !isTypeOnly(path, from)),
    );
    expect(foreign.join('\n')).toBe('');
  });

  test('lets views decide nothing: components take types of the rules, lists and the one door', () => {
    const reaching = filesOf('components', CODE).flatMap((path) => importsOf(path).filter((from) => /\/entrypoints\//.test(from)).map((from) => `${path}: ${from}`));
    expect(reaching.join('\n')).toBe('');
  });

  test('imports with the extension of the file', () => {
    const bare = filesOf('.', /\.tsx?$/).flatMap((path) => importsOf(path).filter((from) => /^\.{1,2}\//.test(from) && !/\.\w+(\?\w+)?$/.test(from)).map((from) => `${path}: ${from}`));
    expect(bare.join('\n')).toBe('');
  });
});

describe('the tests', () => {
  const tests = filesOf('test', /\.test\.tsx?$/);

  test('skip nothing and run alone never', () => {
    const part = new RegExp(`\\b(test|it|describe)\\.(${['skip', 'only', 'todo', 'fails'].join('|')})\\b|\\bretry:`);
    expect(tests.filter((path) => part.test(textOf(path))).join('\n')).toBe('');
  });
});

describe('what we depend on', () => {
  const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as { dependencies: Record<string, string>; devDependencies: Record<string, string> };
  const { packages } = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Locked> };
  type Locked = { integrity?: string; resolved?: string; hasInstallScript?: boolean; dev?: boolean; optional?: boolean };
  const locked = Object.entries(packages).filter(([path]) => path !== '');

  test('at most five packages at run time, each named in the README', () => {
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(5);
    const readme = textOf('README.md');
    expect([...Object.keys(dependencies), ...Object.keys(devDependencies)].filter((name) => !readme.includes(`\`${name}\``)).join('\n')).toBe('');
  });

  test('exact versions only', () => {
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  test('every locked package has its integrity and comes from no address but the public registry', () => {
    expect(locked.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')).map(([path]) => path).join('\n')).toBe('');
    expect(locked.filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')).map(([path]) => path).join('\n')).toBe('');
  });
});

const linesOf = (path: string) => textOf(path).replace(/\n$/, '').split('\n').length;

/** rules/<chapter>/<rule>.ts; `scope` lists clauses and `interpret` reads, neither holds a single rule. */
const isRule = (path: string) => /^rules\/(?!scope\/|interpret\/)[a-z]+\/\w+\.ts$/.test(path) && /: Rule = \{/.test(textOf(path));

/** Data written down line by line: the law read cell by cell, and the site's own lists. */
const isTable = (path: string) => /^(test\/grid|test\/pages\/data|entrypoints\/form\.content\/sites)\//.test(path);

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');

const importsOf = (path: string) => [...textOf(path).matchAll(/(?:^|\n)(?:import|export)[^;]*?\bfrom '([^']+)'/g)].map((match) => match[1] as string);

const isTypeOnly = (path: string, from: string) => new RegExp(`import type [^;]*from '${from.replaceAll('.', '\\.')}'`).test(textOf(path));

const within = (path: string, from: string, folder: string) =>
  from.startsWith('.') && new URL(from, `file:///${dirname(path)}/`).pathname.startsWith(`/${folder}/`);
