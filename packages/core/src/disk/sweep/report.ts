import type { EntryClass, KeepReason } from '../plan/classes.js';
import type { Tally } from '../plan/tally.js';
import type { PlanEntry, Problem, Repository } from '../plan/types.js';

/** What became of an entry that was to be removed. */
export interface Outcome {
  readonly path: string;
  /** The path's bytes in base64, where they are not UTF-8. */
  readonly bytes?: string | undefined;
  readonly type: PlanEntry['type'];
  readonly class: EntryClass;
  /**
   * - `removed`
   * - `gone`: somebody else was faster
   * - `kept`: the decision to remove it no longer holds; `reason` says why
   * - `failed`: the system refused; `code` and `message` are its own
   * - `not-attempted`: the sweep was stopped before
   */
  readonly outcome: 'removed' | 'gone' | 'kept' | 'failed' | 'not-attempted';
  readonly reason?: KeepReason | 'in-use' | 'changed' | undefined;
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  /** Bytes that were freed on disk, where the plan has measured them. */
  readonly diskUsage?: number | undefined;
}

/** What a sweep did. */
export interface SweepReport {
  /** One for each entry that the plan removes, in the plan's order. */
  readonly outcomes: readonly Outcome[];
  readonly repositories: readonly Repository[];
  readonly problems: readonly Problem[];
  readonly aborted: boolean;
}

/** An entry that was to be removed and is still there. */
export type LeftEntry = Pick<Outcome, 'path' | 'bytes' | 'outcome' | 'reason' | 'code' | 'message'>;

/** What a sweep did, counted instead of written out. */
export interface SweepSummary extends Omit<SweepReport, 'outcomes'> {
  /** How many entries were to be removed. */
  readonly planned: number;
  readonly left: readonly LeftEntry[];
  /** The entries that were removed, and those that the plan kept, by directory and kind. */
  tallies(): Iterable<Tally>;
}

/** The part of an outcome that is found out. */
export type Result = Pick<Outcome, 'outcome' | 'reason' | 'code' | 'message'>;

export const REMOVED: Result = { outcome: 'removed' };
export const GONE: Result = { outcome: 'gone' };
export const NOT_ATTEMPTED: Result = { outcome: 'not-attempted' };

/** The decision no longer holds. */
export function kept(reason: NonNullable<Outcome['reason']>): Result {
  return { outcome: 'kept', reason };
}

/** Whether a name is left where it was. */
export function isStillThere({ outcome }: Result): boolean {
  return outcome !== 'removed' && outcome !== 'gone';
}
