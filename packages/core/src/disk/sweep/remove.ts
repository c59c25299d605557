import type { Buffer } from 'node:buffer';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { errorCode } from '../error.js';
import { ChangedPathError, type HeldDirectory } from './held-directory.js';
import { GONE, kept, REMOVED, type Result } from './report.js';
import { Tempo } from './tempo.js';

/** Milliseconds to wait before trying again, on Windows, where a virus scanner or an editor may hold a file open. */
const PAUSES = [10, 40, 160, 640];
const HELD_OPEN = new Set(['EBUSY', 'EPERM', 'EACCES']);
const IS_WINDOWS = process.platform === 'win32';

/** At once, or later where it waits for the disk, and on Windows. */
type Removing = Result | Promise<Result>;

/** A call of the system that removes one name. */
interface Call {
  readonly now: (path: string | Buffer) => void;
  readonly aside: (path: string | Buffer, done: (error: Error | null) => void) => void;
  /** What its error says. */
  readonly failure: (error: unknown) => Result;
}

const UNLINK: Call = {
  now: fs.unlinkSync,
  aside: fs.unlink,
  // Linux says EISDIR (unlink(2)) where a directory has taken the file's place.
  failure: (error) => (errorCode(error) === 'EISDIR' ? kept('changed') : resultOf(error)),
};

const RMDIR: Call = {
  now: fs.rmdirSync,
  aside: fs.rmdir,
  failure(error) {
    const code = errorCode(error);
    return code === 'ENOTEMPTY' || code === 'EEXIST' ? kept('in-use') : resultOf(error);
  },
};

/** Removes names: synchronously, which costs least, until that turns out to be waiting for the disk. */
export class Remover {
  readonly #files = new Tempo();
  readonly #directories = new Tempo();

  /** Removes one name that is no directory. */
  file(held: HeldDirectory, name: string): Removing {
    return this.#remove(UNLINK, this.#files, held, name);
  }

  /** Removes one directory, which the system does only when it is empty. */
  directory(held: HeldDirectory, name: string): Removing {
    return this.#remove(RMDIR, this.#directories, held, name);
  }

  #remove(call: Call, tempo: Tempo, held: HeldDirectory, name: string): Removing {
    if (IS_WINDOWS) return persistently(() => removeNow(call, held, name), held, name);
    if (!held.isHeld || tempo.isToBeTimed()) return tempo.time(() => removeNow(call, held, name));
    return removeAside(call, held, name);
  }
}

function removeNow(call: Call, held: HeldDirectory, name: string): Result {
  try {
    call.now(held.at(name));
    return REMOVED;
  } catch (error) {
    return call.failure(error);
  }
}

async function removeAside(call: Call, held: HeldDirectory, name: string): Promise<Result> {
  return await new Promise((resolve) => {
    call.aside(held.at(name), (error) => {
      resolve(error === null ? REMOVED : call.failure(error));
    });
  });
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
  remove: () => Result,
  held: HeldDirectory,
  name: string,
): Promise<Result> {
  for (const pause of PAUSES) {
    const result = remove();
    if (!mayBeHeldOpen(result)) return result;
    if (result.code === 'EPERM') makeWritable(held, name);
    await sleep(pause);
  }
  return remove();
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
