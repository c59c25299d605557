import { resolve } from 'node:path';

import { DiskError, readTextFile, writeTextFile, type TextFile } from '@nopycache/core/disk';

import { shownPath } from '../files/paths.js';

/** A file, and the text that it is to have. */
export interface Draft {
  readonly path: string;
  readonly file: TextFile;
  text: string;
}

/** What becomes of a file. */
export interface FileChange {
  /** As it is shown: relative to where the command runs, with `/`. */
  readonly path: string;
  /** `undefined`: the file is new. */
  readonly before: string | undefined;
  readonly after: string;
}

/** What is said of a file that was to be changed, and is as it was. */
export function notChanged({ message }: DiskError): string {
  return `not changed: ${message}`;
}

/** The files that a command reads, with the changes that it has in mind; nothing is written before the end. */
export class Drafts {
  readonly #cwd: string;
  /** By the files themselves; a file may have several paths. */
  readonly #drafts = new Map<string, Draft>();
  readonly #byPath = new Map<string, Draft>();

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  /**
   * A file, which need not exist where `orNew` says so.
   *
   * @throws {DiskError} as `readTextFile` of `@nopycache/core/disk`, with the path as it is shown
   */
  open(path: string, { orNew = false }: { readonly orNew?: boolean } = {}): Draft {
    const absolute = resolve(this.#cwd, path);
    const known = this.#byPath.get(absolute);
    if (known !== undefined) return known;
    const file = this.#read(path, orNew);
    const draft = this.#drafts.get(file.target) ?? { path: file.path, file, text: file.text };
    this.#drafts.set(file.target, draft);
    this.#byPath.set(absolute, draft);
    return draft;
  }

  /** What is to be written, in the order in which the files were read. */
  changes(): FileChange[] {
    return this.#changed().map(({ path, file, text }) => ({
      path,
      before: file.found === undefined ? undefined : file.text,
      after: text,
    }));
  }

  /** Writes what has changed, each file in one step. What cannot be written is as it was, on the disk and here. */
  write(): { written: FileChange[]; problems: string[] } {
    const problems: string[] = [];
    for (const draft of this.#changed()) {
      try {
        writeTextFile(draft.file, draft.text);
      } catch (error) {
        if (!(error instanceof DiskError)) throw error;
        problems.push(notChanged(error));
        draft.text = draft.file.text;
      }
    }
    return { written: this.changes(), problems };
  }

  #changed(): Draft[] {
    return [...this.#drafts.values()].filter(({ file, text }) => text !== file.text);
  }

  #read(path: string, orNew: boolean): TextFile {
    const absolute = resolve(this.#cwd, path);
    try {
      return { ...readTextFile(absolute, { orNew }), path: shownPath(this.#cwd, path) };
    } catch (error) {
      if (!(error instanceof DiskError)) throw error;
      const message = error.message.replace(absolute, shownPath(this.#cwd, path));
      throw new DiskError(error.code, message, { cause: error });
    }
  }
}
