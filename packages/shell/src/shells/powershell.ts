import { below, configHome, type Home } from '@nopycache/core';
import type { Prefix } from '../prefix.js';
import { quotePowershell } from '../quote/powershell.js';
import { findSettingsByLine } from '../settings/by-line.js';
import { ALIASES, type Shell, type StartupFile } from './shell.js';
import { VARIABLE } from './variable.js';

export const powershell: Shell = {
  name: 'powershell',
  title: 'PowerShell',
  startupFiles,
  everyFile: (home) => profiles(home),
  prefixLines,
  aliasLines: () =>
    Object.entries(ALIASES).map(([name, command]) => `function ${name} { ${command} @args }`),
  findSettings: (text) => findSettingsByLine(text, GRAMMAR),
  afterwards: 'Open a new terminal, or run: . $PROFILE.CurrentUserAllHosts',
};

const GRAMMAR = {
  before: /\s*(?:\$env:|\$\{env:)PYTHONPYCACHEPREFIX\}?\s*=\s*(?!\s)/iy,
  value: /(?:'[^']*'|"(?:[^"`]|`.)*"|[^;#'"}])*/y,
};

/** about_Profiles: the current user's profile for all hosts. Windows PowerShell 5.1 has one of its own. */
function profiles(home: Home): string[] {
  if (home.platform !== 'windows')
    return [below(home, configHome(home), 'powershell', 'profile.ps1')];
  return ['PowerShell', 'WindowsPowerShell'].map((name) =>
    below(home, home.directory, 'Documents', name, 'profile.ps1'),
  );
}

function startupFiles(home: Home): StartupFile[] {
  const [own = '', ...older] = profiles(home);
  return [own, ...older.filter(home.exists)].map((path) => ({
    path,
    holds: ['prefix', 'aliases'],
    readBy: 'PowerShell with profiles',
  }));
}

function prefixLines(prefix: Prefix): readonly string[] {
  if (prefix.kind === 'path') return [`$env:${VARIABLE} = ${quotePowershell(prefix.path)}`];
  return [
    'if ($env:XDG_CACHE_HOME) {',
    `    $env:${VARIABLE} = "$env:XDG_CACHE_HOME/${prefix.name}"`,
    '} else {',
    `    $env:${VARIABLE} = "$HOME/.cache/${prefix.name}"`,
    '}',
  ];
}
