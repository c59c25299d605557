import { below, configHome, directoryFrom, type Home } from '@nopycache/core';
import type { Prefix } from '../prefix.js';
import { quoteNushell } from '../quote/nushell.js';
import { findSettingsByLine } from '../settings/by-line.js';
import { ALIASES, type Shell } from './shell.js';
import { VARIABLE } from './variable.js';

export const nushell: Shell = {
  name: 'nushell',
  title: 'Nushell',
  startupFiles: (home) => [
    { path: configFile(home), holds: ['prefix', 'aliases'], readBy: 'interactive Nushell' },
  ],
  everyFile: (home) => [configFile(home)],
  prefixLines,
  aliasLines: () => Object.entries(ALIASES).map(([name, command]) => `alias ${name} = ^${command}`),
  findSettings: (text) => findSettingsByLine(text, GRAMMAR),
  afterwards: 'Open a new terminal, or run: exec nu',
};

const GRAMMAR = {
  before:
    /\s*(?:\$env\.PYTHONPYCACHEPREFIX\s*=|(?:load-env\s*\{\s*)?PYTHONPYCACHEPREFIX\s*:)\s*(?!\s)/y,
  value: /(?:'[^']*'|"(?:[^"\\]|\\.)*"|[^;,#'"}])*/y,
};

/** Nushell book, Configuration: the directory is the platform's, unless XDG_CONFIG_HOME says otherwise. */
function configFile(home: Home): string {
  const own: Readonly<Record<Home['platform'], string>> = {
    linux: configHome(home),
    macos: below(home, home.directory, 'Library', 'Application Support'),
    windows: directoryFrom(home, 'APPDATA') ?? below(home, home.directory, 'AppData', 'Roaming'),
  };
  const directory = directoryFrom(home, 'XDG_CONFIG_HOME') ?? own[home.platform];
  return below(home, directory, 'nushell', 'config.nu');
}

function prefixLines(prefix: Prefix): readonly string[] {
  if (prefix.kind === 'path') return [`$env.${VARIABLE} = ${quoteNushell(prefix.path)}`];
  return [
    `$env.${VARIABLE} = if ($env.XDG_CACHE_HOME? | is-empty) {`,
    `  '~/.cache/${prefix.name}' | path expand --no-symlink`,
    '} else {',
    `  $env.XDG_CACHE_HOME | path join ${prefix.name}`,
    '}',
  ];
}
