import { below, type Home } from '@nopycache/core';
import type { Prefix } from '../prefix.js';
import { quoteCsh } from '../quote/csh.js';
import { findSettingsByLine } from '../settings/by-line.js';
import { ALIASES, type Shell } from './shell.js';
import { VARIABLE } from './variable.js';

const common = {
  prefixLines,
  aliasLines: () =>
    Object.entries(ALIASES).map(([name, command]) => `alias ${name} ${quoteCsh(command)}`),
  findSettings: (text: string) => findSettingsByLine(text, GRAMMAR),
};

/** tcsh(1), Startup and shutdown: `.cshrc` is read where there is no `.tcshrc`, and by every shell. */
export const tcsh: Shell = {
  ...common,
  name: 'tcsh',
  title: 'tcsh',
  startupFiles: (home) => [file(home, '.tcshrc', '.cshrc')],
  everyFile: (home) => ['.tcshrc', '.cshrc'].map((name) => below(home, home.directory, name)),
  afterwards: 'Open a new terminal, or run: exec tcsh',
};

export const csh: Shell = {
  ...common,
  name: 'csh',
  title: 'csh',
  startupFiles: (home) => [file(home, '.cshrc')],
  everyFile: (home) => [below(home, home.directory, '.cshrc')],
  afterwards: 'Open a new terminal, or run: exec csh',
};

const GRAMMAR = {
  before: /\s*(?:then\s+|else\s+)?setenv\s+PYTHONPYCACHEPREFIX\s+(?!\s)/y,
  value: /(?:\\.|'[^']*'|"[^"]*"|[^\s;\\'"])*/y,
};

function file(home: Home, ...names: readonly string[]): ReturnType<Shell['startupFiles']>[number] {
  const paths = names.map((name) => below(home, home.directory, name));
  const path = paths.find(home.exists) ?? paths.at(-1) ?? home.directory;
  return { path, holds: ['prefix', 'aliases'], readBy: 'every shell of the family' };
}

/** An empty XDG_CACHE_HOME is none, and csh reads a variable that is not set only where it knows that it is. */
function prefixLines(prefix: Prefix): readonly string[] {
  if (prefix.kind === 'path') return [`setenv ${VARIABLE} ${quoteCsh(prefix.path)}`];
  return [
    `setenv ${VARIABLE} "$HOME/.cache/${prefix.name}"`,
    'if ($?XDG_CACHE_HOME) then',
    `  if ("$XDG_CACHE_HOME" != "") setenv ${VARIABLE} "$XDG_CACHE_HOME/${prefix.name}"`,
    'endif',
  ];
}
