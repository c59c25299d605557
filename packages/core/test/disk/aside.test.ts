import { afterAll, expect, vi } from 'vitest';

/** How many removals were handed to the thread pool. */
const aside = vi.hoisted(() => ({ removals: 0 }));

// As on a file system where every removal waits, a network's for one.
vi.mock('../../src/disk/sweep/tempo.js', () => ({
  Tempo: class {
    isToBeTimed(): boolean {
      aside.removals += 1;
      return false;
    }

    time<T>(remove: () => T): T {
      return remove();
    }
  },
}));

// Everything that holds for removals one after the other holds for several at once.
import './attack.test.js';
import './faults.test.js';
import './husks-and-debris.test.js';
import './mirror.test.js';
import './properties.test.js';
import './sweep.test.js';

afterAll(() => {
  if (process.platform === 'linux') expect(aside.removals).toBeGreaterThan(1_000);
});
