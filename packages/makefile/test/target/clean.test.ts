import fs from 'node:fs';
import { join } from 'node:path';

import { skipWithout, temporaryDirectory, writeTree } from '@nopycache/test-fixtures';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

import { added } from '../support/edited.js';
import { pathWith, runMake, type FindName, type MakeName } from '../support/makes.js';
import { pathsIn, plannedIn, writeDirtyTree } from '../support/tree.js';

const directory = temporaryDirectory();
const root = join(directory.path, 'tree');

const MAKES: readonly MakeName[] = ['make', 'bmake'];
const FINDS: readonly FindName[] = ['find', 'busybox'];
const MATRIX = MAKES.flatMap((make) => FINDS.map((find) => [make, find] as const));
const SKIP = ['git', ...MAKES, ...FINDS].map(skipWithout).includes(true);

function without(paths: readonly string[], removed: readonly string[]): string[] {
  return paths.filter((path) => !removed.includes(path));
}

afterAll(directory.remove);
beforeEach(() => {
  fs.rmSync(root, { recursive: true, force: true });
});

describe.skipIf(SKIP).each(MATRIX)('%s with the find of %s', (make, find) => {
  const run = (target: string) => runMake(make, root, [target], pathWith(find, directory.path));

  it.each([false, true])('removes what the core would, loose files: %s', async (loose) => {
    writeDirtyTree(root);
    fs.writeFileSync(join(root, 'Makefile'), added('all:\n', { loose }));
    const planned = await plannedIn(root);
    expect(planned.caches).toHaveLength(15);
    expect(planned.loose).toEqual(['pkg/-rf.pyo', 'pkg/legacy.pyc']);
    const before = pathsIn(root);
    const expected = [...planned.caches, ...(loose ? planned.loose : [])];

    const listed = run('list-pyc');
    const tops = expected.filter((path) => !path.includes('__pycache__/'));
    expect(listed.stdout.split('\n').sort()).toEqual(
      [...tops.flatMap((path) => `./${path}`.split('\n')), ''].sort(),
    );
    expect(pathsIn(root)).toEqual(before);

    expect(run('clean-pyc')).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(pathsIn(root)).toEqual(without(before, expected));
    expect(run('clean-pyc')).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(run('list-pyc')).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it('cleans although there is a file of its name', () => {
    writeTree(root, { 'clean-pyc': '', 'a/__pycache__/m.pyc': '', Makefile: added('all:\n') });
    expect(run('clean-pyc').status).toBe(0);
    expect(pathsIn(root)).toEqual(['Makefile', 'a', 'clean-pyc']);
  });

  it('skips directories by their names, whatever these hold', () => {
    const names = ["my env's", 'a*b', '$x'];
    const tree = Object.fromEntries(names.map((name) => [`${name}/__pycache__/m.pyc`, '']));
    const skip = names;
    writeTree(root, { ...tree, 'aXb/__pycache__/m.pyc': '', Makefile: added('all:\n', { skip }) });
    expect(run('list-pyc').stdout).toBe('./aXb/__pycache__\n');
    expect(run('clean-pyc').status).toBe(0);
    expect(pathsIn(root).filter((path) => path.endsWith('m.pyc'))).toHaveLength(3);
  });

  it.each([':', '::'])('cleans when the file’s own target does, written with %s', (separator) => {
    const makefile = added(`all:\nclean${separator}\n\t@echo own\n`, { hook: 'clean' });
    writeTree(root, { 'a/__pycache__/m.pyc': '', Makefile: makefile });
    expect(run('clean')).toMatchObject({ status: 0, stdout: 'own\n', stderr: '' });
    expect(pathsIn(root)).toEqual(['Makefile', 'a']);
  });
});

describe('what find cannot know', () => {
  it.skipIf(SKIP)('are environments of other names, and what is worth keeping', async () => {
    writeTree(root, {
      'my-env/pyvenv.cfg': '',
      'my-env/lib/m.py': '',
      'my-env/lib/__pycache__/m.cpython-311.pyc': '',
      'kept/.nopycache-keep': '',
      'kept/m.py': '',
      'kept/__pycache__/m.cpython-311.pyc': '',
      'a/m.py': '',
      'a/__pycache__/m.cpython-311.pyc': '',
      'a/__pycache__/m.f-1.py311.nbi': 'compiled by numba',
      'a/__pycache__/notes.txt': 'somebody’s',
      Makefile: added('all:\n'),
    });
    const { caches } = await plannedIn(root);
    expect(caches).toEqual(['a/__pycache__/m.cpython-311.pyc']);
    runMake('make', root, ['clean-pyc']);
    expect(pathsIn(root).filter((path) => path.includes('__pycache__'))).toEqual([]);
  });
});
