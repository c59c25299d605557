import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

import {
  gitRepository,
  hardLink,
  pyc,
  skipWithout,
  snapshot,
  symlink,
  unprivileged,
  withMode,
  writeTree,
  type GitRepository,
  type Tree,
} from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { MAIN, nopycache, tree } from './support.js';

const HERMETIC = {
  HOME: '/nowhere',
  XDG_CONFIG_HOME: undefined,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

function run(
  cwd: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): ReturnType<typeof nopycache> {
  return nopycache(cwd, args, { env: { ...HERMETIC, ...env } });
}

/** The findings, a line each. */
function found(cwd: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): string[] {
  const { stdout } = run(cwd, ['check', '--format', 'compact', ...args], env);
  return stdout.split('\n').filter(Boolean);
}

/** Where something was found, and the rule. */
function places(lines: readonly string[]): string[] {
  return lines.map(
    (line) => `${/^.*?(?=:\d+:)/.exec(line)?.[0] ?? ''} ${/\[([^\]]+)\]$/.exec(line)?.[1] ?? ''}`,
  );
}

function repository(files: Tree): GitRepository {
  const git = gitRepository(tree(files));
  git.run('add', '--all');
  git.run('commit', '--quiet', '--allow-empty', '--message', 'first');
  return git;
}

const COVERED = '__pycache__/\n*.py[co]\n*$py.class\n';
const EVERYTHING: Tree = {
  'm.py': '',
  '.gitignore': 'node_modules/\n',
  'app/.dockerignore': '__pycache__\n',
  'app/Dockerfile': 'FROM python:3.12\nENV PYTHONDONTWRITEBYTCODE=1\n',
  '.vscode/settings.json': '{ "files.exclude": { "**/*.pyc": true } }\n',
  'compose.yaml': 'services:\n  a:\n    environment:\n      PYTHONDONTWRITEBYTECODE: "false"\n',
  '.prettierrc': 'plugins: ["@nopycache/prettier-plugin", "prettier-plugin-sh"]\n',
  '__pycache__/m.cpython-311.pyc': pyc(),
};

describe.skipIf(skipWithout('git'))('nopycache check', () => {
  it('looks at every place, and at what git tracks', () => {
    const { path } = repository(EVERYTHING);
    const before = snapshot(path);
    const rules = new Set(places(found(path)));
    expect([...rules].sort()).toEqual(
      expect.arrayContaining([
        '.gitignore ignore-files/missing-bytecode',
        '.prettierrc prettier/plugin-order',
        '.vscode/settings.json editors/incomplete-bytecode',
        '__pycache__/m.cpython-311.pyc git/tracked-bytecode',
        'app/.dockerignore ignore-files/root-only-pattern',
        'app/Dockerfile PYC007',
        'compose.yaml project-files/falsy-text-enables',
      ]),
    );
    expect(run(path, ['check']).status).toBe(1);
    expect(snapshot(path)).toEqual(before);
  });

  it('fixes all of it that needs nobody’s yes, once', () => {
    const git = repository(EVERYTHING);
    const shown = run(git.path, ['fix', '--dry-run']);
    expect(shown.status).toBe(1);
    expect(shown.stderr).toContain(
      'would take 1 file of bytecode out of git, and delete nothing on the disk:\n' +
        'nopycache:   __pycache__/m.cpython-311.pyc\n' +
        'nopycache: would change 4 files: .gitignore, .prettierrc, .vscode/settings.json, app/.dockerignore\n' +
        'nopycache: after that, this would be left:\n',
    );
    expect(shown.stderr).not.toContain('git/tracked-bytecode');
    expect(git.run('status', '--porcelain')).toBe('');
    run(git.path, ['fix']);
    expect(git.run('ls-files', '*.pyc')).toBe('');
    expect(fs.existsSync(join(git.path, '__pycache__/m.cpython-311.pyc'))).toBe(true);
    expect(fs.readFileSync(join(git.path, '.gitignore'), 'utf8')).toBe(`node_modules/\n${COVERED}`);
    const patched = repository(EVERYTHING);
    execFileSync('git', ['apply', '-'], { cwd: patched.path, input: shown.stdout });
    expect(patched.run('diff')).toBe(git.run('diff'));
    const after = snapshot(git.path);
    const again = run(git.path, ['fix']);
    expect(again.stderr).not.toContain('changed');
    expect(snapshot(git.path)).toEqual(after);
  });

  it('says in a dry run what git would lose, however much, and gives 1 for that alone', () => {
    const names = Array.from({ length: 22 }, (_, at) => `m${String(at + 10)}`);
    const files = Object.fromEntries(names.map((name) => [`__pycache__/${name}.pyc`, pyc()]));
    const { path } = repository({ '.gitignore': COVERED, ...files });
    execFileSync('git', ['add', '--all', '--force'], { cwd: path });
    const { status, stdout, stderr } = run(path, ['fix', '--dry-run', '--format', 'compact']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('nopycache:   __pycache__/m29.pyc\nnopycache:   and 2 more files; ');
    expect(stderr.split('\n')).toHaveLength(23);
    const json = run(path, ['fix', '--dry-run', '--format', 'json']);
    expect(JSON.parse(json.stderr)).toMatchObject({ summary: { errors: 0 } });
    expect(json.status).toBe(1);
  });

  it('leaves in git what only has the name of bytecode, as test data has', () => {
    const git = repository({
      '.gitignore': COVERED,
      'data/empty.pyc': '',
      'data/text.pyc': 'no bytecode',
      'data/__pycache__/empty.pyc': '',
      'data/real.py': '',
      'data/real.pyc': pyc(),
    });
    git.run('add', '--all', '--force');
    run(git.path, ['fix']);
    expect(git.run('ls-files', 'data')).toBe('data/empty.pyc\ndata/real.py\ndata/text.pyc\n');
  });

  it('counts as fixable what fix mends in git', () => {
    const { path } = repository({ 'm.py': '', 'm.pyc': pyc() });
    expect(run(path, ['check']).stdout).toContain(
      '1 error, 1 warning in 2 of 2 files. Fixable: 2 with nopycache fix.',
    );
    expect(run(path, ['fix']).stdout).toContain('Nothing found');
  });

  it('fix takes the options of check that mean what it does', () => {
    const { path } = repository({ '.dockerignore': '__pycache__\n' });
    const before = snapshot(path);
    const shown = run(path, ['fix', '--diff']);
    expect([shown.status, shown.stdout]).toEqual([1, run(path, ['fix', '-n']).stdout]);
    expect(snapshot(path)).toEqual(before);
    expect(run(path, ['fix', '--fix']).status).toBe(0);
    expect(run(path, ['fix', '--help']).stdout).not.toMatch(/--fix\b(?!-)|--diff/);
  });

  it.each<[string, string, string, string]>([
    [
      'JSON, with others between and behind them',
      '.prettierrc.json',
      '{ "plugins": ["@nopycache/prettier-plugin", "a", "prettier-plugin-sh", "b"] }',
      '{ "plugins": ["a", "prettier-plugin-sh", "@nopycache/prettier-plugin", "b"] }',
    ],
    [
      'a block of YAML in an override, each quoted as it was',
      '.prettierrc',
      'overrides:\n  - options:\n      plugins:\n        - "@nopycache/prettier-plugin"\n        - prettier-plugin-sh\n',
      'overrides:\n  - options:\n      plugins:\n        - prettier-plugin-sh\n        - "@nopycache/prettier-plugin"\n',
    ],
    [
      'package.json',
      'package.json',
      '{ "prettier": { "plugins": ["@nopycache/prettier-plugin", "prettier-plugin-sh"] } }',
      '{ "prettier": { "plugins": ["prettier-plugin-sh", "@nopycache/prettier-plugin"] } }',
    ],
    [
      'a comment that would come to stand at another one: nothing',
      '.prettierrc.yaml',
      'plugins:\n  - "@nopycache/prettier-plugin" # ignore files\n  - prettier-plugin-sh\n',
      'plugins:\n  - "@nopycache/prettier-plugin" # ignore files\n  - prettier-plugin-sh\n',
    ],
  ])('has Prettier’s plugins change places: %s', (_, name, before, after) => {
    const { path } = repository({ [name]: before });
    expect(places(found(path))).toEqual([`${name} prettier/plugin-order`]);
    run(path, ['fix']);
    expect(fs.readFileSync(join(path, name), 'utf8')).toBe(after);
  });

  it('makes an ignore file where there is none and there is Python', () => {
    const git = repository({ 'a/b/m.py': '' });
    expect(found(git.path)).toEqual([
      expect.stringContaining(
        'git would offer to commit `__pycache__`, `.pyc`, `.pyo`, `$py.class` in a/b',
      ),
    ]);
    expect(run(git.path, ['fix']).status).toBe(0);
    expect(fs.readFileSync(join(git.path, '.gitignore'), 'utf8')).toBe(COVERED);
    expect(found(git.path)).toEqual([]);
    expect(found(repository({ 'a/m.js': '' }).path)).toEqual([]);
  });

  it('takes nested ignore files for what they do, and those of one person for nothing', () => {
    const nested = repository({ 'a/m.py': '', 'a/.gitignore': COVERED, '.gitignore': 'x\n' });
    expect(found(nested.path)).toEqual([]);
    const own = repository({ 'a/m.py': '', '.git/info/exclude': COVERED });
    expect(places(found(own.path))).toEqual(['.gitignore git/unignored-bytecode']);
  });

  it('asks no more patterns of an ignore file where those above it cover all, or whose reader sees no bytecode', () => {
    const partial = '*.pyc\n';
    const covered = repository({
      'a/m.py': '',
      '.gitignore': COVERED,
      'a/.gitignore': partial,
      '.eslintignore': partial,
    });
    expect(found(covered.path)).toEqual([]);
    const alone = repository({ 'a/m.py': '', 'a/.gitignore': partial, '.gitignore': 'x\n' });
    expect(places(found(alone.path))).toEqual(['a/.gitignore ignore-files/incomplete-bytecode']);
    const both = repository({
      'a/m.py': '',
      'm.py': '',
      'a/.gitignore': '*.pyc\n',
      '.gitignore': 'x\n',
    });
    expect(places(found(both.path))).toEqual(['.gitignore ignore-files/missing-bytecode']);
  });

  it('leaves alone what is only untidy in an ignore file, unless it is told', () => {
    const { path } = repository({ 'm.py': '', '.gitignore': `*.log\n${COVERED}*.log\na.log\n` });
    expect(found(path)).toEqual([]);
    const duplicates = ['--rule', 'ignore-files/duplicate-pattern:info'];
    const covered = ['--rule', 'ignore-files/covered-pattern:warning'];
    expect(places(found(path, [...duplicates, ...covered]))).toEqual([
      '.gitignore ignore-files/duplicate-pattern',
      '.gitignore ignore-files/covered-pattern',
    ]);
    expect(run(path, ['rules']).stdout).toMatch(/^ignore-files\/duplicate-pattern +off /m);
    run(path, ['fix', ...duplicates]);
    expect(fs.readFileSync(join(path, '.gitignore'), 'utf8')).toBe(`*.log\n${COVERED}a.log\n`);
  });

  it('looks at one’s own ignore file on request', () => {
    const { path } = repository({ 'README.md': '' });
    const home = tree({ excludes: '*.log\n', '.config/git/ignore': '*.log\n' });
    const env = { HOME: home };
    expect(found(path, [], env)).toEqual([]);
    expect(found(path, ['--global'], env)).toEqual([
      expect.stringMatching(/\.config\/git\/ignore:1:1: warning: .*missing-bytecode\]$/),
    ]);
    const config = join(home, 'config');
    fs.writeFileSync(config, '[core]\n\texcludesFile = ~/excludes\n');
    const told = { ...env, GIT_CONFIG_GLOBAL: config };
    expect(run(path, ['fix', '--global'], told).status).toBe(0);
    expect(fs.readFileSync(join(home, 'excludes'), 'utf8')).toBe(`*.log\n${COVERED}`);
    expect(found(path, ['--global'], told)).toEqual([]);
  });

  it('passes over what git ignores, links, submodules, and deleted files', () => {
    const inner = repository({ '.dockerignore': '__pycache__\n' });
    const git = repository({
      '.gitignore': 'ignored/\n',
      'ignored/.dockerignore': '__pycache__\n',
      'a/.dockerignore': symlink('../ignored/.dockerignore'),
      'b/.dockerignore': '__pycache__\n',
    });
    git.run('submodule', '--quiet', 'add', inner.path, 'inner');
    fs.rmSync(join(git.path, 'b/.dockerignore'));
    writeTree(git.path, { 'c/.dockerignore': '__pycache__\n' });
    expect(new Set(places(found(git.path)).map((place) => place.split(' ')[0]))).toEqual(
      new Set(['c/.dockerignore']),
    );
    expect(found(join(git.path, 'inner')).length).toBeGreaterThan(0);
    expect(found(git.path, ['ignored/.dockerignore']).length).toBeGreaterThan(0);
  });

  it('looks only where it is told to', () => {
    const git = repository({ ...EVERYTHING, 'b/x.pyc': pyc() });
    const only = (args: readonly string[]) =>
      new Set(places(found(git.path, args)).map((at) => at.split(' ')[0]));
    expect(only(['app', 'app/Dockerfile'])).toEqual(
      new Set(['app/.dockerignore', 'app/Dockerfile']),
    );
    expect(only(['b'])).toEqual(new Set(['b/x.pyc']));
    expect(only(['a*/*file'])).toEqual(new Set(['app/Dockerfile']));
    expect(found(join(git.path, 'app')).some((line) => line.startsWith('Dockerfile:'))).toBe(true);
  });

  it('works outside of a repository, by a plain walk', () => {
    const root = tree({ 'a/.dockerignore': '__pycache__\n', 'node_modules/.dockerignore': '\\\n' });
    expect(places(found(root))).toContain('a/.dockerignore ignore-files/root-only-pattern');
    expect(run(root, ['fix']).status).toBe(0);
    expect(run(tree(), ['check']).status).toBe(0);
  });

  it('works in the middle of a merge, and with names that hold line breaks', () => {
    const git = repository({ 'm.py': '', '.gitignore': COVERED });
    git.run('switch', '--quiet', '--create', 'other');
    writeTree(git.path, { 'm.py': 'theirs', 'x.pyc': pyc() });
    git.run('add', '--all', '--force');
    git.run('commit', '--quiet', '--message', 'theirs');
    git.run('switch', '--quiet', 'main');
    writeTree(git.path, { 'm.py': 'ours', 'x.pyc': pyc({ version: '3.12' }) });
    git.run('add', '--all', '--force');
    git.run('commit', '--quiet', '--message', 'ours');
    expect(() => git.run('merge', 'other')).toThrow();
    writeTree(git.path, { 'a\nb/.dockerignore': '__pycache__\n' });
    run(git.path, ['fix']);
    expect(fs.readFileSync(join(git.path, 'a\nb/.dockerignore'), 'utf8')).toContain(
      '**/__pycache__',
    );
    expect(git.run('ls-files', '--unmerged', 'm.py')).not.toBe('');
    expect(git.run('ls-files', '--unmerged', 'x.pyc')).not.toBe('');
  });

  it('explains a rule, and gives it another severity', () => {
    const { path } = repository({ 'x.pyc': pyc() });
    expect(run(path, ['check', '--explain', 'git/tracked-bytecode']).stdout).toContain(
      'Disallow bytecode in git.',
    );
    expect(run(path, ['check', '--rule', 'git/tracked-bytecode:off']).status).toBe(0);
    const warned = ['check', '--rule', 'git/tracked-bytecode:warning'];
    expect(run(path, warned).status).toBe(1);
    expect(run(path, [...warned, '--max-warnings', '1']).status).toBe(0);
    expect(run(path, [...warned, '--quiet']).stdout).toContain('Nothing found');
  });

  it.each(['json', 'sarif', 'github', 'gitlab', 'checkstyle', 'junit'])(
    'reports as %s',
    (format) => {
      const { path } = repository(EVERYTHING);
      const { status, stdout } = run(path, ['check', '--format', format]);
      expect(status).toBe(1);
      expect(stdout).toContain('git/tracked-bytecode');
      expect(run(path, ['check', '--format', format, '--output-file', 'report']).stdout).toBe('');
      expect(fs.readFileSync(join(path, 'report'), 'utf8')).toContain('git/tracked-bytecode');
    },
  );

  it.each<[string, Tree, readonly string[], string]>([
    ['a file that is not there', {}, ['Dockerfil'], 'Dockerfil: '],
    ['a file outside', {}, ['/etc/passwd'], '/etc/passwd: lies outside of the repository'],
    ['another kind of file', { 'm.py': '' }, ['m.py'], 'm.py: not a kind of file that is checked'],
    [
      'another rule',
      {},
      ['--rule', 'git/traked-bytecode:off'],
      'Did you mean git/tracked-bytecode?',
    ],
    ['another severity', {}, ['--rule', 'git/tracked-bytecode:of'], 'Did you mean off?'],
    [
      'another rule to explain',
      {},
      ['--explain', 'x'],
      'There is no rule "x". See all with nopycache rules.',
    ],
    [
      'a part of names of rules',
      {},
      ['--explain', 'tracked'],
      'There is no rule "tracked". Did you mean git/tracked-bytecode? See all with nopycache rules.',
    ],
    ['a rule written otherwise', {}, ['--rule', 'PYC001=off'], 'as ID:SEVERITY, as in PYC001:off.'],
    [
      'another rule in the configuration',
      { 'nopycache.config.json': '{ "rules": { "PYC01": "off" } }' },
      [],
      'There is no rule "PYC01". Did you mean PYC001, PYC010 or PYC011? See all with nopycache rules.',
    ],
    [
      'an unknown key',
      { 'nopycache.config.json': '{\n "ruels": {} }' },
      [],
      'nopycache.config.json:2:2: There is no option "ruels". Did you mean "rules"?',
    ],
    [
      'a wrong type',
      { 'package.json': '{ "nopycache": { "ignore": 1 } }' },
      [],
      'package.json:1:28: ',
    ],
    ['no JSON', { 'nopycache.config.json': '{' }, [], 'nopycache.config.json:1:2: Not JSON'],
    [
      'no TOML',
      { 'pyproject.toml': '[tool.nopycache\nx = 1\n' },
      [],
      'pyproject.toml:1:16: Not TOML: illegal character in key.',
    ],
    [
      'a directory for a configuration',
      { 'nopycache.config.json/x': '' },
      [],
      'nopycache.config.json: not a file',
    ],
    [
      'a wrong type in TOML',
      { 'pyproject.toml': '[tool.nopycache]\nignore = "x"\n' },
      [],
      'pyproject.toml:2:',
    ],
  ])('exits with 2: %s', (_, files, args, message) => {
    const { path } = repository({ ...files });
    const { status, stdout, stderr } = run(path, ['check', ...args]);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
    expect([status, stdout]).toEqual([2, '']);
  });

  it.each<[string, Tree, string]>([
    ['a read-only file', { '.dockerignore': withMode(0o444, '__pycache__\n') }, 'read-only'],
    [
      'hard links',
      { '.dockerignore': '__pycache__\n', x: hardLink('.dockerignore') },
      '2 hard links',
    ],
  ])('fixes the others, and exits with 2: %s', (_, files, message) => {
    const { path } = repository({ ...files, 'a/.dockerignore': '__pycache__\n' });
    const before = fs.readFileSync(join(path, '.dockerignore'));
    const { status, stderr } = run(path, ['fix']);
    expect(stderr).toContain('nopycache: changed 1 file: a/.dockerignore\n');
    expect(stderr).toMatch(
      new RegExp(`^nopycache: not changed: \\.dockerignore: .*${message}`, 'm'),
    );
    expect(status).toBe(2);
    expect(fs.readFileSync(join(path, '.dockerignore'))).toEqual(before);
    expect(fs.readFileSync(join(path, 'a/.dockerignore'), 'utf8')).toContain('**/__pycache__');
  });

  it('says what it wrote where git’s index is locked, and leaves the index as it was', () => {
    const git = repository({ 'm.py': '', '.gitignore': 'x\n', 'm.pyc': pyc() });
    fs.writeFileSync(join(git.path, '.git/index.lock'), '');
    const { status, stdout, stderr } = run(git.path, ['fix']);
    expect(status).toBe(2);
    expect(stderr).toContain('nopycache: changed 1 file: .gitignore\n');
    expect(stderr).toMatch(/^nopycache: not taken out of git: .*index\.lock/m);
    expect(stdout).toContain('error[git/tracked-bytecode]');
    expect(git.run('ls-files', 'm.pyc')).toBe('m.pyc\n');
  });

  it('says what it cannot make', () => {
    const { path } = repository({ 'm.py': '' });
    fs.chmodSync(path, 0o555);
    const trusted = {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
    };
    const { status, stderr } = spawnSync(process.execPath, [MAIN, 'fix'], {
      cwd: path,
      env: { ...process.env, ...HERMETIC, ...trusted },
      ...unprivileged(),
      encoding: 'utf8',
    });
    fs.chmodSync(path, 0o755);
    expect(stderr).toMatch(/^nopycache: not changed: \.gitignore: cannot be written/m);
    expect(status).toBe(2);
  });

  it('refuses bare and broken repositories', () => {
    const git = repository({ x: '' });
    git.run('clone', '--quiet', '--bare', '.', 'bare.git');
    expect(run(join(git.path, 'bare.git'), ['check']).stderr).toContain('a bare repository');
    fs.writeFileSync(join(git.path, '.git/index'), 'broken');
    const { status, stderr } = run(git.path, ['fix']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('index file smaller')]);
  });

  it('says what it may not read', ({ skip }) => {
    const { uid, gid } = unprivileged();
    if (uid === undefined) skip('only root can be somebody else');
    const { path } = repository({ 'a/.dockerignore': withMode(0o000, 'x\n') });
    execFileSync('chown', ['-R', `${String(uid)}:${String(gid)}`, path]);
    const options = { cwd: path, env: { ...process.env, ...HERMETIC }, ...unprivileged() };
    const answer = ((): string => {
      try {
        return execFileSync(process.execPath, [MAIN, 'check'], {
          ...options,
          encoding: 'utf8',
          stdio: 'pipe',
        });
      } catch (error) {
        return (error as { stderr: string }).stderr;
      }
    })();
    expect(answer).toContain('a/.dockerignore: cannot be read (EACCES)');
  });
});
