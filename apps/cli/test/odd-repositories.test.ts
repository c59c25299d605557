import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

import {
  gitRepository,
  program,
  pyc,
  skipWithout,
  symlink,
  writeRaw,
  writeTree,
  type GitRepository,
  type Tree,
} from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { MAIN, nopycache, tree } from './support.js';

const FAULTY = '__pycache__\n';

function repository(files: Tree): GitRepository {
  const git = gitRepository(tree(files));
  git.run('add', '--all', '--force');
  git.run('commit', '--quiet', '--allow-empty', '--message', 'first');
  return git;
}

function compact(cwd: string, ...args: readonly string[]): string {
  return nopycache(cwd, ['check', '--format', 'compact', ...args]).stdout;
}

describe.skipIf(skipWithout('git') || process.platform === 'win32')('in a repository', () => {
  it.skipIf(process.platform === 'darwin')(
    'bytecode is taken out of git whose name is not UTF-8',
    () => {
      const root = tree({ 'm.py': '', '.gitignore': '*.pyc\n' });
      writeRaw(root, Buffer.from('caf\xe9.py', 'latin1'), '');
      writeRaw(root, Buffer.from('caf\xe9.pyc', 'latin1'), pyc());
      const git = gitRepository(root);
      git.run('add', '--all', '--force');
      const { stderr } = nopycache(root, ['fix']);
      expect(git.run('ls-files', '*.pyc')).toBe('');
      expect(stderr).toContain('took 1 file of bytecode out of git');
    },
  );

  it('bytecode without a source beside it stays in git, and is said to be perhaps all there is', () => {
    const git = repository({
      '.gitignore': '__pycache__/\n*.py[co]\n*$py.class\n',
      'main.py': 'import lib.secret\n',
      'lib/secret.pyc': pyc(),
      'lib/known.py': '',
      'lib/known.pyc': pyc(),
      'lib/__pycache__/gone.cpython-311.pyc': pyc(),
    });
    const { status, stdout } = nopycache(git.path, ['fix', '--format', 'compact']);
    expect(git.run('ls-files', '*.pyc')).toBe('lib/secret.pyc\n');
    expect([status, stdout]).toEqual([1, expect.stringContaining('all that there is')]);
    expect(nopycache(git.path, ['init', '--yes', '--layers', 'mend']).status).toBe(1);
    expect(git.run('ls-files', '*.pyc')).toBe('lib/secret.pyc\n');
  });

  it('a file in conflict is left to who merges', () => {
    const git = repository({ '.dockerignore': 'a\n' });
    git.run('switch', '--quiet', '--create', 'other');
    for (const [branch, text] of [
      ['other', `a\n${FAULTY}`],
      ['main', `a\nb\n${FAULTY}`],
    ] as const) {
      git.run('switch', '--quiet', branch);
      writeTree(git.path, { '.dockerignore': text });
      git.run('commit', '--quiet', '--all', '--message', branch);
    }
    expect(() => git.run('merge', 'other')).toThrow();
    const before = fs.readFileSync(join(git.path, '.dockerignore'), 'utf8');
    expect(before).toContain('<<<<<<<');
    nopycache(git.path, ['fix', '--fix-suggestions']);
    expect(fs.readFileSync(join(git.path, '.dockerignore'), 'utf8')).toBe(before);
  });

  it('a directory whose place a link has taken is passed over', () => {
    const git = repository({ 'a/m.py': '', 'b/.dockerignore': FAULTY });
    fs.rmSync(join(git.path, 'a'), { recursive: true });
    fs.symlinkSync('b', join(git.path, 'a'));
    expect(compact(git.path)).toContain('b/.dockerignore:1:1');
    expect(nopycache(git.path, ['doctor', '--json']).stderr).toBe('');
  });

  it('a directory may be given by another way to it, and be called like one above', () => {
    const git = repository({ 'a/.dockerignore': FAULTY, '..b/.dockerignore': FAULTY });
    const elsewhere = tree({ link: symlink(git.path) });
    expect(compact(git.path, join(elsewhere, 'link/a'))).toContain('a/.dockerignore:1:1');
    expect(compact(git.path, '..b')).toContain('..b/.dockerignore:1:1');
  });

  it('a directory may have a line break in its name', () => {
    const git = repository({ 'a\nb/.dockerignore': FAULTY });
    expect(compact(join(git.path, 'a\nb'))).toContain('.dockerignore:1:1');
  });

  it('a configuration is named by where the command runs', () => {
    const git = repository({ 'sub/off.json': '{ "rules": { "git/tracked-bytecode": "off" } }' });
    writeTree(git.path, { 'sub/x.pyc': pyc() });
    git.run('add', '--all', '--force');
    const sub = join(git.path, 'sub');
    expect(nopycache(sub, ['staged']).status).toBe(1);
    expect(nopycache(sub, ['staged', '--config', 'off.json']).stderr).toBe('');
  });

  it('a change is shown by check as well', () => {
    const git = repository({ '.dockerignore': FAULTY });
    const { status, stdout } = nopycache(git.path, ['check', '--diff']);
    expect([status, stdout]).toEqual([1, expect.stringContaining('+**/__pycache__\n')]);
    expect(git.run('status', '--porcelain')).toBe('');
  });

  it('a text can be checked that is in no file', () => {
    const git = repository({});
    const args = [MAIN, 'check', '-', '--stdin-filename', 'x/.dockerignore', '-f', 'compact'];
    const options = { cwd: git.path, input: FAULTY, encoding: 'utf8' } as const;
    const { status, stdout } = spawnSync(process.execPath, args, options);
    expect([status, stdout]).toEqual([1, expect.stringContaining('x/.dockerignore:1:1: error')]);
  });

  it('a link that leads nowhere is no justfile', () => {
    const git = repository({ justfile: symlink('nowhere') });
    expect(nopycache(git.path, ['init', '--yes', '--layers', 'script']).stderr).toBe('');
  });

  it.skipIf(skipWithout('bash'))(
    'the work is done, and its result told, though nobody reads',
    () => {
      const git = repository({ 'm.py': '', 'm.pyc': pyc(), '.dockerignore': FAULTY });
      const piped = (command: string): number | null => {
        const script = `set -o pipefail; "$0" "$1" ${command} | true`;
        const bash = program('bash') ?? '';
        return spawnSync(bash, ['-c', script, process.execPath, MAIN], { cwd: git.path }).status;
      };
      expect(piped('check')).toBe(1);
      expect(piped('init --yes --layers ignore,mend')).toBe(0);
      expect(git.run('ls-files', '*.pyc')).toBe('');
      expect(
        execFileSync('git', ['status', '--porcelain'], { cwd: git.path }).length,
      ).toBeGreaterThan(0);
    },
  );
});
