import type { DebrisTopicName } from '../debris/topics.js';
import { rawText, type DiskPath } from '../disk-path.js';
import type { EntryClass } from '../plan/classes.js';

/** An entry to be removed, by its number among those. */
export interface Removal {
  readonly number: number;
  /** Which topic of debris it belongs to. */
  readonly topic: DebrisTopicName | undefined;
}

/** A name to be removed from a directory. */
export interface NameRemoval extends Removal {
  /** Its bytes, one character each. */
  readonly name: string;
}

/** A directory to be removed when it is empty. */
export interface DirectoryRemoval extends Removal {
  readonly class: EntryClass;
}

/** What is to be removed from one directory, and whether the directory itself goes afterwards. */
export interface Task {
  readonly directory: DiskPath;
  readonly names: readonly NameRemoval[];
  readonly self: DirectoryRemoval | undefined;
}

/** Everything that a task removes. */
export function removalsOf({ names, self }: Task): readonly Removal[] {
  return self === undefined ? names : [...names, self];
}

/** Puts the deepest directories first, level by level. */
export function levelsOf(tasks: readonly Task[]): Task[][] {
  const levels = new Map<number, Task[]>();
  for (const task of tasks) {
    const depth = depthOf(rawText(task.directory));
    const level = levels.get(depth);
    if (level === undefined) levels.set(depth, [task]);
    else level.push(task);
  }
  return [...levels].sort(([a], [b]) => b - a).map(([, level]) => level);
}

const SEPARATORS = new Set(['/', '\\'].map((separator) => separator.charCodeAt(0)));

function depthOf(path: string): number {
  let depth = 0;
  for (let at = 0; at < path.length - 1; at += 1) {
    if (SEPARATORS.has(path.charCodeAt(at))) depth += 1;
  }
  return depth;
}
