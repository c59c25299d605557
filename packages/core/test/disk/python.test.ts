import fs from 'node:fs';
import { join } from 'node:path';

import {
  differences,
  program,
  pythonVersions,
  runPython,
  skipWithout,
  snapshot,
  writeTree,
} from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { sweep } from '../../src/disk/index.js';
import { cleaned, scan, scanned, tree } from './support.js';

const PROGRAM = {
  'app/__init__.py': '',
  'app/main.py':
    'from app import helper\nfrom app.deep import leaf\nprint(helper.ANSWER + leaf.ONE)\n',
  'app/helper.py': 'ANSWER = 41\n',
  'app/deep/__init__.py': '',
  'app/deep/leaf.py': 'ONE = 1\n',
};

describe.skipIf(skipWithout('python3'))('with real Python', () => {
  const python = program('python3') ?? 'python3';

  it('removes all that compileall and imports write, and the program runs as before', async () => {
    const root = tree(PROGRAM);
    const pristine = snapshot(root);
    const prefix = tree();
    const run = (): string => runPython(python, ['-m', 'app.main'], { cwd: root });
    expect(run()).toBe('42\n');
    for (const flags of [[], ['-O'], ['-OO']])
      runPython(python, [...flags, '-m', 'compileall', '-q', '.'], { cwd: root });
    runPython(python, ['-m', 'compileall', '-q', '-b', '.'], { cwd: root });
    runPython(python, ['-m', 'app.main'], { cwd: root, env: { PYTHONPYCACHEPREFIX: prefix } });
    expect(fs.readdirSync(prefix)).not.toEqual([]);

    const before = snapshot(root);
    const written = differences(pristine, before).added;
    expect(written.length).toBe(5 * 4 + 2);
    const done = await cleaned(root);
    expect(new Set(Object.values(done))).toEqual(new Set(['removed']));
    expect(
      Object.keys(done)
        .map((path) => `/${path}`)
        .sort(),
    ).toEqual(written);
    expect(snapshot(root)).toEqual(pristine);
    expect(run()).toBe('42\n');
  });

  it('55: a dry run lists what the real run removes; everything else stays byte for byte', async () => {
    const root = tree({
      ...PROGRAM,
      'vendor/only.py': 'ONLY = 1\n',
      'data/x.bin': Uint8Array.of(0, 1, 2),
    });
    runPython(python, ['-m', 'compileall', '-q', '-b', 'vendor'], { cwd: root });
    runPython(python, ['-m', 'compileall', '-q', '.'], { cwd: root });
    fs.rmSync(join(root, 'vendor/only.py'));
    const plan = await scan([root]);
    const promised = plan.entries
      .filter(({ action }) => action === 'remove')
      .map(({ path }) => path.slice(root.length));
    const before = snapshot(root);
    await sweep(plan);
    const { removed, added, changed } = differences(before, snapshot(root));
    expect(removed).toEqual([...promised].sort());
    expect([...added, ...changed]).toEqual([]);
    expect(fs.existsSync(join(root, 'vendor/only.pyc'))).toBe(true);
    expect(
      runPython(python, ['-c', 'import only; print(only.ONLY)'], { cwd: join(root, 'vendor') }),
    ).toBe('1\n');
  });

  it.each(pythonVersions().map(({ version, path }) => [version, path]))(
    '47, 48, 49: Python %s and the scan agree on what is stale',
    async (version, path) => {
      const root = tree({
        'fresh.py': 'A = 1\n',
        'touched.py': 'B = 2\n',
        'grown.py': 'C = 3\n',
        'old.py': 'D = 4\n',
      });
      const past = new Date('2001-02-03T04:05:06Z');
      fs.utimesSync(join(root, 'old.py'), past, past);
      const isTwo = version.startsWith('2.');
      runPython(path, ['-m', 'compileall', '-q', '.'], { cwd: root });
      const time = new Date(Date.now() + 5_000);
      fs.utimesSync(join(root, 'touched.py'), time, time);
      const { mtime } = fs.statSync(join(root, 'grown.py'));
      fs.writeFileSync(join(root, 'grown.py'), 'C = 3000\n');
      fs.utimesSync(join(root, 'grown.py'), mtime, mtime);
      const found = await scanned(root, { headers: true });
      const of = (name: string): string | undefined =>
        Object.entries(found).find(([file]) => file.includes(`${name}.`))?.[1];
      expect(of('fresh')).toBe(isTwo ? 'remove legacy' : 'remove valid');
      expect(of('old')).toBe(isTwo ? 'remove legacy' : 'remove valid');
      expect(of('touched')).toBe('remove stale-source');
      // Python 2 wrote no size into its header.
      expect(of('grown')).toBe(isTwo ? 'remove legacy' : 'remove stale-source');
    },
  );

  it('48: does not judge hash-based bytecode by times', async () => {
    const root = tree({ 'checked.py': 'A = 1\n', 'unchecked.py': 'B = 2\n' });
    for (const mode of ['checked', 'unchecked']) {
      runPython(
        python,
        ['-m', 'compileall', '-q', '--invalidation-mode', `${mode}-hash`, `${mode}.py`],
        { cwd: root },
      );
    }
    const time = new Date('2001-01-01');
    for (const name of ['checked.py', 'unchecked.py']) fs.utimesSync(join(root, name), time, time);
    const classes = Object.values(await scanned(root, { headers: true }));
    expect(classes).toEqual(['remove valid', 'remove valid', 'remove cache-directory']);
  });

  it('47: times and sizes wrap as in the header', async () => {
    const root = tree({ 'future.py': 'A = 1\n' });
    const future = new Date(2 ** 32 * 1_000 + 60_000);
    fs.utimesSync(join(root, 'future.py'), future, future);
    runPython(python, ['-c', 'import future'], { cwd: root });
    const found = await scanned(root, { headers: true });
    expect(Object.values(found)).toEqual(['remove valid', 'remove cache-directory']);
  });

  it('finds the half-written files of killed interpreters', async () => {
    const root = tree();
    writeTree(root, { 'm.py': 'A = 1\n' });
    const script = [
      'import importlib._bootstrap_external as b, _io, os, signal',
      'class Killed(_io.FileIO):',
      '    def write(self, data):',
      '        super().write(data[:7])',
      '        os.kill(os.getpid(), signal.SIGKILL)',
      'b._io.FileIO = Killed',
      'import m',
    ].join('\n');
    expect(() => runPython(python, ['-c', script], { cwd: root })).toThrow();
    const found = await scanned(root);
    expect(Object.values(found)).toEqual(['remove temporary', 'remove cache-directory']);
  });
});
