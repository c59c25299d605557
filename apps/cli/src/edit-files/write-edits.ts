import type { Home } from '@nopycache/core';
import { DiskError } from '@nopycache/core/disk';

import { warn } from '../commands/warn.js';
import { writeOutput } from '../commands/write-output.js';
import { carryOut } from './carry-out.js';
import type { PlannedEdit } from './planned-edit.js';
import { doneLine } from './texts.js';

/** What is said of edits while and after they are made. */
export interface EditWords {
  /** What is put into a file: `block`. */
  readonly what: (edit: PlannedEdit) => string;
  /** What is left to do for people, once all is written. */
  readonly afterwards: readonly string[];
}

/** Makes the edits, and says so. @returns whether all could be made */
export async function writeEdits(
  edits: readonly PlannedEdit[],
  home: Home,
  { what, afterwards }: EditWords,
): Promise<boolean> {
  const changed = edits.filter(({ change }) => 'edit' in change);
  const lines: string[] = [];
  let failure: DiskError | undefined;
  try {
    for (const done of carryOut(changed, home)) lines.push(doneLine(done, home, what(done.edit)));
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    failure = error;
  }
  if (failure === undefined) lines.push(...afterwards);
  await writeOutput(lines.map((line) => `${line}\n`).join(''));
  if (failure !== undefined) warn(failure.message);
  return failure === undefined;
}
