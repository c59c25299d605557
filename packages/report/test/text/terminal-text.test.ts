import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { terminalText } from '../../src/index.js';

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
    expect(terminalText('a\nb\u009B\u{E0041}\uD800')).toBe(String.raw`a\x0Ab\x9B\u{E0041}\uD800`);
  });
});
