import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { dirname, join } from 'node:path';

import { parsePlan } from '@nopycache/core/disk';
import {
  pyc,
  pythonVersions,
  runPython,
  skipWithout,
  snapshot,
  withMode,
  withTime,
  writeTree,
} from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { nopycache, tree } from './support.js';

const pythons = skipWithout('python3')
  ? []
  : pythonVersions().filter(({ version }) => /^3\.([89]|\d\d)$/.test(version));

/** As if this machine had no Python but the first one, and the system's. */
const NOTHING = {
  HOME: '/nowhere',
  PATH: `${dirname(pythons[0]?.path ?? '/bin/sh')}:/usr/bin:/bin`,
  PYENV_ROOT: undefined,
  PYTHONDONTWRITEBYTECODE: undefined,
  PYTHONPYCACHEPREFIX: undefined,
  VIRTUAL_ENV: undefined,
  CONDA_PREFIX: undefined,
};

/** Runs `nopycache prefix`. */
function prefix(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  cwd = tree(),
): ReturnType<typeof nopycache> {
  return nopycache(cwd, ['prefix', ...args], { env: { ...NOTHING, ...env } });
}

const PROGRAM = { 'm.py': 'import gone\nprint(1)\n', 'gone.py': '' };

/** A program and a mirror that a Python has written for it. */
function mirrored(paths = pythons.slice(0, 1).map(({ path }) => path)): {
  root: string;
  mirror: string;
} {
  const root = tree(PROGRAM);
  const mirror = tree();
  for (const path of paths) {
    runPython(path, ['-m', 'm'], { cwd: root, env: { PYTHONPYCACHEPREFIX: mirror } });
    runPython(path, ['-m', 'compileall', '-q', '.'], {
      cwd: root,
      env: { PYTHONPYCACHEPREFIX: mirror },
    });
  }
  return { root, mirror };
}

function filesIn(directory: string): string[] {
  return [...snapshot(directory)]
    .filter(([, what]) => what.startsWith('file'))
    .map(([path]) => path);
}

