import fs from 'node:fs';

import { decodeText, type TextEncoding } from '../../text/text-file.js';
import { DiskError, errorCode, isGone } from '../error.js';

/** What a file's status says of those who may touch it: of Node's `fs.Stats`, whose types not every user has. */
export type FileStatus = Readonly<Record<'mode' | 'uid' | 'gid' | 'nlink', number>>;

/** A file of text as it was read, so that it can be written again if it still is so. */
export interface TextFile {
  /** The path as it was given, for messages. */
  readonly path: string;
  /** The file itself, where the path leads over symbolic links. */
  readonly target: string;
  /** What it holds; a byte order mark is its first character. Empty where there is no file yet. */
  readonly text: string;
  readonly encoding: TextEncoding;
  /** What it held and who may read it; `undefined` where there is no file yet. */
  readonly found: { readonly bytes: Uint8Array; readonly stat: FileStatus } | undefined;
}

/** Settings of {@link readTextFile}. */
export interface ReadTextOptions {
  /** A path where nothing is counts as an empty file, to be made by writing it. */
  readonly orNew?: boolean;
}

/**
 * Reads a file of text to be edited.
 *
 * @throws {DiskError} `FILE_NOT_FOUND`, `NOT_A_FILE` (directories, devices, links to nothing), `FILE_UNREADABLE`, or
 *   `NOT_TEXT` (UTF-16, or a NUL in it)
 */
export function readTextFile(path: string, { orNew = false }: ReadTextOptions = {}): TextFile {
  const target = follow(path);
  if (target === undefined) {
    if (orNew) return { path, target: path, text: '', encoding: 'utf-8', found: undefined };
    throw new DiskError('FILE_NOT_FOUND', `${path}: no such file. Check the path.`);
  }
  const { bytes, stat } = read(path, target);
  const decoded = decodeText(bytes);
  if (typeof decoded === 'string') throw new DiskError('NOT_TEXT', `${path}: ${NOT_TEXT[decoded]}`);
  return { path, target, ...decoded, found: { bytes, stat } };
}

const NOT_TEXT = {
  'utf-16': 'encoded in UTF-16, which its readers do not understand. Save it as UTF-8.',
  nul: 'holds a NUL character, so it is not text. Check the path.',
};

/** The file that a path leads to, `undefined` where nothing is there. */
function follow(path: string): string | undefined {
  try {
    return fs.realpathSync.native(path);
  } catch (error) {
    if (!isGone(error)) throw unreadable(path, error);
  }
  if (fs.lstatSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
  const message = `${path}: a symbolic link to nothing. Make the file it should lead to, or remove the link.`;
  throw new DiskError('NOT_A_FILE', message);
}

function read(path: string, target: string): { bytes: Uint8Array; stat: FileStatus } {
  try {
    const stat = fs.statSync(target);
    if (stat.isFile()) return { bytes: fs.readFileSync(target), stat };
  } catch (error) {
    throw unreadable(path, error);
  }
  throw new DiskError('NOT_A_FILE', `${path}: not a file but a directory or a device.`);
}

function unreadable(path: string, cause: unknown): DiskError {
  const message = `${path}: cannot be read (${errorCode(cause)}). Check its permissions.`;
  return new DiskError('FILE_UNREADABLE', message, { cause });
}
