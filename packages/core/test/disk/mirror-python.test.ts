import fs from 'node:fs';
import { join } from 'node:path';

import {
  differences,
  program,
  pythonVersions,
  runPython,
  skipWithout,
  snapshot,
  type Python,
} from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { scanMirror, sweep, type MirrorOptions } from '../../src/disk/index.js';
import { tree } from './support.js';

/** Those that know `sys.pycache_prefix`. */
const pythons: readonly Python[] = skipWithout('python3')
  ? []
  : pythonVersions().filter(({ version }) => /^3\.([89]|\d\d)$/.test(version));
const PROGRAM = {
  'app/__init__.py': '',
  'app/main.py': 'from app import helper, old\nprint(helper.ANSWER)\n',
  'app/helper.py': 'ANSWER = 42\n',
  'app/old.py': 'OLD = 1\n',
};

/** Runs the program, or a module given, with a mirror. */
function run(python: string, cwd: string, prefix: string, ...args: readonly string[]): string {
  const env = { PYTHONPYCACHEPREFIX: prefix };
  return runPython(python, args.length > 0 ? args : ['-m', 'app.main'], { cwd, env });
}

async function collect(prefix: string, options: MirrorOptions = {}): Promise<string[]> {
  const before = snapshot(prefix);
  const report = await sweep(await scanMirror([prefix], { threads: 1, ...options }));
  expect(new Set(report.outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['removed']));
  const { removed, added, changed } = differences(before, snapshot(prefix));
  expect([...added, ...changed]).toEqual([]);
  return removed;
}

function bytecodeIn(prefix: string): string[] {
  return [...snapshot(prefix).keys()].filter((path) => path.endsWith('.pyc'));
}

/** Changes a source such that only its bytecode can still give the old answer: same size, same time. */
function changeUnseen(path: string): void {
  const { atime, mtime } = fs.statSync(path);
  fs.writeFileSync(path, 'ANSWER = 43\n');
  fs.utimesSync(path, atime, mtime);
}

describe.skipIf(pythons.length === 0 || process.platform === 'win32')(
  'a mirror of real Python',
  () => {
    const python = program('python3') ?? 'python3';

    it.each(pythons)(
      '$version: loses what has no source, and the rest is still used',
      async (own) => {
        const root = tree(PROGRAM);
        const prefix = tree();
        expect(run(own.path, root, prefix)).toBe('42\n');
        expect(await scanMirror([prefix], { threads: 1 })).toMatchObject({ problems: [] });
        expect(bytecodeIn(prefix).length).toBeGreaterThan(4);
        fs.rmSync(join(root, 'app/old.py'));
        fs.writeFileSync(
          join(root, 'app/main.py'),
          'from app import helper\nprint(helper.ANSWER)\n',
        );
        const tag = `cpython-${own.version.replace('.', '')}`;
        expect(await collect(prefix)).toEqual([`${root}/app/old.${tag}.pyc`]);
        changeUnseen(join(root, 'app/helper.py'));
        expect(run(own.path, root, prefix)).toBe('42\n');
      },
    );

    it('loses a virtual environment, and the directories that it leaves', async () => {
      const root = tree(PROGRAM);
      const prefix = tree();
      run(python, root, prefix, '-m', 'venv', '--without-pip', 'env');
      const site = fs.readdirSync(join(root, 'env/lib'))[0] ?? '';
      const packages = join(root, 'env/lib', site, 'site-packages/pkg/deep');
      fs.mkdirSync(packages, { recursive: true });
      fs.writeFileSync(join(packages, 'leaf.py'), 'LEAF = 1\n');
      run(join(root, 'env/bin/python'), root, prefix, '-c', 'import pkg.deep.leaf');
      run(python, root, prefix);
      expect(bytecodeIn(prefix).filter((path) => path.includes('/env/'))).not.toEqual([]);
      expect(await scanMirror([prefix], { threads: 1 })).toMatchObject({ problems: [] });
      fs.rmSync(join(root, 'env'), { recursive: true });
      const removed = await collect(prefix);
      expect(removed.length).toBeGreaterThan(3);
      expect(removed.filter((path) => !path.startsWith(`${root}/env`))).toEqual([]);
      expect(fs.existsSync(join(prefix, root, 'env'))).toBe(false);
      changeUnseen(join(root, 'app/helper.py'));
      expect(run(python, root, prefix)).toBe('42\n');
    });

    it.skipIf(pythons.length < 2)(
      'loses what an interpreter that is gone has written',
      async () => {
        const root = tree(PROGRAM);
        const prefix = tree();
        for (const { path } of pythons) run(path, root, prefix);
        const [gone, ...others] = pythons;
        const keepInterpreters = others.map(({ version }) => `cpython-${version}`);
        const tag = `cpython-${gone?.version.replace('.', '') ?? ''}`;
        const theirs = bytecodeIn(prefix).filter((path) => path.includes(`.${tag}.`));
        const removed = await collect(prefix, { keepInterpreters });
        expect(removed.filter((path) => path.endsWith('.pyc')).sort()).toEqual(theirs.sort());
        changeUnseen(join(root, 'app/helper.py'));
        for (const { path } of others) expect(run(path, root, prefix)).toBe('42\n');
        expect(run(gone?.path ?? '', root, prefix)).toBe('43\n');
      },
    );
  },
);
