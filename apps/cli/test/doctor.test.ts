import fs from 'node:fs';
import { dirname, join } from 'node:path';

import {
  gitRepository,
  program,
  pyc,
  pycOf,
  pythonVersions,
  runPython,
  skipWithout,
  snapshot,
  unprivileged,
  withMode,
  type Tree,
} from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { nopycache, tree } from './support.js';

const isSkipped = skipWithout('python3') || skipWithout('git') || process.platform === 'win32';
const pythons = isSkipped ? [] : pythonVersions();

/** As if this machine had no Python but the system's. */
const NOTHING = {
  HOME: '/nowhere',
  XDG_CONFIG_HOME: '/nowhere',
  PATH: `${dirname(program('git') ?? '')}:/usr/bin:/bin`,
  PYENV_ROOT: undefined,
  PYTHONDONTWRITEBYTECODE: undefined,
  PYTHONPYCACHEPREFIX: undefined,
  VIRTUAL_ENV: undefined,
  CONDA_PREFIX: undefined,
  GIT_CONFIG_GLOBAL: '/dev/null',
};

interface Diagnosis {
  readonly id: string;
  readonly status: string;
  readonly subject: string;
  readonly evidence: string;
  readonly remedy?: string;
}

/** Runs `nopycache doctor --json`. */
function doctor(
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): { status: number | null; stderr: string; found: readonly Diagnosis[] } {
  const { status, stdout, stderr } = nopycache(cwd, ['doctor', '--json'], {
    env: { ...NOTHING, ...env },
  });
  const { diagnoses } = JSON.parse(stdout) as { diagnoses: Diagnosis[] };
  return { status, stderr, found: diagnoses };
}

function about(found: readonly Diagnosis[], id: string): Diagnosis[] {
  return found.filter((diagnosis) => diagnosis.id === id);
}

function repository(files: Tree): string {
  const root = tree(files);
  gitRepository(root);
  return root;
}

