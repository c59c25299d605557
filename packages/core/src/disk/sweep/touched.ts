import { rawText, type DiskPath } from '../disk-path.js';
import { withAncestors } from '../git/repositories.js';

/** Directories in which a sweep has emptied or found emptied something, with those above them. */
export class Touched {
  readonly #directories = new Set<string>();

  add(directory: DiskPath): void {
    for (const key of withAncestors(rawText(directory))) {
      if (this.#directories.has(key)) return;
      this.#directories.add(key);
    }
  }

  has(directory: DiskPath): boolean {
    return this.#directories.has(rawText(directory));
  }
}
