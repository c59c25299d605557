import { pathInside, publicPath, type DiskPath } from '../disk-path.js';
import { parsePlan } from '../plan/parse.js';
import type { Plan, PlanEntry } from '../plan/types.js';
import type { Survey } from '../scan/survey.js';
import type { SweepOptions } from './options.js';
import {
  isStillThere,
  type LeftEntry,
  type Outcome,
  type Result,
  type SweepReport,
  type SweepSummary,
} from './report.js';
import type { Results } from './results.js';
import { carryOut } from './sweeper.js';
import { tasksOfEntries } from './task-list.js';
import type { Task } from './task.js';

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
  const { entries, roots, settings } = parsePlan(plan);
  const removed = entries.filter(({ action }) => action === 'remove');
  const tasks = tasksOfEntries(removed);
  const { results, ...rest } = await carryOut({ roots, settings, tasks }, options);
  const outcomes = removed.map((entry, number) => outcomeOf(entry, results.of(number)));
  return { outcomes, ...rest };
}

/**
 * Does what {@link sweep} does with the plan of a survey, without writing it out, for those who need no entry of it but
 * what was not removed.
 *
 * @throws DiskError when git is required and did not answer
 */
export async function sweepSurvey(
  survey: Survey,
  options: SweepOptions = {},
): Promise<SweepSummary> {
  const { roots, settings } = survey.frame;
  const tasks = survey.tasks();
  const { results, ...rest } = await carryOut({ roots, settings, tasks }, options);
  return {
    planned: results.total,
    left: results.areAllGone ? [] : tasks.flatMap((task) => leftIn(task, results)),
    tallies: () => survey.tallies((number) => results.of(number).outcome === 'removed'),
    ...rest,
  };
}

function leftIn(task: Task, results: Results): LeftEntry[] {
  const { directory, self } = task;
  const left = task
    .names()
    .filter(({ number }) => isStillThere(results.of(number)))
    .map(({ number, name }) => leftEntry(pathInside(directory, name), results.of(number)));
  if (self !== undefined && isStillThere(results.of(self.number))) {
    left.push(leftEntry(directory, results.of(self.number)));
  }
  return left;
}

function leftEntry(path: DiskPath, result: Result): LeftEntry {
  return { ...publicPath(path), ...result };
}

function outcomeOf(
  { path, bytes, type, class: found, diskUsage }: PlanEntry,
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
