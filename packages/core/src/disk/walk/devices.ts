import fs from 'node:fs';

import { isInside, systemPath, type DiskPath } from '../disk-path.js';

/** Which file systems the roots are on. */
export class Devices {
  readonly #roots: readonly DiskPath[];
  readonly #known = new Map<string, number>();

  constructor(roots: readonly DiskPath[]) {
    this.#roots = roots;
  }

  /**
   * Whether a directory is on another file system than the innermost root it lies in.
   *
   * @throws the system's error where it cannot be asked
   */
  isElsewhere(directory: DiskPath): boolean {
    const root = this.#roots
      .filter(({ text }) => isInside(directory.text, text))
      .reduce((longest, { text }) => (text.length > longest.length ? text : longest), '');
    let device = this.#known.get(root);
    if (device === undefined) {
      device = fs.lstatSync(root).dev;
      this.#known.set(root, device);
    }
    return fs.lstatSync(systemPath(directory)).dev !== device;
  }
}
