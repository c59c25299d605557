import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

import { bytecodeName, CACHE_DIRECTORY } from '@nopycache/core';
import { gitRepository, temporaryDirectory } from '@nopycache/test-fixtures';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import plugin from '../../src/index.js';
import { fixed } from '../support/lint.js';

const RUNS = Number(process.env['NOPYCACHE_FUZZ_RUNS'] ?? 60);
const LINES = [
  '__pycache__',
  '__pycache__/',
  '*.pyc',
  '*.py[co]',
  '*.pyo',
  '!*.pyc',
  '!keep.pyc',
  '!src/**',
  'src/',
  '/a.pyc',
  '# Python',
  '',
  'node_modules/',
  '*$py.class',
  '*.pyc ',
  'build\\',
  '[ab',
  '*',
  '!*/',
  '!*.py',
  'é*',
];
const NAMES = ['a.py', 'a.pyc', 'a.pyo', 'keep.pyc', 'a$py.class', 'b.txt', 'node_modules/x.js'];
const PATHS = ['', 'src/', 'src/deep/'].flatMap((directory) =>
  [
    ...NAMES,
    `${CACHE_DIRECTORY}/a.cpython-313.pyc`,
    `${CACHE_DIRECTORY}/a.cpython-313.pyc.140`,
    `${CACHE_DIRECTORY}/note.txt`,
  ].map((name) => directory + name),
);

/** The paths that git ignores below directories with these .gitignore files, all in one process. */
function ignoredByGit(texts: readonly string[]): string[][] {
  const directory = temporaryDirectory();
  try {
    gitRepository(directory.path);
    texts.forEach((text, index) => {
      fs.mkdirSync(join(directory.path, String(index)));
      fs.writeFileSync(join(directory.path, String(index), '.gitignore'), text);
    });
    const asked = texts.flatMap((_, index) => PATHS.map((path) => `${String(index)}/${path}`));
    const printed = execFileSync(
      'git',
      ['check-ignore', '--no-index', '--stdin', '-z', '-v', '-n'],
      {
        cwd: directory.path,
        input: asked.map((path) => `${path}\0`).join(''),
        encoding: 'utf8',
        env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
      },
    );
    const fields = printed.split('\0');
    return texts.map((_, index) =>
      PATHS.filter((_path, at) => {
        const pattern = fields[4 * (PATHS.length * index + at) + 2] ?? '';
        return pattern !== '' && !pattern.startsWith('!');
      }),
    );
  } finally {
    directory.remove();
  }
}

function isBytecode(path: string): boolean {
  const [name = '', parent] = path.split('/').reverse();
  return parent === CACHE_DIRECTORY || bytecodeName(name, false) !== undefined;
}

describe('what --fix makes of a .gitignore', () => {
  const configs = plugin.configs.recommended;

  it('ignores bytecode besides, and all else as before: git says so', () => {
    const text = fc
      .tuple(fc.array(fc.constantFrom(...LINES), { maxLength: 8 }), fc.constantFrom('\n', '\r\n'))
      .map(([lines, eol]) => lines.join(eol));
    const texts = fc.sample(text, RUNS);
    const after = texts.map((each) => fixed(each, '.gitignore', configs));
    expect(after.map((each) => fixed(each, '.gitignore', configs))).toEqual(after);
    const [before, now] = [ignoredByGit(texts), ignoredByGit(after)];
    texts.forEach((each, index) => {
      const [was, is] = [before[index] ?? [], now[index] ?? []];
      const note = JSON.stringify([each, after[index]]);
      expect(
        was.filter((path) => !is.includes(path)),
        note,
      ).toEqual([]);
      expect(
        is.filter((path) => !was.includes(path) && !isBytecode(path)),
        note,
      ).toEqual([]);
    });
  });

  it('adds exactly what is promised', () => {
    const [was = [], is = []] = ignoredByGit(['*.pyc\n', fixed('*.pyc\n', '.gitignore', configs)]);
    expect(is.filter((path) => !was.includes(path))).toEqual(
      PATHS.filter((path) => isBytecode(path) && !was.includes(path)),
    );
  });
});
