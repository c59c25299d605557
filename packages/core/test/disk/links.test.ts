import fs from 'node:fs';
import { join } from 'node:path';

import { fifo, hardLink, pyc, skipWithout, snapshot, symlink } from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { cleaned, scan, scanned, tree } from './support.js';

describe.runIf(process.platform !== 'win32')('links and special files', () => {
  it('10: does not follow a directory link out of the tree', async () => {
    const outside = tree({ 'lib/m.py': '', 'lib/__pycache__/m.cpython-311.pyc': pyc() });
    const before = snapshot(outside);
    const root = tree({ linkdir: symlink(join(outside, 'lib')) });
    expect(await cleaned(root, { husks: true, debris: true })).toEqual({});
    expect(snapshot(outside)).toEqual(before);
  });

  it('11: keeps a link called __pycache__, or removes only the link', async () => {
    const outside = tree({ 'm.cpython-311.pyc': pyc() });
    const before = snapshot(outside);
    const root = tree({ 'x/__pycache__': symlink(outside), 'x/m.py': '' });
    expect(await scanned(root)).toEqual({ 'x/__pycache__': 'keep symlink: symlinks' });
    expect(await cleaned(root, { include: ['symlinks'] })).toEqual({ 'x/__pycache__': 'removed' });
    expect(snapshot(outside)).toEqual(before);
  });

  it('12, 13: keeps links called like bytecode, broken ones too', async () => {
    const root = tree({
      'precious.txt': 'precious',
      'p.py': '',
      'p.pyc': symlink('precious.txt'),
      'b.pyc': symlink('nowhere'),
      '__pycache__/p.cpython-311.pyc': symlink('../precious.txt'),
    });
    const before = snapshot(root);
    expect(await cleaned(root)).toEqual({});
    expect(snapshot(root)).toEqual(before);
  });

  it('14: is not caught in loops', async () => {
    const root = tree({
      'loop/self': symlink('.'),
      'loop/m.py': '',
      'loop/__pycache__/m.cpython-311.pyc': pyc(),
      'a/b': symlink('../b'),
      'b/a': symlink('../a'),
    });
    expect(await cleaned(root)).toEqual({
      'loop/__pycache__': 'removed',
      'loop/__pycache__/m.cpython-311.pyc': 'removed',
    });
  });

  it('15: keeps a file called __pycache__', async () => {
    const root = tree({ 'a/__pycache__': 'a file', 'b/__pycache__/m.cpython-311.pyc': pyc() });
    expect(await cleaned(root, { include: ['foreign'] })).toEqual({
      'b/__pycache__/m.cpython-311.pyc': 'removed',
      'b/__pycache__': 'removed',
    });
    expect(fs.readFileSync(join(root, 'a/__pycache__'), 'utf8')).toBe('a file');
  });

  it('30: frees nothing with a name of a file that has another one elsewhere', async () => {
    const root = tree({
      'keep.bin': pyc(),
      'm.py': '',
      '__pycache__/m.cpython-311.pyc': hardLink('keep.bin'),
      '__pycache__/n.cpython-311.pyc': pyc(),
      '__pycache__/o.cpython-311.pyc': hardLink('__pycache__/n.cpython-311.pyc'),
      '__pycache__/p.cpython-311.pyc': pyc(),
    });
    const { entries } = await scan([root], { sizes: true });
    const usage = entries.filter(({ type }) => type === 'file').map(({ diskUsage }) => diskUsage);
    const block = fs.statSync(join(root, 'keep.bin')).blocks * 512;
    expect(block).toBeGreaterThan(0);
    expect(usage).toEqual([0, 0, block, block]);
  });

  it.skipIf(skipWithout('mkfifo'))('31: neither opens nor removes a named pipe', async () => {
    const root = tree({
      'x.py': '',
      'x.pyc': fifo(),
      '__pycache__/x.cpython-311.pyc': fifo(),
    });
    expect(await scanned(root, { headers: true })).toEqual({
      'x.pyc': 'keep special-file: special-file',
      '__pycache__/x.cpython-311.pyc': 'keep special-file: special-file',
      __pycache__: 'keep cache-directory: not-empty',
    });
    expect(await cleaned(root)).toEqual({});
  });
});
