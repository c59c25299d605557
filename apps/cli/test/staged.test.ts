import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

import {
  gitRepository,
  pyc,
  skipWithout,
  symlink,
  withMode,
  writeTree,
  type GitRepository,
  type Tree,
} from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { MAIN, nopycache, tree } from './support.js';

const HERMETIC = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

function staged(
  cwd: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): ReturnType<typeof nopycache> {
  return nopycache(cwd, ['staged', ...args], { env: { ...HERMETIC, ...env } });
}

/** A repository with a commit. */
function repository(files: Tree = { 'README.md': '' }): GitRepository {
  const git = gitRepository(tree(files));
  git.run('add', '--all');
  git.run('commit', '--quiet', '--message', 'first');
  return git;
}

/** Stages a file. */
function stage(git: GitRepository, files: Tree): void {
  writeTree(git.path, files);
  git.run('add', '--', ...Object.keys(files));
}

function read({ path }: GitRepository, name: string): string {
  return fs.readFileSync(join(path, name), 'utf8');
}

const FAULTY = '__pycache__\n*.pyc\n*.log\n*.log\n';
const DOCKERIGNORE_FAULTY = '.git\n__pycache__\n1\n2\n3\n';
const DOCKERIGNORE_FIXED = '.git\n**/__pycache__\n**/*.py[co]\n**/*$py.class\n1\n2\n3\n';

const OFF = [
  'git/tracked-bytecode',
  'ignore-files/root-only-pattern',
  'ignore-files/incomplete-bytecode',
];

