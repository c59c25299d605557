import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

import { BYTECODE_WITNESSES, NOT_BYTECODE_WITNESSES, applyEdits } from '@nopycache/core';
import { skipWithout, temporaryDirectory, writeTree } from '@nopycache/test-fixtures';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { DIALECTS, ensureBytecodePatterns, type DialectName } from '../../src/index.js';

const OTHERS = NOT_BYTECODE_WITNESSES.flatMap((path) => [path, `zq/${path}`]);
let directory: ReturnType<typeof temporaryDirectory>;

beforeEach(() => {
  directory = temporaryDirectory();
  writeTree(
    directory.path,
    Object.fromEntries([...BYTECODE_WITNESSES, ...OTHERS].map((path) => [path, ''])),
  );
});

afterEach(() => {
  directory.remove();
});

/** Writes the dialect's own patterns, and nothing else, into an ignore file. */
function writePatterns(name: DialectName, file: string): void {
  const edit = ensureBytecodePatterns('', DIALECTS[name]);
  fs.writeFileSync(join(directory.path, file), applyEdits('', edit === undefined ? [] : [edit]));
}

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, {
    cwd: directory.path,
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...process.env, HGPLAIN: '1', HGRCPATH: '', GIT_CONFIG_GLOBAL: '/dev/null' },
    shell: process.platform === 'win32',
  });
}

/** The files of ours among those that a program names. */
function ours(printed: string): string[] {
  const named = new Set(printed.split(/[\n\0]/));
  return [...BYTECODE_WITNESSES, ...OTHERS].filter((path) => named.has(path));
}

describe('the patterns for bytecode, in the programs themselves', () => {
  it.skipIf(skipWithout('git'))('git ignores all bytecode and nothing else', () => {
    writePatterns('git', '.gitignore');
    run('git', 'init', '--quiet');
    expect(ours(run('git', 'ls-files', '--others', '--exclude-standard', '-z'))).toEqual(OTHERS);
  });

  it.skipIf(skipWithout('rg'))('ripgrep skips all bytecode and nothing else', () => {
    writePatterns('ripgrep', '.ignore');
    expect(ours(run('rg', '--files', '--hidden', '--no-ignore-vcs'))).toEqual(OTHERS);
  });

  it.skipIf(skipWithout('hg'))('Mercurial ignores all bytecode and nothing else', () => {
    writePatterns('hg', '.hgignore');
    run('hg', 'init');
    expect(ours(run('hg', 'status', '--unknown', '--no-status', '--print0'))).toEqual(OTHERS);
  });

  it('npm packs no bytecode and everything else', () => {
    writePatterns('npm', '.npmignore');
    fs.writeFileSync(
      join(directory.path, 'package.json'),
      JSON.stringify({ name: 'a', version: '1.0.0' }),
    );
    const [packed] = JSON.parse(run('npm', 'pack', '--dry-run', '--json')) as [
      { files: { path: string }[] },
    ];
    expect(ours(packed.files.map(({ path }) => path).join('\n'))).toEqual(OTHERS);
  });
});
