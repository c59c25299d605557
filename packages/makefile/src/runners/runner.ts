import type { RunnerChange } from './change.js';
import type { TaskOptions } from './tasks.js';

export interface AddTasksOptions extends TaskOptions {
  /** Overwrites a block that somebody has changed. */
  readonly force?: boolean;
  /** Takes it that no included file has a task of the same name. */
  readonly trustIncludes?: boolean;
}

/** A program other than make that runs tasks by their names, from a file that can be edited safely. */
export interface TaskRunner {
  /** The program. */
  readonly name: 'just' | 'task' | 'npm';
  /** Whether it reads a file of this name, which is given without its directory. */
  readonly reads: (fileName: string) => boolean;
  /** Adds the tasks, or brings those that are there up to date. */
  readonly add: (text: string, options?: AddTasksOptions) => RunnerChange;
  /** Takes the tasks out: the text is then byte for byte what it was. */
  readonly remove: (text: string, options?: Pick<AddTasksOptions, 'force'>) => RunnerChange;
}
