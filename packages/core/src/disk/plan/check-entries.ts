import { isAbsolute, normalize, sep } from 'node:path';

import { DEBRIS_TOPIC_NAMES } from '../debris/topics.js';
import { diskPath, isInside, publicPath, rawText, splitPath, type DiskPath } from '../disk-path.js';
import { fail, Fault, oneOf, record, string, whole, type Path } from './check.js';
import { ENTRY_CLASSES, KEEP_REASONS, REMOVE_REASONS } from './classes.js';

// Places are constants, and an entry's number is added when there is a fault: a plan has entries by the hundred thousand.
const AT = {
  path: ['path'],
  bytes: ['bytes'],
  type: ['type'],
  class: ['class'],
  action: ['action'],
  reason: ['reason'],
  interpreter: ['interpreter'],
  topic: ['topic'],
  diskUsage: ['diskUsage'],
} as const;

/**
 * Checks the entries of a plan: nothing missing, and nothing outside the roots.
 *
 * @throws Fault
 */
export function checkEntries(entries: readonly unknown[], roots: readonly DiskPath[]): void {
  const paths = new EntryPaths(roots);
  entries.forEach((entry, at) => {
    try {
      checkEntry(record(entry, []), paths);
    } catch (error) {
      throw error instanceof Fault ? new Fault(['entries', at, ...error.path], error.what) : error;
    }
  });
}

function checkEntry(entry: Record<string, unknown>, paths: EntryPaths): void {
  const { bytes, action } = entry;
  if (bytes !== undefined && !/^[\w+/]+=*$/.test(string(bytes, AT.bytes))) {
    fail(AT.bytes, 'is not base64');
  }
  paths.check(entry['path'], bytes as string | undefined);
  oneOf(entry['type'], ['file', 'directory', 'symlink', 'other'], AT.type);
  oneOf(entry['class'], ENTRY_CLASSES, AT.class);
  oneOf(action, ['remove', 'keep'], AT.action);
  oneOf(entry['reason'], action === 'remove' ? REMOVE_REASONS : KEEP_REASONS, AT.reason);
  if (entry['interpreter'] !== undefined) string(entry['interpreter'], AT.interpreter);
  if (entry['topic'] !== undefined) oneOf(entry['topic'], DEBRIS_TOPIC_NAMES, AT.topic);
  if (entry['diskUsage'] !== undefined) whole(entry['diskUsage'], AT.diskUsage);
}

/** A name that no platform takes for anything but a name. */
const PLAIN_NAME = /^(?!\.{1,2}$)[^\0/\\]+$/;

/** Entries of one directory follow each other, and what was found out about it holds for all of them. */
class EntryPaths {
  readonly #roots: readonly string[];
  /** Known to be a real path inside a root; with a separator at its end. */
  #directory = '';

  constructor(roots: readonly DiskPath[]) {
    this.#roots = roots.map(rawText);
  }

  check(value: unknown, bytes: string | undefined): void {
    const text = string(value, AT.path);
    if (bytes === undefined && this.#isInKnownDirectory(text)) return;
    const located = realPath(text, AT.path, bytes);
    if (!this.#isInRoot(located)) {
      fail(AT.path, `is ${JSON.stringify(text)}, which lies outside the plan's roots`);
    }
    const { directory } = splitPath(located.text);
    if (!located.raw && this.#isInRoot({ text: directory, raw: false })) {
      this.#directory = directory.endsWith(sep) ? directory : directory + sep;
    }
  }

  #isInKnownDirectory(text: string): boolean {
    const { length } = this.#directory;
    return length > 0 && text.startsWith(this.#directory) && PLAIN_NAME.test(text.slice(length));
  }

  #isInRoot(path: DiskPath): boolean {
    const raw = rawText(path);
    return this.#roots.some((root) => isInside(raw, root));
  }
}

/**
 * Reads an absolute path that is in its shortest form.
 *
 * @throws Fault
 */
export function realPath(value: unknown, path: Path, bytes?: string): DiskPath {
  const text = string(value, path);
  const located = diskPath(text, bytes);
  if (bytes !== undefined && publicPath(located).path !== text) {
    fail(path, `is ${JSON.stringify(text)}, which is not what its bytes say`);
  }
  if (located.text.includes('\0')) fail(path, 'has a NUL character in it');
  const isPlain = normalize(located.text) === located.text && isAbsolute(located.text);
  const isRoot = splitPath(located.text).directory === located.text;
  if (!isPlain || (located.text.endsWith(sep) && !isRoot)) {
    fail(path, `is ${JSON.stringify(text)}, which is not an absolute path in its shortest form`);
  }
  return located;
}
