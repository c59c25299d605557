import { describe, expect, it } from 'vitest';

import {
  interpreterOfMagic,
  interpreterOfTag,
  magicRange,
} from '../../src/bytecode/interpreter.js';

describe('magic numbers', () => {
  it.each([
    [62211, 'cpython', '2.7', 'mtime'],
    [3131, 'cpython', '3.0', 'mtime'],
    [3151, 'cpython', '3.1', 'mtime'],
    [3180, 'cpython', '3.2', 'mtime'],
    [3200, 'cpython', '3.3', 'mtime'],
    [3210, 'cpython', '3.3', 'mtime-size'],
    [3230, 'cpython', '3.3', 'mtime-size'],
    [3310, 'cpython', '3.4', 'mtime-size'],
    [3350, 'cpython', '3.5', 'mtime-size'],
    [3351, 'cpython', '3.5', 'mtime-size'],
    [3379, 'cpython', '3.6', 'mtime-size'],
    [3391, 'cpython', '3.7', 'mtime-size'],
    [3392, 'cpython', '3.7', 'flags'],
    [3394, 'cpython', '3.7', 'flags'],
    [3413, 'cpython', '3.8', 'flags'],
    [3425, 'cpython', '3.9', 'flags'],
    [3439, 'cpython', '3.10', 'flags'],
    [3495, 'cpython', '3.11', 'flags'],
    [3531, 'cpython', '3.12', 'flags'],
    [3571, 'cpython', '3.13', 'flags'],
    [3627, 'cpython', '3.14', 'flags'],
    [3657, 'cpython', '3.15', 'flags'],
    [3700, 'cpython', '3.16', 'flags'],
    [62218, 'pypy', '2.7', 'mtime'],
    [112, 'pypy', '3.5', 'mtime-size'],
    [192, 'pypy', '3.6', 'mtime-size'],
    [240, 'pypy', '3.7', 'flags'],
    [22138, 'pyston', '2.7', 'mtime'],
  ])('47, 49: %i is %s %s with its header', (magic, implementation, version, layout) => {
    expect(interpreterOfMagic(magic)).toEqual({ implementation, version });
    expect(magicRange(magic)?.layout).toBe(layout);
  });

  it('from 3.11 on, a release of CPython owns fifty numbers', () => {
    for (let magic = 3450; magic < 3750; magic += 1) {
      const version = `3.${String(Math.floor((magic - 2900) / 50))}`;
      expect(interpreterOfMagic(magic)).toEqual({ implementation: 'cpython', version });
    }
  });

  it('no number has two owners', () => {
    const owned = Array.from({ length: 65_536 }, (_, magic) => magicRange(magic));
    const ranges = new Set(owned.filter((range) => range !== undefined));
    const sizes = [...ranges].map(({ first, last }) => last - first + 1);
    const sum = sizes.reduce((total, size) => total + size, 0);
    expect(sum).toBe(owned.filter((range) => range !== undefined).length);
    expect(sum).toBeGreaterThan(500);
  });

  it.each([0, 1011, 2999, 3750, 39_170, 65_535])('%i is nobody’s', (magic) => {
    expect(interpreterOfMagic(magic)).toBeUndefined();
  });
});

describe('tags', () => {
  it.each([
    ['cpython-36', 'cpython', '3.6'],
    ['cpython-310', 'cpython', '3.10'],
    ['cpython-313t', 'cpython', '3.13'],
    ['pypy39', 'pypy', '3.9'],
    ['pypy310', 'pypy', '3.10'],
    ['graalpython-38', 'graalpy', '3.8'],
    ['GraalPython-38', 'graalpy', '3.8'],
    ['graalpy240-311', 'graalpy', '3.11'],
    ['ironpython-34', 'ironpython', '3.4'],
  ])('41: %s is %s %s', (tag, implementation, version) => {
    expect(interpreterOfTag(tag)).toEqual({ implementation, version });
  });

  it.each([
    ['pypy-17', 'pypy'],
    ['pypy3-72', 'pypy'],
    ['cpython-3', 'cpython'],
    ['pyston-23', 'pyston'],
    ['rustpython-01', 'rustpython'],
    ['futurepython-40', 'futurepython'],
  ])('41: %s tells %s, and no version of the language', (tag, implementation) => {
    expect(interpreterOfTag(tag)).toEqual({ implementation });
  });

  it.each(['', 'cpython', '311', '-311', 'cpython-', 'cpython 311', 'cpython-313\n', 'é-311'])(
    '41: %j tells nothing',
    (tag) => {
      expect(interpreterOfTag(tag)).toBeUndefined();
    },
  );
});
