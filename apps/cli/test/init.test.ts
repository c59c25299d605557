import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

import {
  FAULTY_MONOREPO,
  gitRepository,
  program,
  skipWithout,
  snapshot,
  withMode,
  type Tree,
} from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { nopycache, tree } from './support.js';

const PROJECT: Tree = {
  'm.py': '',
  '.gitignore': 'node_modules/\n',
  Makefile: 'all:\n\techo all\n',
  'package.json': '{\n    "devDependencies": { "lint-staged": "*" }\n}\n',
  Dockerfile: 'FROM python:3.12-slim\nCOPY m.py .\nCMD ["python", "m.py"]\n',
};

const UNCHANGED = 'All is set up already.\nNothing found in 5 files.\n';

function init(
  cwd: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): ReturnType<typeof nopycache> {
  const hermetic = {
    GIT_CONFIG_GLOBAL: '/dev/null',
    XDG_CONFIG_HOME: undefined,
    ZDOTDIR: undefined,
  };
  return nopycache(cwd, ['init', ...args], {
    env: { ...hermetic, HOME: '/nowhere', SHELL: '/bin/bash', ...env },
  });
}

function project(files: Tree = PROJECT): string {
  const git = gitRepository(tree(files));
  git.run('add', '--all');
  git.run('commit', '--quiet', '--message', 'first');
  return git.path;
}

function read(root: string, name: string): string {
  return fs.readFileSync(join(root, name), 'utf8');
}

