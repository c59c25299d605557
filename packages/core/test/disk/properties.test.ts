import fc from 'fast-check';
import {
  gitRepository,
  pyc,
  skipWithout,
  snapshot,
  symlink,
  temporaryDirectory,
  writeTree,
  type Tree,
} from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { sweep } from '../../src/disk/index.js';
import { scan } from './support.js';
import { model, type ModelOptions } from './model.js';

const RUNS = Number(process.env['NOPYCACHE_FUZZ_RUNS'] ?? 60);

const directoryNames = [
  'a',
  'b',
  '__pycache__',
  'node_modules',
  '.git',
  'x.pyc',
  'venv',
  'é',
  'a b',
];
const fileNames = [
  'm.py',
  'm.pyc',
  'n.pyc',
  'm.pyo',
  'm.cpython-311.pyc',
  'n.cpython-311.pyc',
  'n.cpython-311.opt-1.pyc',
  'm.cpython-311-pytest-8.0.pyc',
  'm.cpython-311.pyc.12345',
  'm.f-1.py311.nbi',
  'notes.txt',
  'lib.so',
  'pyvenv.cfg',
  '.nopycache-keep',
  '__pycache__',
];
const contents = ['pyc', 'text', 'empty', 'link', 'outside'] as const;

const file = fc.record({
  directory: fc.array(fc.constantFrom(...directoryNames), { maxLength: 4 }),
  name: fc.constantFrom(...fileNames),
  content: fc.constantFrom(...contents),
  isTracked: fc.boolean(),
});

const options: fc.Arbitrary<ModelOptions> = fc.record({
  only: fc.subarray(['orphan', 'valid', 'temporary', 'legacy-orphan'] as const, { maxLength: 2 }),
  include: fc.subarray(
    [
      'tracked',
      'sourceless',
      'foreign',
      'numba',
      'symlinks',
      'not-bytecode',
      'node_modules',
      'virtual-environments',
      'keep-files',
    ] as const,
    { maxLength: 2 },
  ),
  husks: fc.boolean(),
});

/** Declares the files that do not stand in each other's way. */
function declare(
  files: readonly {
    directory: string[];
    name: string;
    content: (typeof contents)[number];
    isTracked: boolean;
  }[],
  outside: string,
): { tree: Tree; tracked: string[] } {
  const taken = new Map<string, 'file' | 'directory'>();
  const tree: Record<string, Tree[string]> = {};
  const tracked: string[] = [];
  for (const { directory, name, content, isTracked } of files) {
    const parts = [...directory, name];
    const parents = directory.map((_, at) => directory.slice(0, at + 1).join('/'));
    const path = parts.join('/');
    if (taken.has(path) || parents.some((parent) => taken.get(parent) === 'file')) continue;
    for (const parent of parents) taken.set(parent, 'directory');
    taken.set(path, 'file');
    tree[path] = {
      pyc: pyc(),
      text: 'text',
      empty: '',
      link: symlink('m.py'),
      outside: symlink(outside),
    }[content];
    if (isTracked && !directory.includes('.git')) tracked.push(path);
  }
  return { tree, tracked };
}

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
