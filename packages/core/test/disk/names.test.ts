import fs from 'node:fs';

import { pyc, snapshot, symlink } from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { cleaned, decisions, scan, scanned, tree } from './support.js';

const ON_POSIX = process.platform !== 'win32';

describe('what is bytecode', () => {
  it('1: removes bytecode and its directory', async () => {
    const root = tree({ 'a/m.py': 'x = 1\n', 'a/__pycache__/m.cpython-311.pyc': pyc() });
    expect(await cleaned(root)).toEqual({
      'a/__pycache__/m.cpython-311.pyc': 'removed',
      'a/__pycache__': 'removed',
    });
    expect([...snapshot(root).keys()].sort()).toEqual(['/a', '/a/m.py']);
  });

  it('2: removes bytecode beside its source', async () => {
    const root = tree({
      'a/m.py': '',
      'a/m.pyc': pyc(),
      'a/n.py': '',
      'a/n.pyo': pyc({ version: '2.7' }),
    });
    expect(await scanned(root)).toEqual({ 'a/m.pyc': 'remove legacy', 'a/n.pyo': 'remove legacy' });
  });

  it('3: keeps bytecode that may be the only copy, unless it is included', async () => {
    const root = tree({ 'vendor/s.pyc': pyc() });
    expect(await scanned(root)).toEqual({ 'vendor/s.pyc': 'keep legacy-orphan: sourceless' });
    const removed = { 'vendor/s.pyc': 'remove legacy-orphan' };
    expect(await scanned(root, { include: ['sourceless'] })).toEqual(removed);
    expect(await scanned(root, { only: ['legacy-orphan'] })).toEqual(removed);
  });

  it('6: keeps what is not bytecode, and its directory', async () => {
    const root = tree({
      'a/m.py': '',
      'a/__pycache__/README.txt': 'hello',
      'a/__pycache__/m.cpython-311.pyc': pyc(),
    });
    expect(await scanned(root)).toEqual({
      'a/__pycache__/README.txt': 'keep foreign: foreign',
      'a/__pycache__/m.cpython-311.pyc': 'remove valid',
      'a/__pycache__': 'keep cache-directory: not-empty',
    });
    expect(await cleaned(root, { include: ['foreign'] })).toMatchObject({
      'a/__pycache__/README.txt': 'removed',
      'a/__pycache__': 'removed',
    });
  });

  it("7, 8: keeps numba's and cffi's compiled code unless it is included", async () => {
    const root = tree({
      'k.py': '',
      '__pycache__/k.f-1.py311.nbi': 'index',
      '__pycache__/k.f-1.py311.1.nbc': 'code',
      '__pycache__/_cffi__x1x2.c': 'int x;',
      '__pycache__/_cffi__x1x2.cpython-311-x86_64-linux-gnu.so': 'elf',
      '__pycache__/Release/_cffi__x1x2.o': 'elf',
    });
    expect(await scanned(root)).toEqual({
      '__pycache__/Release': 'keep foreign-directory: foreign',
      '__pycache__/_cffi__x1x2.c': 'keep cffi: cffi',
      '__pycache__/_cffi__x1x2.cpython-311-x86_64-linux-gnu.so': 'keep cffi: cffi',
      '__pycache__/k.f-1.py311.1.nbc': 'keep numba: numba',
      '__pycache__/k.f-1.py311.nbi': 'keep numba: numba',
      __pycache__: 'keep cache-directory: not-empty',
    });
    expect(await scanned(root, { include: ['numba', 'cffi'] })).toMatchObject({
      '__pycache__/_cffi__x1x2.c': 'remove cffi',
      '__pycache__/k.f-1.py311.nbi': 'remove numba',
      __pycache__: 'keep cache-directory: not-empty',
    });
  });

  it('9: counts nested directories exactly', async () => {
    const root = tree({
      '__pycache__/sub/__pycache__/z.cpython-311.pyc': pyc(),
      'b/__pycache__/__pycache__/z.cpython-311.pyc': pyc(),
    });
    expect(await cleaned(root)).toEqual({
      '__pycache__/sub/__pycache__/z.cpython-311.pyc': 'removed',
      '__pycache__/sub/__pycache__': 'removed',
      'b/__pycache__/__pycache__/z.cpython-311.pyc': 'removed',
      'b/__pycache__/__pycache__': 'removed',
      'b/__pycache__': 'removed',
    });
    expect([...snapshot(root).keys()].sort()).toEqual(['/__pycache__', '/__pycache__/sub', '/b']);
  });

  it('16: enters a directory called x.pyc, and never removes it', async () => {
    const root = tree({ 'x.pyc/data': 'kept', 'x.pyc/__pycache__/m.cpython-311.pyc': pyc() });
    await cleaned(root);
    expect([...snapshot(root).keys()].sort()).toEqual(['/x.pyc', '/x.pyc/data']);
  });

  it('17, 65, 66: leaves names alone that only look alike', async () => {
    const root = tree({
      'my__pycache__bak/m.cpython-311.txt': '',
      '.cache-important/x': '',
      '__pycache__2/x': '',
      'ext.pyd': '',
      'ext.so': '',
      'stub.pyi': '',
      'backup.py~': '',
      'fast.pyx': '',
      'm.pyc.txt': '',
      'foo.pycx': '',
      'app.pyz': '',
      'dist/index.js': '',
      'build/app.js': '',
      'package.json': '{}',
      'setup.py': '',
    });
    expect(await scanned(root, { debris: true, husks: true })).toEqual({});
  });

  it('18: takes only the exact case for bytecode, in scan and sweep alike', async () => {
    const root = tree({ '__PYCACHE__/D.PYC': pyc(), 'upper.PYC': pyc(), 'upper.py': '' });
    const before = snapshot(root);
    expect(await cleaned(root)).toEqual({});
    expect(snapshot(root)).toEqual(before);
  });

  it.runIf(ON_POSIX)('19, 20: takes names literally', async () => {
    const names = [
      'nl\nx',
      ' lead',
      'trail ',
      '-rf',
      '--help',
      '$(x)',
      '%PATH%',
      `'"`,
      'dot.',
      '*',
    ];
    const root = tree(
      Object.fromEntries(
        names.flatMap((name): [string, string | Uint8Array][] => [
          [`${name}/m.py`, ''],
          [`${name}/__pycache__/${name}.cpython-311.pyc`, pyc()],
          [`${name}.py`, ''],
          [`${name}.pyc`, pyc()],
        ]),
      ),
    );
    const done = await cleaned(root);
    expect(Object.values(done).every((outcome) => outcome === 'removed')).toBe(true);
    expect(Object.keys(done)).toHaveLength(names.length * 3);
    const left = names.flatMap((name) => [`/${name}`, `/${name}/m.py`, `/${name}.py`]);
    expect([...snapshot(root).keys()].sort()).toEqual(left.sort());
  });

  it.runIf(process.platform === 'linux')('22: removes names that are not UTF-8', async () => {
    const root = tree({ 'plain/m.py': '' });
    const bytes = (name: string): Buffer =>
      Buffer.concat([Buffer.from(`${root}/`), Buffer.from(name, 'latin1')]);
    fs.mkdirSync(bytes('d\xFF/__pycache__'), { recursive: true });
    fs.writeFileSync(bytes('d\xFF/m\xE9.py'), '');
    fs.writeFileSync(bytes('d\xFF/__pycache__/m\xE9.cpython-311.pyc'), pyc());
    fs.writeFileSync(bytes('d\xFF/__pycache__/plain.cpython-311.pyc'), pyc());
    fs.writeFileSync(bytes('\xE9.py'), '');
    fs.writeFileSync(bytes('\xE9.pyc'), pyc());
    const plan = await scan([root]);
    expect(plan.entries.map(({ bytes: own }) => own !== undefined)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(Object.values(decisions(root, plan))).toEqual([
      'remove legacy',
      'remove valid',
      'remove orphan',
      'remove cache-directory',
    ]);
    await cleaned(root);
    expect([...snapshot(root).keys()].sort()).toEqual(
      ['/plain', '/plain/m.py', '/d\xFF', '/d\xFF/m\xE9.py', '/\xE9.py'].sort(),
    );
  });

  it.runIf(process.platform === 'linux')('23: tells composed from decomposed letters', async () => {
    const root = tree({
      '\u00FC.py': '',
      '__pycache__/\u00FC.cpython-311.pyc': pyc(),
      '__pycache__/u\u0308.cpython-311.pyc': pyc(),
    });
    expect(await scanned(root)).toEqual({
      '__pycache__/\u00FC.cpython-311.pyc': 'remove valid',
      '__pycache__/u\u0308.cpython-311.pyc': 'remove orphan',
      __pycache__: 'remove cache-directory',
    });
  });

  it('27: removes an empty __pycache__', async () => {
    const root = tree({ 'emp/__pycache__/': '', 'emp/m.py': '' });
    expect(await cleaned(root)).toEqual({ 'emp/__pycache__': 'removed' });
  });

  it('39, 40: judges content where it is asked to, and beside sources always', async () => {
    const root = tree({
      'notes.pyc': 'These are notes',
      'm.py': '',
      'm.pyc': 'text',
      '__pycache__/m.cpython-311.pyc': pyc(),
      '__pycache__/m.cpython-313.pyc': pyc({ version: '3.11' }),
      '__pycache__/m.cpython-312.pyc': '',
      '__pycache__/m.cpython-38.pyc': pyc({ version: '3.8' }).subarray(0, 15),
      '__pycache__/m.cpython-311.opt-1.pyc': pyc({ flags: 4 }),
      '__pycache__/m.cpython-311.opt-2.pyc': 'abc',
    });
    expect(await scanned(root)).toEqual({
      'm.pyc': 'keep not-bytecode: not-bytecode',
      'notes.pyc': 'keep not-bytecode: not-bytecode',
      '__pycache__/m.cpython-311.opt-1.pyc': 'remove valid',
      '__pycache__/m.cpython-311.opt-2.pyc': 'remove valid',
      '__pycache__/m.cpython-311.pyc': 'remove valid',
      '__pycache__/m.cpython-312.pyc': 'remove valid',
      '__pycache__/m.cpython-313.pyc': 'remove valid',
      '__pycache__/m.cpython-38.pyc': 'remove valid',
      __pycache__: 'remove cache-directory',
    });
    const only = await scanned(root, { only: ['corrupt'] });
    expect(Object.keys(only).filter((path) => only[path] === 'remove corrupt')).toEqual([
      '__pycache__/m.cpython-311.opt-1.pyc',
      '__pycache__/m.cpython-311.opt-2.pyc',
      '__pycache__/m.cpython-312.pyc',
      '__pycache__/m.cpython-313.pyc',
      '__pycache__/m.cpython-38.pyc',
    ]);
  });

  it('41-46: finds the source of every name that interpreters write', async () => {
    const root = tree({
      'm.py': '',
      'a.b.py': '',
      'w.pyw': '',
      'h.hy': '',
      noext: '',
      'foo.py': '',
      ...Object.fromEntries(
        [
          'm.cpython-311.opt-1',
          'm.cpython-311.opt-2',
          'm.pypy39',
          'm.pypy-17',
          'm.graalpython-38',
          'm.cpython-313t',
          'a.b.cpython-313',
          'w.cpython-313',
          'h.cpython-313',
          'noextcpython-313',
          'Foo.cpython-313',
          'gone.cpython-313',
        ].map((name) => [`__pycache__/${name}.pyc`, pyc()]),
      ),
      '__pycache__/m.cpython-311-pytest-9.1.1.pyc': pyc(),
      '__pycache__/m.cpython-37-PYTEST.pyc': pyc(),
      '__pycache__/m.cpython-313.pyc.139822182724304': pyc(),
    });
    const found = await scanned(root);
    const classes = Object.fromEntries(
      Object.entries(found).map(([path, text]) => [
        path.replace('__pycache__/', ''),
        text.slice(7),
      ]),
    );
    expect(classes).toEqual({
      'Foo.cpython-313.pyc': 'orphan',
      'a.b.cpython-313.pyc': 'valid',
      'gone.cpython-313.pyc': 'orphan',
      'h.cpython-313.pyc': 'orphan',
      'm.cpython-311-pytest-9.1.1.pyc': 'pytest',
      'm.cpython-311.opt-1.pyc': 'valid',
      'm.cpython-311.opt-2.pyc': 'valid',
      'm.cpython-313.pyc.139822182724304': 'temporary',
      'm.cpython-313t.pyc': 'valid',
      'm.cpython-37-PYTEST.pyc': 'pytest',
      'm.graalpython-38.pyc': 'valid',
      'm.pypy-17.pyc': 'valid',
      'm.pypy39.pyc': 'valid',
      'noextcpython-313.pyc': 'valid',
      'w.cpython-313.pyc': 'valid',
      __pycache__: 'cache-directory',
    });
    const withHy = await scanned(root, { sourceSuffixes: ['.py', '.pyw', '.hy'] });
    expect(withHy['__pycache__/h.cpython-313.pyc']).toBe('remove valid');
  });

  it('41: takes an interpreter for stale only when it is certain which one wrote it', async () => {
    const root = tree({
      'm.py': '',
      '__pycache__/m.cpython-311.pyc': pyc(),
      '__pycache__/m.cpython-313.pyc': pyc(),
      '__pycache__/m.pypy310.pyc': pyc(),
      '__pycache__/m.pypy-17.pyc': pyc(),
      '__pycache__/m.futurepython.pyc': pyc(),
    });
    const keepInterpreters = ['cpython-3.13'];
    expect(await scanned(root, { only: ['stale-interpreter'], keepInterpreters })).toMatchObject({
      '__pycache__/m.cpython-311.pyc': 'remove stale-interpreter',
      '__pycache__/m.cpython-313.pyc': 'keep valid: not-selected',
      '__pycache__/m.pypy310.pyc': 'remove stale-interpreter',
      '__pycache__/m.pypy-17.pyc': 'keep valid: not-selected',
      __pycache__: 'keep cache-directory: not-empty',
    });
  });

  it('45: removes orphans only, and leaves the rest byte for byte', async () => {
    const root = tree({
      'm.py': '',
      '__pycache__/m.cpython-311.pyc': pyc(),
      '__pycache__/gone.cpython-311.pyc': pyc(),
    });
    const before = snapshot(root);
    expect(await cleaned(root, { only: ['orphan'] })).toEqual({
      '__pycache__/gone.cpython-311.pyc': 'removed',
    });
    before.delete('/__pycache__/gone.cpython-311.pyc');
    expect(snapshot(root)).toEqual(before);
  });

  it("is not another program's file whose name only begins like a source's", async () => {
    const root = tree({ 'lib.py': '', 'lib.v2.pyc': pyc() });
    expect(await scanned(root)).toEqual({ 'lib.v2.pyc': 'keep legacy-orphan: sourceless' });
  });

  it("finds Jython's classes by their content", async () => {
    const root = tree({
      'm.py': '',
      'm$py.class': Uint8Array.of(0xca, 0xfe, 0xba, 0xbe, 0),
      'n.py': '',
      'n$py.class': 'text',
    });
    expect(await scanned(root)).toEqual({
      'm$py.class': 'remove legacy',
      'n$py.class': 'keep not-bytecode: not-bytecode',
    });
  });

  it.runIf(ON_POSIX)('a source may be a symlink, when it leads to a file', async () => {
    const root = tree({
      'real.txt': '',
      'm.py': symlink('real.txt'),
      'm.pyc': pyc(),
      'lost.py': symlink('nowhere'),
      'lost.pyc': pyc(),
      'loop.py': symlink('loop.py'),
      'loop.pyc': pyc(),
    });
    expect(await scanned(root)).toEqual({
      'loop.pyc': 'keep legacy-orphan: sourceless',
      'lost.pyc': 'keep legacy-orphan: sourceless',
      'm.pyc': 'remove legacy',
    });
  });
});
