import fs from 'node:fs';

import { rawText, splitPath, systemPath, type DiskPath } from '../disk-path.js';
import { errorCode } from '../error.js';
import { withAncestors } from '../git/repositories.js';
import { listDirectory } from '../listing.js';
import type { EntryClass, KeepReason } from '../plan/classes.js';
import { ALWAYS_KEPT } from '../plan/decide.js';
import type { PlanSettings } from '../plan/types.js';
import { markedClass, markersOf, prunedClass } from '../walk/pruned.js';

/** Whether directories may be entered, looked at on the whole way from their roots, each directory once. */
export class Ways {
  /** Directories on the ways that hold a `.git`. */
  readonly repositories: DiskPath[] = [];
  readonly #settings: PlanSettings;
  readonly #roots: ReadonlyMap<string, DiskPath>;
  readonly #known = new Map<string, KeepReason | undefined>();

  constructor(settings: PlanSettings, roots: readonly DiskPath[]) {
    this.#settings = settings;
    this.#roots = new Map(roots.map((root) => [rawText(root), root]));
  }

  /** Why a scan would not enter this directory any more; `undefined` when it would. */
  obstacle(directory: DiskPath): KeepReason | undefined {
    let found: KeepReason | undefined;
    for (const step of this.#stepsTo(directory)) {
      const key = rawText(step);
      found ??= this.#known.has(key) ? this.#known.get(key) : this.#look(step, key);
      this.#known.set(key, found);
    }
    return found;
  }

  /** The directories from the root to this one; those above a root are not for a scan to look at. */
  #stepsTo(directory: DiskPath): DiskPath[] {
    const steps: DiskPath[] = [];
    for (const text of withAncestors(directory.text)) {
      const step = { ...directory, text };
      const key = rawText(step);
      steps.push(step);
      if (this.#roots.has(key) || this.#known.has(key)) return steps.reverse();
    }
    return [];
  }

  #look(directory: DiskPath, key: string): KeepReason | undefined {
    const isRoot = this.#roots.has(key);
    const pruned = isRoot
      ? undefined
      : prunedClass(splitPath(directory.text).name, this.#settings.include);
    const found = pruned ?? this.#ownClass(directory, isRoot);
    return found === undefined ? undefined : ALWAYS_KEPT[found];
  }

  #ownClass(directory: DiskPath, isRoot: boolean): EntryClass | undefined {
    if (this.#settings.oneFileSystem && !isRoot && this.#isElsewhere(directory)) {
      return 'other-file-system';
    }
    try {
      const listing = listDirectory(directory);
      if (listing.items.some(({ name }) => name === '.git')) this.repositories.push(directory);
      return markedClass(markersOf(listing), isRoot, this.#settings.include);
    } catch (error) {
      // Whoever wants to remove something from it will hear of the same error.
      if (errorCode(error) === 'UNKNOWN') throw error;
      return undefined;
    }
  }

  #isElsewhere(directory: DiskPath): boolean {
    const own = device(directory);
    const above = device({ ...directory, text: splitPath(directory.text).directory });
    return own !== undefined && own !== above;
  }
}

function device(directory: DiskPath): number | undefined {
  return fs.lstatSync(systemPath(directory), { throwIfNoEntry: false })?.dev;
}
