import { errorCode } from './error.js';

const PAUSE = 20;
const TRIES = 50;

/**
 * Calls a function that opens something, again after a pause of 20 ms for as long as a second when the process, or the
 * system, has no descriptor left: others may close theirs.
 *
 * @throws whatever the function throws
 */
export function withDescriptors<T>(open: () => T): T {
  for (let tries = 1; ; tries += 1) {
    try {
      return open();
    } catch (error) {
      const code = errorCode(error);
      if (tries === TRIES || (code !== 'EMFILE' && code !== 'ENFILE')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}
