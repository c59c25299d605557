import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { nearestName, nearestNames } from '../../src/index.js';

const IDS = ['PYC002', 'PYC003', 'pretty', 'ignore-files/root-only-pattern', 'severity', 'off'];

describe('the nearest name', () => {
  it.each([
    ['PYC02', 'PYC002'],
    ['pyc003', 'PYC003'],
    ['PCY002', 'PYC002'],
    ['prety', 'pretty'],
    ['pertty', 'pretty'],
    ['sevrity', 'severity'],
    ['root-only-pattern', 'ignore-files/root-only-pattern'],
    ['ignore-files/rootonly-pattern', 'ignore-files/root-only-pattern'],
    ['of', 'off'],
    ['on', undefined],
    ['xml', undefined],
    ['', undefined],
    ['hadolint', undefined],
  ])('to %j is %j', (name, expected) => {
    expect(nearestName(name, IDS)).toBe(expected);
  });

  it('is the name itself where it is known, and one swap is one slip', () => {
    const names = fc.stringMatching(/^[a-z]{4,12}$/);
    fc.assert(
      fc.property(names, fc.nat(), (name, at) => {
        const where = at % (name.length - 1);
        const swapped =
          name.slice(0, where) +
          (name[where + 1] ?? '') +
          (name[where] ?? '') +
          name.slice(where + 2);
        expect(nearestName(name, [`${name}xyz`, name])).toBe(name);
        expect(nearestName(swapped, [name])).toBe(name);
      }),
    );
  });
});

describe('the nearest names', () => {
  it.each<[string, readonly string[]]>([
    ['PYC004', ['PYC002', 'PYC003']],
    ['root-only', ['ignore-files/root-only-pattern']],
    ['pattern', ['ignore-files/root-only-pattern', 'makefile/unquoted-pattern']],
    ['x', []],
    ['', []],
    ['re', []],
  ])('to %j are %j', (name, expected) => {
    expect(nearestNames(name, [...IDS, 'makefile/unquoted-pattern'])).toEqual(expected);
  });

  it('begin with the nearest, and are no more than wanted', () => {
    const known = ['x/abcdef-y', 'abcdxe', 'abcdfe', 'abcdeg', 'abcdxf', 'x/abcdef-z'];
    expect(nearestNames('abcdef', known)).toEqual(['abcdfe', 'abcdeg', 'abcdxf']);
    expect(nearestNames('abcdef', known, 4)[3]).toBe('x/abcdef-y');
    expect(nearestNames('abcdef', known, 1)).toEqual([nearestName('abcdef', known)]);
  });
});
