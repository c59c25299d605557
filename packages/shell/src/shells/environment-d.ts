import { below, configHome, type Home } from '@nopycache/core';
import type { Prefix } from '../prefix.js';
import { quoteEnvironmentD } from '../quote/environment-d.js';
import { findSettingsByLine } from '../settings/by-line.js';
import type { Shell } from './shell.js';
import { VARIABLE } from './variable.js';

/** environment.d(5): what systemd gives to a user's services, and to what a desktop starts. A file of our own. */
export const environmentD: Shell = {
  name: 'environment.d',
  title: 'environment.d (systemd)',
  startupFiles: (home) => [
    {
      path: ownFile(home),
      holds: ['prefix'],
      readBy: "the user's systemd, and desktops it starts",
    },
  ],
  everyFile: (home) => [ownFile(home)],
  prefixLines,
  aliasLines: () => [],
  findSettings: (text) => findSettingsByLine(text, GRAMMAR),
  afterwards: 'Log in again.',
};

const GRAMMAR = { before: /\s*PYTHONPYCACHEPREFIX\s*=\s*(?!\s)/y, value: /.*?(?=\s*$)/y };

function ownFile(home: Home): string {
  return below(home, configHome(home), 'environment.d', '50-nopycache.conf');
}

function prefixLines(prefix: Prefix): readonly string[] {
  if (prefix.kind === 'path') return [`${VARIABLE}=${quoteEnvironmentD(prefix.path)}`];
  return [`${VARIABLE}="\${XDG_CACHE_HOME:-$HOME/.cache}/${prefix.name}"`];
}
