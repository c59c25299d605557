import { Buffer, isUtf8 } from 'node:buffer';

import { joinName, rawText, splitPath, type DiskPath } from '../disk-path.js';
import { repositoriesAround } from './repositories.js';

/**
 * What git tracks, by directory. Paths are kept as bytes (one character each), for git's are. On macOS and Windows a file
 * system may know a file by a name that differs from the index's in case, and on macOS in its normal form: there they are
 * compared in lower case and in NFC.
 */
export class TrackedFiles {
  readonly #names = new Map<string, Set<string>>();
  /** Every directory with something tracked at any depth below. */
  readonly #directories = new Set<string>();
  /** Repositories of which git did not say what they track, by the bytes of their paths. */
  readonly #unanswered = new Map<string, DiskPath>();

  /** @param path relative to the repository, with slashes, as git prints it */
  add(repository: DiskPath, path: string): void {
    const top = rawText(repository);
    const native = process.platform === 'win32' ? path.replaceAll('/', '\\') : path;
    const { directory, name } = splitPath(joinName(top, native));
    const key = normalized(directory);
    const names = this.#names.get(key);
    if (names === undefined) this.#names.set(key, new Set([normalized(name)]));
    else names.add(normalized(name));
    this.#addAncestors(key, normalized(top));
  }

  #addAncestors(directory: string, top: string): void {
    for (let at = directory; at.length >= top.length && !this.#directories.has(at);) {
      this.#directories.add(at);
      at = splitPath(at).directory;
    }
  }

  addUnanswered(repository: DiskPath): void {
    this.#unanswered.set(rawText(repository), repository);
  }

  /** Whether any name in a directory is tracked. */
  anyIn(directory: DiskPath): boolean {
    return this.#names.size > 0 && this.#names.has(normalized(rawText(directory)));
  }

  /** Says of names in one directory whether they are tracked. */
  inDirectory(directory: DiskPath): (name: string) => boolean {
    const names = this.#names.get(normalized(rawText(directory)));
    if (names === undefined) return () => false;
    return (name) => names.has(normalized(rawText({ text: name, raw: directory.raw })));
  }

  /** Whether something below a directory is tracked, or the directory itself is (a submodule). */
  below(directory: DiskPath): boolean {
    const key = normalized(rawText(directory));
    const { directory: parent, name } = splitPath(key);
    return this.#directories.has(key) || this.#names.get(parent)?.has(name) === true;
  }

  /** Whether a directory lies in a repository of which git did not say what it tracks. */
  isUnknown(directory: DiskPath): boolean {
    return repositoriesAround([directory], this.#unanswered).length > 0;
  }
}

function normalized(raw: string): string {
  if (process.platform !== 'darwin' && process.platform !== 'win32') return raw;
  const bytes = Buffer.from(raw, 'latin1');
  if (!isUtf8(bytes)) return raw;
  return Buffer.from(bytes.toString('utf8').normalize('NFC').toLowerCase()).toString('latin1');
}
