import { diskPath, rawText, splitPath, type DiskPath } from '../disk-path.js';
import type { Decider } from '../plan/decider.js';
import { itemsOf, type DirectoryGroup } from '../plan/directory-group.js';
import { isOwnStep, type Step } from '../plan/steps.js';
import type { PlanEntry } from '../plan/types.js';
import { rawNames } from '../walk/record.js';
import type { DirectoryRemoval, NameRemoval, Task } from './task.js';

/** A task that is being put together. */
interface OpenTask extends Task {
  readonly names: NameRemoval[];
  self: DirectoryRemoval | undefined;
}

/** The tasks of a plan; entries that it removes are numbered as they come. */
export function tasksOfEntries(removed: readonly PlanEntry[]): Task[] {
  const tasks = new Map<string, OpenTask>();
  removed.forEach(({ path, bytes, type, class: found, topic }, number) => {
    const { text, raw } = diskPath(path, bytes);
    if (type === 'directory') {
      taskAt(tasks, { text, raw }).self = { number, topic, class: found };
      return;
    }
    const { directory, name } = splitPath(text);
    const task = taskAt(tasks, { text: directory, raw });
    task.names.push({ name: rawText({ text: name, raw }), number, topic });
  });
  return [...tasks.values()];
}

/** The tasks of a plan that was never written out, in its own steps' order. */
export function tasksOfSteps(steps: readonly Step[], decider: Decider): Task[] {
  const tasks = new Map<string, OpenTask>();
  let number = 0;
  for (const step of steps) {
    const { directory, own } = step.group;
    if (step.kind === 'items') {
      const names = removedNames(step.group, decider);
      if (names.length === 0) continue;
      const task = taskAt(tasks, directory);
      for (const { name, topic } of names) task.names.push({ name, number: number++, topic });
    } else if (step.decision.action === 'remove') {
      const topic = own?.role === 'debris' ? own.topic : undefined;
      taskAt(tasks, directory).self = { number: number++, topic, class: step.class };
    }
  }
  return [...tasks.values()];
}

function removedNames(
  group: DirectoryGroup,
  decider: Decider,
): Pick<NameRemoval, 'name' | 'topic'>[] {
  const { raw } = group.directory;
  const uniform = decider.uniformRecord(group);
  if (uniform !== undefined) {
    const isRemoved = (_: string, at: number): boolean =>
      decider.byClassCharacter(uniform.classes.charAt(at)).action === 'remove';
    return rawNames(uniform)
      .filter(isRemoved)
      .map((name) => ({ name, topic: undefined }));
  }
  const decideAbout = decider.inDirectory(group);
  return itemsOf(group)
    .filter((item) => !isOwnStep(group, item) && decideAbout(item).action === 'remove')
    .map(({ name, debris }) => ({ name: rawText({ text: name, raw }), topic: debris?.topic }));
}

function taskAt(tasks: Map<string, OpenTask>, directory: DiskPath): OpenTask {
  const key = rawText(directory);
  let task = tasks.get(key);
  if (task === undefined) tasks.set(key, (task = { directory, names: [], self: undefined }));
  return task;
}