describe.skipIf(isSkipped)('nopycache doctor', () => {
  it('says of every Python what it was seen to do, and leaves nothing behind', () => {
    const home = tree();
    fs.mkdirSync(join(home, 'bin'));
    for (const { path, version } of pythons) {
      fs.symlinkSync(path, join(home, 'bin', `python${version}`));
    }
    const root = tree({ 'm.py': '' });
    const before = snapshot(root);
    const { found, status } = doctor(root, { PATH: `${home}/bin:${NOTHING.PATH}` });
    expect(status).toBe(0);
    const writers = about(found, 'python-writes');
    for (const { version } of pythons) {
      expect(writers.map(({ subject }) => subject).join('\n')).toContain(`(${version}.`);
    }
    expect(writers[0]?.remedy).toBe('nopycache redirect');
    expect(snapshot(root)).toEqual(before);
  });

  it.each([
    ['0', 'dont-write-ineffective', 1],
    ['false', 'python-writes-none', 0],
    ['1', 'python-writes-none', 0],
    ['', 'python-writes', 0],
  ])('takes PYTHONDONTWRITEBYTECODE=%s as Python does', (value, id, status) => {
    const result = doctor(tree(), { PYTHONDONTWRITEBYTECODE: value });
    expect(about(result.found, id).length).toBeGreaterThan(0);
    expect(result.status).toBe(status);
  });

  it('tells what is redirected, and what heeds the variable', () => {
    const old = pythons.find(({ version }) => /^3\.[67]$|^2/.test(version));
    const home = tree({ 'bin/': '' });
    if (old !== undefined) fs.symlinkSync(old.path, join(home, 'bin/python2.7'));
    const prefix = tree();
    const { found } = doctor(tree(), {
      PATH: `${home}/bin:${NOTHING.PATH}`,
      PYTHONPYCACHEPREFIX: prefix,
    });
    expect(about(found, 'python-redirected')[0]?.evidence).toBe(`writes bytecode to ${prefix}`);
    expect(about(found, 'prefix')).toMatchObject([{ status: 'ok', subject: prefix }]);
    const ignoring = about(found, 'prefix-ignored').map(({ status }) => status);
    expect(ignoring).toEqual(old === undefined ? [] : ['fault']);
    expect(fs.readdirSync(prefix)).toEqual([]);
  });

  it.each([
    ['pyc', 'is relative, so that'],
    ['~/pyc', 'Python does not expand the ~'],
    ['/etc/passwd', 'is no directory'],
    ['/etc/passwd/pyc', 'is not writable'],
  ])('finds fault with the prefix %s', (prefix, evidence) => {
    const { found, status } = doctor(tree(), { PYTHONPYCACHEPREFIX: prefix });
    expect(about(found, 'prefix-unusable')[0]?.evidence).toContain(evidence);
    expect(status).toBe(1);
  });

  it('finds a prefix that it may not write to', ({ skip }) => {
    const { uid } = unprivileged();
    if (uid !== undefined) skip('root may write everywhere');
    const prefix = join(tree({ 'p/': withMode(0o555) }), 'p');
    const { found } = doctor(tree(), { PYTHONPYCACHEPREFIX: prefix });
    expect(about(found, 'prefix-unusable')[0]?.evidence).toContain('is not writable');
  });

  it('asks the virtual environment of the project, too', () => {
    const root = tree({ 'sub/m.py': '' });
    runPython('/usr/bin/python3', ['-m', 'venv', '--without-pip', '.venv'], { cwd: root });
    const site = fs.readdirSync(join(root, '.venv/lib'))[0] ?? '';
    const hook = join(root, '.venv/lib', site, 'site-packages/quiet.pth');
    fs.writeFileSync(hook, 'import sys; sys.dont_write_bytecode = True\n');
    const { found } = doctor(join(root, 'sub'));
    const own = found.find(({ subject }) => subject.startsWith(join(root, '.venv/bin/python')));
    expect(own).toMatchObject({ id: 'python-writes-none', status: 'note' });
    expect(own?.remedy).toContain('*.pth');
    expect(about(found, 'python-writes').length).toBeGreaterThan(0);
  });

  it('survives interpreters that hang, fail, or answer nonsense', { timeout: 120_000 }, () => {
    const home = tree({
      'bin/python': withMode(0o755, '#!/bin/sh\ntrap "" TERM\nsleep 1000\n'),
      'bin/python3.98': withMode(0o755, '#!/bin/sh\nexit 3\n'),
      'bin/python3.99': withMode(0o755, '#!/bin/sh\necho "not JSON"\n'),
      'bin/python2': withMode(0o644, ''),
    });
    const { found, status, stderr } = doctor(tree(), { PATH: `${home}/bin:${NOTHING.PATH}` });
    const silent = about(found, 'python-silent').map(({ subject }) => subject);
    expect(silent.sort()).toEqual(
      ['python', 'python2', 'python3.98', 'python3.99'].map((name) => join(home, 'bin', name)),
    );
    expect([status, stderr]).toEqual([0, '']);
  });

  it('counts what lies in the tree, and says which command removes it', () => {
    const root = tree({
      'm.py': '',
      '__pycache__/m.cpython-311.pyc': pycOf('../m.py'),
      '__pycache__/gone.cpython-311.pyc': pyc(),
      '__pycache__/m.cpython-27.pyc': pyc({ version: '2.7' }),
      '__pycache__/m.cpython-311.pyc.1234': pyc(),
      'lost.pyc': pyc(),
    });
    const { found, status } = doctor(root);
    expect(about(found, 'tree-orphan')).toMatchObject([
      { subject: join(root, '__pycache__'), remedy: 'nopycache clean --only orphan' },
    ]);
    expect(about(found, 'tree-temporary')).toHaveLength(1);
    expect(about(found, 'tree-legacy-orphan')).toMatchObject([
      {
        status: 'fault',
        evidence: '1 file of bytecode without a source that import still finds and runs',
      },
    ]);
    expect(status).toBe(1);
    for (const { remedy } of found.filter(({ id }) => id.startsWith('tree-'))) {
      const [, ...args] = (remedy ?? '').split(' ');
      const done = nopycache(root, [...args, ...(args.includes('--dry-run') ? [] : ['-n'])]);
      expect([done.status, done.stdout]).toEqual([0, expect.stringContaining('1 file')]);
    }
  });

  it('says what nobody reads once it is redirected', () => {
    const root = tree({ 'm.py': '', '__pycache__/m.cpython-311.pyc': pycOf('../m.py') });
    const { found } = doctor(root, { PYTHONPYCACHEPREFIX: tree() });
    expect(about(found, 'tree-unread')[0]?.remedy).toBe('nopycache clean');
    expect(about(doctor(root).found, 'tree')).toMatchObject([{ status: 'ok' }]);
  });

  it('asks git what it tracks and ignores', () => {
    const root = repository({ 'a/m.py': '', 'a/__pycache__/m.cpython-311.pyc': pyc() });
    const git = gitRepository(root);
    git.run('add', '--all');
    const bad = doctor(root);
    expect(about(bad.found, 'git-tracked')).toMatchObject([
      { status: 'fault', subject: 'a/__pycache__/m.cpython-311.pyc', remedy: 'nopycache fix' },
    ]);
    expect(about(bad.found, 'git-ignored')[0]?.evidence).toBe(
      'git status would show __pycache__, .pyc, .pyo, $py.class in a as new files',
    );
    expect(bad.status).toBe(1);
    git.run('rm', '-r', '--cached', '--quiet', 'a/__pycache__');
    fs.writeFileSync(join(root, 'a/.gitignore'), '*.py[co]\n__pycache__/\n*$py.class\n');
    const good = doctor(root);
    expect(about(good.found, 'git-ignored')).toMatchObject([
      { status: 'ok', evidence: 'git ignores bytecode (a/.gitignore)' },
    ]);
    expect([good.status, about(good.found, 'git-tracked')[0]?.status]).toEqual([0, 'ok']);
    fs.renameSync(join(root, 'a/.gitignore'), join(root, '.git/info/exclude'));
    expect(about(doctor(root).found, 'git-ignored')[0]).toMatchObject({
      status: 'note',
      remedy: 'nopycache fix',
    });
  });

  it('looks at VS Code’s settings where there are some', () => {
    const manifest = '{ "devDependencies": { "@nopycache/eslint-plugin": "1" } }';
    const root = tree({ 'package.json': manifest, '.vscode/settings.json': '// mine\n{}' });
    const bad = doctor(root).found;
    expect(about(bad, 'vscode-hides')).toMatchObject([{ status: 'note' }]);
    expect(about(bad, 'vscode-eslint')).toMatchObject([
      {
        status: 'fault',
        evidence: expect.stringContaining('ignore, dockerfile, makefile') as string,
      },
    ]);
    const wanted = /\[.*\]/.exec(about(bad, 'vscode-eslint')[0]?.remedy ?? '')?.[0] ?? '';
    fs.writeFileSync(
      join(root, '.vscode/settings.json'),
      `{ "eslint.validate": ${wanted}, "files.exclude": { "**/__pycache__": true, } }`,
    );
    const good = doctor(root).found.filter(({ id }) => id.startsWith('vscode'));
    expect(good.map(({ status }) => status)).toEqual(['ok', 'ok']);
  });

  it.each<[string, Tree, string]>([
    ['nothing', { 'tox.ini': '[tox]\n[testenv]\npass_env =\n    HOME\n' }, 'fault'],
    ['it', { 'tox.ini': '[testenv]\npassenv = HOME\n  PYTHONPYCACHEPREFIX\n' }, 'ok'],
    ['more', { 'tox.toml': '[env_run_base]\npass_env = ["PYTHON*"]\n' }, 'ok'],
    [
      'less',
      { 'pyproject.toml': '[tool.tox.env_run_base]\npass_env = [\n"PYTHONPATH",\n]' },
      'fault',
    ],
  ])('says whether tox hands over %s', (_, files, status) => {
    const root = tree(files);
    expect(about(doctor(root, { PYTHONPYCACHEPREFIX: root }).found, 'tox')).toMatchObject([
      { status },
    ]);
    expect(about(doctor(root).found, 'tox')).toEqual([]);
  });

  it('shows people a line each, with what to do below it', () => {
    const root = tree();
    const env = { ...NOTHING, PYTHONDONTWRITEBYTECODE: '0' };
    const { stdout, status } = nopycache(root, ['doctor'], { env });
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^fault {2}\/usr\/\S*python3 \(3\.\d+\.\d+\): writes bytecode although PYTHONDONTWRITEBYTECODE is set: it takes "0" for no\n {7}export PYTHONDONTWRITEBYTECODE=1$/m,
    );
    expect(stdout).toMatch(/\n\n1 fault, 0 notes\.\n$/);
  });

  it.each<[string, (root: string) => string[], string]>([
    ['a directory that is not there', () => ['nowhere'], 'nowhere: there is no such directory'],
    ['a bare repository', bare, 'a bare repository, which has no files'],
    ['a broken index', brokenIndex, 'git ls-files failed'],
    ['two directories', () => ['a', 'b'], 'too many arguments'],
  ])('exits with 2: %s', (_, prepare, message) => {
    const root = tree();
    const { status, stdout, stderr } = nopycache(root, ['doctor', ...prepare(root)], {
      env: NOTHING,
    });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
    expect([status, stdout]).toEqual([2, '']);
  });
});

function bare(root: string): string[] {
  gitRepository(join(root, 'r'));
  return ['r/.git'].map((path) => {
    fs.appendFileSync(join(root, path, 'config'), '[core]\n\tbare = true\n');
    return path;
  });
}

function brokenIndex(root: string): string[] {
  gitRepository(root);
  fs.writeFileSync(join(root, '.git/index'), 'broken');
  return [];
}
