import fc from 'fast-check';
import {
  gitRepository,
  pyc,
  skipWithout,
  snapshot,
  temporaryDirectory,
  writeTree,
} from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { sweep } from '../../src/disk/index.js';
import { scan } from './support.js';
import { model } from './model.js';
import { declare, file, options } from './random-tree.js';

const RUNS = Number(process.env['NOPYCACHE_FUZZ_RUNS'] ?? 60);

describe.skipIf(skipWithout('git') || process.platform === 'win32')('any tree', () => {
  it(
    '55: loses what the obvious model says, as the plan says, and nothing else',
    { timeout: 600_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(file, { maxLength: 40 }), options, async (files, chosen) => {
          const root = temporaryDirectory();
          const outside = temporaryDirectory();
          try {
            writeTree(outside.path, { 'm.py': '', '__pycache__/m.cpython-311.pyc': pyc() });
            const outsideBefore = snapshot(outside.path);
            const { tree, tracked } = declare(files, outside.path);
            const git = gitRepository(root.path);
            writeTree(root.path, tree);
            if (tracked.length > 0)
              git.run('add', '-f', '--', ...tracked.map((path) => `:(literal)${path}`));
            const before = snapshot(root.path);
            const expected = model(
              before,
              new Set(indexOf(git.run('ls-files', '-z'))),
              chosen,
              root.path,
            );

            const plan = await scan([root.path], chosen);
            const promised = plan.entries
              .filter(({ action }) => action === 'remove')
              .map(({ path }) => path.slice(root.path.length))
              .sort();
            expect(promised).toEqual(expected);
            expect(snapshot(root.path)).toEqual(before);

            const report = await sweep(plan);
            expect(report.outcomes.map(({ outcome }) => outcome)).toEqual(
              promised.map(() => 'removed'),
            );
            const after = snapshot(root.path);
            for (const path of promised.map(latin1)) before.delete(path);
            expect(after).toEqual(before);
            expect(snapshot(outside.path)).toEqual(outsideBefore);
            expect(
              (await scan([root.path], chosen)).entries.filter(({ action }) => action === 'remove'),
            ).toEqual([]);
          } finally {
            root.remove();
            outside.remove();
          }
        }),
        { numRuns: RUNS },
      );
    },
  );

  it('a second scan gives the same plan', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(file, { maxLength: 25 }), options, async (files, chosen) => {
        const root = temporaryDirectory();
        try {
          writeTree(root.path, declare(files, '/nowhere').tree);
          const plan = await scan([root.path], chosen);
          expect(await scan([root.path], chosen)).toEqual(plan);
          const all = plan.entries.map(({ path }) => path);
          expect(new Set(all).size).toBe(all.length);
          const removed = plan.entries.filter(({ action }) => action === 'remove');
          const order = removed.map(({ path }) => path);
          order.forEach((path, at) => {
            const later = order.slice(at + 1);
            expect(later.some((other) => other.startsWith(`${path}/`))).toBe(false);
          });
        } finally {
          root.remove();
        }
      }),
      { numRuns: RUNS },
    );
  });
});

function indexOf(listing: string): string[] {
  return listing
    .split('\0')
    .filter(Boolean)
    .map((path) => `/${path}`)
    .map(latin1);
}

function latin1(path: string): string {
  return Buffer.from(path, 'utf8').toString('latin1');
}
