import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { gitRepository, pyc, skipWithout, snapshot, symlink } from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { sweep } from '../../src/disk/index.js';
import { cleaned, decisions, outcomes, scan, scanned, tree } from './support.js';

const BYTECODE = { 'm.py': '', '__pycache__/m.cpython-311.pyc': pyc() };
const TAG = 'Signature: 8a477f597d28d172789f06886806bc55\n';

describe('husks', () => {
  it('28: removes directories in which only bytecode was left, up to the root', async () => {
    const root = tree({
      'old/feature/deep/__pycache__/m.cpython-311.pyc': pyc(),
      'old/feature/__pycache__/': '',
      'old/loose/__pycache__/m.cpython-311.pyc': pyc(),
      'old/loose/gone.pyc': pyc(),
      'empty/': '',
    });
    expect(await scanned(root)).not.toHaveProperty('old');
    await cleaned(root, { husks: true });
    expect([...snapshot(root).keys()].sort()).toEqual([
      '/empty',
      '/old',
      '/old/loose',
      '/old/loose/gone.pyc',
    ]);
    await cleaned(root, { husks: true, include: ['sourceless'] });
    expect([...snapshot(root).keys()].sort()).toEqual(['/empty', '/old', '/old/loose']);
  });

  it('28: a root is no husk', async () => {
    const root = tree({ 'a/__pycache__/m.cpython-311.pyc': pyc() });
    await sweep(await scan([join(root, 'a'), root], { husks: true }));
    expect([...snapshot(root).keys()]).toEqual(['/a']);
  });

  it.skipIf(skipWithout('git'))(
    '29: keeps what git tracks, even where it looks empty',
    async () => {
      const library = tree({ 'x.py': '' });
      const upstream = gitRepository(library);
      upstream.run('add', '.');
      upstream.run('commit', '-qm', 'library');
      const root = tree({ 'kept/.gitkeep': '', 'kept/__pycache__/m.cpython-311.pyc': pyc() });
      const git = gitRepository(root);
      git.run('submodule', '--quiet', 'add', library, 'sub');
      git.run('submodule', '--quiet', 'deinit', '-f', 'sub');
      git.run('add', '.');
      git.run('commit', '-qm', 'x');
      const { mkdirSync, writeFileSync } = await import('node:fs');
      mkdirSync(join(root, 'sub/__pycache__'));
      writeFileSync(join(root, 'sub/__pycache__/m.cpython-311.pyc'), pyc());
      const found = await scanned(root, { husks: true });
      expect(found).toMatchObject({ 'sub/__pycache__': 'remove cache-directory' });
      expect(found).not.toHaveProperty('sub');
      expect(found).not.toHaveProperty('kept');
    },
  );

  it('keeps a directory that is written into meanwhile', async () => {
    const root = tree({ 'old/__pycache__/m.cpython-311.pyc': pyc() });
    const plan = await scan([root], { husks: true });
    writeFileSync(join(root, 'old/new.py'), '');
    expect(outcomes(root, await sweep(plan))).toEqual({
      'old/__pycache__/m.cpython-311.pyc': 'removed',
      'old/__pycache__': 'removed',
      old: 'kept: in-use',
    });
  });
});

