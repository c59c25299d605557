import { applyEdits } from '@nopycache/core';

import { EDITORS, type Change, type EditorFile, type EditorName } from '../../src/index.js';

/** The text that a change makes. */
export function after(text: string, change: Change): string {
  if (!('edit' in change)) throw new Error(`Nothing was changed: ${JSON.stringify(change)}`);
  return applyEdits(text, [change.edit]);
}

/** An editor's file, by its place among the editor's files. */
export function fileOf(name: EditorName, at = 0): EditorFile {
  const file = EDITORS[name].files[at];
  if (file === undefined) throw new Error(`${name} has no file ${String(at)}.`);
  return file;
}
