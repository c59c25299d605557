import { applyEdits } from '@nopycache/core';

import { putTasks, takeTasks, type Placed } from '../block.js';
import { refused, type RunnerChange } from '../change.js';
import type { AddTasksOptions, TaskRunner } from '../runner.js';
import { pycTasks, type PycTask } from '../tasks.js';
import { readTaskfile, type Taskfile } from './taskfile.js';

/** Task (https://taskfile.dev): the tasks of a Taskfile. What runs when none is named is called `default`. */
export const task: TaskRunner = {
  name: 'task',
  reads: (fileName) => /^[Tt]askfile(?:\.dist)?\.ya?ml$/.test(fileName),
  add: (text, options = {}) =>
    verified(
      text,
      putTasks(text, options, (rest) => place(rest, options)),
      pycTasks(options),
    ),
  remove: takeTasks,
};

function place(text: string, options: AddTasksOptions): Placed {
  const taskfile = readTaskfile(text);
  if ('message' in taskfile) {
    const message = `The Taskfile is not understood (${taskfile.message}), so that nothing is added. Correct it, or add the task by hand.`;
    return refused('unreadable', message, taskfile.range);
  }
  if (taskfile.tasks === undefined) {
    const message =
      'The Taskfile has no mapping of tasks, one below another, to add to. Write `tasks:` and a task first.';
    return refused('no-place', message, [text.length, text.length]);
  }
  const tasks = pycTasks(options);
  const refusal = clashIn(taskfile, tasks) ?? doubtIn(taskfile, options);
  return refusal ?? { lines: linesOf(tasks, taskfile.tasks.indentation), at: taskfile.tasks.end };
}

function clashIn({ names }: Taskfile, tasks: readonly PycTask[]): Placed | undefined {
  const clash = names.find(({ name }) => tasks.some((each) => each.name === name));
  if (clash === undefined) return undefined;
  const message = `The Taskfile uses the name ${clash.name} already. Rename what has it, or keep it as it is.`;
  return refused('clash', message, clash.range);
}

function doubtIn(
  { flattened }: Taskfile,
  { trustIncludes = false }: AddTasksOptions,
): Placed | undefined {
  if (flattened === undefined || trustIncludes) return undefined;
  const message =
    'A file that is included flat may have a task of the same name, which Task would refuse. Look there; where it has none, set `trustIncludes`.';
  return refused('included', message, flattened);
}

/** Without `platforms`: what is for another system is passed over in silence, as if it had been done. */
function linesOf(tasks: readonly PycTask[], indentation: string): string[] {
  const lines = tasks.flatMap(({ name, description, command }) => [
    `${name}:`,
    `${indentation}desc: ${description}`,
    `${indentation}silent: true`,
    `${indentation}cmds:`,
    `${indentation.repeat(2)}- ${command}`,
  ]);
  return lines.map((line) => indentation + line);
}

/** A change after which the file says what it said, and our tasks with it; anything else is none to make. */
function verified(text: string, change: RunnerChange, tasks: readonly PycTask[]): RunnerChange {
  if (change.kind !== 'added' && change.kind !== 'updated') return change;
  const [before, after] = [text, applyEdits(text, [change.edit])].map(readTaskfile);
  const says = (file: Taskfile | undefined, name: string): unknown => file?.values.get(name);
  const ours = new Set<string>(tasks.map(({ name }) => name));
  const [old, mended] = [before, after].map((file) =>
    file === undefined || 'message' in file ? undefined : file,
  );
  const names = [...(old?.values.keys() ?? [])].filter((name) => !ours.has(name));
  const isKept =
    mended?.rest === old?.rest &&
    mended?.values.size === names.length + tasks.length &&
    names.every((name) => says(mended, name) === says(old, name)) &&
    tasks.every(({ name, command }) =>
      String(says(mended, name)).includes(JSON.stringify(command)),
    );
  if (isKept) return change;
  const { range } = change.edit;
  const message =
    'The tasks would change the meaning of what stands around them. Add them by hand.';
  return refused('no-place', message, range);
}
