import fc from 'fast-check';
import { pyc, symlink, type Tree } from '@nopycache/test-fixtures';

import type { ModelOptions } from './model.js';

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

/** A file somewhere in a tree. */
export const file = fc.record({
  directory: fc.array(fc.constantFrom(...directoryNames), { maxLength: 4 }),
  name: fc.constantFrom(...fileNames),
  content: fc.constantFrom(...contents),
  isTracked: fc.boolean(),
});

export const options: fc.Arbitrary<ModelOptions> = fc.record({
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
export function declare(
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
