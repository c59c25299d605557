import { setImmediate } from 'node:timers/promises';

import type { Pace } from './sweep-directory.js';

/** Milliseconds for which the caller's event loop waits at most, but for a single call. */
const TURN = 8;

/** Lets the rest of the caller's program run now and then, and stops when its signal says so. */
export class Turns implements Pace {
  readonly #signal: AbortSignal | undefined;
  #end = 0;

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
  }

  isAborted(): boolean {
    return this.#signal?.aborted ?? false;
  }

  pause(): Promise<void> | undefined {
    return performance.now() > this.#end ? this.#letOthersRun() : undefined;
  }

  async #letOthersRun(): Promise<void> {
    await setImmediate();
    this.#end = performance.now() + TURN;
  }
}
