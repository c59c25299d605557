import type { Tally } from '../plan/tally.js';
import type { Task } from '../sweep/task.js';
import type { Plan } from '../plan/types.js';

/** What a plan says besides its entries. */
export type PlanFrame = Omit<Plan, 'format' | 'version' | 'entries'>;

/** A scan's result before it is written out as a plan. */
export interface Survey {
  readonly frame: PlanFrame;
  /**
   * The entries counted, by directory and kind.
   *
   * @param isCounted which of those to be removed, by their numbers in the tasks; all where it is missing
   */
  tallies(isCounted?: (number: number) => boolean): Iterable<Tally>;
  /** What a sweep has to do. */
  tasks(): Task[];
  /** The plan: every entry, in order. */
  toPlan(): Plan;
}
