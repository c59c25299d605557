/** Milliseconds that removals take on average when they wait for the disk; otherwise it is less than a third of that. */
const WAITING = 0.03;
/** Milliseconds that one removal counts at most: the process may have been held up by something else. */
const MOST = 2 * WAITING;
/** How much of the average the last removal is. */
const WEIGHT = 1 / 16;
/** While removals go side by side, every so many is timed. */
const PROBE = 32;

/**
 * Whether removals of one kind wait for the disk. If so, it is worth having several under way, which a network's file
 * system answers in the time of one; if not, the threads that are needed for that cost more than they take off. It
 * changes as a sweep goes on: even a slow disk is done in no time with a file that it has not written yet.
 */
export class Tempo {
  #average = 0;
  #untimed = 0;
  readonly #now: () => number;

  /** @param now a clock, in milliseconds */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Whether to time the next removal, which must then be synchronous, rather than to let it wait aside. */
  isToBeTimed(): boolean {
    if (this.#average < WAITING) return true;
    this.#untimed = (this.#untimed + 1) % PROBE;
    return this.#untimed === 0;
  }

  /** Carries out a synchronous removal. */
  time<T>(remove: () => T): T {
    const start = this.#now();
    const result = remove();
    const taken = Math.min(this.#now() - start, MOST);
    this.#average += (taken - this.#average) * WEIGHT;
    return result;
  }
}
