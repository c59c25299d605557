import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

import { hardLink, symlink, withMode } from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { workplace } from './support/run.js';

describe('--fix', () => {
  it('writes what is safe, says so, and reports what remains', async () => {
    const { run, read } = workplace({ 'a.words': 'bad odd\r\nbad', 'b.words': 'fine' });
    const { code, stdout, stderr } = await run('--fix', '--format=compact');
    expect(read('a.words')).toBe('good odd\r\ngood');
    expect(stdout).toBe('a.words:1:6: warning: This is odd. Change it. [words/odd]\n');
    expect(stderr).toBe('check-words: changed 1 file: a.words\n');
    expect(code).toBe(1);
    const second = await run('--fix', '--format=compact');
    expect(second).toEqual({ code: 1, stdout, stderr: '' });
  });

  it('writes nothing without it', async () => {
    const { run, read } = workplace({ 'a.words': 'bad' });
    const { stdout } = await run();
    expect(stdout).toContain('fixable with --fix');
    expect(read('a.words')).toBe('bad');
  });

  it('makes the first suggestions with --fix-suggestions, the fixes too', async () => {
    const { run, read } = workplace({ 'a.words': 'odd bad odd' });
    expect((await run('--fix-suggestions')).code).toBe(0);
    expect(read('a.words')).toBe('even good even');
  });

  it('ends where fixes go round in circles', async () => {
    const { run, read } = workplace({ 'a.words': 'loop' });
    expect((await run('--fix')).code).toBe(0);
    expect(read('a.words')).toMatch(/^(loop|pool)$/);
  });

  it('fixes in other files what belongs there, once', async () => {
    const { run, read } = workplace({
      'a.words': 'list',
      'b.words': 'list bad',
      'x/c.words': 'list',
      'x/known': 'old\n',
    });
    const before = await run('--format=compact');
    expect(before.stdout.split('\n')).toHaveLength(5);
    expect((await run()).stdout).toContain('Fixable: 4 with --fix.');
    const { code, stderr } = await run('--fix');
    expect(stderr).toBe('check-words: changed 3 files: b.words, known, x/known\n');
    expect([read('known'), read('x/known'), read('b.words')]).toEqual([
      'list\n',
      'old\nlist\n',
      'list good',
    ]);
    expect(code).toBe(0);
  });

  it('keeps byte order marks, modes, links, and bytes that are no UTF-8', async () => {
    const { run, path } = workplace({
      'a.words': withMode(0o640, Buffer.from('\uFEFFbad\r\n')),
      'b.txt': Buffer.from([0xe9, 0x20, 0x62, 0x61, 0x64]),
      'c.words': symlink('b.txt'),
    });
    expect((await run('--fix')).code).toBe(0);
    expect(fs.readFileSync(join(path, 'a.words'))).toEqual(Buffer.from('\uFEFFgood\r\n'));
    expect(fs.statSync(join(path, 'a.words')).mode & 0o777).toBe(0o640);
    expect(fs.readFileSync(join(path, 'b.txt'), 'latin1')).toBe('é good');
    expect(fs.lstatSync(join(path, 'c.words')).isSymbolicLink()).toBe(true);
  });

  it('tells what cannot be written, writes the others, and reports what remains', async () => {
    const { run, read } = workplace({
      'a.words': withMode(0o444, 'bad'),
      'b.words': 'bad',
      'c.words': 'bad',
      'other.txt': hardLink('c.words'),
    });
    const { code, stdout, stderr } = await run('--fix', '--format=compact');
    expect(code).toBe(2);
    expect(stdout.split('\n').map((line) => line.split(':')[0])).toEqual([
      'a.words',
      'c.words',
      '',
    ]);
    expect(stderr).toBe(
      'check-words: changed 1 file: b.words\n' +
        'check-words: not changed: a.words: read-only. Make it writable (chmod u+w) first.\n' +
        'check-words: not changed: c.words: has 2 hard links, and the others would keep the old text. Make it a file of its own first.\n',
    );
    expect([read('a.words'), read('b.words'), read('c.words')]).toEqual(['bad', 'good', 'bad']);
  });

  it('names every file that it wrote where it could not write all', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `${String.fromCharCode(97 + at)}.words`);
    const files = Object.fromEntries(names.map((name) => [name, 'bad']));
    const all = await workplace(files).run('--fix');
    expect(all.stderr).toBe(`check-words: changed 12 files: ${names.slice(0, 10).join(', ')}, …\n`);
    const { run } = workplace({ ...files, 'z.words': withMode(0o444, 'bad') });
    expect((await run('--fix')).stderr).toContain(`changed 12 files: ${names.join(', ')}\n`);
  });
});

