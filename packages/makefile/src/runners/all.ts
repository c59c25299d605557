import { just } from './just/just.js';
import { npm } from './npm/npm.js';
import type { TaskRunner } from './runner.js';
import { task } from './task/task.js';

/** Every runner whose files are edited. */
export const TASK_RUNNERS: readonly TaskRunner[] = [just, task, npm];

/** The runner that reads a file, by its path with either slash; `undefined` where none does. */
export function taskRunnerOfPath(path: string): TaskRunner | undefined {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return TASK_RUNNERS.find(({ reads }) => reads(name));
}
