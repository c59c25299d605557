import type { Prefix } from '../prefix.js';
import { quotePosix } from '../quote/posix.js';
import { ALIASES } from './shell.js';
import { VARIABLE } from './variable.js';

/** The line that sets the variable in sh, bash and zsh; safe with `set -eu`, and with blanks in the directories. */
export function posixPrefixLines(prefix: Prefix): readonly string[] {
  return [`export ${VARIABLE}=${posixValue(prefix)}`];
}

function posixValue(prefix: Prefix): string {
  if (prefix.kind === 'path') return quotePosix(prefix.path);
  return `"\${XDG_CACHE_HOME:-$HOME/.cache}/${prefix.name}"`;
}

export function posixAliasLines(): readonly string[] {
  return Object.entries(ALIASES).map(([name, command]) => `alias ${name}=${quotePosix(command)}`);
}
