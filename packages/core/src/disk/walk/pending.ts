import { joinName, plainest, type DiskPath } from '../disk-path.js';

/** Directories that are still to be listed, in a form that goes through `postMessage`. */
export interface PendingDirectories {
  readonly plain: string[];
  readonly raw: string[];
}

/** The directories that a walker still has to list; the last one found comes first. */
export class Pending {
  readonly #plain: string[] = [];
  readonly #raw: string[] = [];
  readonly #innerRoots: ReadonlySet<string>;

  /** @param innerRoots which have their own turn, wherever they are found */
  constructor(innerRoots: ReadonlySet<string>) {
    this.#innerRoots = innerRoots;
  }

  get size(): number {
    return this.#plain.length + this.#raw.length;
  }

  add(directories: PendingDirectories): void {
    for (const directory of directories.plain) this.#plain.push(directory);
    for (const directory of directories.raw) this.#raw.push(directory);
  }

  /** Adds directories by their names in another. */
  push(directory: DiskPath, names: readonly string[]): void {
    for (const name of names) {
      const text = joinName(directory.text, name);
      if (this.#innerRoots.size > 0 && this.#innerRoots.has(text)) continue;
      if (!directory.raw) {
        this.#plain.push(text);
        continue;
      }
      const path = plainest({ text, raw: true });
      (path.raw ? this.#raw : this.#plain).push(path.text);
    }
  }

  pop(): DiskPath | undefined {
    const plain = this.#plain.pop();
    const text = plain ?? this.#raw.pop();
    return text === undefined ? undefined : { text, raw: plain === undefined };
  }

  /** Gives away half of what is pending: the older half, in which the larger subtrees are. */
  giveHalf(): PendingDirectories {
    const half = (list: string[]): string[] => list.splice(0, list.length >> 1);
    return { plain: half(this.#plain), raw: half(this.#raw) };
  }
}
