import type { Decider } from '../plan/decider.js';
import { entriesOf } from '../plan/entries.js';
import type { Step } from '../plan/steps.js';
import { talliesOf, type Tally } from '../plan/tallies.js';
import type { Plan } from '../plan/types.js';

/** What a plan says besides its entries. */
export type PlanFrame = Omit<Plan, 'format' | 'version' | 'entries'>;

/** A scan's result before it is written out as a plan. */
export class Survey {
  readonly frame: PlanFrame;
  readonly #steps: readonly Step[];
  readonly #decider: Decider;

  constructor(steps: readonly Step[], decider: Decider, frame: PlanFrame) {
    this.#steps = steps;
    this.#decider = decider;
    this.frame = frame;
  }

  /** The entries counted, by directory and kind. */
  tallies(): Iterable<Tally> {
    return talliesOf(this.#steps, this.#decider);
  }

  /** The plan: every entry, in order. */
  toPlan(): Plan {
    const { roots, settings, ...rest } = this.frame;
    const entries = entriesOf(this.#steps, this.#decider);
    return { format: 'nopycache-plan', version: 1, roots, settings, entries, ...rest };
  }
}
