import { describe, expect, it } from 'vitest';

import {
  BYTECODE_VARIABLES,
  expandsVariable,
  flagState,
  isOn,
  loosePrefix,
  looksOff,
  MISSPELT_VARIABLES,
  pipBoolean,
  uvBoolean,
} from '../src/index.js';

describe('how values are read', () => {
  it('a number, nothing, or anything else', () => {
    expect(['', '0', ' +00', '1', '-1', 'no'].map(flagState)).toEqual([
      'off',
      'zero',
      'zero',
      'on',
      'on',
      'on',
    ]);
    expect(isOn('0', undefined)).toBe(false);
    expect(isOn('0', { major: 3, minor: 6 })).toBe(true);
    expect(isOn('0', { major: 3, minor: 7 })).toBe(false);
    expect(['False', 'off', '0', 'on'].map(looksOff)).toEqual([true, true, false, false]);
  });

  it('by pip, and by uv', () => {
    expect(['yes', '0', 'maybe'].map(pipBoolean)).toEqual([true, false, undefined]);
    expect(['true', '0', 'maybe'].map(uvBoolean)).toEqual([true, false, false]);
  });

  it('misspelt names are none that are read, and stand for ones that are', () => {
    for (const [wrong, right] of Object.entries(MISSPELT_VARIABLES)) {
      expect(BYTECODE_VARIABLES).not.toContain(wrong);
      expect(BYTECODE_VARIABLES).toContain(right);
    }
  });

  it.each([
    ['echo $PYTHONCACHE', true],
    ['echo "${PYTHONCACHE}/x"', true],
    ['echo ${PYTHONCACHE:-/x}', true],
    ['echo $PYTHONCACHEPREFIX', false],
    ['echo ${PYTHONCACHEPREFIX}', false],
    ['PYTHONCACHE=1', false],
  ])('a shell that is told %s makes use of a name: %s', (text, uses) => {
    expect(expandsVariable(text, 'PYTHONCACHE')).toBe(uses);
  });

  it.each([
    ['', undefined],
    ['/var/cache', undefined],
    ['C:\\pyc', undefined],
    ['\\\\server\\pyc', undefined],
    ['.cache', { unexpanded: undefined }],
    ['C:pyc', { unexpanded: undefined }],
    ['~user/pyc', { unexpanded: '~' }],
    ['$HOME/pyc', { unexpanded: '$HOME' }],
    ['%TEMP%\\pyc', { unexpanded: '%TEMP%' }],
  ])('a prefix of %j', (value, loose) => {
    expect(loosePrefix(value)).toEqual(loose);
  });
});
