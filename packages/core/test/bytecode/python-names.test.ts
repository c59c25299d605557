import fs from 'node:fs';
import { basename, join } from 'node:path';

import {
  program,
  runPython,
  skipWithout,
  temporaryDirectory,
  writeTree,
  type Python,
} from '@nopycache/test-fixtures';
import { describe, expect, it, onTestFinished } from 'vitest';

import { sourcePathsFromCache } from '../../src/bytecode/cache-path.js';
import { parseHeader } from '../../src/bytecode/header.js';
import { interpreterOfTag } from '../../src/bytecode/interpreter.js';
import { bytecodeName } from '../../src/bytecode/names.js';
import { ask, minor, modern, pythons, tagOf } from './pythons.js';
import { HASH_OF } from './python-scripts.js';

const ON_WINDOWS = process.platform === 'win32';
const PY_COMPILE =
  'import py_compile, sys; [py_compile.compile(path, doraise=True) for path in sys.argv[1:]]';

describe.skipIf(skipWithout('python3'))('the interpreters of this machine', () => {
  it('are there to be compared with', () => {
    expect(modern.length).toBeGreaterThan(0);
  });
});

describe.each(pythons)('Python $version', (python) => {
  it('41, 42, 49: compiles into names that lead to the source, with headers that fit', () => {
    const names = ['m.py', 'a.b.py', 'p/__init__.py', '.hidden.py', '-x.py'];
    if (!ON_WINDOWS) names.push('nl\nx.py');
    const root = sources(...names);
    const isTwo = python.version.startsWith('2.');
    for (const flags of [[], ['-O'], ['-OO']]) {
      runPython(python.path, [...flags, '-m', 'compileall', '-q', root]);
    }
    if (!isTwo) runPython(python.path, ['-m', 'compileall', '-q', '-b', root]);
    const found = bytecodeBelow(root);
    // Python 2 writes `.pyc` and `.pyo`; Python 3 two more levels, and what `-b` asks for.
    expect(found.length).toBe(names.length * (isTwo ? 2 : 4));
    for (const file of found) expectToFit(file, python);
    const levels = found.map((file) => bytecodeName(basename(file), true)?.optimization);
    expect(new Set(levels)).toEqual(new Set(isTwo ? [undefined] : [undefined, '1', '2']));
  });
});

describe.each(modern)('Python $version', (python) => {
  it('41, 44: compiles sources that end in .pyw or in nothing', () => {
    const names = ['w.pyw', 'noext', 'p/noext'];
    const root = sources(...names);
    const paths = names.map((name) => join(root, name));
    for (const flags of [[], ['-O']]) {
      runPython(python.path, [...flags, '-c', PY_COMPILE, ...paths]);
    }
    const found = bytecodeBelow(root);
    const tag = tagOf(python);
    expect(found.map((file) => basename(file)).sort()).toEqual([
      `noext${tag}.opt-1.pyc`,
      `noext${tag}.opt-1.pyc`,
      `noext${tag}.pyc`,
      `noext${tag}.pyc`,
      `w.${tag}.opt-1.pyc`,
      `w.${tag}.pyc`,
    ]);
    for (const file of found) expectToFit(file, python);
  });
});

describe.each(modern.filter((python) => minor(python) >= 7))('Python $version', (python) => {
  it.each(['checked', 'unchecked'])('48: writes %s hashes', (mode) => {
    const root = sources('m.py');
    const flags = ['-m', 'compileall', '-q', '--invalidation-mode', `${mode}-hash`];
    runPython(python.path, [...flags, root]);
    const found = bytecodeBelow(root);
    expect(found.map((file) => parseHeader(fs.readFileSync(file)))).toMatchObject([
      {
        kind: 'hash',
        interpreter: { implementation: 'cpython', version: python.version },
        checked: mode === 'checked',
        sourceHash: ask(python, HASH_OF, join(root, 'm.py')),
      },
    ]);
  });
});

const python3 = program('python3');

describe.skipIf(python3 === undefined || !canImport(python3, 'pytest'))('pytest', () => {
  it.each([[[]], [['-O']]])('41: rewrites tests into its own names, with flags %j', (flags) => {
    const root = sources('test_a.py');
    fs.writeFileSync(join(root, 'test_a.py'), 'def test_a():\n    assert True\n');
    const args = [...flags, '-m', 'pytest', '-q', '-p', 'no:cacheprovider', 'test_a.py'];
    runPython(python3 ?? '', args, { cwd: root });
    const names = bytecodeBelow(root).map((file) => basename(file));
    const parsed = names
      .filter((name) => name.includes('-pytest-'))
      .map((name) => bytecodeName(name, true));
    expect(parsed).toMatchObject([{ kind: 'pytest', stem: 'test_a' }]);
    expect(interpreterOfTag(parsed[0]?.tag ?? '')?.implementation).toBe('cpython');
  });
});

function canImport(python: string, module: string): boolean {
  const find = `import importlib.util; print(importlib.util.find_spec(${JSON.stringify(module)}))`;
  return runPython(python, ['-c', find]).trim() !== 'None';
}

/** A directory with sources, gone when the test is over. */
function sources(...names: readonly string[]): string {
  const directory = temporaryDirectory();
  onTestFinished(directory.remove);
  const content = names.map((name) => [name, `NAME = ${JSON.stringify(name)}\n`]);
  writeTree(directory.path, Object.fromEntries(content) as Record<string, string>);
  return directory.path;
}

function bytecodeBelow(root: string): string[] {
  return fs
    .readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.py[co]$/.test(path))
    .map((path) => join(root, path))
    .sort();
}

/** A file's name leads to a source that exists, and its header names the interpreter and that source. */
function expectToFit(file: string, { version }: Python): void {
  const candidates = sourcePathsFromCache(file, { platform: ON_WINDOWS ? 'windows' : 'posix' });
  const [found] = candidates.filter((path) => fs.existsSync(path));
  expect(found, `the source of ${file}`).toBeDefined();
  const { mtimeMs, size } = fs.statSync(found ?? '');
  const expected = {
    kind: 'timestamp',
    interpreter: { implementation: 'cpython', version },
    sourceMtime: Math.trunc(mtimeMs / 1_000),
  };
  const sized = version.startsWith('2.') ? expected : { ...expected, sourceSize: size };
  expect(parseHeader(fs.readFileSync(file))).toMatchObject(sized);
}
