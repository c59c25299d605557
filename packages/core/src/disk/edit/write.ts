import fs from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { encodeText } from '../../text/text-file.js';
import { DiskError, errorCode } from '../error.js';
import type { FileStatus, TextFile } from './text-file.js';

/**
 * Gives a file another text, in one step: whoever reads it, and whatever stops us, sees the old file or the new one. The
 * text goes into a file beside it, which then takes its place; mode and owner stay, and a symbolic link still leads to
 * it. Access control lists and extended attributes do not go along. What is new is made with its directories.
 *
 * @throws {DiskError} `FILE_CHANGED` where it is no longer what was read, `FILE_UNWRITABLE` where it is read-only,
 *   another user's or has hard links, or where the disk is full; the file is then as it was
 */
export function writeTextFile(file: TextFile, text: string): void {
  const bytes = encodeText(text, file.encoding);
  requireReplaceable(file);
  try {
    replace(file, bytes);
  } catch (error) {
    if (error instanceof DiskError) throw error;
    const message = `${file.path}: cannot be written (${errorCode(error)}). It is as it was.`;
    throw new DiskError('FILE_UNWRITABLE', message, { cause: error });
  }
}

/**
 * Deletes a file, if it still is what was read. A path that is a symbolic link keeps the link, which then leads to nothing.
 *
 * @throws {DiskError} `FILE_CHANGED` or `FILE_UNWRITABLE`; the file is then as it was
 */
export function deleteTextFile(file: TextFile): void {
  requireReplaceable(file);
  try {
    refuseIfChanged(file);
    fs.unlinkSync(file.target);
  } catch (error) {
    if (error instanceof DiskError) throw error;
    const message = `${file.path}: cannot be deleted (${errorCode(error)}). It is as it was.`;
    throw new DiskError('FILE_UNWRITABLE', message, { cause: error });
  }
}

function replace(file: TextFile, bytes: Uint8Array): void {
  const directory = dirname(file.target);
  if (file.found === undefined) fs.mkdirSync(directory, { recursive: true });
  const random = crypto.randomUUID().slice(-12);
  const temporary = join(directory, `.${basename(file.target)}.${random}.tmp`);
  try {
    writeThrough(temporary, bytes, file.found?.stat);
    refuseIfChanged(file);
    fs.renameSync(temporary, file.target);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
  syncDirectory(directory);
}

/** Writes a new file down to the disk, with the owner and mode of the one whose place it takes. */
function writeThrough(path: string, bytes: Uint8Array, like: FileStatus | undefined): void {
  const descriptor = fs.openSync(path, 'wx', like === undefined ? 0o666 : 0o600);
  try {
    fs.writeFileSync(descriptor, bytes);
    if (like !== undefined && process.platform !== 'win32') {
      const { uid, gid } = fs.fstatSync(descriptor);
      if (uid !== like.uid || gid !== like.gid) fs.fchownSync(descriptor, like.uid, like.gid);
      fs.fchmodSync(descriptor, like.mode & 0o7777);
    }
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/**
 * A rename outlives a loss of power only when its directory is on the disk. Not every directory can be opened (Windows, no
 * right to read it) or synchronised (some network file systems); the text is in place by then, and no error undoes that.
 */
function syncDirectory(directory: string): void {
  let descriptor: number | undefined;
  try {
    descriptor = fs.openSync(directory, 'r');
    fs.fsyncSync(descriptor);
  } catch {
    // The system writes it down when it sees fit.
  } finally {
    if (descriptor !== undefined) fs.closeSync(descriptor);
  }
}

/**
 * Refuses a file that {@link writeTextFile} would refuse, for those who write several or none. A rename needs no right to
 * the file itself, so that it would pass over what its owner has said about it.
 *
 * @throws {DiskError} `FILE_UNWRITABLE`
 */
export function requireReplaceable({ path, found }: TextFile): void {
  const refusal = found === undefined ? undefined : refusalFor(found.stat);
  if (refusal !== undefined) throw new DiskError('FILE_UNWRITABLE', `${path}: ${refusal}`);
}

function refusalFor({ mode, uid, nlink }: FileStatus): string | undefined {
  if ((mode & 0o222) === 0) return 'read-only. Make it writable (chmod u+w) first.';
  if (nlink > 1) {
    return `has ${String(nlink)} hard links, and the others would keep the old text. Make it a file of its own first.`;
  }
  const user = process.geteuid?.() ?? 0;
  if (user !== 0 && uid !== user) return 'belongs to another user. Write it as that user.';
  return undefined;
}

function refuseIfChanged({ path, target, found }: TextFile): void {
  const now = fs.statSync(target, { throwIfNoEntry: false });
  const same =
    found === undefined
      ? now === undefined
      : now !== undefined && Buffer.compare(fs.readFileSync(target), found.bytes) === 0;
  if (same) return;
  const message = `${path}: was changed by somebody else in the meantime. Run the command again.`;
  throw new DiskError('FILE_CHANGED', message);
}