describe.skipIf(pythons.length === 0 || process.platform === 'win32')('nopycache prefix gc', () => {
  it('removes what has no source, after showing it, and nothing else', () => {
    const { root, mirror } = mirrored();
    fs.rmSync(join(root, 'gone.py'));
    const before = snapshot(mirror);
    const env = { PYTHONPYCACHEPREFIX: mirror };
    const shown = prefix(['gc', '--dry-run'], env);
    expect([shown.status, shown.stderr]).toEqual([0, '']);
    expect(shown.stdout).toMatch(
      /^BYTECODE WHOSE +WRITTEN BY +FILES\nsource is gone +cpython-3\d+ +1\n\nKept\n {2}\d+ files of use\n\nWould remove 1 file and 0 directories\. Nothing was removed\.\nTo remove it: nopycache prefix gc.*\n$/,
    );
    const listed = prefix(['gc', '-n', '-0'], env).stdout.split('\0').filter(Boolean);
    expect(snapshot(mirror)).toEqual(before);
    const done = prefix(['gc'], env);
    expect([done.status, done.stdout]).toEqual([
      0,
      expect.stringContaining('Removed 1 file and 0 directories.'),
    ]);
    const after = snapshot(mirror);
    const gone = [...before.keys()].filter((path) => !after.has(path));
    expect(gone.map((path) => mirror + path)).toEqual(listed);
    expect(prefix(['gc'], env).stdout).toContain('Nothing was removed.');
  });

  it('removes a tree that is gone, with its directories', () => {
    const { root, mirror } = mirrored();
    fs.renameSync(join(root, 'm.py'), join(root, 'n.py'));
    fs.rmSync(join(root, 'gone.py'));
    const { stdout, status } = prefix(['gc', mirror, '--sizes']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Removed \d+ files and [1-9] director(?:y|ies) \(.* on disk\)\.\n$/);
    expect(fs.existsSync(join(mirror, root))).toBe(false);
    expect(filesIn(mirror).length).toBeGreaterThan(0);
  });

  it.skipIf(pythons.length < 2)('asks which interpreters there are', () => {
    const [one, other] = pythons;
    const { root, mirror } = mirrored([one?.path ?? '', other?.path ?? '']);
    const tags = [one, other].map((each) => `cpython-${each?.version.replace('.', '') ?? ''}`);
    const home = tree({ 'bin/': '' });
    fs.symlinkSync(one?.path ?? '', join(home, 'bin/python3'));
    const env = { HOME: home, PATH: join(home, 'bin') };
    const { interpreters } = JSON.parse(prefix(['status', '--json'], env).stdout) as {
      interpreters: { tag: string }[];
    };
    const installed = new Set(interpreters.map(({ tag }) => tag));
    expect(installed).toContain(tags[0]);
    prefix(['gc', mirror], env);
    const left = filesIn(join(mirror, root)).map((path) => path.split('.')[1] ?? '');
    expect(new Set(left)).toEqual(new Set(tags.filter((tag) => installed.has(tag))));
    expect(prefix(['gc', mirror, '--python', '3.99'], env).stdout).toContain('interpreter is gone');
    expect(fs.existsSync(join(mirror, root))).toBe(false);
  });

  it('keeps all interpreters’ bytecode when one of them does not say what it is', () => {
    const mirror = tree();
    const source = tree({ 'm.py': '' });
    writeTree(join(mirror, source), {
      'm.cpython-37.pyc': pyc({ version: '3.7' }),
      'm.cpython-399.pyc': pyc(),
    });
    const broken = withMode(0o755, '#!/bin/sh\nexit 7\n');
    const home = tree({ 'bin/python': broken, 'named/python3.99': broken });
    const unknown = prefix(['gc', mirror], { HOME: home, PATH: join(home, 'bin') });
    expect(unknown.stderr).toContain(`${home}/bin/python: does not say which Python it is`);
    expect(unknown.stdout).toContain('Nothing was removed.');
    const known = prefix(['gc', mirror], { HOME: home, PATH: join(home, 'named') });
    expect(known.stderr).toBe('');
    expect(filesIn(join(mirror, source))).toEqual(['/m.cpython-399.pyc']);
  });

  it('removes what a virtual environment left, and Python goes on using the rest', () => {
    const root = tree({ 'm.py': 'import gone, json\nprint(1)\n', 'gone.py': '' });
    const mirror = tree();
    const [python] = pythons;
    const run = (program: string, ...args: readonly string[]): string =>
      runPython(program, args, { cwd: root, env: { PYTHONPYCACHEPREFIX: mirror } });
    run(python?.path ?? '', '-m', 'venv', '--without-pip', 'venv');
    const own = run(
      'venv/bin/python',
      '-c',
      'import site; print(site.getsitepackages()[0])',
    ).trim();
    fs.writeFileSync(join(own, 'installed.py'), '');
    run('venv/bin/python', '-c', 'import installed, m');
    const before = snapshot(mirror);
    expect(filesIn(join(mirror, own))).toHaveLength(1);
    fs.rmSync(join(root, 'venv'), { recursive: true });
    expect(prefix(['gc', mirror]).stdout).toContain('source is gone');
    const after = snapshot(mirror);
    expect(fs.existsSync(join(mirror, root, 'venv'))).toBe(false);
    expect(filesIn(join(mirror, root))).toHaveLength(2);
    for (const [path, what] of after)
      if (what.startsWith('file')) expect(what).toBe(before.get(path));
    // What is of use is read and not written anew: `-v` names each file that is loaded.
    const log = spawnSync(python?.path ?? '', ['-v', '-c', 'import m'], {
      cwd: root,
      env: { PATH: process.env['PATH'], PYTHONPYCACHEPREFIX: mirror },
      encoding: 'utf8',
    }).stderr;
    expect(log).toMatch(new RegExp(`code object from '${mirror}${root}/m\\.cpython-3\\d+\\.pyc'`));
    expect(log).toMatch(
      new RegExp(`code object from '${mirror}\\S+/json/__init__\\.cpython-3\\d+\\.pyc'`),
    );
    expect(log).not.toContain(`# wrote '`);
    const files = [...after].filter(([, what]) => what.startsWith('file'));
    expect([...snapshot(mirror)].filter(([, what]) => what.startsWith('file'))).toEqual(files);
  });

  it('removes what is old, where that is asked for', () => {
    const mirror = tree();
    const source = tree({ 'm.py': '', 'n.py': '' });
    writeTree(join(mirror, source), {
      'm.cpython-311.pyc': withTime(new Date('2020-01-01'), pyc()),
      'n.cpython-311.pyc': pyc(),
    });
    const { stdout } = prefix(['gc', mirror, '--older-than', '30d', '--python', '3.11']);
    expect(stdout).toContain('older than wanted');
    expect(filesIn(join(mirror, source))).toEqual(['/n.cpython-311.pyc']);
  });

  it('carries out a plan that was read and approved, as clean does', () => {
    for (const command of [['prefix', 'gc'], ['clean']]) {
      const { root, mirror } = mirrored();
      fs.rmSync(join(root, 'gone.py'));
      const directory = tree();
      const { stdout } = prefix(['gc', mirror, '-n', '--json']);
      expect(parsePlan(JSON.parse(stdout)).roots).toEqual([mirror]);
      fs.writeFileSync(join(directory, 'plan.json'), stdout);
      const done = nopycache(directory, [...command, '--plan', 'plan.json'], { env: NOTHING });
      expect([done.status, done.stderr]).toEqual([0, '']);
      expect(done.stdout).toContain('Removed 1 file and 0 directories.');
    }
  });
});

