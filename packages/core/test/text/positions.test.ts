import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Positions } from '../../src/index.js';

describe('Positions', () => {
  it('counts as a person who reads up to the place', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '😀') }), (text) => {
        const positions = new Positions(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const lines = text.slice(0, offset).split('\n');
          const last = lines.at(-1) ?? '';
          expect(positions.at(offset)).toEqual({ line: lines.length, column: last.length + 1 });
        }
      }),
    );
  });

  it('knows where lines begin and end', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r') }), (text) => {
        const positions = new Positions(text);
        const lines = Array.from({ length: positions.lineCount }, (_, at) =>
          text.slice(...positions.lineRange(at + 1)),
        );
        expect(lines).toEqual(text.split('\n'));
      }),
    );
    expect(() => new Positions('a\n').lineRange(3)).toThrow(RangeError);
    expect(() => new Positions('a\n').lineRange(0)).toThrow(RangeError);
  });
});
