import { join } from 'node:path';

import { pyc, snapshot } from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { PROTECTIONS } from '../../src/disk/index.js';
import { cleaned, decisions, scan, scanned, tree } from './support.js';

const CACHE = { 'm.py': '', '__pycache__/m.cpython-311.pyc': pyc() };

function cacheIn(directory: string): Record<string, string | Uint8Array> {
  return Object.fromEntries(
    Object.entries(CACHE).map(([path, content]) => [`${directory}/${path}`, content]),
  );
}

describe('directories that are not entered', () => {
  it('24: knows a virtual environment by its content, not by its name', async () => {
    const root = tree({
      '.venv/pyvenv.cfg': '',
      ...cacheIn('.venv/lib'),
      'conda/conda-meta/history': '',
      ...cacheIn('conda/lib'),
      ...cacheIn('env/lib'),
      ...cacheIn('venv'),
    });
    expect(await scanned(root)).toEqual({
      '.venv': 'keep virtual-environment: virtual-environments',
      conda: 'keep virtual-environment: virtual-environments',
      'env/lib/__pycache__/m.cpython-311.pyc': 'remove valid',
      'env/lib/__pycache__': 'remove cache-directory',
      'venv/__pycache__/m.cpython-311.pyc': 'remove valid',
      'venv/__pycache__': 'remove cache-directory',
    });
  });

  it('24: cleans a root in a virtual environment, and one that is one', async () => {
    const root = tree({ 'venv/pyvenv.cfg': '', ...cacheIn('venv/src') });
    const expected = {
      'venv/src/__pycache__/m.cpython-311.pyc': 'remove valid',
      'venv/src/__pycache__': 'remove cache-directory',
    };
    expect(decisions(root, await scan([join(root, 'venv/src')]))).toEqual(expected);
    expect(decisions(root, await scan([join(root, 'venv')]))).toEqual(expected);
  });

  it('25, 26: enters neither node_modules nor version control nor test environments', async () => {
    const names = ['node_modules', '.git', '.hg', '.svn', '.jj', '.tox', '.nox'];
    const root = tree(
      Object.fromEntries(names.flatMap((name) => Object.entries(cacheIn(`${name}/x`)))),
    );
    const before = snapshot(root);
    const found = await scanned(root);
    expect(Object.keys(found).sort()).toEqual([...names].sort());
    expect(Object.values(found).every((text) => text.startsWith('keep '))).toBe(true);
    expect(await cleaned(root)).toEqual({});
    expect(snapshot(root)).toEqual(before);
    const all = await scanned(root, { include: PROTECTIONS });
    expect(Object.values(all)).toEqual(
      names.flatMap(() => ['remove valid', 'remove cache-directory']),
    );
  });

  it('26: takes a bare repository for version control', async () => {
    const root = tree({
      'mirror.git/HEAD': 'ref: refs/heads/main\n',
      'mirror.git/objects/': '',
      'mirror.git/refs/': '',
      ...cacheIn('mirror.git/refs/heads'),
    });
    expect(await scanned(root)).toEqual({
      'mirror.git': 'keep version-control: version-control',
    });
  });

  it('59: leaves a directory with a .nopycache-keep alone, whichever it is', async () => {
    const root = tree({
      'a/.nopycache-keep': '',
      ...cacheIn('a/deep'),
      'b/__pycache__/.nopycache-keep': '',
      'b/__pycache__/m.cpython-311.pyc': pyc(),
      ...cacheIn('c'),
    });
    expect(await scanned(root)).toEqual({
      a: 'keep keep-file: keep-files',
      'b/__pycache__': 'keep keep-file: keep-files',
      'c/__pycache__/m.cpython-311.pyc': 'remove valid',
      'c/__pycache__': 'remove cache-directory',
    });
    const kept = tree({ '.nopycache-keep': '', ...CACHE });
    expect(await cleaned(kept)).toEqual({});
  });

  it('a __pycache__ may itself be a root', async () => {
    const root = tree({ ...CACHE, '__pycache__/gone.cpython-311.pyc': pyc() });
    const plan = await scan([join(root, '__pycache__')]);
    expect(decisions(root, plan)).toEqual({
      '__pycache__/gone.cpython-311.pyc': 'remove orphan',
      '__pycache__/m.cpython-311.pyc': 'remove valid',
      __pycache__: 'remove cache-directory',
    });
  });
});

describe('roots', () => {
  it('53: visits overlapping roots once', async () => {
    const root = tree({ ...cacheIn('a/b'), ...cacheIn('a/c') });
    const roots = [
      root,
      join(root, 'a'),
      join(root, 'a/b') + '/',
      join(root, 'a/c/__pycache__'),
      root,
    ];
    const plan = await scan(roots);
    expect(Object.keys(decisions(root, plan))).toHaveLength(plan.entries.length);
    const alone = await scan([root]);
    expect(decisions(root, plan)).toEqual(decisions(root, alone));
    // A cache that is a root has its sources looked for in the directory that it lies in.
    expect(plan.directories).toBe(alone.directories + 1);
  });

  it.each([
    ['a file', 'ROOT_NOT_A_DIRECTORY', (root: string) => join(root, 'm.py')],
    ['missing', 'ROOT_NOT_FOUND', (root: string) => join(root, 'nowhere')],
    ['the root of the file system', 'ROOT_TOO_WIDE', () => '/'],
    ['the home directory', 'ROOT_TOO_WIDE', () => process.env['HOME'] ?? '/'],
  ])('54: refuses a root that is %s', async (_, code, path) => {
    const root = tree(CACHE);
    await expect(scan([root, path(root)])).rejects.toMatchObject({ name: 'DiskError', code });
  });

  it('refuses options that mean nothing', async () => {
    const root = tree();
    const wrong = { code: 'INVALID_OPTION' };
    await expect(scan([])).rejects.toMatchObject(wrong);
    await expect(scan([root], { only: ['orphans' as 'orphan'] })).rejects.toMatchObject(wrong);
    await expect(scan([root], { only: ['stale-interpreter'] })).rejects.toMatchObject(wrong);
    await expect(scan([root], { keepInterpreters: ['3.12'] })).rejects.toMatchObject(wrong);
    await expect(scan([root], { sourceSuffixes: ['hy'] })).rejects.toMatchObject(wrong);
    await expect(scan([root], { modifiedBefore: new Date('x') })).rejects.toMatchObject(wrong);
  });

  it('stops when it is aborted', async () => {
    const root = tree(CACHE);
    await expect(scan([root], { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