describe('debris', () => {
  const proven = {
    '.coverage': 'SQLite format 3\0...',
    'htmlcov/status.json': '{}',
    '.hypothesis/examples/x': '',
    '.ipynb_checkpoints/a-checkpoint.ipynb': '',
    '.mypy_cache/3.11/x.json': '',
    '.nox/tests/pyvenv.cfg': '',
    'noxfile.py': '',
    'pkg.egg-info/PKG-INFO': '',
    'build/lib/x.py': '',
    'dist/x-1.0.tar.gz': '',
    'pyproject.toml': '',
    '.pytest_cache/CACHEDIR.TAG': TAG,
    '.ruff_cache/CACHEDIR.TAG': TAG,
    '.ruff_cache/0.1/x': '',
    '.tox/py/bin/python': symlink('/usr/bin/python3'),
  };
  const sources = ['noxfile.py', 'pyproject.toml'];

  it.runIf(process.platform !== 'win32')(
    'removes what its evidence shows to be a cache, and only when asked',
    async () => {
      const root = tree(proven);
      const before = Object.values(await scanned(root));
      expect(before.every((text) => text.startsWith('keep '))).toBe(true);
      await cleaned(root, { debris: true });
      expect([...snapshot(root).keys()].sort()).toEqual(sources.map((name) => `/${name}`));
    },
  );

  it('keeps what goes by the same name', async () => {
    const root = tree({
      '.coverage': 'a note',
      'htmlcov/notes.txt': '',
      '.mypy_cache/notes.txt': '',
      '.pytest_cache/CACHEDIR.TAG': 'Signature: something else',
      'a.egg-info/notes.txt': '',
      'web/package.json': '{}',
      'web/pyproject.toml': '',
      'web/dist/x-1.0.tar.gz': '',
      'web/build/lib/x.js': '',
      'lone/dist/x.whl': '',
      'py/pyproject.toml': '',
      'py/dist/x.whl': '',
      'py/dist/README': '',
      'repo/.mypy_cache/3.11/nested/.git/HEAD': '',
      'kept/.mypy_cache/3.11/.nopycache-keep': '',
      'protected/.nopycache-keep': '',
      'protected/.mypy_cache/3.11/x.json': '',
      'env/pyvenv.cfg': '',
      'env/.mypy_cache/3.11/x.json': '',
    });
    const before = snapshot(root);
    const found = Object.values(await scanned(root, { debris: true }));
    expect(found.filter((text) => text.startsWith('remove'))).toEqual([]);
    expect(await cleaned(root, { debris: true })).toEqual({});
    expect(snapshot(root)).toEqual(before);
  });

  it('takes only the topics that are named', async () => {
    const root = tree({ '.mypy_cache/3.11/x': '', '.ruff_cache/CACHEDIR.TAG': TAG });
    await cleaned(root, { debris: ['ruff'] });
    expect([...snapshot(root).keys()].sort()).toEqual([
      '/.mypy_cache',
      '/.mypy_cache/3.11',
      '/.mypy_cache/3.11/x',
    ]);
  });

  it.skipIf(skipWithout('git'))('keeps all of it when git tracks any of it', async () => {
    const root = tree({ 'pyproject.toml': '', 'dist/x.whl': '', 'dist/y.whl': '' });
    gitRepository(root).run('add', '-f', 'dist/x.whl');
    const before = snapshot(root);
    expect(await scanned(root, { debris: true })).toMatchObject({
      'dist/x.whl': 'keep debris: tracked',
      'dist/y.whl': 'keep debris: tracked',
      dist: 'keep debris: not-empty',
    });
    await cleaned(root, { debris: true });
    expect(snapshot(root)).toEqual(before);
  });

  it.skipIf(skipWithout('git'))('keeps all of it when git does not say', async () => {
    const root = tree({
      'pyproject.toml': '',
      'dist/x.whl': '',
      '.coverage': 'SQLite format 3\0',
      ...BYTECODE,
    });
    gitRepository(root).run('add', '-f', 'dist/x.whl');
    const answered = await scan([root], { debris: true });
    expect(decisions(root, answered)).toMatchObject({ '.coverage': 'remove debris' });
    writeFileSync(join(root, '.git/index'), 'broken');
    const found = await scanned(root, { debris: true });
    expect(found).toMatchObject({
      'dist/x.whl': 'keep debris: tracking-unknown',
      dist: 'keep debris: not-empty',
      '.coverage': 'keep debris: tracking-unknown',
      '__pycache__/m.cpython-311.pyc': 'remove valid',
    });
    expect(outcomes(root, await sweep(answered))).toEqual({
      '.coverage': 'kept: tracking-unknown',
      '__pycache__/m.cpython-311.pyc': 'removed',
      __pycache__: 'removed',
    });
  });

  it('looks for the evidence again before it removes', async () => {
    const root = tree({ '.ruff_cache/CACHEDIR.TAG': TAG, '.ruff_cache/x': '' });
    const plan = await scan([root], { debris: true });
    writeFileSync(join(root, '.ruff_cache/CACHEDIR.TAG'), 'mine now');
    expect(Object.values(outcomes(root, await sweep(plan)))).toEqual([
      'kept: changed',
      'kept: changed',
      'kept: not-empty',
    ]);
  });
});
