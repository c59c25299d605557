import { applyEdits, decodeText, type Home } from '@nopycache/core';
import { hide, unhide, type Change, type HideOptions } from '@nopycache/editors';

import { copiesOf } from '../edit-files/backup.js';
import { planEdit, type PlannedEdit, type TextChange } from '../edit-files/planned-edit.js';
import type { HidePart, HideTarget } from './targets.js';

/** What was decided for one of the editors that read a file. */
interface HideStep {
  readonly part: HidePart;
  readonly change: Change;
  /** The text that was looked at: the file's, with the edits for other editors made. */
  readonly text: string;
}

/** A file and what becomes of it. */
export interface HideEdit extends PlannedEdit {
  readonly steps: readonly HideStep[];
}

/** How a file is looked at. */
export interface HideEditOptions extends Pick<HideOptions, 'watcher' | 'search' | 'force'> {
  readonly remove: boolean;
}

/**
 * Reads a file and says what becomes of it. Nothing is written yet.
 *
 * @throws DiskError where it cannot be read or written, or belongs to another user
 */
export function planHide(
  { path, parts }: HideTarget,
  home: Home,
  options: HideEditOptions,
): HideEdit {
  const steps: HideStep[] = [];
  const planned = planEdit(path, (original, isNew) => {
    let text = original;
    // The first block of a file that we made says so, and is the last to go.
    for (const part of options.remove ? parts.toReversed() : parts) {
      const change = options.remove
        ? unhide(text, part.file, { force: options.force, before: copies(path, home) })
        : hide(text, part.file, { ...options, isNew: isNew && text === '' });
      steps.push({ part, change, text });
      if ('edit' in change) text = applyEdits(text, [change.edit]);
    }
    return combined(steps, original, text);
  });
  return { ...planned, steps };
}

function combined(steps: readonly HideStep[], before: string, after: string): TextChange {
  const kinds = steps.map(({ change }) => change.kind);
  if (kinds.includes('refused')) return { kind: 'refused' };
  const edits = steps.map(({ change }) => change).filter((change) => 'edit' in change);
  const [first] = edits;
  if (first === undefined || before === after) return { kind: 'unchanged' };
  const kind = edits.every((edit) => edit.kind === first.kind) ? first.kind : 'updated';
  const emptied = edits.at(-1)?.emptied === true;
  return { kind, edit: { range: [0, before.length], text: after }, emptied };
}

function copies(path: string, home: Home): string[] {
  return copiesOf(path, home)
    .map(decodeText)
    .flatMap((decoded) => (typeof decoded === 'string' ? [] : [decoded.text]));
}

/** Whether a file is refused for a block of ours that somebody has changed, which can be forced. */
export function isEdited(edit: HideEdit | undefined): boolean {
  const refusals = (edit?.steps ?? []).flatMap(({ change }) =>
    change.kind === 'refused' ? [change.refusal.reason] : [],
  );
  return refusals.length > 0 && refusals.every((reason) => reason === 'edited');
}
