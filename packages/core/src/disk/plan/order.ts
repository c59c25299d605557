import { sep } from 'node:path';

import { rawText, type DiskPath } from '../disk-path.js';

/** Sorts before every character that a file name may have, so that a directory's content stays together. */
const SEPARATOR = '\0';

/** What a directory is sorted by: its bytes, with a separator that comes before all of them. */
export function orderKey(directory: DiskPath): string {
  const key = rawText(directory).replaceAll(sep, SEPARATOR);
  return key.endsWith(SEPARATOR) ? key.slice(0, -1) : key;
}

/** The key of something in a directory. */
export function childKey(key: string, name: string, raw: boolean): string {
  return key + SEPARATOR + rawText({ text: name, raw });
}

/** Whether one key's directory is another's, or lies below it. */
export function isKeyInside(key: string, directory: string): boolean {
  return key === directory || key.startsWith(directory + SEPARATOR);
}

/** Orders strings by their code units, as `<` does. */
export function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
