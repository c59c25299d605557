import fs from 'node:fs';
import { join } from 'node:path';

import { pycOf, skipWithout, temporaryDirectory, writeTree } from '@nopycache/test-fixtures';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';

import { added } from '../support/edited.js';
import { pathWith, runMake } from '../support/makes.js';
import { pathsIn, plannedIn } from '../support/tree.js';

const RUNS = Number(process.env['NOPYCACHE_FUZZ_RUNS'] ?? 15);
const directory = temporaryDirectory();
const root = join(directory.path, 'tree');

/** Directories of sources, and those that are left alone: an environment by its name and by what is in it. */
const NAMES = ['a', 'b c', '-d', "e'$(f)", 'g\nh', '.i', '.venv', 'node_modules', '.tox', '.hg'];
const STEMS = ['m', '-rf', 'n o', '__init__'];

interface Module {
  readonly directories: readonly string[];
  readonly stem: string;
  readonly loose: boolean;
}

const modules: fc.Arbitrary<Module[]> = fc.array(
  fc.record({
    directories: fc.array(fc.constantFrom(...NAMES), { maxLength: 4 }),
    stem: fc.constantFrom(...STEMS),
    loose: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

/** Each module with its bytecode, beside it or in a cache. */
function write(found: readonly Module[]): void {
  fs.rmSync(root, { recursive: true, force: true });
  for (const { directories, stem, loose } of found) {
    const path = [...directories, ''].join('/');
    writeTree(root, { [`${path}${stem}.py`]: `x = 1\n` });
    const at = loose ? `${stem}.pyc` : `__pycache__/${stem}.cpython-311.pyc`;
    writeTree(root, { [path + at]: pycOf(`${loose ? '' : '../'}${stem}.py`) });
    const environment = directories.indexOf('.venv');
    if (environment === -1) continue;
    writeTree(root, { [[...directories.slice(0, environment + 1), 'pyvenv.cfg'].join('/')]: '' });
  }
}

afterAll(directory.remove);

it.skipIf(['make', 'bmake', 'find', 'busybox'].some(skipWithout)).each([
  ['make', 'find'],
  ['bmake', 'busybox'],
] as const)(
  '%s with the find of %s removes what the core would, of any tree',
  async (make, find) => {
    await fc.assert(
      fc.asyncProperty(modules, fc.boolean(), async (found, loose) => {
        write(found);
        writeTree(root, { Makefile: added('all:\n', { loose }) });
        const planned = await plannedIn(root);
        const expected = [...planned.caches, ...(loose ? planned.loose : [])];
        const before = pathsIn(root);
        const made = runMake(make, root, ['clean-pyc'], pathWith(find, directory.path));
        expect(made).toMatchObject({ status: 0, stdout: '', stderr: '' });
        expect(pathsIn(root)).toEqual(before.filter((path) => !expected.includes(path)));
      }),
      { numRuns: RUNS },
    );
  },
);
