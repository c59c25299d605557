import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { decodeText, encodeText } from '../../src/index.js';

describe('decodeText', () => {
  it('gives every byte back', () => {
    const bytes = fc.uint8Array({ min: 1, maxLength: 200 });
    fc.assert(
      fc.property(bytes, (original) => {
        const decoded = decodeText(original);
        if (typeof decoded === 'string') {
          expect(decoded).toBe('utf-16');
        } else {
          expect(encodeText(decoded.text, decoded.encoding)).toEqual(original);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives every byte of a large file back', () => {
    const original = Uint8Array.from({ length: 200_000 }, (_, index) => (index % 255) + 1);
    const decoded = decodeText(original);
    expect(decoded).toMatchObject({ encoding: 'latin-1' });
    expect(typeof decoded === 'string' ? decoded : encodeText(decoded.text, 'latin-1')).toEqual(
      original,
    );
  });

  it.each<[string, number[], string | object]>([
    ['UTF-8', [0x61, 0xc3, 0xa9], { text: 'aé', encoding: 'utf-8' }],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x61], { text: '\uFEFFa', encoding: 'utf-8' }],
    ['other bytes', [0x61, 0xe9, 0x80], { text: 'aé\u0080', encoding: 'latin-1' }],
    ['UTF-16LE', [0xff, 0xfe, 0x61, 0x00], 'utf-16'],
    ['UTF-16BE', [0xfe, 0xff, 0x00, 0x61], 'utf-16'],
    ['NUL', [0x61, 0x00, 0x62], 'nul'],
    ['nothing', [], { text: '', encoding: 'utf-8' }],
  ])('reads %s', (_name, bytes, expected) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual(expected);
  });

  it('refuses a character that no byte can have given', () => {
    expect(() => encodeText('…', 'latin-1')).toThrow(RangeError);
  });
});
