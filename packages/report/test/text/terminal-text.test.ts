import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { counted, terminalText } from '../../src/index.js';

describe('names on a terminal', () => {
  it('never hold anything that steers it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(terminalText(text)).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u);
      }),
      { numRuns: 2_000 },
    );
  });

  it('stay as they are otherwise', () => {
    expect(terminalText('Grüße/日本語/a b.pyc')).toBe('Grüße/日本語/a b.pyc');
    expect(terminalText('a\nb\u009B\u{E0041}')).toBe(String.raw`a\x0Ab\x9B\u{E0041}`);
  });
});

describe('numbers', () => {
  it('counts with a noun', () => {
    expect([counted(1, 'file'), counted(12_345, 'file')]).toEqual(['1 file', '12,345 files']);
  });
});
