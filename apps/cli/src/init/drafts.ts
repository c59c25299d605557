import fs from 'node:fs';
import { resolve } from 'node:path';

import { shownPath, type Neighbours } from '@nopycache/check-command';
import {
  DiskError,
  readTextFile,
  requireReplaceable,
  writeTextFile,
  type TextFile,
} from '@nopycache/core/disk';

/** A file, and the text that it is to have. */
export interface Draft {
  readonly file: TextFile;
  text: string;
}

/** All files that are to change. Nothing is written before a person has seen the whole. */
export class Drafts {
  readonly #cwd: string;
  readonly #byTarget = new Map<string, Draft>();

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  /** @throws DiskError where something is there that is no text, or cannot be read */
  open(path: string): Draft {
    const absolute = resolve(this.#cwd, path);
    const file = readTextFile(absolute, { orNew: true });
    const known = this.#byTarget.get(file.target);
    if (known !== undefined) return known;
    const draft = { file, text: file.text };
    this.#byTarget.set(file.target, draft);
    return draft;
  }

  changed(): Draft[] {
    return [...this.#byTarget.values()].filter(({ file, text }) => file.text !== text);
  }

  /** As it is shown: relative to where the command runs. */
  shown({ file }: Draft): string {
    return shownPath(this.#cwd, file.path);
  }

  /**
   * Writes all that has changed, after looking whether all can be written.
   *
   * @throws DiskError where one cannot; those before it are written then
   */
  write(): string[] {
    const changed = this.changed();
    for (const { file } of changed) requireReplaceable(file);
    return changed.map((draft) => {
      writeTextFile(draft.file, draft.text);
      return this.shown(draft);
    });
  }

  /** The files as they are to be, for checks. */
  neighbours(): Neighbours {
    return {
      read: (path) => {
        try {
          const { file, text } = this.open(path);
          return { text: file.found === undefined && text === '' ? undefined : text };
        } catch (error) {
          if (error instanceof DiskError) return undefined;
          throw error;
        }
      },
      exists: (path) => fs.existsSync(resolve(this.#cwd, path)),
    };
  }
}
