import { describe, expect, it } from 'vitest';

import { cachePathFromSource, sourcePathsFromCache } from '../../src/bytecode/cache-path.js';

const POSIX = { platform: 'posix' } as const;
const WINDOWS = { platform: 'windows' } as const;
const TAG = 'cpython-313';

describe('from a source', () => {
  it.each([
    ['/p/m.py', '/p/__pycache__/m.cpython-313.pyc'],
    ['/p/w.pyw', '/p/__pycache__/w.cpython-313.pyc'],
    ['/p/a.b.py', '/p/__pycache__/a.b.cpython-313.pyc'],
    ['/p/noext', '/p/__pycache__/noextcpython-313.pyc'],
    ['/p/.hidden', '/p/__pycache__/hidden.cpython-313.pyc'],
    ['/p/.hidden.py', '/p/__pycache__/.hidden.cpython-313.pyc'],
    ['/p//q///m.py', '/p/q/__pycache__/m.cpython-313.pyc'],
    ['/m.py', '/__pycache__/m.cpython-313.pyc'],
    ['m.py', '__pycache__/m.cpython-313.pyc'],
    ['/p/back\\slash.py', '/p/__pycache__/back\\slash.cpython-313.pyc'],
  ])('41, 42: %s', (source, expected) => {
    expect(cachePathFromSource(source, TAG, POSIX)).toBe(expected);
  });

  it.each([
    ['', '/p/__pycache__/m.cpython-313.pyc'],
    ['1', '/p/__pycache__/m.cpython-313.opt-1.pyc'],
    ['2', '/p/__pycache__/m.cpython-313.opt-2.pyc'],
    ['É9', '/p/__pycache__/m.cpython-313.opt-É9.pyc'],
  ])('41: optimization %j', (optimization, expected) => {
    expect(cachePathFromSource('/p/m.py', TAG, { ...POSIX, optimization })).toBe(expected);
  });

  it.each(['-1', ' ', '1.5', '../x', '_'])('refuses the optimization %j', (optimization) => {
    const path = (): string => cachePathFromSource('/p/m.py', TAG, { ...POSIX, optimization });
    expect(path).toThrow(RangeError);
    expect(path).toThrow(`The optimization "${optimization}" is not alphanumeric (PEP 488).`);
  });

  it.each([
    ['/pfx', '/tmp/p/m.py', '/pfx/tmp/p/m.cpython-313.pyc'],
    ['/pfx//', '/tmp/p/m.py', '/pfx/tmp/p/m.cpython-313.pyc'],
    ['/pfx', '/m.py', '/pfx/m.cpython-313.pyc'],
    ['/', '/tmp/p/m.py', '/tmp/p/m.cpython-313.pyc'],
    ['rel', '/tmp/p/m.py', 'rel/tmp/p/m.cpython-313.pyc'],
    ['', '/tmp/p/m.py', '/tmp/p/__pycache__/m.cpython-313.pyc'],
  ])('56: prefix %j, source %s', (prefix, source, expected) => {
    expect(cachePathFromSource(source, TAG, { ...POSIX, prefix })).toBe(expected);
  });

  it.each([
    [undefined, 'C:\\p\\m.py', 'C:\\p\\__pycache__\\m.cpython-313.pyc'],
    [undefined, 'C:/p\\q/m.py', 'C:\\p\\q\\__pycache__\\m.cpython-313.pyc'],
    [undefined, 'C:\\m.py', 'C:\\__pycache__\\m.cpython-313.pyc'],
    [undefined, '\\\\host\\share\\m.py', '\\\\host\\share\\__pycache__\\m.cpython-313.pyc'],
    ['C:\\B', 'C:\\Somewhere\\Foo\\m.py', 'C:\\B\\Somewhere\\Foo\\m.cpython-313.pyc'],
    ['C:\\B\\', 'D:\\m.py', 'C:\\B\\m.cpython-313.pyc'],
    ['C:/B', '\\\\host\\share\\p\\m.py', 'C:\\B\\host\\share\\p\\m.cpython-313.pyc'],
    ['C:\\', 'D:\\p\\m.py', 'C:\\p\\m.cpython-313.pyc'],
    ['\\\\host\\share', 'C:\\p\\m.py', '\\\\host\\share\\p\\m.cpython-313.pyc'],
  ])('56: on Windows, prefix %j, source %j', (prefix, source, expected) => {
    expect(cachePathFromSource(source, TAG, { ...WINDOWS, prefix })).toBe(expected);
  });
});

