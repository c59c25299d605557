import { applyEdits } from '@nopycache/core';

import type { RunnerChange } from '../../src/runners/change.js';
import type { AddTasksOptions, TaskRunner } from '../../src/runners/runner.js';

/** The text after a change. @throws Error where it was refused */
function after(text: string, change: RunnerChange): string {
  if (change.kind === 'refused') throw new Error(change.refusal.message);
  return change.kind === 'unchanged' ? text : applyEdits(text, [change.edit]);
}

export function added(runner: TaskRunner, text: string, options?: AddTasksOptions): string {
  return after(text, runner.add(text, options));
}

export function removed(runner: TaskRunner, text: string): string {
  return after(text, runner.remove(text));
}

/** Why nothing is added, and what is marked. */
export function refusal(
  runner: TaskRunner,
  text: string,
  options?: AddTasksOptions,
): [string, string] | undefined {
  const change = runner.add(text, options);
  if (change.kind !== 'refused') return undefined;
  return [change.refusal.reason, text.slice(...change.refusal.range)];
}
