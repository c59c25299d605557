import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parsePlan } from '@nopycache/core/disk';
import {
  differences,
  gitRepository,
  pyc,
  skipWithout,
  snapshot,
  writeMonorepo,
  writeTree,
} from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { nopycache, tree } from './support.js';

function monorepo(): string {
  const root = tree();
  writeMonorepo(root);
  return root;
}

/** A file that a person can read, with what the command should print. */
function golden(name: string): string {
  return readFileSync(new URL(`golden/${name}`, import.meta.url), 'utf8');
}

describe('nopycache scan', () => {
  it('shows a monorepo by workspace, and changes nothing', () => {
    const root = monorepo();
    const before = snapshot(root);
    const { stdout, status } = nopycache(root, []);
    expect(stdout).toBe(golden('scan.txt'));
    expect(status).toBe(0);
    expect(snapshot(root)).toEqual(before);
  });

  it('lists every entry', () => {
    const { stdout, status } = nopycache(monorepo(), ['scan', '--list', '--headers', '--husks']);
    expect(stdout).toBe(golden('list.txt'));
    expect(status).toBe(0);
  });

  it.skipIf(skipWithout('git'))('counts in the table what it lists', () => {
    const root = monorepo();
    writeTree(root, { 'libs/fast/__pycache__/data/': '', '.hg/': '', '.tox/py/': '' });
    gitRepository(root);
    const { stdout } = nopycache(root, []);
    const list = nopycache(root, ['--list']).stdout.split('\n').filter(Boolean);
    const counted = (heading: string): number => {
      const [, lines = ''] = new RegExp(`^${heading}\\n((?: .*\\n)+)`, 'm').exec(stdout) ?? [];
      return [...lines.matchAll(/^ +(\d+) /gm)].reduce((sum, [, own]) => sum + Number(own), 0);
    };
    const kept = list.filter((line) => /^keep(?!.*: not-empty\)$)/.test(line));
    expect(kept).toContainEqual(expect.stringMatching(/__pycache__\/data \(.*foreign\)$/));
    expect(counted('Kept')).toBe(kept.length);
    expect(Number(/^total.* (\d+)$/m.exec(stdout)?.[1])).toBe(kept.length);
    const skipped = list.filter((line) => line.startsWith('skip'));
    expect(skipped.length).toBeGreaterThan(2);
    expect(counted('Not entered')).toBe(skipped.length);
    expect(stdout + list.join('\n')).not.toContain('version-control');
    expect(nopycache(root, ['--json']).stdout).toContain('version-control');
  });

  it('writes a plan as JSON', () => {
    const root = monorepo();
    const { stdout } = nopycache(root, ['scan', '--json', '--sizes']);
    const plan = parsePlan(JSON.parse(stdout));
    expect(plan.roots).toEqual([root]);
    expect(plan.settings.sizes).toBe(true);
    expect(plan.entries.filter(({ action }) => action === 'remove').length).toBeGreaterThan(15);
  });

  it('separates paths with NUL', () => {
    const root = tree({ 'nl\nx/__pycache__/m.cpython-311.pyc': pyc() });
    const { stdout } = nopycache(root, ['scan', '-0']);
    const cache = join(root, 'nl\nx/__pycache__');
    expect(stdout).toBe(`${join(cache, 'm.cpython-311.pyc')}\0${cache}\0`);
  });

  it('exits with 1 when something was found and that was asked', () => {
    const root = monorepo();
    expect(nopycache(root, ['scan', '--fail-on-found']).status).toBe(1);
    expect(nopycache(tree(), ['scan', '--fail-on-found']).status).toBe(0);
    const { status, stdout } = nopycache(tree(), []);
    expect([status, stdout]).toEqual([0, 'No bytecode to remove.\n']);
  });

  it('keeps what the pinned interpreters use', () => {
    const root = monorepo();
    const { stdout } = nopycache(root, [
      'scan',
      '--only',
      'stale-interpreter',
      '-l',
      '--python',
      '3.13',
    ]);
    const removed = stdout.split('\n').filter((line) => line.startsWith('remove'));
    expect(
      removed.every((line) => line.includes('cpython-311') || line.includes('cache-dir')),
    ).toBe(true);
    expect(removed.length).toBeGreaterThan(2);
    const pinned = nopycache(join(root, 'services/api'), [
      'scan',
      '--only',
      'stale-interpreter',
      '-l',
    ]);
    expect(pinned.stdout.split('\n').filter((line) => line.startsWith('remove'))).toEqual([
      'remove api/__pycache__/app.cpython-311.pyc (stale-interpreter)',
    ]);
    const none = nopycache(tree(), ['scan', '--only', 'stale-interpreter']);
    expect(none.status).toBe(2);
    expect(none.stderr).toContain('--python 3.12');
  });

  it('colours only where it may', () => {
    const root = monorepo();
    expect(nopycache(root, [], { env: { NO_COLOR: undefined } }).stdout).not.toContain('\u001B');
    const forced = nopycache(root, [], { env: { NO_COLOR: undefined, FORCE_COLOR: '1' } });
    expect(forced.stdout).toContain('\u001B[1mWORKSPACE');
    expect(
      nopycache(root, [], { env: { NO_COLOR: '1', FORCE_COLOR: undefined } }).stdout,
    ).not.toContain('\u001B');
  });

  it.runIf(process.platform !== 'win32')('21: shows names so that a terminal is safe', () => {
    const name = 'a\u001B[31m\u202Eb';
    const root = tree({ [`${name}/__pycache__/m.cpython-311.pyc`]: pyc() });
    const { stdout } = nopycache(root, ['-l']);
    expect(stdout).toContain(String.raw`a\x1B[31m\u202Eb`);
    expect(stdout).not.toContain('\u001B');
    const plan = JSON.parse(nopycache(root, ['--json']).stdout) as { entries: { path: string }[] };
    expect(plan.entries[0]?.path).toContain(name);
    expect(nopycache(root, ['-0']).stdout).toContain(name);
  });

  it('says that nothing is protected outside of a repository', () => {
    const { stderr } = nopycache(monorepo(), []);
    expect(stderr).toBe(
      'nopycache: Not in a git repository, so that nothing is protected for being tracked.\n',
    );
  });

  it('55: the dry run of clean prints what scan prints, in the conditional', () => {
    const root = monorepo();
    const before = snapshot(root);
    expect(nopycache(root, ['clean', '--dry-run']).stdout).toBe(
      golden('scan.txt').replace(
        '12 files and 5 directories.',
        'Would remove 12 files and 5 directories. Nothing was removed.\nTo remove it: nopycache clean',
      ),
    );
    const listed = nopycache(root, ['clean', '-n', '-0']).stdout.split('\0').filter(Boolean);
    expect(snapshot(root)).toEqual(before);
    const removed = nopycache(root, ['clean', '-0']).stdout.split('\0').filter(Boolean);
    expect(removed).toEqual(listed);
    const gone = differences(before, snapshot(root));
    expect(gone.removed).toEqual(listed.map((path) => path.slice(root.length)).sort());
    expect([...gone.added, ...gone.changed]).toEqual([]);
  });
});
