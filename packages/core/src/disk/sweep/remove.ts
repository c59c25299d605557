import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { errorCode } from '../error.js';
import { ChangedPathError } from './held-directory.js';
import { GONE, kept, REMOVED, type Result } from './report.js';

/** Milliseconds to wait before trying again, on Windows, where a virus scanner or an editor may hold a file open. */
const PAUSES = [10, 40, 160, 640];
const HELD_OPEN = new Set(['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY']);

/** Removes one name that is no directory. */
export async function removeFile(path: () => string | Buffer): Promise<Result> {
  try {
    await persistently(path, fs.unlinkSync);
    return REMOVED;
  } catch (error) {
    // Linux says EISDIR (unlink(2)) where a directory has taken the file's place.
    if (errorCode(error) === 'EISDIR') return kept('changed');
    return resultOf(error);
  }
}

/** Removes one directory, which the system does only when it is empty. */
export async function removeDirectory(path: () => string | Buffer): Promise<Result> {
  try {
    await persistently(path, fs.rmdirSync);
    return REMOVED;
  } catch (error) {
    const code = errorCode(error);
    return code === 'ENOTEMPTY' || code === 'EEXIST' ? kept('in-use') : resultOf(error);
  }
}

/** What an error says about the thing that could not be worked on. */
export function resultOf(error: unknown): Result {
  const code = errorCode(error);
  if (code === 'ENOENT') return GONE;
  // A file or a symlink has taken a directory's place: open(2) with O_DIRECTORY and O_NOFOLLOW, rmdir(2).
  const isChanged = code === 'ENOTDIR' || code === 'ELOOP' || error instanceof ChangedPathError;
  if (isChanged) return kept('changed');
  return {
    outcome: 'failed',
    code,
    message: error instanceof Error ? error.message : String(error),
  };
}

async function persistently(
  path: () => string | Buffer,
  remove: (path: string | Buffer) => void,
): Promise<void> {
  if (process.platform !== 'win32') {
    remove(path());
    return;
  }
  for (const pause of PAUSES) {
    try {
      remove(path());
      return;
    } catch (error) {
      if (!HELD_OPEN.has(errorCode(error))) throw error;
      if (errorCode(error) === 'EPERM') makeWritable(path());
      await sleep(pause);
    }
  }
  remove(path());
}

/** Windows does not remove a file that has the read-only attribute. */
function makeWritable(path: string | Buffer): void {
  try {
    fs.chmodSync(path, 0o666);
  } catch {
    // The next try to remove the file reports what is in the way.
  }
}
