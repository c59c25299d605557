import { setImmediate } from 'node:timers/promises';

import { CACHE_DIRECTORY } from '../../bytecode/names.js';
import { diskPath, rawText, splitPath, type DiskPath } from '../disk-path.js';
import { enclosingRepositories, withAncestors } from '../git/repositories.js';
import { parsePlan } from '../plan/parse.js';
import type { Plan } from '../plan/types.js';
import { GitQuestions, requireAnswers } from '../scan/ask-repositories.js';
import { DebrisTops } from './debris-tops.js';
import { holdDirectory, type HeldDirectory } from './held-directory.js';
import { recheck, type Grounds } from './recheck.js';
import { removeDirectory, removeFile, resultOf } from './remove.js';
import { kept, NOT_ATTEMPTED, type Outcome, type Result, type SweepReport } from './report.js';
import { levelsOf, plannedEntries, type PlannedEntry, type Task } from './task.js';
import { Ways } from './way.js';

/** How far a sweep has come. */
export interface SweepProgress {
  /** Entries that something has become of. */
  readonly done: number;
  readonly total: number;
}

export interface SweepOptions {
  /** Fails where git cannot say what it tracks. */
  readonly requireGit?: boolean | undefined;
  /** Stops before the next directory; the report says what was not attempted. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: SweepProgress) => void) | undefined;
}

/** Directories worked on at once, so that waiting for a file that somebody holds open does not hold up all others. */
const DIRECTORIES_AT_ONCE = 8;
/** Milliseconds for which the caller's event loop waits at most, but for a single call. */
const TURN = 8;

/**
 * Removes what a plan says, one name after the other, and directories only when they are empty.
 *
 * Every decision is taken again on what is there now: the plan can only make it do less. Names that have become tracked,
 * changed their kind, or been protected meanwhile are kept. A fault on one entry never stops the rest.
 *
 * @param plan from `scan`, or from JSON
 * @throws DiskError when the value is not a plan, or when git is required and did not answer
 */
export async function sweep(plan: Plan, options: SweepOptions = {}): Promise<SweepReport> {
  return await new Sweeper(parsePlan(plan), options).run();
}

class Sweeper {
  readonly #plan: Plan;
  readonly #options: SweepOptions;
  readonly #planned: readonly PlannedEntry[];
  readonly #results: Result[];
  readonly #roots: readonly DiskPath[];
  readonly #ways: Ways;
  /** Directories in which this sweep has emptied or found emptied something, with those above them. */
  readonly #touched = new Set<string>();
  readonly #debris: DebrisTops;
  #done = 0;
  #turnEnds = 0;

  constructor(plan: Plan, options: SweepOptions) {
    this.#plan = plan;
    this.#options = options;
    this.#planned = plannedEntries(plan);
    this.#results = this.#planned.map(() => NOT_ATTEMPTED);
    this.#roots = plan.roots.map((text) => ({ text, raw: false }));
    this.#ways = new Ways(plan.settings, this.#roots);
    this.#debris = new DebrisTops(this.#planned);
  }

  async run(): Promise<SweepReport> {
    const levels = levelsOf(this.#planned);
    const tasks = levels.flat();
    const open = this.#settleObstructed(tasks);
    const git = new GitQuestions(this.#plan.settings);
    try {
      const directories = open.map(({ directory }) => directory);
      const answers = await git.answersFor(directories, [
        ...this.#roots.flatMap(enclosingRepositories),
        ...this.#ways.repositories,
      ]);
      if (this.#options.requireGit === true) requireAnswers(directories, answers);
      const grounds: Grounds = {
        roots: this.#roots,
        settings: this.#plan.settings,
        tracked: answers.tracked,
        debris: this.#debris,
      };
      const isOpen = new Set(open);
      for (const level of levels) {
        await this.#sweepLevel(
          level.filter((task) => isOpen.has(task)),
          grounds,
        );
      }
      return {
        outcomes: this.#planned.map(({ entry, index }) => outcomeOf(entry, this.#result(index))),
        repositories: answers.repositories,
        problems: answers.problems,
        aborted: this.#isAborted(),
      };
    } finally {
      git.stop();
    }
  }

  /** Looks at the way to every directory; those that a scan would not enter any more are done with. */
  #settleObstructed(tasks: readonly Task[]): Task[] {
    return tasks.filter((task) => {
      const obstacle = this.#obstacle(task);
      if (obstacle === undefined) return true;
      for (const planned of entriesOf(task)) this.#settle(planned, kept(obstacle));
      return false;
    });
  }

  #obstacle(task: Task): ReturnType<Ways['obstacle']> {
    const { directory } = task;
    const [first] = entriesOf(task);
    if (first !== undefined && entriesOf(task).every(({ entry }) => entry.topic !== undefined)) {
      const { path, bytes, topic } = first.entry;
      const top = this.#debris.topOf(diskPath(path, bytes), topic);
      return top === undefined ? undefined : this.#ways.obstacle(parentOf(top));
    }
    const isCache = splitPath(directory.text).name === CACHE_DIRECTORY;
    return this.#ways.obstacle(isCache ? parentOf(directory) : directory);
  }