describe('from bytecode', () => {
  it.each([
    ['/p/__pycache__/m.cpython-313.pyc', ['/p/m.py', '/p/m.pyw']],
    ['/p/__pycache__/m.cpython-313.opt-1.pyc', ['/p/m.py', '/p/m.pyw']],
    ['/p/__pycache__/m.futurepython-7.pyc', ['/p/m.py', '/p/m.pyw']],
    ['/p/__pycache__/a.b.cpython-313.pyc', ['/p/a.b.py', '/p/a.b.pyw']],
    ['/p/__pycache__/test_a.cpython-311-pytest-9.1.1.pyc', ['/p/test_a.py', '/p/test_a.pyw']],
    ['/p/__pycache__/noextcpython-313.pyc', ['/p/noext']],
    ['/p/__pycache__/k.f-1.py311.nbi', ['/p/k.py', '/p/k.pyw']],
    [
      '/p/__pycache__/__pycache__/m.cpython-313.pyc',
      ['/p/__pycache__/m.py', '/p/__pycache__/m.pyw'],
    ],
    ['/__pycache__/m.cpython-313.pyc', ['/m.py', '/m.pyw']],
    ['__pycache__/m.cpython-313.pyc', ['m.py', 'm.pyw']],
    ['/p/my__pycache__/m.pyc', ['/p/my__pycache__/m.py', '/p/my__pycache__/m.pyw']],
    ['/p/m.pyc', ['/p/m.py', '/p/m.pyw']],
    ['/p/lib.v2.pyc', ['/p/lib.v2.py', '/p/lib.v2.pyw']],
    ['/m.pyc', ['/m.py', '/m.pyw']],
    ['m.pyc', ['m.py', 'm.pyw']],
    ['/p/m$py.class', ['/p/m.py', '/p/m.pyw']],
  ])('41, 42, 44, 45: %s', (path, expected) => {
    expect(sourcePathsFromCache(path, POSIX)).toEqual(expected);
  });

  it('43: tries the suffixes it is given', () => {
    const path = '/p/__pycache__/foo.cpython-311.pyc';
    expect(sourcePathsFromCache(path, POSIX)).not.toContain('/p/foo.hy');
    const suffixes = ['.py', '.hy'];
    expect(sourcePathsFromCache(path, { ...POSIX, suffixes })).toEqual(['/p/foo.py', '/p/foo.hy']);
  });

  it('46: keeps the case of names', () => {
    expect(sourcePathsFromCache('/p/__pycache__/Foo.cpython-313.pyc', POSIX)).toEqual([
      '/p/Foo.py',
      '/p/Foo.pyw',
    ]);
  });

  it.each(['/p/m.py', '/p/__pycache__/README.txt', '/p/', '', '/p/__pycache__/_cffi__x1.c'])(
    'knows no source of %j',
    (path) => {
      expect(sourcePathsFromCache(path, POSIX)).toEqual([]);
    },
  );
});

describe('from a mirror', () => {
  it.each([
    ['/pfx', '/pfx/tmp/p/m.cpython-313.pyc', ['/tmp/p/m.py', '/tmp/p/m.pyw']],
    ['/pfx/', '/pfx//tmp/p/m.cpython-313.pyc', ['/tmp/p/m.py', '/tmp/p/m.pyw']],
    ['/pfx', '/pfx/tmp/noextcpython-313.pyc', ['/tmp/noext']],
    ['/pfx', '/pfx/tmp/m.futurepython-7.pyc', ['/tmp/m.py', '/tmp/m.pyw']],
    ['/pfx', '/pfx/m.cpython-313.pyc', ['/m.py', '/m.pyw']],
    ['/', '/tmp/m.cpython-313.pyc', ['/tmp/m.py', '/tmp/m.pyw']],
    ['rel', 'rel/tmp/p/m.cpython-313.pyc', ['/tmp/p/m.py', '/tmp/p/m.pyw']],
    ['/pfx', '/pfxx/tmp/m.cpython-313.pyc', []],
    ['/pfx', '/PFX/tmp/m.cpython-313.pyc', []],
    ['/pfx', '/tmp/p/__pycache__/m.cpython-313.pyc', []],
  ])('56: prefix %s, bytecode %s', (prefix, path, expected) => {
    expect(sourcePathsFromCache(path, { ...POSIX, prefix })).toEqual(expected);
  });

  it('56: on Windows, tries every drive it is told of, and C: otherwise', () => {
    const path = 'c:\\b\\Some where\\m.cpython-313.pyc';
    const options = { ...WINDOWS, prefix: 'C:\\B', suffixes: ['.py'] };
    expect(sourcePathsFromCache(path, options)).toEqual(['C:\\Some where\\m.py']);
    expect(sourcePathsFromCache(path, { ...options, drives: ['C:', 'D:', '\\'] })).toEqual([
      'C:\\Some where\\m.py',
      'D:\\Some where\\m.py',
      '\\\\Some where\\m.py',
    ]);
  });
});
