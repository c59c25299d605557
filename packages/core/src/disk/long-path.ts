import { Buffer } from 'node:buffer';
import fs from 'node:fs';

import { withDescriptors } from './descriptors.js';
import { rawText, type DiskPath } from './disk-path.js';

const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW } = fs.constants;
/** Linux takes paths of up to 4,095 bytes (PATH_MAX in linux/limits.h); some are left for the descriptor's own path. */
const STRIDE = 3_900;

/**
 * Opens a directory whose path is longer than the system takes, by way of the directories on the path.
 *
 * @returns a descriptor that the caller closes
 * @throws the system's error: ENAMETOOLONG again where there is no `/proc` to walk by
 */
export function openBeyondPathLimit(directory: DiskPath): number {
  const path = rawText(directory);
  let from = 0;
  let held: number | undefined;
  try {
    while (from < path.length) {
      const to = strideEnd(path, from);
      const next = openFrom(held, path.slice(from, to));
      if (held !== undefined) fs.closeSync(held);
      held = next;
      from = to + 1;
    }
  } catch (error) {
    if (held !== undefined) fs.closeSync(held);
    throw error;
  }
  if (held === undefined) throw new RangeError('The path is empty.');
  return held;
}

function strideEnd(path: string, from: number): number {
  if (path.length - from <= STRIDE) return path.length;
  return path.lastIndexOf('/', from + STRIDE);
}

function openFrom(held: number | undefined, raw: string): number {
  const path = held === undefined ? raw : `/proc/self/fd/${String(held)}/${raw}`;
  const flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW;
  return withDescriptors(() => fs.openSync(Buffer.from(path, 'latin1'), flags));
}
