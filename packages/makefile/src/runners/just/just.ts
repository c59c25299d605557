import { isShellName } from '@nopycache/script';

import { putTasks, takeTasks, type Placed } from '../block.js';
import { refused } from '../change.js';
import type { AddTasksOptions, TaskRunner } from '../runner.js';
import { pycTasks, type PycTask } from '../tasks.js';
import { scanJustfile, type JustItem } from './scan.js';

/** Attributes that keep a recipe for some systems; which one is first then depends on the system. */
const FOR_SOME_SYSTEMS =
  /\b(?:android|dragonfly|freebsd|linux|macos|netbsd|openbsd|unix|windows)\b/;

/** just (https://just.systems): a justfile's recipes. The first one is what runs when none is named. */
export const just: TaskRunner = {
  name: 'just',
  reads: (fileName) => /^\.?justfile$/i.test(fileName),
  add: (text, options = {}) => putTasks(text, options, (rest) => place(rest, options)),
  remove: takeTasks,
};

function place(text: string, options: AddTasksOptions): Placed {
  const justfile = scanJustfile(text);
  if (justfile.items === undefined) {
    const message =
      'This part of the justfile is not understood, so that nothing is added. Add the recipe by hand.';
    return refused('unreadable', message, justfile.unreadable);
  }
  const { items } = justfile;
  const tasks = pycTasks(options);
  const refusal = clashIn(items, tasks) ?? otherShellIn(items, options) ?? doubtIn(items, options);
  if (refusal !== undefined) return refusal;
  const first = items.find(({ kind, attributes }) => {
    return kind === 'recipe' && !FOR_SOME_SYSTEMS.test(attributes);
  });
  if (first === undefined) {
    const message =
      'There is no recipe yet that comes first on every system: `just` alone would run clean-pyc. Write another recipe first.';
    return refused('default', message, [0, 0]);
  }
  return { lines: linesOf(tasks, options, indentationIn(items)), at: text.length };
}

function clashIn(items: readonly JustItem[], tasks: readonly PycTask[]): Placed | undefined {
  const clash = items.find(({ kind, name }) => {
    return /^(?:recipe|alias|module)$/.test(kind) && tasks.some((task) => task.name === name);
  });
  if (clash === undefined) return undefined;
  const message = `The justfile has a ${clash.kind} called ${clash.name} already. Rename it, or keep it as it is.`;
  return refused('clash', message, clash.range);
}

function otherShellIn(
  items: readonly JustItem[],
  { engine = 'find' }: AddTasksOptions,
): Placed | undefined {
  const setting = items.find(({ kind, name }) => kind === 'setting' && name === 'shell');
  const program = /["']([^"']*)["']/.exec(setting?.text ?? '')?.[1];
  if (setting === undefined || engine === 'nopycache' || isShellName(program ?? '')) {
    return undefined;
  }
  const message =
    'The recipes are not run by a POSIX shell, which the command with find is for. Choose the engine nopycache.';
  return refused('shell', message, setting.range);
}

function doubtIn(
  items: readonly JustItem[],
  { trustIncludes = false }: AddTasksOptions,
): Placed | undefined {
  const imported = items.find(({ kind }) => kind === 'import');
  if (imported === undefined || trustIncludes) return undefined;
  const message =
    'An imported file may have a recipe of the same name, which just would refuse. Look there; where it has none, set `trustIncludes`.';
  return refused('included', message, imported.range);
}

/** As the first recipe has it; `set indentation := …`, where it is there, binds every recipe. */
function indentationIn(items: readonly JustItem[]): string {
  const setting = items.find(({ kind, name }) => kind === 'setting' && name === 'indentation');
  const chosen = /["']( +|\t|\\t)["']/.exec(setting?.text ?? '')?.[1]?.replace('\\t', '\t');
  const body = items.find(({ kind, text }) => kind === 'recipe' && /\n(?: +|\t+)\S/.test(text));
  return chosen ?? /\n( +|\t+)\S/.exec(body?.text ?? '')?.[1] ?? '    ';
}

/** On systems that have no such `find` the recipes are not there. */
function linesOf(
  tasks: readonly PycTask[],
  { engine = 'find' }: AddTasksOptions,
  indentation: string,
): string[] {
  return tasks.flatMap(({ name, description, command }) => [
    `# ${description}`,
    ...(engine === 'find' ? ['[unix]'] : []),
    `${name}:`,
    `${indentation}@${command}`,
  ]);
}
