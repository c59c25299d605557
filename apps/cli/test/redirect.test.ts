import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

import {
  differences,
  hardLink,
  program,
  pythonVersions,
  skipWithout,
  snapshot,
  symlink,
  unprivileged,
  withMode,
  type Tree,
} from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { contents, MAIN, nopycache, tree } from './support.js';

const LINE = 'export PYTHONPYCACHEPREFIX="${XDG_CACHE_HOME:-$HOME/.cache}/cpython"';
const BLOCK = `# >>> nopycache redirect >>> v1 15c50dfe +blank\n${LINE}\n# <<< nopycache redirect <<<\n`;

/** What the command sees of the environment. */
function environment(home: string, env: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const nothing = { XDG_CONFIG_HOME: undefined, XDG_STATE_HOME: undefined, ZDOTDIR: undefined };
  return { ...nothing, HOME: home, SHELL: '/bin/bash', ...env };
}

function redirect(
  home: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): ReturnType<typeof nopycache> {
  return nopycache(home, ['redirect', ...args], { env: environment(home, env) });
}

function read(home: string, name: string): string {
  return fs.readFileSync(join(home, name), 'utf8');
}

describe.runIf(process.platform !== 'win32')('nopycache redirect', () => {
  it('writes what the shell reads, once, and gives it back byte for byte', () => {
    const home = tree({ '.bashrc': '# mine\n', '.profile': '# mine' });
    const before = contents(home);
    const first = redirect(home);
    expect([first.status, first.stderr]).toEqual([0, '']);
    expect(first.stdout.split('\n')).toEqual([
      expect.stringMatching(/^~\/\.bashrc: block added; as it was: ~\/\.local\/state\/\S+$/),
      expect.stringMatching(/^~\/\.profile: block added; as it was: ~\/\.local\/state\/\S+$/),
      'Open a new terminal, or run: exec bash',
      'What lies in __pycache__ directories is not read any more. Remove it with: nopycache clean',
      '',
    ]);
    expect(read(home, '.bashrc')).toBe(`# mine\n\n${BLOCK}`);
    expect(read(home, '.profile')).toContain(LINE);
    const after = snapshot(home);
    const second = redirect(home);
    expect([second.status, second.stdout]).toEqual([0, 'All is as it should be already.\n']);
    expect(snapshot(home)).toEqual(after);
    expect(redirect(home, ['--remove']).status).toBe(0);
    expect(contents(home)).toEqual(before);
    expect(redirect(home, ['--remove']).stdout).toBe('There is no block to remove.\n');
  });

  it('keeps a copy of what it changes, for nobody else to read', () => {
    const home = tree({ '.zshrc': 'SECRET=1\n' });
    redirect(home, ['--shell', 'zsh']);
    const directory = join(home, '.local/state/nopycache/backups');
    const [copy = '', ...others] = fs.readdirSync(directory);
    expect(others).toEqual([]);
    expect(fs.readFileSync(join(directory, copy), 'utf8')).toBe('SECRET=1\n');
    expect(fs.statSync(join(directory, copy)).mode & 0o777).toBe(0o600);
    expect(fs.statSync(directory).mode & 0o777).toBe(0o700);
    const state = tree();
    redirect(home, ['--shell', 'zsh', '--remove'], { XDG_STATE_HOME: state });
    expect(fs.readdirSync(join(state, 'nopycache/backups'))).toHaveLength(1);
  });

  it('makes what is missing, and takes it away again', () => {
    const home = tree();
    const shells = 'bash,zsh,fish,sh,tcsh,csh,powershell,nushell,environment.d,direnv,mise';
    const { stdout, status } = redirect(home, ['--shell', shells, '--alias']);
    expect(status).toBe(0);
    expect(stdout.match(/: made$/gm)).toHaveLength(10);
    expect(redirect(home, ['--shell', shells, '--alias']).stdout).toContain('as it should be');
    expect(redirect(home, ['--shell', shells, '--remove']).stdout).toContain('deleted');
    const files = [...contents(home)].filter(([, what]) => !what.startsWith('directory'));
    expect(files).toEqual([]);
  });

  it('follows links into a dotfiles repository, and keeps modes and ends of line', () => {
    const home = tree({
      'dotfiles/bashrc': withMode(0o640, '# mine\r\n'),
      '.bashrc': symlink('dotfiles/bashrc'),
    });
    const before = contents(home);
    redirect(home);
    expect(fs.readlinkSync(join(home, '.bashrc'))).toBe('dotfiles/bashrc');
    expect(fs.statSync(join(home, 'dotfiles/bashrc')).mode & 0o777).toBe(0o640);
    expect(read(home, 'dotfiles/bashrc').replaceAll('\r\n', '')).not.toContain('\n');
    redirect(home, ['--remove']);
    expect(contents(home)).toEqual(before);
  });

  it.skipIf(skipWithout('patch'))('shows beforehand, as a patch, exactly what it does', () => {
    const files: Tree = { '.bashrc': '# mine', '.profile': '# mine\r\n# too\r\n' };
    const home = tree(files);
    const untouched = snapshot(home);
    const { stdout, status } = redirect(home, ['--dry-run', '--alias']);
    expect(status).toBe(0);
    expect(snapshot(home)).toEqual(untouched);
    execFileSync('patch', ['-p1', '-s', '--binary', '-d', '/'], { input: stdout });
    const patched = contents(home);
    expect(redirect(home, ['--alias']).stdout).toContain('as it should be already');
    expect(contents(home)).toEqual(patched);
    const removal = redirect(home, ['--remove', '-n']).stdout;
    execFileSync('patch', ['-p1', '-s', '--binary', '-d', '/'], { input: removal });
    expect(read(home, '.bashrc')).toBe('# mine');
    expect(redirect(home, ['--dry-run', '--remove']).stdout).toBe('');
  });

  it('changes directory and aliases, and says so', () => {
    const home = tree({ '.bashrc': '' });
    redirect(home, ['--alias', '--prefix', "/it's mine"]);
    expect(read(home, '.bashrc')).toContain(String.raw`PREFIX='/it'\''s mine'`);
    expect(read(home, '.bashrc')).toContain("alias rm-pycache='npx --yes nopycache clean'");
    expect(redirect(home, []).stdout).toContain('.bashrc: block updated');
    expect(read(home, '.bashrc')).not.toContain('alias');
  });

  it('writes into another file where one is named', () => {
    const home = tree({ 'conf/env.sh': '' });
    expect(redirect(home, ['--shell', 'sh', '--file', 'conf/env.sh']).status).toBe(0);
    expect(read(home, 'conf/env.sh')).toContain(LINE);
    expect(fs.existsSync(join(home, '.profile'))).toBe(false);
    redirect(home, ['--shell', 'sh', '--file', 'conf/env.sh', '--remove']);
    expect(read(home, 'conf/env.sh')).toBe('');
  });

  it('takes blocks out of files that the shell would not be given today', () => {
    const home = tree({ '.profile': '' });
    redirect(home);
    fs.writeFileSync(join(home, '.bash_profile'), '# new\n');
    redirect(home, ['--remove']);
    expect(read(home, '.profile')).toBe('');
    expect(read(home, '.bash_profile')).toBe('# new\n');
  });

  it('keeps what the user has set, says where, and exits with 1', () => {
    const home = tree({ '.bashrc': '# mine\nexport PYTHONPYCACHEPREFIX=~/pyc\n', '.zshrc': '' });
    const before = contents(home);
    const { status, stderr } = redirect(home, ['--force']);
    expect(status).toBe(1);
    expect(stderr).toContain(
      `${home}/.bashrc:2:28: PYTHONPYCACHEPREFIX is set to ~/pyc here already. That is kept`,
    );
    expect(contents(home)).toEqual(before);
    const both = redirect(home, ['--shell', 'bash,zsh']);
    expect([both.status, both.stdout]).toEqual([
      1,
      expect.stringContaining('~/.zshrc: block added'),
    ]);
    expect(read(home, '.zshrc')).toContain(LINE);
  });

  it('shows lines for what has no file that it could edit', () => {
    const home = tree();
    const { stdout, status } = redirect(home, ['--shell', 'tox,vscode', '--prefix', '/x']);
    expect(status).toBe(0);
    expect(stdout).toContain('pass_env =\n    PYTHONPYCACHEPREFIX\n');
    expect(stdout).toContain('"terminal.integrated.env.linux": { "PYTHONPYCACHEPREFIX": "/x" }');
    expect(fs.readdirSync(home)).toEqual([]);
    expect(redirect(home, ['--shell', 'tox,vscode', '--remove']).stdout).toBe(
      'There is no block to remove.\n',
    );
  });

  it('has tox hand the variable over, once, and gives its file back', () => {
    const home = tree({ 'tox.ini': '[testenv]\npass_env =\n    HOME\ndeps = pytest\n' });
    const before = contents(home);
    const first = redirect(home, ['--shell', 'tox']);
    expect([first.status, first.stdout]).toEqual([
      0,
      expect.stringContaining('tox.ini: block added'),
    ]);
    expect(read(home, 'tox.ini')).toMatch(/ {4}HOME\n\n#.*\n {4}PYTHONPYCACHEPREFIX\n#.*\ndeps/);
    expect(redirect(home, ['--shell', 'tox']).stdout).toBe('All is as it should be already.\n');
    expect(redirect(home, ['--shell', 'tox', '--remove']).status).toBe(0);
    expect(contents(home)).toEqual(before);
  });

  it('gives terminals of VS Code the variable, once, and gives the settings back', () => {
    const [code, cursor] = ['.config/Code/User/settings.json', '.config/Cursor/User/settings.json'];
    const home = tree({ [code]: '{\n  // mine\n  "a": 1 // one\n}\n', [cursor]: '' });
    const before = contents(home);
    const first = redirect(home, ['--shell', 'vscode']);
    expect([first.status, first.stderr]).toEqual([0, '']);
    expect(first.stdout.split('\n')).toEqual([
      expect.stringMatching(/^~\/\.config\/Code\/User\/settings\.json: setting added; as it was: /),
      expect.stringMatching(/^~\/\.config\/Cursor\/User\/settings\.json: setting added/),
      'Open a new terminal in VS Code.',
      'Open a new terminal in Cursor.',
      '',
    ]);
    const name = process.platform === 'darwin' ? 'osx' : 'linux';
    expect(read(home, code)).toBe(
      `{\n  // mine\n  "a": 1, // one\n  "terminal.integrated.env.${name}": {\n    "PYTHONPYCACHEPREFIX": "\${userHome}/.cache/cpython"\n  }\n}\n`,
    );
    expect(redirect(home, ['--shell', 'vscode']).stdout).toBe('All is as it should be already.\n');
    const other = redirect(home, ['--shell', 'vscode,bash', '--prefix', '/x']);
    expect(other.status).toBe(1);
    expect(other.stderr).toContain(
      'settings.json:5:5: "PYTHONPYCACHEPREFIX": "${userHome}/.cache/cpython" is kept.',
    );
    expect(other.stdout).toContain('~/.bashrc: made');
    expect(redirect(home, ['--shell', 'vscode,bash', '--remove']).status).toBe(0);
    expect(contents(home)).toEqual(before);
    fs.writeFileSync(join(home, code), '{ "a": }');
    const refused = redirect(home, ['--shell', 'vscode']);
    expect([refused.status, refused.stderr]).toEqual([
      2,
      expect.stringContaining('1:8: This is no JSON'),
    ]);
    expect(redirect(home, ['--shell', 'vscode,sh', '--file', code]).stderr).toContain(
      'of one shell',
    );
    expect(redirect(home, ['--shell', 'vscode', '--file', 'x.json']).stderr).toContain(
      'is not called',
    );
  });

  it.skipIf(skipWithout('zsh'))('asks zsh where its files are', () => {
    const home = tree({ '.zshenv': 'ZDOTDIR=$HOME/z\n', 'z/.zshrc': '' });
    redirect(home, ['--alias'], { SHELL: '/usr/bin/zsh' });
    expect(read(home, '.zshenv')).toContain(LINE);
    expect(read(home, 'z/.zshrc')).toContain('alias rm-pycache');
    redirect(home, ['--remove'], { SHELL: '/usr/bin/zsh' });
    expect(read(home, '.zshenv')).toBe('ZDOTDIR=$HOME/z\n');
    expect(read(home, 'z/.zshrc')).toBe('');
  });
});

const EDITED = `# mine\n\n${BLOCK.replace('cpython', 'other')}`;

describe.runIf(process.platform !== 'win32')(
  'nopycache redirect refuses, and changes nothing',
  () => {
    it.each<[string, Tree, readonly string[], NodeJS.ProcessEnv, string]>([
      ['two blocks', { '.profile': BLOCK + BLOCK }, [], {}, '.profile:4:1: The block'],
      [
        'a block without an end',
        { '.bashrc': BLOCK.split('# <<<')[0] ?? '' },
        [],
        {},
        '.bashrc:1:1',
      ],
      ['an edited block', { '.bashrc': EDITED }, [], {}, '.bashrc:4:1: Somebody has changed'],
      ['to remove an edited block', { '.bashrc': EDITED }, ['--remove'], {}, '--force'],
      ['a directory', { '.zshrc/x': '' }, ['--shell', 'sh,zsh'], {}, '.zshrc: not a file but'],
      ['a read-only file', { '.profile': withMode(0o444, '') }, [], {}, '.profile: read-only'],
      [
        'a link to nothing',
        { '.bashrc': symlink('nowhere') },
        [],
        {},
        '.bashrc: a symbolic link to',
      ],
      ['hard links', { b: hardLink('.profile') }, [], {}, '.profile: has 2 hard links'],
      ['UTF-16', { '.bashrc': Uint8Array.of(0xff, 0xfe, 0, 0) }, [], {}, 'encoded in UTF-16'],
      ['what is no text', { '.bashrc': 'a\0' }, [], {}, '.bashrc: holds a NUL character'],
      [
        'what Latin-1 cannot hold',
        { '.bashrc': Uint8Array.of(0xe9) },
        ['--prefix', '/€'],
        {},
        '.bashrc: is not UTF-8, and cannot hold',
      ],
      ['no HOME', {}, [], { HOME: undefined }, 'HOME is not set'],
      ['a relative HOME', {}, [], { HOME: 'home' }, 'HOME is "home", no whole path'],
      ['a HOME that is not there', {}, [], { HOME: '/nowhere' }, '/nowhere: HOME says this'],
      ['no SHELL', {}, [], { SHELL: undefined }, 'SHELL is not set. Name your shell with --shell'],
      ['another SHELL', {}, [], { SHELL: '/bin/xonsh' }, 'SHELL is /bin/xonsh, which is not known'],
      ['another name', {}, ['--shell', 'bsh'], {}, 'Did you mean "bash"?'],
      ['a relative prefix', {}, ['--prefix', 'x'], {}, '--prefix: The prefix "x" is relative'],
      ['a prefix with ~', {}, ['--prefix', '~/x'], {}, 'Python does not expand the ~'],
      [
        'one file for two shells',
        {},
        ['--shell', 'sh,fish', '--file', 'x'],
        {},
        'file of one shell',
      ],
      ['an argument', {}, ['bash'], {}, 'too many arguments'],
    ])('%s', (_, files, args, env, message) => {
      const home = tree({ '.bashrc': '# mine\n', '.profile': '# mine\n', ...files });
      const before = snapshot(home);
      const { status, stdout, stderr } = redirect(home, args, env);
      expect(stderr).toContain(message);
      expect(stderr).not.toContain('    at ');
      expect([status, stdout]).toEqual([2, '']);
      const { added, removed, changed } = differences(before, snapshot(home));
      expect(
        [...added, ...removed, ...changed].filter((path) => !path.startsWith('/.local')),
      ).toEqual([]);
    });

    it('an edited block, which is shown with what --force would make of it', () => {
      const home = tree({ '.bashrc': EDITED, '.profile': '# mine\n' });
      const { stderr } = redirect(home);
      expect(stderr).toContain('With --force, this would become of it:\ndiff ');
      expect(stderr).toContain(`\n-${LINE.replace('cpython', 'other')}\n+${LINE}\n`);
      expect(stderr).not.toContain('.profile');
      const removal = redirect(home, ['--remove']).stderr;
      expect(removal).toContain(`\n-${LINE.replace('cpython', 'other')}\n`);
      expect(removal).not.toContain(`+${LINE}`);
      expect(read(home, '.bashrc')).toBe(EDITED);
      expect(redirect(home, ['--force']).status).toBe(0);
      expect(read(home, '.bashrc')).toBe(`# mine\n\n${BLOCK}`);
    });

    it('somebody else’s home, and somebody else’s file', ({ skip }) => {
      const { uid } = unprivileged();
      if (uid === undefined) skip('only root gives files away');
      const home = tree({ '.bashrc': '' });
      fs.chownSync(home, uid ?? 0, uid ?? 0);
      const others = redirect(home);
      expect([others.status, others.stdout]).toEqual([2, '']);
      expect(others.stderr).toContain(`${home}: this is the home of another user (${String(uid)};`);
      fs.chownSync(home, 0, 0);
      fs.chownSync(join(home, '.bashrc'), uid ?? 0, uid ?? 0);
      const file = redirect(home);
      expect([file.status, file.stdout]).toEqual([2, '']);
      expect(file.stderr).toContain('.bashrc: belongs to another user');
      expect(read(home, '.bashrc')).toBe('');
    });

    it('what it has no right to', () => {
      const home = tree({ '.bashrc': '# mine\n' });
      const { uid, gid } = unprivileged();
      if (uid !== undefined) execFileSync('chown', ['-R', `${String(uid)}:${String(gid)}`, home]);
      const run = (): string => {
        try {
          const options = { cwd: '/', env: { ...process.env, ...environment(home) } };
          execFileSync(process.execPath, [MAIN, 'redirect'], {
            ...options,
            ...unprivileged(),
            stdio: 'pipe',
            encoding: 'utf8',
          });
          return '';
        } catch (error) {
          return (error as { stderr: string }).stderr;
        }
      };
      fs.mkdirSync(join(home, '.local'), { mode: 0o500 });
      expect(run()).toContain('.bashrc: no copy can be made of it, and nothing was changed');
      fs.chmodSync(home, 0o555);
      expect(run()).toContain('nothing was changed');
      fs.chmodSync(home, 0o755);
      expect(read(home, '.bashrc')).toBe('# mine\n');
      expect(fs.readdirSync(home).sort()).toEqual(['.bashrc', '.local']);
    });
  },
);

const SHELLS: readonly (readonly [string, string, readonly string[]])[] = [
  ['bash', 'bash', ['-i', '-c']],
  ['zsh', 'zsh', ['-i', '-c']],
  ['fish', 'fish', ['-c']],
  ['tcsh', 'tcsh', ['-c']],
  ['sh', 'dash', ['-l', '-c']],
];

describe.skipIf(skipWithout('python3') || process.platform === 'win32')(
  'after it, real Python',
  () => {
    const python = pythonVersions().find(({ version }) => /^3\.([89]|\d\d)$/.test(version))?.path;

    for (const [shell, name, flags] of SHELLS) {
      it.skipIf(skipWithout(name))(`leaves the tree alone when started from ${name}`, () => {
        const home = tree({ 'source/m.py': '', '.config/fish/config.fish': '' });
        expect(redirect(home, ['--shell', shell, '--prefix', join(home, 'a b')]).status).toBe(0);
        const command = `cd ${home}/source && ${String(python)} -c 'import sys, m; print(sys.pycache_prefix)'`;
        const printed = execFileSync(program(name) ?? name, [...flags, command], {
          env: { PATH: process.env['PATH'], HOME: home, TERM: 'dumb', LC_ALL: 'C.UTF-8' },
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        });
        expect(printed).toContain(`${home}/a b\n`);
        expect(fs.readdirSync(join(home, 'source'))).toEqual(['m.py']);
        expect(fs.readdirSync(join(home, 'a b', home, 'source'))).toHaveLength(1);
      });
    }
  },
);
