import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

import {
  gitRepository,
  pyc,
  skipWithout,
  snapshot,
  unprivileged,
  writeMonorepo,
} from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { MAIN, nopycache, startNopycache, tree } from './support.js';

const CACHE = { 'm.py': '', '__pycache__/m.cpython-311.pyc': pyc() };

describe('nopycache clean', () => {
  it('removes, says so, and has nothing to do the second time', () => {
    const root = tree(CACHE);
    const first = nopycache(root, ['clean']);
    expect(first.stdout).toContain('Removed 1 file and 1 directory.');
    expect(first.status).toBe(0);
    expect([...snapshot(root).keys()]).toEqual(['/m.py']);
    const second = nopycache(root, ['clean']);
    expect([second.status, second.stdout]).toEqual([0, 'Nothing was removed.\n']);
  });

  it('says how much it freed, and lists what it did', () => {
    const root = tree();
    writeMonorepo(root);
    const { stdout } = nopycache(root, ['clean', '--sizes', '--list', '--only', 'orphan']);
    expect(stdout).toContain(
      'removed services/api/api/__pycache__/removed.cpython-313.pyc (orphan)\n',
    );
    expect(stdout).toMatch(/Removed 2 files and 1 directory \(8\.0 KiB on disk\)\.\n$/);
  });

  it('says before how much it would remove, and the command that does', () => {
    const root = tree({ 'a b/m.py': '', 'a b/__pycache__/m.cpython-311.pyc': pyc() });
    const args = ['--husks', '--sizes', 'a b'];
    const { stdout } = nopycache(root, ['clean', ...args, '-n']);
    expect(stdout).toMatch(
      /Would remove 1 file and 1 directory \(.* KiB on disk\)\. Nothing was removed\.\n/,
    );
    expect(stdout).toContain("\nTo remove it: nopycache clean --husks --sizes 'a b'\n");
    expect(nopycache(tree(), ['clean', '-n']).stdout).toBe('No bytecode to remove.\n');
  });

  it('carries out a plan that was written before, from a file and from the standard input', () => {
    const root = tree({ ...CACHE, 'a/n.py': '', 'a/__pycache__/n.cpython-311.pyc': pyc() });
    const plan = nopycache(root, ['scan', '--json']).stdout;
    const file = join(tree(), 'plan.json');
    const partial = JSON.parse(plan) as { entries: { path: string }[] };
    partial.entries = partial.entries.filter(({ path }) => path.includes('/a/'));
    fs.writeFileSync(file, JSON.stringify(partial));
    expect(nopycache('/', ['clean', '--plan', file]).status).toBe(0);
    expect([...snapshot(root).keys()].sort()).toEqual([
      '/__pycache__',
      '/__pycache__/m.cpython-311.pyc',
      '/a',
      '/a/n.py',
      '/m.py',
    ]);
    expect(nopycache('/', ['clean', '--plan', '-'], { input: plan }).status).toBe(0);
    expect([...snapshot(root).keys()].sort()).toEqual(['/a', '/a/n.py', '/m.py']);
  });

  it('reports as JSON', () => {
    const root = tree(CACHE);
    const report = JSON.parse(nopycache(root, ['clean', '--json']).stdout) as object;
    expect(report).toMatchObject({
      format: 'nopycache-report',
      version: 1,
      roots: [root],
      aborted: false,
      outcomes: [{ outcome: 'removed' }, { outcome: 'removed' }],
      problems: [],
    });
  });

  it.skipIf(skipWithout('git'))('names what git tracks and leaves it', () => {
    const root = tree(CACHE);
    gitRepository(root).run('add', '-f', '.');
    const { stdout, status } = nopycache(root, ['clean']);
    expect(status).toBe(0);
    expect(stdout).toContain('1 tracked: tracked by git; untrack with git rm --cached');
    expect(fs.existsSync(join(root, '__pycache__/m.cpython-311.pyc'))).toBe(true);
  });
});

describe.runIf(process.platform !== 'win32')('faults', () => {
  it('32, 34: goes on, exits with 1, and gives one hint for all that belongs to somebody else', () => {
    const root = tree({
      'a/m.py': '',
      'a/__pycache__/m.cpython-311.pyc': pyc(),
      'b/__pycache__/n.cpython-311.pyc': pyc(),
    });
    const { uid, gid } = unprivileged();
    fs.chmodSync(root, 0o755);
    if (uid !== undefined)
      execFileSync('chown', ['-R', `${String(uid)}:${String(gid)}`, join(root, 'b')]);
    else fs.chmodSync(join(root, 'a/__pycache__'), 0o555);
    const { status, stderr, stdout } = spawnSync(process.execPath, [MAIN, 'clean', root], {
      ...unprivileged(),
      encoding: 'utf8',
      cwd: '/',
    });
    expect(stdout).toContain('Removed 1 file and 1 directory.');
    expect(stderr).toContain('a/__pycache__/m.cpython-311.pyc: could not be removed (EACCES)');
    if (uid !== undefined) {
      expect(stderr.match(/1 directory belongs to root, .* chown -R/g)).toHaveLength(1);
    }
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(1);
    expect(fs.existsSync(join(root, 'b/__pycache__'))).toBe(false);
  });

  it('62: stops at ^C, reports what is done, and exits with 130', async () => {
    const root = tree(
      Object.fromEntries(
        Array.from({ length: 8_000 }, (_, at) => [
          `d${String(at)}/__pycache__/m.cpython-311.pyc`,
          pyc(),
        ]),
      ),
    );
    const child = startNopycache(root, ['clean', '--json']);
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr?.on('data', (data: Buffer) => (stderr += data.toString()));
    const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
    const isStarted = (): boolean => fs.readdirSync(join(root, 'd0')).length === 0;
    while (!isStarted() && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 1));
    child.kill('SIGINT');
    expect(await closed).toBe(130);
    const report = JSON.parse(stdout) as {
      aborted: boolean;
      outcomes: { path: string; outcome: string }[];
    };
    expect(report.aborted).toBe(true);
    const removed = report.outcomes.filter(({ outcome }) => outcome === 'removed');
    const left = report.outcomes.filter(({ outcome }) => outcome === 'not-attempted');
    expect(removed.length).toBeGreaterThan(0);
    expect(left.length).toBeGreaterThan(0);
    expect(removed.length + left.length).toBe(report.outcomes.length);
    expect(removed.some(({ path }) => fs.existsSync(path))).toBe(false);
    expect(left.every(({ path }) => fs.existsSync(path))).toBe(true);
    expect(stderr).toMatch(/Interrupted: [\d,]+ entries were not attempted\. Run it again\./);
  });

  it('63: is quiet when its reader has seen enough', () => {
    const root = tree(
      Object.fromEntries(
        Array.from({ length: 3_000 }, (_, at) => [
          `d${String(at)}/__pycache__/m.cpython-311.pyc`,
          pyc(),
        ]),
      ),
    );
    const command = `"${process.execPath}" "${MAIN}" scan -l "${root}" | head -n 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8', cwd: root });
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).not.toMatch(/EPIPE|Error/);
  });
});
