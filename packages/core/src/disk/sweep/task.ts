import { diskPath, rawText, splitPath, type DiskPath } from '../disk-path.js';
import type { Plan, PlanEntry } from '../plan/types.js';

/** An entry to be removed, and its place among the outcomes. */
export interface PlannedEntry {
  readonly entry: PlanEntry;
  readonly index: number;
}

/** What is to be removed from one directory, and whether the directory itself goes afterwards. */
export interface Task {
  readonly directory: DiskPath;
  /** By their names' bytes, one character each. */
  readonly items: Map<string, PlannedEntry>;
  self?: PlannedEntry | undefined;
  readonly depth: number;
}

/** The entries that a plan removes, in its order. */
export function plannedEntries(plan: Plan): PlannedEntry[] {
  return plan.entries
    .filter(({ action }) => action === 'remove')
    .map((entry, index) => ({ entry, index }));
}

/** Groups entries by the directory to work in; the deepest directories come first, level by level. */
export function levelsOf(planned: readonly PlannedEntry[]): Task[][] {
  const tasks = new Map<string, Task>();
  for (const item of planned) {
    const { path, bytes, type } = item.entry;
    const located = diskPath(path, bytes);
    if (type === 'directory') taskAt(tasks, located).self = item;
    else {
      const { directory, name } = splitPath(located.text);
      const task = taskAt(tasks, { text: directory, raw: located.raw });
      task.items.set(rawText({ text: name, raw: located.raw }), item);
    }
  }
  const levels = new Map<number, Task[]>();
  for (const task of tasks.values()) {
    const level = levels.get(task.depth);
    if (level === undefined) levels.set(task.depth, [task]);
    else level.push(task);
  }
  return [...levels].sort(([a], [b]) => b - a).map(([, level]) => level);
}

function taskAt(tasks: Map<string, Task>, directory: DiskPath): Task {
  const key = rawText(directory);
  const known = tasks.get(key);
  if (known !== undefined) return known;
  const task = { directory, items: new Map<string, PlannedEntry>(), depth: depthOf(key) };
  tasks.set(key, task);
  return task;
}

function depthOf(path: string): number {
  return path.split(/[\\/]/).filter(Boolean).length;
}