describe.skipIf(skipWithout('git') || process.platform === 'win32')('nopycache init', () => {
  it('sets up all that concerns the project, and nothing the second time', () => {
    const root = project();
    const first = init(root, ['--yes']);
    expect([first.status, first.stderr]).toEqual([0, '']);
    expect(read(root, '.gitignore')).toBe('node_modules/\n__pycache__/\n*.py[co]\n*$py.class\n');
    expect(read(root, '.vscode/settings.json')).toContain('"**/__pycache__": true');
    expect(read(root, 'package.json')).toContain('"clean:py": "npx nopycache clean"');
    expect(read(root, 'lint-staged.config.mjs')).toContain("from 'nopycache/lint-staged'");
    expect(read(root, 'Dockerfile')).toContain('PYTHONDONTWRITEBYTECODE=1');
    expect(read(root, 'Makefile')).toContain('clean-pyc:');
    const after = snapshot(root);
    expect(init(root, ['--yes']).stdout).toBe(UNCHANGED);
    expect(snapshot(root)).toEqual(after);
  });

  it.skipIf(skipWithout('patch'))('shows as one diff exactly what it does', () => {
    const root = project();
    const before = snapshot(root);
    const { status, stdout } = init(root, ['--dry-run']);
    expect(status).toBe(0);
    expect(snapshot(root)).toEqual(before);
    execFileSync('git', ['apply', '-'], { cwd: root, input: stdout });
    const names = execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
    expect(names).toContain('.gitignore');
    expect(init(root, ['--yes']).stdout).toBe(UNCHANGED);
  });

  it('says in its help which editors the layer hide is about', () => {
    const { stdout } = init(tree(), ['--help']);
    expect(stdout).toContain('.vscode/settings.json, which VS Code and its forks read');
    expect(stdout).toContain('other editors: nopycache hide; for your own: --scope user');
  });

  it('does what it is told alone', () => {
    const root = project();
    init(root, ['--yes', '--layers', 'hide']);
    const git = (args: readonly string[]): string =>
      execFileSync('git', args, { cwd: root, encoding: 'utf8' });
    expect(git(['status', '--porcelain', '--untracked-files=all'])).toBe(
      '?? .vscode/settings.json\n',
    );
  });

  it('writes into a home directory only on request, and keeps what is there', () => {
    const root = project();
    const home = tree({ '.bashrc': '# mine\n', '.profile': '# mine\n' });
    const env = { HOME: home };
    const layers = ['--yes', '--layers', 'ignore-global,redirect', '--prefix', '/var/tmp/pyc'];
    expect(init(root, layers, env).status).toBe(0);
    expect(read(home, '.config/git/ignore')).toContain('__pycache__/');
    expect(read(home, '.bashrc')).toContain("PYTHONPYCACHEPREFIX='/var/tmp/pyc'");
    expect(init(root, layers, env).stdout).toBe('All is set up already.\n');
    const alias = ['--yes', '--layers', 'alias', '--shell', 'zsh'];
    init(root, alias, env);
    expect(read(home, '.zshrc')).toContain('alias rm-pycache');
    expect(read(home, '.zshrc')).not.toContain('PYTHONPYCACHEPREFIX');
    expect(init(root, alias, env).stdout).toBe('All is set up already.\n');
  });

  it('leaves nothing for nopycache fix in an image that it has write no bytecode', () => {
    const root = project({ ...PROJECT, Dockerfile: 'FROM python:3.12\nRUN pip install flask\n' });
    init(root, ['--yes', '--layers', 'dont-write']);
    expect(read(root, 'Dockerfile')).toBe(
      'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1\nRUN pip install --no-compile flask\n',
    );
  });

  it('mends all that nopycache check finds, in the index too', () => {
    const root = tree(FAULTY_MONOREPO);
    const git = gitRepository(root);
    git.run('add', '--all', '--force');
    const before = git.run('ls-files');
    expect(init(root, ['--dry-run']).stderr).toBe(
      'nopycache: 1 file of bytecode would be taken out of git\n',
    );
    expect(git.run('ls-files')).toBe(before);
    const { status, stdout, stderr } = init(root, ['--yes']);
    expect(stderr).toContain('took 1 file of bytecode out of git');
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/\nNothing found in 10 files\.\n$/),
    ]);
    expect(git.run('ls-files', '*.pyc')).toBe('');
    expect(fs.existsSync(join(root, 'services/api/shop/__pycache__/cart.cpython-311.pyc'))).toBe(
      true,
    );
    expect(read(root, 'services/api/Dockerfile').match(/DONTWRITE/g)).toHaveLength(1);
  });

  it('says what is left to be mended by hand, and exits with 1', () => {
    const name = '.prettierrc.yaml';
    const list = 'plugins:\n  - "@nopycache/prettier-plugin" # ours\n  - prettier-plugin-sh\n';
    const root = project({ ...PROJECT, [name]: list });
    const { status, stdout } = init(root, ['--yes', '--layers', 'ignore,mend']);
    expect(status).toBe(1);
    expect(stdout).toContain('.gitignore: written\n');
    expect(stdout).toContain('prettier/plugin-order');
    expect(read(root, name)).toBe(list);
  });

  it('does not claim success where something had to be left', () => {
    const root = project({ '.vscode/settings.json': '{ "files.exclude": ' });
    const { status, stdout, stderr } = init(root, ['--yes', '--layers', 'hide']);
    expect([status, stdout]).toEqual([1, 'Nothing was changed.\n']);
    expect(stderr).toContain('.vscode/settings.json: ');
  });

  it('leaves alone what somebody has decided otherwise, and says so', () => {
    const root = project({
      ...PROJECT,
      'package.json':
        '{ "scripts": { "clean:py": "mine" }, "lint-staged": { "*": "x" }, "devDependencies": { "lint-staged": "*" } }',
      '.vscode/settings.json': '{ "files.exclude": [] }',
    });
    const { status, stderr } = init(root, ['--yes']);
    expect(status).toBe(1);
    expect(stderr).toContain('package.json: There is a script "clean:py" already');
    expect(stderr).toContain('package.json: configures lint-staged already');
    expect(stderr).toContain('.vscode/settings.json: ');
  });

  it.each<[string, Tree, readonly string[], string]>([
    ['no terminal', {}, [], 'There is no terminal to ask on'],
    ['another layer', {}, ['--layers', 'ignored'], 'Did you mean "ignore"?'],
    ['a read-only file', { '.gitignore': withMode(0o444, '') }, ['--yes'], 'read-only'],
    [
      'a wrong configuration',
      { 'nopycache.config.json': '{ "x": 1 }' },
      ['--yes'],
      'There is no option "x"',
    ],
    ['a relative prefix', {}, ['--yes', '--layers', 'redirect', '--prefix', 'x'], 'is relative'],
  ])('exits with 2 and changes nothing: %s', (_, files, args, message) => {
    const root = project({ ...PROJECT, ...files });
    const before = snapshot(root);
    const env = { HOME: tree({ '.bashrc': '' }) };
    const { status, stdout, stderr } = init(root, args, env);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
    expect([status, stdout]).toEqual([2, '']);
    expect(snapshot(root)).toEqual(before);
  });

  it.skipIf(skipWithout('python3'))('asks on a terminal', () => {
    const root = project();
    // A terminal of its own: python's pty is the one that is everywhere.
    const script = `
import fcntl, os, pty, struct, sys, termios, time
pid, fd = pty.fork()
if pid == 0:
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 200, 0, 0))
    os.chdir(${JSON.stringify(root)})
    os.execv(sys.argv[1], sys.argv[1:] + ["init"])
seen = b""
sent = 0
while True:
    try:
        data = os.read(fd, 65536)
    except OSError:
        break
    if not data:
        break
    seen += data
    for at, sign in enumerate((b"bytecode?", b"Write it?")):
        if sent == at and sign in seen:
            time.sleep(0.3)
            os.write(fd, b"\\r")
            sent += 1
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;
    const main = new URL('../dist/main.js', import.meta.url).pathname;
    const stdout = execFileSync(program('python3') ?? '', ['-c', script, process.execPath, main], {
      encoding: 'utf8',
      timeout: 40_000,
      env: {
        ...process.env,
        HOME: '/nowhere',
        GIT_CONFIG_GLOBAL: '/dev/null',
        TERM: 'xterm',
        CI: '',
      },
    });
    expect(stdout.trim()).toBe('0');
    expect(read(root, '.gitignore')).toContain('__pycache__/');
  });
});