  #isRoot(directory: DiskPath): boolean {
    return this.#roots.some((root) => rawText(root) === rawText(directory));
  }

  async #sweepLevel(tasks: Task[], grounds: Grounds): Promise<void> {
    const queue = tasks.reverse();
    const next = async (): Promise<void> => {
      for (let task = queue.pop(); task !== undefined; task = queue.pop()) {
        if (this.#isAborted()) return;
        await this.#sweepTask(task, grounds);
      }
    };
    await Promise.all(Array.from({ length: DIRECTORIES_AT_ONCE }, next));
  }

  #isAborted(): boolean {
    return this.#options.signal?.aborted ?? false;
  }

  async #letOthersRun(): Promise<void> {
    await setImmediate();
    this.#turnEnds = performance.now() + TURN;
  }

  async #sweepTask(task: Task, grounds: Grounds): Promise<void> {
    const remaining = task.items.size === 0 ? 0 : await this.#sweepItems(task, grounds);
    if (task.self === undefined || this.#isAborted()) return;
    const result =
      remaining > 0 ? kept('not-empty') : await this.#sweepSelf(task, task.self, grounds);
    this.#settle(task.self, result);
  }

  /** @returns how many of the items are still there */
  async #sweepItems(task: Task, grounds: Grounds): Promise<number> {
    let held: HeldDirectory | undefined;
    try {
      held = holdDirectory(task.directory);
      const { remove, settled } = recheck(task, held, grounds);
      for (const { planned, result } of settled) this.#settle(planned, result);
      const at = held.at.bind(held);
      for (const { name, planned } of remove) {
        if (performance.now() > this.#turnEnds) await this.#letOthersRun();
        if (this.#isAborted()) break;
        this.#settle(planned, await removeFile(() => at(name)));
      }
    } catch (error) {
      for (const planned of task.items.values()) this.#settle(planned, resultOf(error));
    } finally {
      held?.close();
    }
    const left = [...task.items.values()].filter(({ index }) => isStillThere(this.#result(index)));
    if (left.length < task.items.size) this.#touch(task.directory);
    return left.length;
  }

  async #sweepSelf(task: Task, { entry }: PlannedEntry, grounds: Grounds): Promise<Result> {
    const obstacle = this.#selfObstacle(task, entry, grounds);
    if (obstacle !== undefined) return kept(obstacle);
    const parent = parentOf(task.directory);
    let held: HeldDirectory | undefined;
    try {
      held = holdDirectory(parent);
      const at = held.at.bind(held);
      const { name } = splitPath(task.directory.text);
      const rawName = rawText({ text: name, raw: task.directory.raw });
      const result = await removeDirectory(() => at(rawName));
      if (!isStillThere(result)) this.#touch(parent);
      return result;
    } catch (error) {
      return resultOf(error);
    } finally {
      held?.close();
    }
  }

  /** Why an empty directory must not go after all. A plan may have been edited into naming any. */
  #selfObstacle(
    { directory }: Task,
    { class: found, topic }: PlannedEntry['entry'],
    { settings, tracked, debris }: Grounds,
  ): Outcome['reason'] {
    if (!settings.include.includes('tracked') && tracked.below(directory)) return 'tracked';
    if (this.#isRoot(directory) && found !== 'cache-directory') return 'changed';
    if (found === 'debris') {
      return debris.topOf(directory, topic) === undefined ? 'changed' : undefined;
    }
    if (found === 'cache-directory') {
      return splitPath(directory.text).name === CACHE_DIRECTORY ? undefined : 'changed';
    }
    const mayGo = found === 'mirror-directory' ? settings.mirror !== undefined : settings.husks;
    return mayGo && this.#touched.has(rawText(directory)) ? undefined : 'changed';
  }

  #touch(directory: DiskPath): void {
    for (const text of withAncestors(directory.text)) {
      const key = rawText({ ...directory, text });
      if (this.#touched.has(key)) return;
      this.#touched.add(key);
    }
  }

  #result(index: number): Result {
    return this.#results[index] ?? NOT_ATTEMPTED;
  }

  #settle({ index }: PlannedEntry, result: Result): void {
    if (this.#result(index) !== NOT_ATTEMPTED) return;
    this.#results[index] = result;
    this.#done += 1;
    this.#options.onProgress?.({ done: this.#done, total: this.#planned.length });
  }
}

function parentOf(path: DiskPath): DiskPath {
  return { ...path, text: splitPath(path.text).directory };
}

function entriesOf({ items, self }: Task): PlannedEntry[] {
  return self === undefined ? [...items.values()] : [...items.values(), self];
}

function isStillThere({ outcome }: Result): boolean {
  return outcome !== 'removed' && outcome !== 'gone';
}

function outcomeOf(
  { path, bytes, type, class: found, diskUsage }: PlannedEntry['entry'],
  result: Result,
): Outcome {
  const { outcome, reason, code, message } = result;
  if (
    bytes === undefined &&
    diskUsage === undefined &&
    reason === undefined &&
    code === undefined
  ) {
    return { path, type, class: found, outcome };
  }
  const freed = outcome === 'removed' ? diskUsage : undefined;
  return { path, bytes, type, class: found, outcome, reason, code, message, diskUsage: freed };
}