describe.runIf(process.platform !== 'win32')('nopycache prefix', () => {
  it.each<[string, readonly string[], string]>([
    ['no prefix', ['gc'], 'No interpreter here writes its bytecode into a directory of its own'],
    ['a directory that is not there', ['gc', 'nowhere'], 'nowhere: there is no such directory'],
    ['the whole disk', ['gc', '/'], 'this is the root of a file system'],
    ['a plan of scan', ['gc', '--plan', 'plan.json'], 'plan.json: is not a plan of prefix gc'],
    ['options beside a plan', ['gc', '--plan', 'x', '--sizes'], '--sizes has no meaning'],
    ['directories beside a plan', ['gc', '.', '--plan', 'x'], 'leave them out beside --plan'],
    ['an age that is none', ['gc', '--older-than', 'x'], '"x" is neither an age'],
    ['no command', [], 'Usage: nopycache prefix'],
    ['another command', ['clean'], "unknown command 'clean'"],
  ])('exits with 2: %s', (_, args, message) => {
    const directory = tree();
    const plan = nopycache(directory, ['scan', '--json']).stdout;
    fs.writeFileSync(join(directory, 'plan.json'), plan);
    const { status, stdout, stderr } = prefix(args, {}, directory);
    expect(stderr).toContain(message);
    expect([status, stdout]).toEqual([2, '']);
  });

  it('says in its help what it does', () => {
    const { status, stdout } = prefix(['gc', '--help']);
    expect(status).toBe(0);
    for (const option of ['--older-than', '--dry-run', '--plan', '--python']) {
      expect(stdout).toContain(option);
    }
  });
});

