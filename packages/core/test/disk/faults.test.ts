import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

import { pyc, snapshot, unprivileged, withMode } from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { sweep } from '../../src/disk/index.js';
import { cleaned, scan, scanned, tree } from './support.js';

const BUILT = new URL('../../dist/disk/index.js', import.meta.url).href;

/** Scans and sweeps in a process of its own, where permissions or limits apply. */
function cleanElsewhere(
  root: string,
  before = '',
): { decisions: string[]; outcomes: string[]; problems: string[] } {
  const script = `
    const { scan, sweep } = await import(${JSON.stringify(BUILT)});
    const plan = await scan([${JSON.stringify(root)}]);
    const report = await sweep(plan);
    console.log(JSON.stringify({
      decisions: plan.entries.map((e) => e.path.slice(${String(root.length + 1)}) + ' ' + e.action + ' ' + e.reason),
      outcomes: report.outcomes.map((o) => o.path.slice(${String(root.length + 1)}) + ' ' + o.outcome + ' ' + (o.reason ?? o.code ?? '')),
      problems: plan.problems.map((p) => p.path.slice(${String(root.length + 1)}) + ' ' + p.operation + ' ' + p.code),
    }));`;
  const result = spawnSync(
    'sh',
    ['-c', `${before} exec "$0" --input-type=module -e "$1"`, process.execPath, script],
    { ...unprivileged(), encoding: 'utf8', cwd: '/' },
  );
  if (result.status !== 0) throw new Error(result.stderr);
  return JSON.parse(result.stdout) as ReturnType<typeof cleanElsewhere>;
}

/** Makes a tree that nobody in particular owns. */
function giveAway(root: string): void {
  const { uid, gid } = unprivileged();
  if (uid !== undefined) execFileSync('chown', ['-hR', `${String(uid)}:${String(gid)}`, root]);
}

/** Puts a directory's own tree over it, read-only. A bind takes that flag only when it is mounted again. */
function mountReadOnly(directory: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (spawnSync('mount', ['--bind', directory, directory]).status !== 0) return false;
  if (spawnSync('mount', ['-o', 'remount,bind,ro', directory]).status === 0) return true;
  execFileSync('umount', [directory]);
  return false;
}

describe.runIf(process.platform !== 'win32')('faults', () => {
  it('32, 69: goes on after files that cannot be removed', () => {
    const root = tree({
      'a/m.py': '',
      'a/__pycache__/m.cpython-311.pyc': pyc(),
      'b/m.py': '',
      'b/__pycache__/m.cpython-311.pyc': pyc(),
    });
    giveAway(root);
    fs.chmodSync(join(root, 'a/__pycache__'), 0o555);
    expect(cleanElsewhere(root)).toEqual({
      decisions: [
        'a/__pycache__/m.cpython-311.pyc remove bytecode',
        'a/__pycache__ remove empty-directory',
        'b/__pycache__/m.cpython-311.pyc remove bytecode',
        'b/__pycache__ remove empty-directory',
      ],
      outcomes: [
        'a/__pycache__/m.cpython-311.pyc failed EACCES',
        'a/__pycache__ kept not-empty',
        'b/__pycache__/m.cpython-311.pyc removed ',
        'b/__pycache__ removed ',
      ],
      problems: [],
    });
  });

  it('69: goes on after a file system that is mounted read-only', async ({ skip }) => {
    const root = tree({
      'a/__pycache__/m.cpython-311.pyc': pyc(),
      'b/__pycache__/m.cpython-311.pyc': pyc(),
    });
    const mounted = join(root, 'a');
    if (!mountReadOnly(mounted)) skip('mounting is not permitted here');
    try {
      expect(await cleaned(root)).toEqual({
        'a/__pycache__/m.cpython-311.pyc': 'failed: EROFS',
        'a/__pycache__': 'kept: not-empty',
        'b/__pycache__/m.cpython-311.pyc': 'removed',
        'b/__pycache__': 'removed',
      });
    } finally {
      execFileSync('umount', [mounted]);
    }
  });

  it('33: reports a directory that cannot be read, and cleans the others', () => {
    const root = tree({
      'a/__pycache__/m.cpython-311.pyc': pyc(),
      'b/__pycache__/m.cpython-311.pyc': pyc(),
      'c/__pycache__/m.cpython-311.pyc': pyc(),
      'c/x.pyc': withMode(0o000, pyc()),
      'c/x.py': '',
    });
    giveAway(root);
    fs.chmodSync(join(root, 'b'), 0o000);
    const result = cleanElsewhere(root);
    expect(result.problems).toEqual(['b list EACCES', 'c/x.pyc read EACCES']);
    expect(result.decisions).toContain('c/x.pyc keep unreadable');
    expect(result.outcomes).toEqual([
      'a/__pycache__/m.cpython-311.pyc removed ',
      'a/__pycache__ removed ',
      'c/__pycache__/m.cpython-311.pyc removed ',
      'c/__pycache__ removed ',
    ]);
  });

  it('works with 64 file descriptors', () => {
    const root = tree(
      Object.fromEntries(
        Array.from({ length: 600 }, (_, at) => [
          `d${String(at)}/__pycache__/m.cpython-311.pyc`,
          pyc(),
        ]),
      ),
    );
    giveAway(root);
    const { outcomes, problems } = cleanElsewhere(root, 'ulimit -n 64;');
    expect(problems).toEqual([]);
    expect(outcomes).toHaveLength(1_200);
    expect(outcomes.filter((text) => !text.includes(' removed '))).toEqual([]);
  });

  it('60: manages 5,000 levels, far beyond PATH_MAX', async () => {
    const root = tree();
    const script = `
      import os
      os.chdir(${JSON.stringify(root)})
      for level in range(5000):
          os.mkdir("dd")
          os.chdir("dd")
      os.mkdir("__pycache__")
      open("__pycache__/m.cpython-311.pyc", "w").close()
      open("m.py", "w").close()
    `.replace(/^ {6}/gm, '');
    execFileSync('python3', ['-c', script]);
    const found = await scanned(root);
    expect(Object.values(found)).toEqual(['remove valid', 'remove cache-directory']);
    if (process.platform !== 'linux') return;
    expect(Object.values(await cleaned(root))).toEqual(['removed', 'removed']);
    expect(await scanned(root)).toEqual({});
  });

  it('61: manages a directory of 20,000 files, and lets others run meanwhile', async () => {
    const root = tree({ '__pycache__/': '' });
    for (let at = 0; at < 20_000; at += 1) {
      fs.writeFileSync(join(root, '__pycache__', `m${String(at)}.cpython-311.pyc`), '');
    }
    const plan = await scan([root]);
    let turns = 0;
    const timer = setInterval(() => (turns += 1));
    const { outcomes } = await sweep(plan);
    clearInterval(timer);
    expect(outcomes).toHaveLength(20_001);
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['removed']));
    expect(fs.readdirSync(root)).toEqual([]);
    expect(turns).toBeGreaterThan(10);
  }, 60_000);

  it('names of 255 bytes', async () => {
    const stem = 'x'.repeat(255 - '.cpython-311.pyc'.length);
    const root = tree({
      [`__pycache__/${stem}.cpython-311.pyc`]: pyc(),
      [`${'d'.repeat(255)}/__pycache__/`]: '',
    });
    expect(new Set(Object.values(await cleaned(root)))).toEqual(new Set(['removed']));
    expect([...snapshot(root).keys()]).toEqual([`/${'d'.repeat(255)}`]);
  });
});
