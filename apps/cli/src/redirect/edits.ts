import { applyEdits, Positions, type TextRange } from '@nopycache/core';
import { DiskError, readTextFile, requireReplaceable, type TextFile } from '@nopycache/core/disk';
import { redirect, removeRedirect, type Change } from '@nopycache/shell';

import type { Target } from './targets.js';

/** A file and what becomes of it. */
export interface PlannedEdit {
  readonly target: Target;
  readonly file: TextFile;
  readonly change: Change;
  /** The whole text as it will be. */
  readonly after: string;
}

/** How a file is looked at. */
export interface EditOptions {
  readonly remove: boolean;
  readonly force: boolean;
}

/**
 * Reads a file and says what becomes of it. Nothing is written yet.
 *
 * @throws DiskError where it cannot be read or written, or belongs to another user
 */
export function planEdit(target: Target, { remove, force }: EditOptions): PlannedEdit {
  const file = readTextFile(target.path, { orNew: true });
  refuseOthers(file);
  const isNew = file.found === undefined;
  const change = remove
    ? removeRedirect(file.text, { force })
    : redirect(file.text, target.shell, target.content, { force, isNew });
  const after = 'edit' in change ? applyEdits(file.text, [change.edit]) : file.text;
  if (after !== file.text) requireWritable(file, after);
  return { target, file, change, after };
}

function requireWritable(file: TextFile, text: string): void {
  requireReplaceable(file);
  const { path, encoding } = file;
  if (encoding === 'utf-8' || /^[\0-\xff]*$/.test(text)) return;
  const message = `${path}: is not UTF-8, and cannot hold every character of the prefix. Save it as UTF-8 first.`;
  throw new DiskError('NOT_TEXT', message);
}

function refuseOthers({ path, found }: TextFile): void {
  const user = process.geteuid?.();
  if (user === undefined || found === undefined || found.stat.uid === user) return;
  throw new DiskError(
    'FILE_UNWRITABLE',
    `${path}: belongs to another user (${String(found.stat.uid)}). Run the command as that user.`,
  );
}

/** `path:line:column`, for editors and people. */
export function placeIn({ path, text }: TextFile, [start]: TextRange): string {
  const { line, column } = new Positions(text).at(start);
  return `${path}:${String(line)}:${String(column)}`;
}
