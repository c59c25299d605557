import { below, type Home } from '@nopycache/core';
import type { Prefix } from '../prefix.js';
import { quoteMise } from '../quote/mise.js';
import { findSettingsByLine } from '../settings/by-line.js';
import type { Placement, Shell } from './shell.js';
import { VARIABLE } from './variable.js';

/** mise's configuration of a project, in the first of the files that it has. */
export const mise: Shell = {
  name: 'mise',
  title: 'mise (mise.toml)',
  startupFiles: (home) => [{ path: ownFile(home), holds: ['prefix'], readBy: 'mise' }],
  everyFile: candidates,
  prefixLines: (prefix) => [`${VARIABLE} = ${value(prefix)}`],
  aliasLines: () => [],
  findSettings: (text) => findSettingsByLine(text, GRAMMAR),
  place,
  afterwards: 'Run: mise trust',
};

const GRAMMAR = {
  before: /\s*(?:env\s*=\s*)?(?:env\s*\.\s*)?["']?PYTHONPYCACHEPREFIX["']?\s*=\s*(?!\s)/y,
  value: /(?:'[^']*'|"(?:[^"\\]|\\.)*"|[^#'",}])*/y,
};

function candidates(home: Home): string[] {
  const names = [['mise.toml'], ['.mise.toml'], ['.config', 'mise.toml'], ['mise', 'config.toml']];
  return names.map((name) => below(home, home.project, ...name));
}

function ownFile(home: Home): string {
  return candidates(home).find(home.exists) ?? below(home, home.project, 'mise.toml');
}

function value(prefix: Prefix): string {
  if (prefix.kind === 'path') return quoteMise(prefix.path);
  return `"{{ xdg_cache_home }}/${prefix.name}"`;
}

const DOLLAR =
  'A prefix with a $ in it means one thing to older versions of mise and another to newer ones. Name another directory.';

/** A TOML table may be opened once only, so that ours goes into the one that is there. */
function place(text: string, lines: readonly string[]): Placement {
  if (lines.some((line) => line.includes('$'))) return { at: text.length, problem: DOLLAR };
  const header = /^[ \t]*\[[ \t]*env[ \t]*\][ \t]*(?:#.*)?(?:\r?\n|(?![^]))/m.exec(text);
  if (header !== null) return { at: header.index + header[0].length, lines };
  const other = /^[ \t]*(?:\[\[[ \t]*env[ \t]*\]\]|env[ \t]*[.=])/m.exec(text);
  if (other === null) return { at: text.length, lines: ['[env]', ...lines] };
  return {
    at: other.index,
    problem: `This is no table that a line can be added to safely. Write it there yourself: ${lines.join(' ')}`,
  };
}
