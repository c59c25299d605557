import { sep } from 'node:path';

import type { DebrisTopicName } from '../debris/topics.js';
import { rawText } from '../disk-path.js';
// Not through disk-path, whose types need Node's: users' types reach this file by `Survey`.
import type { DiskPath } from '../path-text.js';
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
  /** How many names there are. */
  readonly count: number;
  /** Whether anything in it is debris. */
  readonly hasDebris: boolean;
  /** The names; made when they are asked for, since all of a large tree's would take as much memory as all else. */
  names(): readonly NameRemoval[];
  readonly self: DirectoryRemoval | undefined;
}

/** Everything that a task removes. */
export function removalsOf(task: Task): readonly Removal[] {
  return task.self === undefined ? task.names() : [...task.names(), task.self];
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

function depthOf(path: string): number {
  return path.split(sep).filter(Boolean).length;
}
