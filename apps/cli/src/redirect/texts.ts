import { snippet, VARIABLE, type Prefix, type SnippetName } from '@nopycache/shell';

import { placeIn, type PlannedEdit } from '../edit-files/planned-edit.js';
import type { RedirectEdit } from './edits.js';

/** What is left to do for people, once all is written. */
export function afterwards(
  edits: readonly RedirectEdit[],
  others: readonly PlannedEdit[],
  isRemoval: boolean,
): string[] {
  const changed = edits.filter(({ change }) => 'edit' in change);
  if (changed.length === 0) {
    if (others.some(({ change }) => 'edit' in change)) return [];
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
export function refusalLine({ file, change }: RedirectEdit): string | undefined {
  if (change.kind !== 'refused') return undefined;
  const { message, range } = change.refusal;
  return `${placeIn(file, range)}: ${message}`;
}

/** What the user has set, and what to do about it. */
export function keptLines({ file, change, target }: RedirectEdit): string[] {
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
