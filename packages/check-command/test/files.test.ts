import { fifo, skipWithout, symlink } from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { workplace } from './support/run.js';

const COMPACT = ['--format', 'compact', '--no-color'];

/** The files that something was found in. */
function found(stdout: string): string[] {
  return [...new Set(stdout.split('\n').map((line) => line.split(':')[0] ?? ''))].filter(Boolean);
}

describe('files to check', () => {
  it('are those below the directory, by their names, in order', async () => {
    const { run } = workplace({
      'b.words': 'bad',
      'a/z.words': 'bad',
      'a/.hidden/c.words': 'bad',
      'a.txt': 'bad',
      'node_modules/x/x.words': 'bad',
      '.git/x.words': 'bad',
      'venv/pyvenv.cfg': '',
      'venv/x.words': 'bad',
      '__pycache__/x.words': 'bad',
    });
    const { stdout, code } = await run(...COMPACT);
    expect(found(stdout)).toEqual(['a/.hidden/c.words', 'a/z.words', 'b.words']);
    expect(code).toBe(1);
  });

  it('may be named, whatever their names, and count once', async () => {
    const { run } = workplace({ 'a.txt': 'bad', 'b/c.words': 'bad' });
    const { stdout } = await run(...COMPACT, 'a.txt', './a.txt', 'b', 'b/c.words');
    expect(stdout.split('\n')).toHaveLength(3);
    expect(found(stdout)).toEqual(['a.txt', 'b/c.words']);
  });

  it('are shown relative to where the command runs', async () => {
    const { runWith, path } = workplace({ 'a.words': 'bad', 'sub/': '' });
    const { stdout } = await runWith({ directory: 'sub' }, ...COMPACT, `${path}/a.words`);
    expect(found(stdout)).toEqual(['../a.words']);
  });

  it.each([
    ['**/*.words', ['a/b.words', 'a/x/c.words', 'd.words']],
    ['a/*.words', ['a/b.words']],
    ['a/**', ['a/b.words', 'a/x/c.words']],
    ['./{a,q}/x/?.words', ['a/x/c.words']],
  ])('are those of a glob: %s', async (glob, expected) => {
    const { run } = workplace({
      'a/b.words': 'bad',
      'a/x/c.words': 'bad',
      'a/x/c.txt': 'bad',
      'd.words': 'bad',
      'node_modules/e.words': 'bad',
    });
    expect(found((await run(...COMPACT, glob)).stdout)).toEqual(expected);
  });

  it('are not said by a pattern for what is left out', async () => {
    const { run } = workplace({ 'a/b.words': 'bad', 'vendor/c.words': 'bad' });
    const { code, stdout, stderr } = await run(...COMPACT, '.', '!vendor/**');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('!vendor/**: a pattern says what is checked');
  });

  it('may be called like a glob', async () => {
    const { run } = workplace({ '[a].words': 'bad', 'a.words': 'bad' });
    expect(found((await run(...COMPACT, '[a].words')).stdout)).toEqual(['[a].words']);
  });

  it('lie behind no link to a directory, unless that is named', async () => {
    const { run } = workplace({ 'a/x.words': 'bad', link: symlink('a'), 'a/loop': symlink('..') });
    expect(found((await run(...COMPACT)).stdout)).toEqual(['a/x.words']);
    expect(found((await run(...COMPACT, 'link')).stdout)).toEqual(['link/x.words']);
  });

  it('are checked once where links lead to them', async () => {
    const { run } = workplace({ 'a.words': 'bad', 'b.words': symlink('a.words') });
    expect(found((await run(...COMPACT)).stdout)).toEqual(['a.words']);
  });

  it.skipIf(skipWithout('mkfifo'))('are no pipes', async () => {
    const { run } = workplace({ 'a.words': 'bad', 'p.words': fifo() });
    expect(found((await run(...COMPACT)).stdout)).toEqual(['a.words']);
    const named = await run('p.words');
    expect([named.code, named.stderr]).toEqual([
      2,
      'check-words: p.words: not a file but a directory or a device.\n',
    ]);
  });
});

describe('files that are not there', () => {
  it('are an error that says what was probably meant', async () => {
    const { run } = workplace({ 'sub/hello.words': '' });
    expect(await run('sub/helo.words', 'other')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'check-words: sub/helo.words: no such file. Did you mean sub/hello.words?\n' +
        'check-words: other: no such file. Check the path.\n',
    });
  });

  it('are an error in directories and of globs, unless that is asked for', async () => {
    const { run } = workplace({ 'a.txt': '', 'sub/': '' });
    for (const path of ['.', 'sub', '*.words', 'no/such/*.words']) {
      const { code, stderr } = await run(path);
      expect([code, stderr]).toEqual([
        2,
        `check-words: ${path}: no file to check. Check the path, or name a file itself.\n`,
      ]);
    }
    const { code, stdout } = await run('--no-error-on-unmatched', '.', '*.words');
    expect([code, stdout]).toEqual([0, 'Nothing found in 0 files.\n']);
  });

  it('are an error behind a link to nothing', async () => {
    const { run } = workplace({ 'a.words': symlink('gone') });
    const { code, stderr } = await run('a.words');
    expect(code).toBe(2);
    expect(stderr).toContain('a.words: a symbolic link to nothing.');
  });
});

describe('files that cannot be read', () => {
  it('are a finding of the rule for that, or an error, where they are no text', async () => {
    const { run } = workplace({
      'a.words': Buffer.from('\uFEFFbad', 'utf16le'),
      'b.words': 'b\0d',
    });
    const { code, stdout } = await run(...COMPACT);
    expect(stdout.split('\n')).toEqual([
      'a.words:1:1: error: Encoded in UTF-16, which its readers do not understand. Save it as UTF-8. [words/no-text]',
      'b.words:1:1: error: Holds a NUL character, so it is not text. Check the path. [words/no-text]',
      '',
    ]);
    expect(code).toBe(1);
    expect((await run('--rule', 'words/no-text:off')).code).toBe(0);
  });
});
