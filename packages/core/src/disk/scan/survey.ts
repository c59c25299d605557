import type { Tally } from '../plan/tally.js';
import type { Plan } from '../plan/types.js';

/** What a plan says besides its entries. */
export type PlanFrame = Omit<Plan, 'format' | 'version' | 'entries'>;

/** A scan's result before it is written out as a plan. */
export interface Survey {
  readonly frame: PlanFrame;
  /** The entries counted, by directory and kind. */
  tallies(): Iterable<Tally>;
  /** The plan: every entry, in order. */
  toPlan(): Plan;
}