describe.skipIf(skipWithout('git'))('nopycache staged', () => {
  it('has nothing to say where nothing is staged', () => {
    const { status, stdout, stderr } = staged(repository().path);
    expect([status, stdout, stderr]).toEqual([0, '', '']);
  });

  it.each(['with commits', 'without a commit'])(
    'refuses new bytecode in a repository %s',
    (which) => {
      const git = which === 'with commits' ? repository() : gitRepository(tree());
      stage(git, {
        "a b/it's.pyc": pyc(),
        'p/__pycache__/m.cpython-311.pyc.123': pyc(),
        'm.py': '',
      });
      const { status, stdout } = staged(git.path);
      expect(status).toBe(1);
      const commands = [...stdout.matchAll(/git rm --cached -- .*$/gm)].map(([command]) => command);
      expect(commands).toHaveLength(2);
      for (const command of commands) execFileSync('sh', ['-c', command], { cwd: git.path });
      expect(git.run('ls-files')).not.toContain('.pyc');
      expect(staged(git.path).status).toBe(0);
    },
  );

  it('lets pass what is only called like bytecode, what was there, and what is taken out', () => {
    const git = repository({ 'old.pyc': pyc(), 'gone.pyc': pyc(), 'x.py': '' });
    stage(git, { 'text.pyc': 'not bytecode at all\n', 'old.pyc': pyc({ version: '3.12' }) });
    fs.symlinkSync('old.pyc', join(git.path, 'link.pyc'));
    git.run('add', 'link.pyc');
    git.run('rm', '--quiet', '--cached', 'gone.pyc');
    const { status, stdout, stderr } = staged(git.path);
    expect([status, stdout, stderr]).toEqual([0, '', '']);
  });

  it('fixes what is staged, in the index and in the file', () => {
    const git = repository();
    stage(git, { '.dockerignore': withMode(0o755, DOCKERIGNORE_FAULTY), 'a/.gitignore': FAULTY });
    const { status, stderr } = staged(git.path);
    expect(status).toBe(0);
    expect(stderr).toContain('fixed and staged 2 files: .dockerignore, a/.gitignore');
    expect(read(git, '.dockerignore')).toBe(DOCKERIGNORE_FIXED);
    expect(git.run('show', ':.dockerignore')).toBe(DOCKERIGNORE_FIXED);
    expect(git.run('status', '--porcelain')).toBe('A  .dockerignore\nA  a/.gitignore\n');
    expect(git.run('ls-files', '--stage', '.dockerignore')).toMatch(/^100755 /);
    expect(staged(git.path).stderr).toBe('');
  });

  it('changes nothing with --no-fix', () => {
    const git = repository();
    stage(git, { '.dockerignore': DOCKERIGNORE_FAULTY });
    const { status, stdout } = staged(git.path, ['--no-fix', '--format', 'compact']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^\.dockerignore:2:1: error: .*\[ignore-files\/root-only-pattern\]$/m);
    expect(git.run('show', ':.dockerignore')).toBe(DOCKERIGNORE_FAULTY);
    expect(read(git, '.dockerignore')).toBe(DOCKERIGNORE_FAULTY);
  });

  it('leaves what is not staged as it is, and merges the fix into it', () => {
    const git = repository();
    stage(git, { '.dockerignore': DOCKERIGNORE_FAULTY });
    const mine = (text: string): string => text.replace('3', 'mine');
    writeTree(git.path, { '.dockerignore': mine(DOCKERIGNORE_FAULTY) });
    expect(staged(git.path).status).toBe(0);
    expect(read(git, '.dockerignore')).toBe(mine(DOCKERIGNORE_FIXED));
    expect(git.run('show', ':.dockerignore')).toBe(DOCKERIGNORE_FIXED);
    const unstaged = git.run('diff', '--unified=0');
    expect(unstaged).toContain('-3\n+mine\n');
    expect(unstaged).not.toMatch(/^[+-].*pycache/m);
  });

  it.each<[string, Tree, string]>([
    [
      'touch the same line',
      { '.dockerignore': '.git\n__pycache__mine\n1\n2\n3\n' },
      'not staged touch',
    ],
    ['made it no text', { '.dockerignore': '\0' }, 'holds a NUL character'],
    ['made it read-only', { '.dockerignore': withMode(0o444, DOCKERIGNORE_FAULTY) }, 'read-only'],
    ['made it a link', { '.dockerignore': symlink('README.md') }, 'it is not there'],
    ['took it away', {}, 'it is not there'],
  ])('says that the file is left as it is where unstaged changes %s', (_, files, message) => {
    const git = repository();
    stage(git, { '.dockerignore': DOCKERIGNORE_FAULTY });
    fs.rmSync(join(git.path, '.dockerignore'));
    writeTree(git.path, files);
    const before = git.run('hash-object', 'README.md');
    const { status, stderr } = staged(git.path);
    expect(stderr).toContain(message);
    expect(status).toBe(0);
    expect(git.run('show', ':.dockerignore')).toBe(DOCKERIGNORE_FIXED);
    expect(git.run('hash-object', 'README.md')).toBe(before);
    for (const [name, content] of Object.entries(files)) {
      if (typeof content === 'string') expect(read(git, name)).toBe(content);
    }
  });

  it('keeps ends of line as they are in the file and in the index', () => {
    const git = repository();
    git.run('config', 'core.autocrlf', 'true');
    const crlf = DOCKERIGNORE_FAULTY.replaceAll('\n', '\r\n');
    stage(git, { '.dockerignore': crlf, 'a/.dockerignore': crlf });
    fs.appendFileSync(join(git.path, 'a/.dockerignore'), 'mine\r\n');
    expect(staged(git.path).status).toBe(0);
    expect(git.run('show', ':.dockerignore')).toBe(DOCKERIGNORE_FIXED);
    expect(read(git, '.dockerignore')).toBe(DOCKERIGNORE_FIXED.replaceAll('\n', '\r\n'));
    expect(git.run('show', ':a/.dockerignore')).toBe(DOCKERIGNORE_FIXED);
    expect(read(git, 'a/.dockerignore')).toMatch(/class\r\n1\r\n2\r\n3\r\nmine\r\n$/);
    expect(git.run('diff', '--name-only').trim()).toBe('a/.dockerignore');
  });

  it('sees files through filters as git does', () => {
    const git = repository({ '.gitattributes': '.dockerignore filter=rot\n' });
    git.run('config', 'filter.rot.clean', 'sed s/SECRET/__pycache__/');
    git.run('config', 'filter.rot.smudge', 'sed s/__pycache__/SECRET/');
    stage(git, { '.dockerignore': DOCKERIGNORE_FAULTY.replace('__pycache__', 'SECRET') });
    expect(git.run('show', ':.dockerignore')).toBe(DOCKERIGNORE_FAULTY);
    expect(staged(git.path).status).toBe(0);
    expect(git.run('show', ':.dockerignore')).toBe(DOCKERIGNORE_FIXED);
    expect(read(git, '.dockerignore')).toBe(DOCKERIGNORE_FIXED.replace('__pycache__', 'SECRET'));
  });

  it('checks renamed files by their new names, and passes over what is only meant to be added', () => {
    const git = repository({ 'ignore.txt': DOCKERIGNORE_FAULTY });
    git.run('mv', 'ignore.txt', '.dockerignore');
    writeTree(git.path, { 'b/.dockerignore': DOCKERIGNORE_FAULTY });
    git.run('add', '--intent-to-add', 'b/.dockerignore');
    expect(staged(git.path).stderr).toContain('fixed and staged 1 file: .dockerignore');
    expect(read(git, 'b/.dockerignore')).toBe(DOCKERIGNORE_FAULTY);
  });

  it('answers in a merge only for what is new on neither side', () => {
    const git = repository({ 'a.txt': '1\n' });
    git.run('switch', '--quiet', '--create', 'other');
    stage(git, { 'theirs.pyc': pyc(), '.dockerignore': DOCKERIGNORE_FAULTY });
    git.run('commit', '--quiet', '--message', 'theirs');
    git.run('switch', '--quiet', 'main');
    stage(git, { 'b.txt': '2\n' });
    git.run('commit', '--quiet', '--message', 'ours');
    git.run('merge', '--no-commit', '--no-ff', '--quiet', 'other');
    const { status, stdout, stderr } = staged(git.path);
    expect([status, stdout, stderr]).toEqual([0, '', '']);
    stage(git, { 'new.pyc': pyc() });
    expect(staged(git.path).status).toBe(1);
  });

  it('passes over conflicts, and checks the rest in the middle of a merge and of a rebase', () => {
    for (const command of ['merge', 'rebase']) {
      const git = repository({ '.dockerignore': '.git\n' });
      git.run('switch', '--quiet', '--create', 'other');
      stage(git, { '.dockerignore': 'theirs\n' });
      git.run('commit', '--quiet', '--message', 'theirs');
      git.run('switch', '--quiet', 'main');
      stage(git, { '.dockerignore': 'ours\n' });
      git.run('commit', '--quiet', '--message', 'ours');
      expect(() => git.run(command, 'other')).toThrow();
      stage(git, { 'sub/.dockerignore': DOCKERIGNORE_FAULTY });
      const before = read(git, '.dockerignore');
      const { status, stderr } = staged(git.path);
      expect([status, stderr]).toEqual([
        0,
        'nopycache: fixed and staged 1 file: sub/.dockerignore\n',
      ]);
      expect(read(git, '.dockerignore')).toBe(before);
      expect(git.run('ls-files', '--unmerged')).not.toBe('');
    }
  });

  it('works in a submodule, beside one, in a linked work tree, and from a subdirectory', () => {
    const inner = repository({ 'x.txt': '' });
    const outer = repository();
    outer.run('submodule', '--quiet', 'add', inner.path, 'inner');
    stage(outer, { 'sub/.dockerignore': DOCKERIGNORE_FAULTY });
    expect(staged(join(outer.path, 'sub')).stderr).toContain('fixed and staged 1 file');
    expect(read(outer, 'sub/.dockerignore')).toBe(DOCKERIGNORE_FIXED);
    const submodule = { path: join(outer.path, 'inner') };
    writeTree(submodule.path, { 'm.pyc': pyc() });
    outer.run('-C', 'inner', 'add', 'm.pyc');
    expect(staged(submodule.path).status).toBe(1);
    const linked = join(tree(), 'w');
    outer.run('worktree', 'add', '--quiet', linked, 'HEAD');
    writeTree(linked, { '.dockerignore': DOCKERIGNORE_FAULTY });
    outer.run('-C', linked, 'add', '.dockerignore');
    expect(staged(linked).stderr).toContain('fixed and staged 1 file');
  });

  it('is a hook, also with commit --all, and fixes nothing for commit FILE', () => {
    const git = repository({ '.dockerignore': '.git\n', 'other.txt': '' });
    const hook = `#!/bin/sh\nexec ${process.execPath} ${MAIN} staged\n`;
    writeTree(git.path, { '.git/hooks/pre-commit': withMode(0o755, hook) });
    writeTree(git.path, { '.dockerignore': DOCKERIGNORE_FAULTY });
    expect(() => git.run('commit', '--quiet', '--message', 'part', '.dockerignore')).toThrow(
      'git commit FILE',
    );
    expect(read(git, '.dockerignore')).toBe(DOCKERIGNORE_FAULTY);
    git.run('commit', '--quiet', '--all', '--message', 'all');
    expect(git.run('show', 'HEAD:.dockerignore')).toBe(DOCKERIGNORE_FIXED);
    expect(git.run('status', '--porcelain')).toBe('');
    writeTree(git.path, { 'm.pyc': pyc() });
    git.run('add', 'm.pyc');
    expect(() => git.run('commit', '--quiet', '--message', 'bytecode')).toThrow('git rm --cached');
  });

  it('heeds the configuration, wherever it stands', () => {
    const git = repository();
    stage(git, { 'fixtures/m.pyc': pyc(), '.dockerignore': DOCKERIGNORE_FAULTY });
    const off = Object.fromEntries(OFF.map((id) => [id, 'off']));
    const json = JSON.stringify({ rules: off });
    for (const [name, text] of [
      ['nopycache.config.json', json],
      ['package.json', `{ "nopycache": ${json} }`],
      [
        'pyproject.toml',
        `[tool.nopycache.rules]\n${OFF.map((id) => `"${id}" = "off"\n`).join('')}`,
      ],
    ] as const) {
      writeTree(git.path, { [name]: text });
      const { status, stdout, stderr } = staged(git.path);
      expect([status, stdout, stderr]).toEqual([0, '', '']);
      fs.rmSync(join(git.path, name));
    }
    writeTree(git.path, { 'nopycache.config.json': '{ "ignore": ["fixtures", ".dockerignore"] }' });
    expect(staged(git.path).status).toBe(0);
    expect(staged(git.path, ['--no-config', '--no-fix']).status).toBe(1);
  });

  it.each<[string, (git: GitRepository) => string, readonly string[], string]>([
    ['no repository', () => tree(), [], 'There is no git repository here'],
    ['a bare one', bare, [], 'a bare repository, which has no files'],
    ['a broken index', brokenIndex, [], 'git diff failed (.git/index: index file'],
    ['a locked index', lockedIndex, [], 'index.lock'],
    ['another format', ({ path }) => path, ['--format', 'xml'], 'Allowed choices are pretty'],
    ['no number', ({ path }) => path, ['--max-warnings', 'x'], 'Write a number from 0 up'],
    [
      'a wrong key',
      (git) => configured(git, '[tool.nopycache]\n\n[tool.nopycache.rulse]\n'),
      [],
      'pyproject.toml:3:17: There is no option "rulse". Did you mean "rules"?',
    ],
    [
      'no TOML',
      (git) => configured(git, '[tool.nopycache]\nx = \n'),
      [],
      'pyproject.toml:2:5: Not',
    ],
    ['no config', ({ path }) => path, ['--config', 'x.json'], 'x.json: no such file'],
  ])('exits with 2: %s', (_, prepare, args, message) => {
    const git = repository();
    stage(git, { '.dockerignore': DOCKERIGNORE_FAULTY });
    const { status, stdout, stderr } = staged(prepare(git), args);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
    expect([status, stdout]).toEqual([2, '']);
    expect(read(git, '.dockerignore')).toBe(DOCKERIGNORE_FAULTY);
  });
});

function bare(git: GitRepository): string {
  git.run('clone', '--quiet', '--bare', '.', 'bare.git');
  return join(git.path, 'bare.git');
}

function brokenIndex({ path }: GitRepository): string {
  fs.writeFileSync(join(path, '.git/index'), 'broken');
  return path;
}

function lockedIndex({ path }: GitRepository): string {
  fs.writeFileSync(join(path, '.git/index.lock'), '');
  return path;
}

function configured({ path }: GitRepository, text: string): string {
  fs.writeFileSync(join(path, 'pyproject.toml'), text);
  return path;
}
