import { below, configHome, type Home } from '@nopycache/core';
import type { Prefix } from '../prefix.js';
import { quoteFish } from '../quote/fish.js';
import { findSettingsByLine } from '../settings/by-line.js';
import { ALIASES, type Shell } from './shell.js';
import { VARIABLE } from './variable.js';

/** A file of our own: fish reads all of `conf.d`, before `config.fish`, which stays as it is. */
export const fish: Shell = {
  name: 'fish',
  title: 'fish',
  startupFiles: (home) => [
    { path: ownFile(home), holds: ['prefix', 'aliases'], readBy: 'every fish' },
  ],
  everyFile: (home) => [ownFile(home), below(home, configHome(home), 'fish', 'config.fish')],
  prefixLines,
  aliasLines: () =>
    Object.entries(ALIASES).map(([name, command]) => `alias ${name} ${quoteFish(command)}`),
  findSettings: (text) => findSettingsByLine(text, GRAMMAR),
  afterwards: 'Open a new terminal, or run: exec fish',
};

const GRAMMAR = {
  before: /\s*(?:(?:and|or|begin|if|else)\s+)*set\s+(?:-\S+\s+)*PYTHONPYCACHEPREFIX\s+(?!\s)/y,
  value: /(?:\\.|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[^\s;\\'"])*/y,
};

function ownFile(home: Home): string {
  return below(home, configHome(home), 'fish', 'conf.d', 'nopycache.fish');
}

function prefixLines(prefix: Prefix): readonly string[] {
  if (prefix.kind === 'path') return [`set -gx ${VARIABLE} ${quoteFish(prefix.path)}`];
  return [
    'if test -n "$XDG_CACHE_HOME"',
    `    set -gx ${VARIABLE} "$XDG_CACHE_HOME/${prefix.name}"`,
    'else',
    `    set -gx ${VARIABLE} "$HOME/.cache/${prefix.name}"`,
    'end',
  ];
}
