import { applyEdits, Positions, type TextEdit, type TextRange } from '@nopycache/core';
import { DiskError, readTextFile, requireReplaceable, type TextFile } from '@nopycache/core/disk';

/** What becomes of a text, of all that a place may say of it. */
export type TextChange =
  | {
      readonly kind: 'added' | 'updated' | 'removed';
      readonly edit: TextEdit;
      readonly emptied: boolean;
    }
  | { readonly kind: 'unchanged' | 'kept' | 'refused' | 'snippet' };

/** A file and what becomes of it. */
export interface PlannedEdit<Change extends TextChange = TextChange> {
  readonly file: TextFile;
  readonly change: Change;
  /** The whole text as it will be. */
  readonly after: string;
}

/**
 * Reads a file and says what becomes of it. Nothing is written yet.
 *
 * @throws DiskError where it cannot be read or written, or belongs to another user
 */
export function planEdit<Change extends TextChange>(
  path: string,
  change: (text: string, isNew: boolean) => Change,
): PlannedEdit<Change> {
  const file = readTextFile(path, { orNew: true });
  refuseOthers(file);
  const planned = change(file.text, file.found === undefined);
  const after = 'edit' in planned ? applyEdits(file.text, [planned.edit]) : file.text;
  if (after !== file.text) requireWritable(file, after);
  return { file, change: planned, after };
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
export function placeIn(
  { path, text }: Pick<TextFile, 'path' | 'text'>,
  [start]: TextRange,
): string {
  const { line, column } = new Positions(text).at(start);
  return `${path}:${String(line)}:${String(column)}`;
}
