import { below, type Home } from '@nopycache/core';
import { findPosixSettings } from '../settings/posix.js';
import { posixAliasLines, posixPrefixLines } from './posix-lines.js';
import type { Shell, StartupFile } from './shell.js';

/** bash(1), Invocation: a login shell reads the first of these that it finds, and no other. */
const LOGIN_FILES = ['.bash_profile', '.bash_login', '.profile'];

export const bash: Shell = {
  name: 'bash',
  title: 'bash',
  startupFiles: (home) => [interactiveFile(home), loginFile(home)],
  everyFile: (home) => ['.bashrc', ...LOGIN_FILES].map((name) => below(home, home.directory, name)),
  prefixLines: posixPrefixLines,
  aliasLines: posixAliasLines,
  findSettings: findPosixSettings,
  afterwards: 'Open a new terminal, or run: exec bash',
};

function interactiveFile(home: Home): StartupFile {
  return {
    path: below(home, home.directory, '.bashrc'),
    holds: ['prefix', 'aliases'],
    readBy: 'interactive bash',
  };
}

/** Making a `.bash_profile` would hide a `.profile`, so that what is made, where there is none, is a `.profile`. */
function loginFile(home: Home): StartupFile {
  const paths = LOGIN_FILES.map((name) => below(home, home.directory, name));
  return {
    path: paths.find(home.exists) ?? below(home, home.directory, '.profile'),
    // Terminals of macOS start login shells, which read no .bashrc by themselves.
    holds: home.platform === 'macos' ? ['prefix', 'aliases'] : ['prefix'],
    readBy: 'bash as a login shell',
  };
}