describe('--diff', () => {
  it('prints what git applies, writes nothing, and gives 1', async () => {
    const { run, read, path } = workplace({ 'sub/a.words': 'fine\nbad\nodd\n', 'b.words': 'list' });
    const { code, stdout, stderr } = await run('--diff', '--format=compact');
    expect(code).toBe(1);
    expect(stdout).toContain('-bad\n+good\n');
    expect(stderr).toBe(
      'check-words: would change 2 files: sub/a.words, known\n' +
        'sub/a.words:3:1: warning: This is odd. Change it. [words/odd]\n',
    );
    expect(read('sub/a.words')).toBe('fine\nbad\nodd\n');
    execFileSync('git', ['init', '--quiet'], { cwd: path });
    execFileSync('git', ['apply', '-'], { cwd: path, input: stdout });
    expect([read('sub/a.words'), read('known')]).toEqual(['fine\ngood\nodd\n', 'list\n']);
    execFileSync('git', ['checkout', '--quiet', '--orphan', 'x'], { cwd: path });
    expect((await run('--diff', '--fix-suggestions')).stdout).toContain('+even\n');
  });

  it('says whether the report is of now or of then', async () => {
    const { run } = workplace({ 'a.words': 'bad odd' });
    const { stderr } = await run('--diff');
    expect(stderr).toMatch(
      /^check-words: would change 1 file: a.words\ncheck-words: after that, this would be left:\nwarning\[words\/odd\]/,
    );
    expect(stderr).not.toContain('words/bad');
    const json = await run('--diff', '--format=json');
    expect(JSON.parse(json.stderr)).toMatchObject({ summary: { errors: 0, warnings: 1 } });
  });

  it('gives 0 where nothing would change', async () => {
    const { run } = workplace({ 'a.words': 'fine' });
    expect(await run('--diff', '--format=compact')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('is in colour for people', async () => {
    const { runWith } = workplace({ 'a.words': 'bad' });
    const { stdout } = await runWith({ isTerminal: true }, '--diff');
    expect(stdout).toContain('\u001B[31m-bad\u001B[39m');
  });
});

describe('the standard input', () => {
  it('is checked as the place’s, under the name that it is given', async () => {
    const { runWith } = workplace({ known: 'list' });
    const nameless = await runWith({ stdin: 'bad list' }, '-', '--format=compact');
    expect(nameless.stdout).toBe('<stdin>:1:1: error: This is bad. Change it. [words/bad]\n');
    const named = await runWith(
      { stdin: 'list' },
      '-',
      '--stdin-filename=x/a.words',
      '--format=compact',
    );
    expect(named.stdout).toBe('x/a.words:1:1: warning: This is list. Change it. [words/list]\n');
    const known = await runWith({ stdin: 'list' }, '-', '--stdin-filename=a.words');
    expect(known.code).toBe(0);
  });

  it('comes out fixed, and the report goes to the standard error', async () => {
    const { runWith, path } = workplace({});
    const stdin = Buffer.from([0xef, 0xbb, 0xbf, ...Buffer.from('bad odd list\r\n')]);
    const { code, stdout, stderr } = await runWith(
      { stdin },
      '-',
      '--fix',
      '--format=compact',
      '--stdin-filename=a.words',
    );
    expect(Buffer.from(stdout, 'latin1').toString()).toBe('\uFEFFgood odd list\r\n');
    expect(stderr.split('\n')).toHaveLength(3);
    expect(code).toBe(1);
    expect(fs.readdirSync(path)).toEqual(['.git']);
  });

  it('is shown as a diff', async () => {
    const { runWith } = workplace({});
    const { code, stdout } = await runWith({ stdin: 'bad\n' }, '-', '--diff');
    expect([code, stdout.includes('-bad\n+good\n')]).toEqual([1, true]);
  });

  it('comes out as it came where it is no text', async () => {
    const { runWith } = workplace({});
    const { code, stdout, stderr } = await runWith({ stdin: 'b\0d' }, '-', '--fix');
    expect([code, stdout]).toEqual([1, 'b\0d']);
    expect(stderr).toContain('Holds a NUL character');
  });

  it('is not checked together with files', async () => {
    const { run } = workplace({ 'a.words': '' });
    const { code, stderr } = await run('-', 'a.words');
    expect([code, stderr]).toEqual([
      2,
      'check-words: The standard input (-) cannot be checked together with files.\n',
    ]);
  });
});
