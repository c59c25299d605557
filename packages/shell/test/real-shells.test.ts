import fs from 'node:fs';
import { join } from 'node:path';

import { applyEdits } from '@nopycache/core';
import {
  program,
  pythonVersions,
  skipWithout,
  snapshot,
  withMode,
  type Tree,
} from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { DEFAULT_PREFIX, redirect, removeRedirect, SHELLS, type ShellName } from '../src/index.js';
import { homeAt, runIn, tree, write } from './support/real.js';

/** How a shell is started such that it reads its files and runs a command. */
interface Start {
  readonly shell: ShellName;
  readonly program: string;
  readonly how: string;
  readonly command: (command: string) => readonly string[];
  readonly home?: Tree;
}

const DASH_C = (...flags: readonly string[]): Start['command'] => {
  return (command) => [...flags, '-c', command];
};

const STARTS: readonly Start[] = [
  { shell: 'bash', program: 'bash', how: 'interactive', command: DASH_C('-i') },
  { shell: 'bash', program: 'bash', how: 'login', command: DASH_C('-l') },
  {
    shell: 'bash',
    program: 'bash',
    how: 'login, with a .bash_profile',
    command: DASH_C('-l'),
    home: { '.bash_profile': 'PS1=x\n', '.profile': 'exit 3\n' },
  },
  {
    shell: 'bash',
    program: 'bash',
    how: 'interactive, with options that end it at the first fault',
    command: DASH_C('-i'),
    home: { '.bashrc': 'set -eu' },
  },
  { shell: 'zsh', program: 'zsh', how: 'interactive', command: DASH_C('-i') },
  {
    shell: 'zsh',
    program: 'zsh',
    how: 'neither interactive nor login, with a .zshenv',
    command: DASH_C(),
    home: { '.zshenv': 'setopt err_exit no_unset\n' },
  },
  {
    shell: 'zsh',
    program: 'zsh',
    how: 'login, with a .zprofile',
    command: DASH_C('-l'),
    home: { '.zprofile': 'setopt no_unset' },
  },
  {
    shell: 'zsh',
    program: 'zsh',
    how: 'interactive, with a .zshenv that sets ZDOTDIR',
    command: DASH_C('-i'),
    home: { '.zshenv': 'ZDOTDIR=~/z\n', 'z/.zshrc': '' },
  },
  { shell: 'nushell', program: 'nu', how: 'login', command: DASH_C('-l') },
  {
    shell: 'nushell',
    program: 'nu',
    how: 'login, with a config.nu',
    command: DASH_C('-l'),
    home: { '.config/nushell/config.nu': '$env.config.show_banner = false' },
  },
  { shell: 'fish', program: 'fish', how: 'with a command', command: DASH_C() },
  {
    shell: 'fish',
    program: 'fish',
    how: 'login, with a config.fish',
    command: DASH_C('-l'),
    home: { '.config/fish/config.fish': 'set -g fish_greeting\n' },
  },
  { shell: 'tcsh', program: 'tcsh', how: 'with a command', command: DASH_C() },
  {
    shell: 'tcsh',
    program: 'tcsh',
    how: 'with a command and a .tcshrc',
    command: DASH_C(),
    home: { '.tcshrc': 'set x = 1', '.cshrc': 'exit 3' },
  },
  { shell: 'csh', program: 'csh', how: 'with a command', command: DASH_C() },
  { shell: 'sh', program: 'dash', how: 'login', command: DASH_C('-l') },
  {
    shell: 'sh',
    program: 'dash',
    how: 'login, with options that end it at the first fault',
    command: DASH_C('-l'),
    home: { '.profile': 'set -eu\n' },
  },
];

/** Writes all files of a shell into a home, as the command does. */
function install(home: string, shell: ShellName, env: NodeJS.ProcessEnv = {}): string[] {
  const { startupFiles } = SHELLS[shell];
  return startupFiles(homeAt(home, env)).map(({ path, holds }) => {
    const isNew = !fs.existsSync(path);
    const text = isNew ? '' : fs.readFileSync(path, 'utf8');
    const content = {
      prefix: holds.includes('prefix') ? DEFAULT_PREFIX : undefined,
      aliases: holds.includes('aliases'),
    };
    const change = redirect(text, SHELLS[shell], content, { isNew });
    write(path, 'edit' in change ? applyEdits(text, [change.edit]) : text);
    return path;
  });
}

function uninstall(paths: readonly string[]): void {
  for (const path of paths) {
    const text = fs.readFileSync(path, 'utf8');
    const change = removeRedirect(text);
    if (!('edit' in change)) throw new Error(`${path} has no block.`);
    if (change.emptied) fs.rmSync(path);
    else fs.writeFileSync(path, applyEdits(text, [change.edit]));
  }
}

