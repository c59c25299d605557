import { below, directoryFrom, type Home } from '@nopycache/core';
import { findPosixSettings } from '../settings/posix.js';
import { posixAliasLines, posixPrefixLines } from './posix-lines.js';
import type { Shell, StartupFile } from './shell.js';

export const zsh: Shell = {
  name: 'zsh',
  title: 'zsh',
  startupFiles,
  everyFile: (home) =>
    [...new Set([home.directory, dotDirectory(home)])].flatMap((directory) =>
      ['.zshenv', '.zprofile', '.zshrc'].map((name) => below(home, directory, name)),
    ),
  prefixLines: posixPrefixLines,
  aliasLines: posixAliasLines,
  findSettings: findPosixSettings,
  afterwards: 'Open a new terminal, or run: exec zsh',
};

/**
 * zsh(1), Startup files: `.zshenv` is read by every zsh, `.zprofile` by login shells, `.zshrc` by interactive ones. A
 * `.zshenv` in the home directory may be what sets ZDOTDIR, and moves the others only.
 */
function startupFiles(home: Home): StartupFile[] {
  const directory = dotDirectory(home);
  const environment = [directory, home.directory]
    .map((each) => below(home, each, '.zshenv'))
    .find(home.exists);
  const interactive = { path: below(home, directory, '.zshrc'), readBy: 'interactive zsh' };
  if (environment === undefined) {
    const login = below(home, directory, '.zprofile');
    return [
      { ...interactive, holds: ['prefix', 'aliases'] },
      ...(home.exists(login)
        ? [{ path: login, holds: ['prefix'], readBy: 'zsh as a login shell' } as const]
        : []),
    ];
  }
  return [
    { path: environment, holds: ['prefix'], readBy: 'every zsh' },
    { ...interactive, holds: ['aliases'] },
  ];
}

function dotDirectory(home: Home): string {
  return directoryFrom(home, 'ZDOTDIR') ?? home.directory;
}
