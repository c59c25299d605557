import { below } from '@nopycache/core';
import { findPosixSettings } from '../settings/posix.js';
import { posixAliasLines, posixPrefixLines } from './posix-lines.js';
import type { Shell } from './shell.js';

/** dash(1) and other plain POSIX shells: a login shell reads `.profile`; others take the environment from it. */
export const sh: Shell = {
  name: 'sh',
  title: 'sh (dash)',
  startupFiles: (home) => [
    {
      path: below(home, home.directory, '.profile'),
      holds: ['prefix', 'aliases'],
      readBy: 'login shells',
    },
  ],
  everyFile: (home) => [below(home, home.directory, '.profile')],
  prefixLines: posixPrefixLines,
  aliasLines: posixAliasLines,
  findSettings: findPosixSettings,
  afterwards: 'Log in again, or run: . ~/.profile',
};
