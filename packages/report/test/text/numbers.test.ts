import fc from 'fast-check';
import { expect, it } from 'vitest';

import { count, counted } from '../../src/index.js';

it('digits are grouped as in English', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(2_000_000), fc.maxSafeNat()), (value) => {
      expect(count(value)).toBe(value.toLocaleString('en'));
    }),
  );
});

it('counts have their noun', () => {
  expect([counted(1, 'file'), counted(12_345, 'file')]).toEqual(['1 file', '12,345 files']);
  expect(counted(0, 'directory', 'directories')).toBe('0 directories');
});
