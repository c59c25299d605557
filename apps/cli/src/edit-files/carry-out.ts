import fs from 'node:fs';

import { deleteTextFile, writeTextFile } from '@nopycache/core/disk';
import type { Home } from '@nopycache/core';

import { backUp } from './backup.js';
import type { PlannedEdit } from './planned-edit.js';

/** What was done to a file. */
export interface DoneEdit {
  readonly edit: PlannedEdit;
  readonly did: 'made' | 'added' | 'updated' | 'removed' | 'deleted';
  /** Where the file as it was is kept. */
  readonly backup: string | undefined;
}

/**
 * Writes one file after the other, once there is a copy of each. A file is the old one or the new one at any moment.
 *
 * @returns what was done as it is done
 * @throws DiskError at the first that cannot be written; that one is as it was
 */
export function* carryOut(edits: readonly PlannedEdit[], home: Home): Generator<DoneEdit> {
  const backups = edits.map(({ file }) => backUp(file, home));
  for (const [at, edit] of edits.entries()) {
    yield { edit, did: write(edit), backup: backups[at] };
  }
}

function write({ file, change, after }: PlannedEdit): DoneEdit['did'] {
  if (!('edit' in change)) throw new RangeError(`${file.path}: there is nothing to write.`);
  const isLink = fs.lstatSync(file.path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  // A link to a file that we made was put there by somebody, who will want it to lead to something.
  if (change.emptied && !isLink) {
    deleteTextFile(file);
    return 'deleted';
  }
  writeTextFile(file, after);
  return file.found === undefined ? 'made' : change.kind;
}
