import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { errorCode } from '../error.js';
import { ChangedPathError, type HeldDirectory } from './held-directory.js';
import { GONE, kept, REMOVED, type Result } from './report.js';

/** Milliseconds to wait before trying again, on Windows, where a virus scanner or an editor may hold a file open. */
const PAUSES = [10, 40, 160, 640];
const HELD_OPEN = new Set(['EBUSY', 'EPERM', 'EACCES']);
const IS_WINDOWS = process.platform === 'win32';

/** Takes time only on Windows. */
type Removing = Result | Promise<Result>;

/** Removes one name that is no directory. */
export function removeFile(held: HeldDirectory, name: string): Removing {
  return IS_WINDOWS ? persistently(unlink, held, name) : unlink(held, name);
}

/** Removes one directory, which the system does only when it is empty. */
export function removeDirectory(held: HeldDirectory, name: string): Removing {
  return IS_WINDOWS ? persistently(rmdir, held, name) : rmdir(held, name);
}

function unlink(held: HeldDirectory, name: string): Result {
  try {
    fs.unlinkSync(held.at(name));
    return REMOVED;
  } catch (error) {
    // Linux says EISDIR (unlink(2)) where a directory has taken the file's place.
    return errorCode(error) === 'EISDIR' ? kept('changed') : resultOf(error);
  }
}

function rmdir(held: HeldDirectory, name: string): Result {
  try {
    fs.rmdirSync(held.at(name));
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
  remove: (held: HeldDirectory, name: string) => Result,
  held: HeldDirectory,
  name: string,
): Promise<Result> {
  for (const pause of PAUSES) {
    const result = remove(held, name);
    if (!mayBeHeldOpen(result)) return result;
    if (result.code === 'EPERM') makeWritable(held, name);
    await sleep(pause);
  }
  return remove(held, name);
}

function mayBeHeldOpen({ code = '', reason }: Result): boolean {
  return HELD_OPEN.has(code) || reason === 'in-use';
}

/** Windows does not remove a file that has the read-only attribute. */
function makeWritable(held: HeldDirectory, name: string): void {
  try {
    fs.chmodSync(held.at(name), 0o666);
  } catch {
    // The next try to remove the file reports what is in the way.
  }
}
