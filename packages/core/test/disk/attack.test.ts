import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

import { pyc, snapshot } from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { sweep } from '../../src/disk/index.js';
import { scan, tree } from './support.js';

/**
 * Swaps a directory for a symlink and back, and leaves it there for up to a millisecond, in which a sweep comes some
 * way.
 */
const ATTACKER = `
  const fs = require('node:fs');
  const [real, aside, outside] = process.argv.slice(1);
  process.stdout.write('ready');
  for (;;) {
    try { fs.renameSync(real, aside); fs.symlinkSync(outside, real); } catch {}
    try { fs.unlinkSync(real); fs.renameSync(aside, real); } catch {}
    const end = performance.now() + Math.random();
    while (performance.now() < end);
  }
`;

describe.runIf(process.platform === 'linux')('an attacker', () => {
  it('36: who swaps directories for symlinks never leads a sweep out of its roots', async () => {
    const names = Array.from({ length: 40 }, (_, at) => `m${String(at)}`);
    const files = Object.fromEntries(
      names.map((name) => [`__pycache__/${name}.cpython-311.pyc`, pyc()]),
    );
    const outside = tree({ ...files, 'deep/__pycache__/m0.cpython-311.pyc': pyc() });
    const before = snapshot(outside);
    const root = tree({ 'pkg/x': '' });
    const target = join(root, 'pkg');
    // Reached through a descriptor, the directory is refilled wherever the attacker has put it.
    const held = fs.openSync(target, 'r');
    const cache = `/proc/self/fd/${String(held)}/__pycache__`;
    const attacker = spawn(process.execPath, [
      '-e',
      ATTACKER,
      target,
      join(root, 'aside'),
      outside,
    ]);
    await new Promise((resolve) => attacker.stdout.once('data', resolve));
    let removed = 0;
    let deterred = 0;
    try {
      const deadline = performance.now() + 30_000;
      while ((removed < 1_000 || deterred < 100) && performance.now() < deadline) {
        fs.mkdirSync(cache, { recursive: true });
        for (const name of names) fs.writeFileSync(`${cache}/${name}.cpython-311.pyc`, pyc());
        const { outcomes } = await sweep(await scan([root]));
        removed += outcomes.filter(({ outcome }) => outcome === 'removed').length;
        deterred += outcomes.filter(({ reason }) => reason === 'changed').length;
      }
    } finally {
      attacker.kill('SIGKILL');
      await new Promise((resolve) => attacker.once('close', resolve));
      fs.closeSync(held);
    }
    expect(snapshot(outside)).toEqual(before);
    expect(removed).toBeGreaterThanOrEqual(1_000);
    expect(deterred).toBeGreaterThanOrEqual(100);
  });
});
