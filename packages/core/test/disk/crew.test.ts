import { pyc, temporaryDirectory, writeTree } from '@nopycache/test-fixtures';
import { scan, survey } from '@nopycache/core/disk';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';

import { decisions } from './support.js';

/** Directories enough for the built package to start its worker. */
function wideTree(): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {};
  for (let outer = 0; outer < 460; outer += 1) {
    for (let inner = 0; inner < 12; inner += 1) {
      const directory = `p${String(outer)}/q${String(inner)}`;
      files[`${directory}/m.py`] = '';
      files[`${directory}/__pycache__/m.cpython-311.pyc`] = pyc();
      if (inner % 5 === 0) files[`${directory}/__pycache__/notes.txt`] = 'x';
      if (inner % 7 === 0) files[`${directory}/deep/${'d/'.repeat(inner)}gone.pyc`] = pyc();
    }
  }
  return files;
}

describe('two threads', () => {
  const directory = temporaryDirectory();
  const root = directory.path;

  beforeAll(() => {
    writeTree(root, wideTree());
  });

  afterAll(directory.remove);

  it('find what one finds, in the same order', async () => {
    let workers = 0;
    const onWorker = (): void => {
      workers += 1;
    };
    process.on('worker', onWorker);
    onTestFinished(() => {
      process.off('worker', onWorker);
    });
    for (const options of [
      {},
      { husks: true, sizes: true },
      { headers: true, only: ['orphan'] as const },
    ]) {
      const one = await scan([root], { ...options, threads: 1 });
      expect(await scan([root], { ...options, threads: 2 })).toEqual(one);
      expect(workers).toBeGreaterThan(0);
      workers = 0;
      expect(one.entries.length).toBeGreaterThan(10_000);
    }
  });

  it('stop when they are aborted', async () => {
    const controller = new AbortController();
    const aborted = scan([root], {
      signal: controller.signal,
      onProgress: ({ directories }) => {
        if (directories > 10_200) controller.abort(new Error('enough'));
      },
    });
    await expect(aborted).rejects.toThrow('enough');
  });

  it('a survey counts what a plan lists', async () => {
    for (const options of [{}, { husks: true, sizes: true }]) {
      const found = await survey([root], options);
      const plan = found.toPlan();
      const counts = new Map<string, number>();
      const add = (key: string, count: number): void => {
        counts.set(key, (counts.get(key) ?? 0) + count);
      };
      for (const tally of found.tallies()) {
        const { class: kind, action, reason, interpreter, type } = tally;
        add([kind, action, reason, interpreter, type].join(), tally.count);
      }
      for (const { class: kind, action, reason, interpreter, type } of plan.entries) {
        add([kind, action, reason, interpreter, type].join(), -1);
      }
      expect(counts.size).toBeGreaterThan(3);
      expect([...counts.values()].filter((count) => count !== 0)).toEqual([]);
      const usage = (list: Iterable<{ diskUsage?: number }>): number =>
        [...list].reduce((sum, { diskUsage = 0 }) => sum + diskUsage, 0);
      expect(usage(found.tallies())).toBe(usage(plan.entries));
      expect(Object.keys(decisions(root, plan)).length).toBe(plan.entries.length);
    }
  });
});
