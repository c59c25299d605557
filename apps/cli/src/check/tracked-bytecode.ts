import { join } from 'node:path';

import type { PathTest } from '@nopycache/check-command';
import { counted } from '@nopycache/report/text';

import { mayBeOnlyCopy, trackedBytecode, type IndexEntry } from '../git/bytecode.js';

/** The bytecode that git tracks, by what may become of it. */
export interface TrackedBytecode {
  /** Made anew by every Python: it can go out of git. */
  readonly removable: readonly IndexEntry[];
  /** What may be all that there is of a program. */
  readonly onlyCopies: readonly IndexEntry[];
}

/** Looks at the index. @param isMeant which of the paths, absolute */
export function findTrackedBytecode(top: string, isMeant: PathTest): TrackedBytecode {
  const entries = trackedBytecode(top).filter(({ path }) => isMeant(join(top, path)));
  const onlyCopies = entries.filter((entry) => mayBeOnlyCopy(top, entry));
  return { removable: entries.filter((entry) => !onlyCopies.includes(entry)), onlyCopies };
}

/** So much bytecode, for people. */
export function filesOfBytecode({ length }: readonly unknown[]): string {
  return `${counted(length, 'file')} of bytecode`;
}

/** What is said once it was taken out. */
export function tookOut(entries: readonly unknown[]): string {
  return `took ${filesOfBytecode(entries)} out of git; on the disk nothing was deleted`;
}
