import { diskPath, rawText, splitPath, type DiskPath } from '../disk-path.js';
import type { Decider } from '../plan/decider.js';
import { itemsOf, type DirectoryGroup } from '../plan/directory-group.js';
import { isOwnStep, type Step } from '../plan/steps.js';
import type { PlanEntry } from '../plan/types.js';
import { rawNames } from '../walk/record.js';
import { removalsOf, type DirectoryRemoval, type NameRemoval, type Task } from './task.js';

/** The tasks of a plan; entries that it removes are numbered as they come. */
export function tasksOfEntries(removed: readonly PlanEntry[]): Task[] {
  const tasks = new Map<string, ListedTask>();
  removed.forEach(({ path, bytes, type, class: found, topic }, number) => {
    const located = diskPath(path, bytes);
    if (type === 'directory') {
      taskAt(tasks, located).self = { number, topic, class: found };
      return;
    }
    const { directory, name } = splitPath(located.text);
    const rawName = rawText({ text: name, raw: located.raw });
    taskAt(tasks, { ...located, text: directory }).list.push({ name: rawName, number, topic });
  });
  return [...tasks.values()];
}

class ListedTask implements Task {
  readonly directory: DiskPath;
  readonly list: NameRemoval[] = [];
  self: DirectoryRemoval | undefined;

  constructor(directory: DiskPath) {
    this.directory = directory;
  }

  get count(): number {
    return this.list.length;
  }

  get hasDebris(): boolean {
    return removalsOf(this).some(({ topic }) => topic !== undefined);
  }

  names(): readonly NameRemoval[] {
    return this.list;
  }
}

function taskAt(tasks: Map<string, ListedTask>, directory: DiskPath): ListedTask {
  const key = rawText(directory);
  let task = tasks.get(key);
  if (task === undefined) tasks.set(key, (task = new ListedTask(directory)));
  return task;
}

/** The tasks of a plan that was never written out, numbered in its own steps' order. */
export function tasksOfSteps(steps: readonly Step[], decider: Decider): Task[] {
  const tasks = new Map<DirectoryGroup, GroupTask>();
  let number = 0;
  for (const step of steps) {
    const { group } = step;
    if (step.kind === 'items') {
      const task = new GroupTask(group, decider, number);
      tasks.set(group, task);
      number += task.count;
    } else if (step.decision.action === 'remove') {
      const topic = group.own?.role === 'debris' ? group.own.topic : undefined;
      const task = tasks.get(group);
      if (task !== undefined) task.self = { number, topic, class: step.class };
      number += 1;
    }
  }
  return [...tasks.values()].filter(({ count, self }) => count > 0 || self !== undefined);
}

class GroupTask implements Task {
  readonly count: number;
  self: DirectoryRemoval | undefined;
  readonly #group: DirectoryGroup;
  readonly #decider: Decider;
  readonly #first: number;

  /** @param first the number of its first name */
  constructor(group: DirectoryGroup, decider: Decider, first: number) {
    this.#group = group;
    this.#decider = decider;
    this.#first = first;
    this.count = removedNames(group, decider).length;
  }

  get directory(): DiskPath {
    return this.#group.directory;
  }

  get hasDebris(): boolean {
    return this.#group.records.some(({ debris }) => debris !== undefined);
  }

  names(): readonly NameRemoval[] {
    return removedNames(this.#group, this.#decider).map(({ name, topic }, at) => ({
      name,
      topic,
      number: this.#first + at,
    }));
  }
}

function removedNames(
  group: DirectoryGroup,
  decider: Decider,
): Pick<NameRemoval, 'name' | 'topic'>[] {
  const uniform = decider.uniformRecord(group);
  if (uniform !== undefined) {
    const isRemoved = (_: string, at: number): boolean =>
      decider.byClassCharacter(uniform.classes.charAt(at)).action === 'remove';
    return rawNames(uniform)
      .filter(isRemoved)
      .map((name) => ({ name, topic: undefined }));
  }
  const { raw } = group.directory;
  const decideAbout = decider.inDirectory(group);
  return itemsOf(group)
    .filter((item) => !isOwnStep(group, item) && decideAbout(item).action === 'remove')
    .map(({ name, debris }) => ({ name: rawText({ text: name, raw }), topic: debris?.topic }));
}