describe.skipIf(pythons.length === 0 || process.platform === 'win32')(
  'nopycache prefix status',
  () => {
    it('says where each interpreter writes, and what lies there', () => {
      const { root, mirror } = mirrored();
      fs.rmSync(join(root, 'gone.py'));
      const before = snapshot(mirror);
      const { stdout, stderr, status } = prefix(['status'], { PYTHONPYCACHEPREFIX: mirror });
      expect([status, stderr]).toEqual([0, '']);
      const version = pythons[0]?.version.replace('.', '\\.') ?? '';
      expect(stdout).toMatch(
        new RegExp(`^${dirname(pythons[0]?.path ?? '')}/\\S+ +${version}\\.\\d+ +${mirror}$`, 'm'),
      );
      expect(stdout).toMatch(new RegExp(`^${mirror}: \\d+ files of use, .* on disk\\.$`, 'm'));
      expect(stdout).toContain('1 file that nothing reads any more');
      expect(snapshot(mirror)).toEqual(before);
    });

    it('says so where there is no prefix, or nothing in it yet', () => {
      expect(prefix(['status']).stdout).toContain('Redirect it with: nopycache redirect');
      const missing = join(tree(), 'missing');
      const { stdout, status } = prefix(['status'], { PYTHONPYCACHEPREFIX: missing });
      expect([status, stdout]).toEqual([
        0,
        expect.stringContaining('nothing was written there yet'),
      ]);
      expect(fs.existsSync(missing)).toBe(false);
    });

    it.each<[string, NodeJS.ProcessEnv, string]>([
      ['a relative prefix', { PYTHONPYCACHEPREFIX: 'pyc' }, 'pyc: is relative'],
      ['a tilde', { PYTHONPYCACHEPREFIX: '~/pyc' }, 'Python does not expand the ~'],
      ['a file', { PYTHONPYCACHEPREFIX: '/etc/passwd' }, 'no bytecode is written at all'],
      ['what anybody may write to', { PYTHONPYCACHEPREFIX: '/tmp' }, 'others may write to it'],
      ['no writing', { PYTHONDONTWRITEBYTECODE: 'false' }, 'from writing bytecode anywhere'],
    ])('finds fault with %s, and exits with 1', (_, env, message) => {
      const empty = tree({ 'open/': withMode(0o777) });
      const own = env['PYTHONPYCACHEPREFIX'] === '/tmp' ? join(empty, 'open') : undefined;
      const { status, stderr } = prefix(['status'], own ? { PYTHONPYCACHEPREFIX: own } : env);
      expect(stderr).toContain(message);
      expect(status).toBe(1);
    });

    it('says of each what it writes, as it was seen to', ({ skip }) => {
      const old = pythonVersions().find(({ version }) => version === '2.7');
      if (old === undefined) return skip('There is no Python 2.7 here.');
      const python = pythons.find(({ version }) => version !== '2.7')?.path ?? '';
      const home = tree({ 'bin/': '', 'tmp/': '' });
      fs.symlinkSync(old.path, join(home, 'bin/python2.7'));
      fs.symlinkSync(python, join(home, 'bin/python3'));
      const env = { HOME: home, PATH: join(home, 'bin'), TMPDIR: join(home, 'tmp') };
      const column = (more: NodeJS.ProcessEnv = {}): (string | undefined)[] => {
        const { stdout } = prefix(['status'], { ...env, ...more });
        const paths = [old.path, python].map((path) => fs.realpathSync(path));
        return paths.map((path) => {
          const lines = stdout.split('\n').map((line) => line.split(/ {2,}/));
          const own = lines.find(
            ([name = '']) => fs.existsSync(name) && fs.realpathSync(name) === path,
          );
          return own?.[2];
        });
      };
      expect(column()).toEqual(['.pyc beside the source', '__pycache__']);
      expect(column({ PYTHONPYCACHEPREFIX: '/x' })).toEqual(['.pyc beside the source', '/x']);
      expect(column({ PYTHONDONTWRITEBYTECODE: '1' })).toEqual(Array(2).fill('nothing, anywhere'));
      expect(column({ PYTHONDONTWRITEBYTECODE: '0' })).toEqual([
        'nothing, anywhere',
        '__pycache__',
      ]);
      const { interpreters } = JSON.parse(prefix(['status', '--json'], env).stdout) as {
        interpreters: { writesTo: string; version: string }[];
      };
      expect(interpreters[0]).toMatchObject({ version: '2.7.18', writesTo: 'beside-source' });
      expect(fs.readdirSync(join(home, 'tmp'))).toEqual([]);
    });

    it('says in its help, and in the README, when it exits with 1', () => {
      const help = prefix(['status', '--help']).stdout;
      const page = fs.readFileSync(new URL('../README.md', import.meta.url), 'utf8');
      expect(help).toContain('Exit codes: 1 where a prefix would not work as it is meant');
      expect(page).toContain('It exits with 1 where a prefix would not work as it is meant');
    });

    it('takes a PYTHONDONTWRITEBYTECODE of 0 for what it is', () => {
      expect(prefix(['status'], { PYTHONDONTWRITEBYTECODE: '0' }).status).toBe(0);
    });
  },
);