/** Contents, without the times that a rewritten file has. */
function contents(root: string): Map<string, string> {
  const found = [...snapshot(root)].filter(([, what]) => !what.startsWith('directory'));
  return new Map(found.map(([path, what]) => [path, what.replace(/ [\d.]+ (?=\w{64})/, ' ')]));
}

/** Debian has no package of Nushell. */
const isMissing = (name: string): boolean =>
  name === 'nu' ? program(name) === undefined : skipWithout(name);

const python = skipWithout('python3')
  ? undefined
  : pythonVersions().find(({ version }) => /^3\.([89]|\d\d)$/.test(version))?.path;
const WHERE = 'import sys, m; print("<" + str(sys.pycache_prefix) + ">")';
const SOURCE = { 'source/m.py': 'X = 1\n' };

describe.skipIf(python === undefined)('real Python, started from', () => {
  for (const { shell, program: name, how, command, home: files = {} } of STARTS) {
    describe.skipIf(isMissing(name))(`${name}, ${how}`, () => {
      const run = (home: string, env: NodeJS.ProcessEnv = {}): string => {
        const line = `cd ${home}/source; ${String(python)} -c '${WHERE}'`;
        return /<(.*)>/.exec(runIn(home, [name, ...command(line)], { env }))?.[1] ?? '';
      };

      it('writes its bytecode into the cache directory, and none into the source', () => {
        const home = tree({ ...files, ...SOURCE });
        const before = contents(home);
        const paths = install(home, shell);
        expect(run(home)).toBe(`${home}/.cache/cpython`);
        expect(fs.readdirSync(join(home, 'source'))).toEqual(['m.py']);
        expect(fs.readdirSync(join(home, '.cache/cpython', home, 'source'))).toHaveLength(1);
        fs.rmSync(join(home, '.cache'), { recursive: true });
        uninstall(paths);
        expect(contentsBesides(home, '/.config/fish/fish_variables', '/.local')).toEqual(before);
        expect(run(home)).toBe('None');
        expect(fs.readdirSync(join(home, 'source'))).toEqual(['__pycache__', 'm.py']);
      });

      it('goes by XDG_CACHE_HOME, unless it is empty', () => {
        const home = tree({ ...files, ...SOURCE, 'a b/': '' });
        install(home, shell);
        expect(run(home, { XDG_CACHE_HOME: join(home, 'a b') })).toBe(`${home}/a b/cpython`);
        expect(run(home, { XDG_CACHE_HOME: '' })).toBe(`${home}/.cache/cpython`);
      });
    });
  }
});

it.skipIf(python === undefined || skipWithout('direnv'))(
  'real Python, started by direnv, writes its bytecode into the cache directory',
  () => {
    const home = tree(SOURCE);
    const [path = ''] = install(home, 'direnv');
    expect(fs.existsSync(path)).toBe(true);
    runIn(home, ['direnv', 'allow', '.']);
    const program = `cd source; ${String(python)} -c '${WHERE}'`;
    expect(runIn(home, ['direnv', 'exec', '.', 'sh', '-c', program])).toBe(
      `<${home}/.cache/cpython>\n`,
    );
    expect(fs.readdirSync(join(home, 'source'))).toEqual(['m.py']);
  },
);

/** What the shell itself writes into a home is no concern of ours. */
function contentsBesides(home: string, ...others: readonly string[]): Map<string, string> {
  const all = [...contents(home)];
  return new Map(all.filter(([path]) => !others.some((other) => path.startsWith(other))));
}

describe('the aliases', () => {
  const starts = STARTS.filter(({ how }) => how === 'with a command' || how === 'interactive');
  const login = STARTS.filter(({ shell, how }) => shell === 'sh' && how === 'login');
  for (const { shell, program, command } of [...starts, ...login]) {
    it.skipIf(skipWithout(program))(`run the command, with arguments, in ${program}`, () => {
      const home = tree({ 'bin/npx': withMode(0o755, '#!/bin/sh\necho "npx $*"\n') });
      install(home, shell);
      const PATH = `${home}/bin:${process.env['PATH'] ?? ''}`;
      // Debian's /etc/profile sets the path anew.
      const first = shell === 'sh' ? [`PATH=${PATH}`] : [];
      // An alias counts from the next line that is read on.
      const lines = ['rm-pycache a b', 'show-pycache'].map((line) => `eval '${line}'`);
      const script = [...first, ...lines].join('\n');
      const printed = runIn(home, [program, ...command(script)], { env: { PATH } });
      expect(printed).toContain('npx --yes nopycache clean a b\n');
      expect(printed).toContain('npx --yes nopycache clean --dry-run\n');
    });
  }
});
