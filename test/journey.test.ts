import { execFileSync, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

import {
  FAULTY_MONOREPO,
  gitRepository,
  pyc,
  runPython,
  skipWithout,
  temporaryDirectory,
  writeTree,
  type GitRepository,
} from '@nopycache/test-fixtures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { installPacked } from './support/packed.js';

/** All that concerns the project alone, which is what `--yes` sets up where no layers are named. */
const PROJECT_LAYERS = 'ignore,hide,dont-write,make,script,lint-staged,mend';

const directory = temporaryDirectory();
const root = join(directory.path, 'shop');
const home = join(directory.path, 'home');
const cache = join(home, '.cache/cpython');
let git: GitRepository;

function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:GIT_|PYTHON|XDG_)/.test(name));
  return {
    ...Object.fromEntries(own),
    HOME: home,
    SHELL: '/bin/bash',
    PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
    NO_COLOR: '1',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Test',
    GIT_AUTHOR_EMAIL: 'test@example.invalid',
    GIT_COMMITTER_NAME: 'Test',
    GIT_COMMITTER_EMAIL: 'test@example.invalid',
  };
}

function run(program: string, args: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(program, args, { cwd: root, env: environment(), encoding: 'utf8' });
}

function nopycache(...args: readonly string[]): SpawnSyncReturns<string> {
  return run('nopycache', args);
}

/** In a shell as a user opens it, which reads what was written for it. */
function inShell(command: string): string {
  return execFileSync('bash', ['-i', '-c', command], {
    cwd: root,
    env: environment(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

function read(name: string): string {
  return fs.readFileSync(join(root, name), 'utf8');
}

/** The journey of a user, with the packages as they are published; each step goes on from the one before. */
describe.skipIf(
  process.platform === 'win32' ||
    skipWithout('git') ||
    skipWithout('python3') ||
    skipWithout('bash'),
)('from a monorepo with every fault to one without', () => {
  beforeAll(() => {
    writeTree(root, FAULTY_MONOREPO);
    writeTree(home, { '.bashrc': '' });
    git = gitRepository(root);
    git.run('add', '--all', '--force');
    git.run('commit', '--quiet', '--message', 'as it was');
    installPacked(root, ['lint-staged']);
  }, 120_000);

  afterAll(directory.remove);

  it('check finds every fault', () => {
    const { status, stdout, stderr } = nopycache('check', '--format', 'compact');
    expect([status, stderr]).toEqual([1, '']);
    const found = new Set(stdout.split('\n').map((line) => line.split(':')[0]));
    expect([...found].filter(Boolean).sort()).toEqual([
      '.github/workflows/ci.yml',
      '.gitignore',
      '.prettierrc',
      '.vscode/settings.json',
      'Makefile',
      'compose.yaml',
      'services/api/.dockerignore',
      'services/api/Dockerfile',
      'services/api/shop/__pycache__/cart.cpython-311.pyc',
    ]);
  });

  it('init mends them, once', () => {
    const init = ['init', '--yes', '--layers', `${PROJECT_LAYERS},redirect`];
    const { status, stdout } = nopycache(...init);
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/\nNothing found in \d+ files\.\n$/),
    ]);
    expect(nopycache('check').status).toBe(0);
    expect(nopycache(...init).stdout).toMatch(/^All is set up already\.\nNothing found in/);
    expect(git.run('ls-files', '*.pyc')).toBe('');
    git.run('add', '--all');
    git.run('commit', '--quiet', '--message', 'mended');
  });

  it('Python runs, and leaves nothing in the tree', () => {
    expect(nopycache('clean').status).toBe(0);
    expect(inShell('cd services/api && python3 -m shop')).toBe('open\n');
    expect(nopycache('scan', '--fail-on-found').status).toBe(0);
    expect(fs.existsSync(join(cache, root, 'services/api/shop'))).toBe(true);
    expect(git.run('status', '--porcelain')).toBe('');
  });

  it('prefix gc collects what was orphaned', () => {
    fs.renameSync(join(root, 'services/api/shop/coupon.py'), join(directory.path, 'coupon.py'));
    const collected = inShell('nopycache prefix gc');
    expect(collected).toContain('Removed 1 file and 0 directories.');
    fs.renameSync(join(directory.path, 'coupon.py'), join(root, 'services/api/shop/coupon.py'));
  });

  it('the script deletes what another Python has left', () => {
    const leave = (): string =>
      runPython('python3', ['-c', 'import shop.cart'], { cwd: join(root, 'services/api') });
    leave();
    expect(nopycache('scan', '--fail-on-found').status).toBe(1);
    expect(run('npm', ['run', '--silent', 'clean:py']).status).toBe(0);
    expect(nopycache('scan', '--fail-on-found').status).toBe(0);
  });

  it('lint-staged refuses staged bytecode', () => {
    writeTree(root, { 'services/api/m.pyc': pyc() });
    git.run('add', '--force', 'services/api/m.pyc');
    const { status, stdout, stderr } = run('lint-staged', []);
    expect(status).toBe(1);
    expect(stdout + stderr).toContain('git rm --cached -- services/api/m.pyc');
    git.run('rm', '--quiet', '--cached', 'services/api/m.pyc');
    fs.rmSync(join(root, 'services/api/m.pyc'));
  });

  it('lint-staged fixes what is staged, and leaves what is not as it is', () => {
    const ignored = read('services/api/.dockerignore').replace('**/__pycache__', '__pycache__');
    const dockerfile = read('services/api/Dockerfile').replace(
      'CMD',
      'RUN pip install requests\nCMD',
    );
    writeTree(root, {
      'services/api/.dockerignore': ignored,
      'services/api/Dockerfile': dockerfile,
    });
    git.run('add', 'services/api');
    // `$f` is meant for the shell, and make would take it away.
    const makefile = `${read('Makefile')}\nshow:\n\tfor f in src/*.pyc; do echo "$file"; done\n`;
    writeTree(root, { Makefile: makefile });
    git.run('add', 'Makefile');
    const mine = (name: string, text: string): void => {
      fs.appendFileSync(join(root, name), text);
    };
    mine('services/api/.dockerignore', '# more\n# mine\n');
    mine('Makefile', '# mine\n');
    expect(run('lint-staged', []).status).toBe(0);
    expect(git.run('show', ':services/api/.dockerignore')).toContain('**/__pycache__');
    expect(git.run('show', ':services/api/Dockerfile')).toContain('--no-compile');
    expect(git.run('show', ':Makefile')).toContain('echo "$$file"');
    const unstaged = git.run('diff', '--unified=0');
    const hunks = unstaged.split('\n').filter((line) => /^[+-](?![+-])/.test(line));
    expect(hunks).toEqual(['+# mine', '+# more', '+# mine']);
  });

  it('lint-staged refuses a Makefile that would delete what it should not', () => {
    git.run('stash', '--quiet', '--include-untracked');
    fs.appendFileSync(join(root, 'Makefile'), 'wipe:\n\tfind . -name "*.pyc" | xargs rm\n');
    git.run('add', 'Makefile');
    const { status, stdout, stderr } = run('lint-staged', []);
    expect(status).toBe(1);
    expect(stdout + stderr).toContain('makefile/splits-names');
    expect(git.run('diff', '--cached', '--name-only')).toBe('Makefile\n');
  });
});
