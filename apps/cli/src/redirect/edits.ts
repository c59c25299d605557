import { redirect, removeRedirect, type Change } from '@nopycache/shell';

import { planEdit, type PlannedEdit } from '../edit-files/planned-edit.js';
import type { Target } from './targets.js';

/** A start-up file and what becomes of it. */
export interface RedirectEdit extends PlannedEdit<Change> {
  readonly target: Target;
}

/** How a file is looked at. */
export interface EditOptions {
  readonly remove: boolean;
  readonly force: boolean;
}

/**
 * Reads a start-up file and says what becomes of it. Nothing is written yet.
 *
 * @throws DiskError where it cannot be read or written, or belongs to another user
 */
export function planRedirect(target: Target, { remove, force }: EditOptions): RedirectEdit {
  const planned = planEdit(target.path, (text, isNew) =>
    remove
      ? removeRedirect(text, { force })
      : redirect(text, target.shell, target.content, { force, isNew }),
  );
  return { ...planned, target };
}

/** Whether a file is refused for a block of ours that somebody has changed, which can be forced. */
export function isEdited(change: Change): boolean {
  return change.kind === 'refused' && change.refusal.reason === 'edited';
}
