import { relative, sep } from 'node:path';

import type { Home } from '@nopycache/core';
import { terminalText } from '@nopycache/report/text';

import { isWithin } from '../is-within.js';
import type { DoneEdit } from './carry-out.js';

/**
 * What was done to a file, a line.
 *
 * @param what was put into it, or taken out: `block`
 */
export function doneLine({ edit, did, backup }: DoneEdit, home: Home, what: string): string {
  const done = {
    made: 'made',
    added: `${what} added`,
    updated: `${what} updated`,
    removed: `${what} removed`,
    deleted: 'deleted, as it held nothing else',
  };
  const copy = backup === undefined ? '' : `; as it was: ${tilde(backup, home)}`;
  return `${tilde(edit.file.path, home)}: ${done[did]}${copy}`;
}

/** A path with `~` for the home directory, safe to print. */
export function tilde(path: string, { directory }: Home): string {
  const inner = relative(directory, path);
  const isInside = inner !== '' && isWithin(path, directory);
  return terminalText(isInside ? `~${sep}${inner}` : path);
}
