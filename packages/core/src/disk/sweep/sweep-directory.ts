import { CACHE_DIRECTORY } from '../../bytecode/names.js';
import { parentOf, rawText, splitPath, type DiskPath } from '../disk-path.js';
import { holdDirectory, type HeldDirectory } from './held-directory.js';
import { Recheck, type Grounds } from './recheck.js';
import { resultOf, type Remover } from './remove.js';
import { isStillThere, kept, type Outcome, type Result } from './report.js';
import type { Results } from './results.js';
import type { DirectoryRemoval, NameRemoval, Task } from './task.js';
import type { Touched } from './touched.js';

/** What the directories of a sweep have in common. */
export interface SweepContext {
  readonly grounds: Grounds;
  readonly results: Results;
  readonly touched: Touched;
  readonly remover: Remover;
  readonly pace: Pace;
}

/** When a sweep waits, and when it stops. */
export interface Pace {
  isAborted(): boolean;
  /** Asked before every removal: what to wait for, if for anything. */
  pause(): Promise<void> | undefined;
}

/** Names of one directory whose removal is waited for at once. */
const UNDER_WAY = 64;

/** Removes from one directory what its task says, as far as that still holds, and then the directory. */
export async function sweepDirectory(task: Task, context: SweepContext): Promise<void> {
  const { results, touched, pace } = context;
  const { directory, self } = task;
  const left = task.count === 0 ? 0 : await sweepNames(directory, task.names(), context);
  if (left < task.count) touched.add(directory);
  if (self === undefined || pace.isAborted()) return;
  const result = left > 0 ? kept('not-empty') : await sweepSelf(directory, self, context);
  results.settle(self.number, result);
  if (!isStillThere(result)) touched.add(parentOf(directory));
}

/** @returns how many of the names are still there */
async function sweepNames(
  directory: DiskPath,
  names: readonly NameRemoval[],
  { grounds, results, remover, pace }: SweepContext,
): Promise<number> {
  const underWay: Promise<void>[] = [];
  let held: HeldDirectory | undefined;
  try {
    held = holdDirectory(directory);
    const now = new Recheck(directory, held, grounds);
    for (const removal of names) {
      const pause = pace.pause();
      if (pause !== undefined) await pause;
      if (pace.isAborted()) break;
      const verdict = now.about(removal);
      const result = verdict === 'remove' ? remover.file(held, removal.name) : verdict;
      if (!(result instanceof Promise)) results.settle(removal.number, result);
      else underWay.push(settleLater(removal.number, result, results));
      if (underWay.length === UNDER_WAY) await Promise.all(underWay.splice(0));
    }
  } catch (error) {
    const result = resultOf(error);
    for (const { number } of names) results.settle(number, result);
  } finally {
    await Promise.all(underWay);
    held?.close();
  }
  return names.filter(({ number }) => isStillThere(results.of(number))).length;
}

async function settleLater(
  number: number,
  result: Promise<Result>,
  results: Results,
): Promise<void> {
  results.settle(number, await result);
}

async function sweepSelf(
  directory: DiskPath,
  removal: DirectoryRemoval,
  context: SweepContext,
): Promise<Result> {
  const obstacle = selfObstacle(directory, removal, context);
  if (obstacle !== undefined) return kept(obstacle);
  let held: HeldDirectory | undefined;
  try {
    held = holdDirectory(parentOf(directory));
    const { name } = splitPath(directory.text);
    return await context.remover.directory(held, rawText({ text: name, raw: directory.raw }));
  } catch (error) {
    return resultOf(error);
  } finally {
    held?.close();
  }
}

/** Why an empty directory must not go after all. A plan may have been edited into naming any. */
function selfObstacle(
  directory: DiskPath,
  { class: found, topic }: DirectoryRemoval,
  { grounds, touched }: SweepContext,
): Outcome['reason'] {
  const { settings, tracked, debris, roots } = grounds;
  if (!settings.include.includes('tracked') && tracked.below(directory)) return 'tracked';
  const isRoot = roots.some((root) => rawText(root) === rawText(directory));
  if (isRoot && found !== 'cache-directory') return 'changed';
  if (found === 'debris') {
    return debris.topOf(directory, topic) === undefined ? 'changed' : undefined;
  }
  if (found === 'cache-directory') {
    return splitPath(directory.text).name === CACHE_DIRECTORY ? undefined : 'changed';
  }
  const mayGo = found === 'mirror-directory' ? settings.mirror !== undefined : settings.husks;
  return mayGo && touched.has(directory) ? undefined : 'changed';
}
