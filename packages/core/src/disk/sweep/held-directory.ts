import { Buffer } from 'node:buffer';
import fs from 'node:fs';

import { withDescriptors } from '../descriptors.js';
import { isAscii, joinName, rawText, systemPath, type DiskPath } from '../disk-path.js';
import { listDirectory, type Listing } from '../listing.js';

/**
 * A directory that stays the same one while something is removed from it, whatever happens to its path.
 *
 * Linux has descriptors that paths can start from (`/proc/self/fd`, proc(5)): a directory is opened without following a
 * symlink, the kernel is asked where it really lies, and everything in it is reached through the descriptor. Elsewhere
 * the path is checked again before every use.
 */
export interface HeldDirectory {
  /** Whether what {@link at} gives leads into the directory for as long as that is not closed, not just now. */
  readonly isHeld: boolean;
  /** Lists it as it is now. */
  list(): Listing;
  /** What to hand to the system for a name in it, given as bytes (one character each). */
  at(rawName: string): string | Buffer;
  close(): void;
}

/** The path leads somewhere else than it did: a directory on it was swapped, most likely for a symlink. */
export class ChangedPathError extends Error {
  override readonly name = 'ChangedPathError';
  readonly code = 'CHANGED';
}

function leadsElsewhere(): ChangedPathError {
  return new ChangedPathError('The path leads somewhere else than before.');
}

/**
 * Takes hold of a directory by its real path.
 *
 * @throws ChangedPathError; the system's error when it cannot be opened, ENOENT among them
 */
export function holdDirectory(path: DiskPath): HeldDirectory {
  return hasDescriptorPaths() ? new DescriptorDirectory(path) : new CheckedDirectory(path);
}

let descriptorPaths: boolean | undefined;

function hasDescriptorPaths(): boolean {
  descriptorPaths ??= process.platform === 'linux' && fs.existsSync('/proc/self/fd');
  return descriptorPaths;
}

const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW } = fs.constants;
/** The kernel tells a descriptor's path only where it is shorter than a page; PATH_MAX leaves no room for more. */
const TELLABLE = 4_000;

class DescriptorDirectory implements HeldDirectory {
  readonly isHeld = true;
  readonly #descriptor: number;
  readonly #path: DiskPath;
  readonly #link: string;

  constructor(path: DiskPath) {
    this.#path = path;
    this.#descriptor =
      rawText(path).length > TELLABLE ? openStepByStep(path) : openWhereItSays(path);
    this.#link = `/proc/self/fd/${String(this.#descriptor)}`;
  }

  list(): Listing {
    return listDirectory(this.#path, this.#link);
  }

  at(rawName: string): string | Buffer {
    return systemPath({ text: `${this.#link}/${rawName}`, raw: !isAscii(rawName) });
  }

  close(): void {
    fs.closeSync(this.#descriptor);
  }
}

function openWhereItSays(path: DiskPath): number {
  const descriptor = openDirectory(systemPath(path));
  const link = `/proc/self/fd/${String(descriptor)}`;
  if (fs.readlinkSync(link, 'latin1') === rawText(path)) return descriptor;
  fs.closeSync(descriptor);
  throw leadsElsewhere();
}

/** Opens one directory after the other, none of them through a symlink. */
function openStepByStep(path: DiskPath): number {
  let held = openDirectory('/');
  for (const name of rawText(path).split('/').filter(Boolean)) {
    try {
      const next = openDirectory(Buffer.from(`/proc/self/fd/${String(held)}/${name}`, 'latin1'));
      fs.closeSync(held);
      held = next;
    } catch (error) {
      fs.closeSync(held);
      throw error;
    }
  }
  return held;
}

function openDirectory(path: string | Buffer): number {
  return withDescriptors(() => fs.openSync(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW));
}

class CheckedDirectory implements HeldDirectory {
  readonly isHeld = false;
  readonly #path: DiskPath;
  readonly #identity: string;

  constructor(path: DiskPath) {
    this.#path = path;
    this.#identity = this.#identify();
  }

  list(): Listing {
    this.#check();
    return listDirectory(this.#path);
  }

  at(rawName: string): string | Buffer {
    this.#check();
    const name = this.#path.raw ? rawName : Buffer.from(rawName, 'latin1').toString('utf8');
    return systemPath({ text: joinName(this.#path.text, name), raw: this.#path.raw });
  }

  close(): void {
    // There is nothing to let go of: the path was only looked at.
  }

  #check(): void {
    if (this.#identify() !== this.#identity) {
      throw leadsElsewhere();
    }
  }

  #identify(): string {
    const path = systemPath(this.#path);
    const stats = fs.lstatSync(path);
    if (!stats.isDirectory()) throw new ChangedPathError('This is no longer a directory.');
    const real = fs.realpathSync.native(path, 'buffer');
    if (real.toString('latin1') !== rawText(this.#path)) {
      throw leadsElsewhere();
    }
    return `${String(stats.dev)}:${String(stats.ino)}`;
  }
}
