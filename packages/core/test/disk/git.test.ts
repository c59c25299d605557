import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

import { gitRepository, pyc, skipWithout, snapshot, writeTree } from '@nopycache/test-fixtures';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { sweep } from '../../src/disk/index.js';
import { cleaned, decisions, outcomes, scan, scanned, tree } from './support.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe.skipIf(skipWithout('git'))('what git tracks', () => {
  it('4, 5: keeps tracked bytecode and the directory it lies in', async () => {
    const root = tree({
      'keep.pyc': pyc(),
      'm.py': '',
      '__pycache__/m.cpython-311.pyc': pyc(),
      '__pycache__/m.cpython-312.pyc': pyc(),
    });
    gitRepository(root).run('add', '-f', 'keep.pyc', '__pycache__/m.cpython-311.pyc');
    expect(await scanned(root)).toEqual({
      '.git': 'keep version-control: version-control',
      'keep.pyc': 'keep legacy-orphan: tracked',
      '__pycache__/m.cpython-311.pyc': 'keep valid: tracked',
      '__pycache__/m.cpython-312.pyc': 'remove valid',
      __pycache__: 'keep cache-directory: not-empty',
    });
    expect(await cleaned(root, { include: ['tracked'] })).toEqual({
      '__pycache__/m.cpython-311.pyc': 'removed',
      '__pycache__/m.cpython-312.pyc': 'removed',
      __pycache__: 'removed',
    });
  });

  it('50: asks nested repositories, submodules and worktrees, and those around the root', async () => {
    const library = tree({ 'lib.py': '', 'lib.pyc': pyc() });
    const upstream = gitRepository(library);
    upstream.run('add', '-f', '.');
    upstream.run('commit', '-qm', 'library');

    const root = tree({ 'top.py': '', 'top.pyc': pyc(), 'nested/n.py': '', 'nested/n.pyc': pyc() });
    const outer = gitRepository(root);
    outer.run('submodule', '--quiet', 'add', library, 'sub');
    outer.run('add', '-f', 'top.pyc');
    outer.run('commit', '-qm', 'top');
    gitRepository(join(root, 'nested')).run('add', '-f', 'n.pyc');
    outer.run('worktree', 'add', '-q', 'tree');
    writeTree(root, {
      'sub/own.py': '',
      'sub/own.pyc': pyc(),
      'tree/own.py': '',
      'tree/own.pyc': pyc(),
    });

    const found = await scanned(root);
    expect(found).toMatchObject({
      'top.pyc': 'keep legacy: tracked',
      'nested/n.pyc': 'keep legacy: tracked',
      'sub/lib.pyc': 'keep legacy: tracked',
      'sub/own.pyc': 'remove legacy',
      'tree/top.pyc': expect.stringMatching(/^keep .*: tracked$/) as string,
      'tree/own.pyc': 'remove legacy',
    });
    const inside = await scan([join(root, 'nested')]);
    expect(decisions(root, inside)).toMatchObject({ 'nested/n.pyc': 'keep legacy: tracked' });
    expect(inside.repositories.map(({ answered }) => answered)).toEqual([true, true]);
  });

  it('70: takes intent-to-add, skip-worktree and assume-unchanged for tracked', async () => {
    const root = tree(
      Object.fromEntries(
        ['a', 'b', 'c', 'd'].flatMap((name): [string, string | Uint8Array][] => [
          [`${name}.py`, ''],
          [`${name}.pyc`, pyc()],
        ]),
      ),
    );
    const git = gitRepository(root);
    git.run('add', '-f', 'b.pyc', 'c.pyc');
    git.run('commit', '-qm', 'x');
    git.run('add', '-fN', 'a.pyc');
    git.run('update-index', '--skip-worktree', 'b.pyc');
    git.run('update-index', '--assume-unchanged', 'c.pyc');
    expect(await cleaned(root)).toEqual({ 'd.pyc': 'removed' });
  });

  it.runIf(process.platform === 'linux')(
    '52: reads names with newlines and bytes that are not UTF-8',
    async () => {
      const root = tree({ 'nl\nx.py': '', 'nl\nx.pyc': pyc(), 'm.py': '' });
      const raw = Buffer.concat([Buffer.from(`${root}/`), Buffer.from('\xE9.pyc', 'latin1')]);
      const rawSource = Buffer.concat([Buffer.from(`${root}/`), Buffer.from('\xE9.py', 'latin1')]);
      fs.writeFileSync(raw, pyc());
      fs.writeFileSync(rawSource, '');
      gitRepository(root).run('add', '-f', '.');
      expect(await cleaned(root)).toEqual({});
      const { entries } = await scan([root]);
      expect(entries.filter(({ reason }) => reason === 'tracked')).toHaveLength(2);
    },
  );

  it('51: goes on without git, says so, and fails where git is required', async () => {
    const root = tree({ 'm.py': '', 'm.pyc': pyc() });
    gitRepository(root).run('add', '-f', '.');
    vi.stubEnv('PATH', '/nowhere');
    const plan = await scan([root]);
    expect(decisions(root, plan)).toMatchObject({ 'm.pyc': 'remove legacy' });
    expect(plan.repositories).toEqual([{ path: root, answered: false }]);
    expect(plan.problems).toMatchObject([{ path: root, operation: 'git', code: 'GIT_NOT_FOUND' }]);
    await expect(scan([root], { requireGit: true })).rejects.toMatchObject({
      code: 'GIT_REQUIRED',
    });
    await expect(sweep(plan, { requireGit: true })).rejects.toMatchObject({ code: 'GIT_REQUIRED' });
  });

  it('51: says why git refused', async () => {
    const root = tree({ 'm.py': '', 'm.pyc': pyc() });
    gitRepository(root).run('add', '-f', '.');
    fs.writeFileSync(join(root, '.git/index'), 'broken');
    const plan = await scan([root]);
    expect(plan.problems).toMatchObject([{ operation: 'git', code: 'GIT_128' }]);
    expect(plan.problems[0]?.message).toContain('index file');
  });

  it('51: fails outside of every repository where git is required', async () => {
    const root = tree({ 'm.py': '', 'm.pyc': pyc() });
    await expect(scan([root], { requireGit: true })).rejects.toMatchObject({
      code: 'GIT_REQUIRED',
    });
    expect(await scan([tree()], { requireGit: true })).toMatchObject({ entries: [] });
  });

  it('is not led astray by a hook that sets GIT_DIR', async () => {
    const other = tree();
    gitRepository(other);
    const root = tree({ 'm.py': '', 'm.pyc': pyc() });
    gitRepository(root).run('add', '-f', '.');
    vi.stubEnv('GIT_DIR', join(other, '.git'));
    vi.stubEnv('GIT_INDEX_FILE', join(other, '.git/index'));
    expect(await cleaned(root)).toEqual({});
  });

  it('asks again before it removes', async () => {
    const root = tree({ 'm.py': '', 'm.pyc': pyc(), '__pycache__/m.cpython-311.pyc': pyc() });
    const git = gitRepository(root);
    const plan = await scan([root]);
    git.run('add', '-f', '.');
    const before = snapshot(root);
    expect(outcomes(root, await sweep(plan))).toEqual({
      'm.pyc': 'kept: tracked',
      '__pycache__/m.cpython-311.pyc': 'kept: tracked',
      __pycache__: 'kept: not-empty',
    });
    expect(snapshot(root)).toEqual(before);
  });

  it('finds a repository that was made after the scan', async () => {
    const root = tree({ 'in/m.py': '', 'in/m.pyc': pyc() });
    const plan = await scan([root]);
    gitRepository(join(root, 'in')).run('add', '-f', '.');
    expect(outcomes(root, await sweep(plan))).toEqual({ 'in/m.pyc': 'kept: tracked' });
  });

  it('52: one call serves a repository of many files', async () => {
    const root = tree({ 'm.py': '', 'm.pyc': pyc() });
    gitRepository(root);
    const hash = execFileSync('git', ['hash-object', '-w', '--stdin'], { cwd: root, input: '' })
      .toString()
      .trim();
    const lines = Array.from(
      { length: 50_000 },
      (_, at) => `100644 ${hash}\tdir${String(at % 100)}/f${String(at)}.py\n`,
    );
    execFileSync('git', ['update-index', '--index-info'], { cwd: root, input: lines.join('') });
    expect(await scanned(root)).toMatchObject({ 'm.pyc': 'remove legacy' });
  });
});
