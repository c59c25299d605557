import { below } from '@nopycache/core';
import { findPosixSettings } from '../settings/posix.js';
import { posixPrefixLines } from './posix-lines.js';
import type { Shell } from './shell.js';

/** direnv(1): a project's `.envrc`, which bash reads when somebody enters the directory. It has no aliases. */
export const direnv: Shell = {
  name: 'direnv',
  title: 'direnv (.envrc)',
  startupFiles: (home) => [
    { path: below(home, home.project, '.envrc'), holds: ['prefix'], readBy: 'direnv' },
  ],
  everyFile: (home) => [below(home, home.project, '.envrc')],
  prefixLines: posixPrefixLines,
  aliasLines: () => [],
  findSettings: findPosixSettings,
  afterwards: 'Run: direnv allow',
};
