import { Buffer, isUtf8 } from 'node:buffer';
import { sep } from 'node:path';

import type { DiskPath } from './path-text.js';

export type { DiskPath } from './path-text.js';

/** What Node's `fs` functions take for this path. */
export function systemPath({ text, raw }: DiskPath): string | Buffer {
  return raw ? Buffer.from(text, 'latin1') : text;
}

const ASCII = /^[\0-\x7f]*$/;

/** Whether a text's characters are its bytes, in UTF-8 as in a raw path. */
export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

/** The same path, with one character for each byte. */
export function rawText({ text, raw }: DiskPath): string {
  return raw || isAscii(text) ? text : Buffer.from(text, 'utf8').toString('latin1');
}

/** The path as a string for people, and its bytes where the string is not the whole truth. */
export function publicPath(path: DiskPath): { path: string; bytes?: string } {
  if (!path.raw) return { path: path.text };
  const buffer = Buffer.from(path.text, 'latin1');
  if (isUtf8(buffer)) return { path: buffer.toString('utf8') };
  return { path: buffer.toString('utf8'), bytes: buffer.toString('base64') };
}

/** The opposite of {@link publicPath}. */
export function diskPath(path: string, bytes?: string): DiskPath {
  if (bytes === undefined) return { text: path, raw: false };
  return { text: Buffer.from(bytes, 'base64').toString('latin1'), raw: true };
}

/** The plainest form of a path: not raw where its bytes are UTF-8. */
export function plainest(path: DiskPath): DiskPath {
  const { path: text, bytes } = publicPath(path);
  return bytes === undefined ? { text, raw: false } : path;
}

/** A path inside a directory. `name` is raw just as the directory is. */
export function joinName(directory: string, name: string): string {
  return directory.endsWith(sep) ? directory + name : directory + sep + name;
}

/** The directory a path lies in, and its name there. */
export function splitPath(path: string): { directory: string; name: string } {
  const cut = path.lastIndexOf(sep);
  const directory = path.slice(0, cut);
  return {
    directory: directory === '' || directory.endsWith(':') ? path.slice(0, cut + 1) : directory,
    name: path.slice(cut + 1),
  };
}

/** The directory a path lies in. */
export function parentOf(path: DiskPath): DiskPath {
  return { ...path, text: splitPath(path.text).directory };
}

/** A path inside a directory, by the bytes of its name. */
export function pathInside(directory: DiskPath, rawName: string): DiskPath {
  return plainest({ text: joinName(rawText(directory), rawName), raw: true });
}

/** Whether a path is a directory or lies below it. */
export function isInside(path: string, directory: string): boolean {
  if (path === directory) return true;
  return path.startsWith(directory.endsWith(sep) ? directory : directory + sep);
}
