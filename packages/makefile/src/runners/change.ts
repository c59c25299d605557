import type { BlockRefusal, TextEdit, TextRange } from '@nopycache/core';

/** Why a file is left as it is, and what to do about it. */
export interface RunnerRefusal {
  /**
   * - `unreadable`: the file is not understood, so that nothing can be said about an edit
   * - `clash`: somebody else's task has the name
   * - `included`: a file that it includes may have a task of the name
   * - `default`: the task would be what runs when none is named
   * - `shell`: the file has its commands read by something other than a POSIX shell
   * - `no-place`: there is no place where the lines could be added safely
   * - `broken`: our markers make no block
   * - `edited`: somebody has changed our block, which `force` overwrites
   */
  readonly reason:
    BlockRefusal['reason'] | 'unreadable' | 'clash' | 'included' | 'default' | 'shell' | 'no-place';
  /** What is wrong and what to do, a sentence each. */
  readonly message: string;
  readonly range: TextRange;
}

/** What becomes of a runner's file. */
export type RunnerChange =
  | { readonly kind: 'added' | 'updated' | 'removed'; readonly edit: TextEdit }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly refusal: RunnerRefusal };

export function refused(
  reason: RunnerRefusal['reason'],
  message: string,
  range: TextRange,
): RunnerChange & { kind: 'refused' } {
  return { kind: 'refused', refusal: { reason, message, range } };
}
