import { relative, sep } from 'node:path';

import { terminalText } from '@nopycache/report/text';
import { snippet, VARIABLE, type Home, type Prefix, type SnippetName } from '@nopycache/shell';

import type { DoneEdit } from './carry-out.js';
import { placeIn, type PlannedEdit } from './edits.js';

/** What was done to a file, a line each. */
export function doneLine({ edit, did, backup }: DoneEdit, home: Home): string {
  const what = { made: 'made', added: 'block added', updated: 'block updated' };
  const done = { ...what, removed: 'block removed', deleted: 'deleted, as it held nothing else' };
  const copy = backup === undefined ? '' : `; as it was: ${tilde(backup, home)}`;
  return `${tilde(edit.file.path, home)}: ${done[did]}${copy}`;
}

/** What is left to do for people, once all is written. */
export function afterwards(edits: readonly PlannedEdit[], isRemoval: boolean): string[] {
  const changed = edits.filter(({ change }) => 'edit' in change);
  if (changed.length === 0) {
    return [isRemoval ? 'There is no block to remove.' : 'All is as it should be already.'];
  }
  if (isRemoval) return ['Terminals that are open keep the variable until they are closed.'];
  const steps = [...new Set(changed.map(({ target }) => target.shell.afterwards))];
  return [
    ...steps,
    'What lies in __pycache__ directories is not read any more. Remove it with: nopycache clean',
  ];
}

/** Why a file is not changed, if it is refused. */
export function refusalLine({ file, change }: PlannedEdit): string | undefined {
  if (change.kind !== 'refused') return undefined;
  const { message, range } = change.refusal;
  return `${placeIn(file, range)}: ${message}`;
}

/** What the user has set, and what to do about it. */
export function keptLines({ file, change, target }: PlannedEdit): string[] {
  if (change.kind !== 'kept') return [];
  return change.settings.map(
    ({ value, range }) =>
      `${placeIn(file, range)}: ${VARIABLE} is set to ${value || 'nothing'} here already. That is kept, and nothing is written for ${target.shell.title}. Remove the line to have it managed.`,
  );
}

/** Lines for a file that people edit themselves. */
export function snippetText(name: SnippetName, prefix: Prefix): string {
  const { file, text, reason } = snippet(name, prefix);
  return `Put this into ${file}. ${reason}\n\n${text}\n`;
}

function tilde(path: string, { directory }: Home): string {
  const inner = relative(directory, path);
  const isInside = inner !== '' && !inner.startsWith('..') && inner !== path;
  return terminalText(isInside ? `~${sep}${inner}` : path);
}
