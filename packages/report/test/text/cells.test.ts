import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';

import { terminalText } from '../../src/index.js';
import { cellsOf } from '../../src/text/cells.js';

describe('the cells that a text takes', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['日本語', 6],
    ['ｱ', 1],
    ['Ａ', 2],
    ['e\u0301', 1],
    ['👍🏽', 2],
    ['🇩🇪', 2],
    ['❤\uFE0F', 2],
    ['1\uFE0F\u20E3', 2],
    ['…', 1],
    ['└', 1],
    ['한국', 4],
  ])('%j: %d', (text, cells) => {
    expect(cellsOf(text)).toBe(cells);
    expect(stringWidth(text)).toBe(cells);
  });

  it('are those that string-width counts, in the scripts that sources are written in', () => {
    const ranges = [
      [0x20, 0x7e],
      [0xa1, 0x2ff],
      [0x370, 0x481],
      [0x2010, 0x2027],
      [0x2190, 0x23ff],
      [0x2500, 0x27bf],
      [0x3041, 0x3096],
      [0x4e00, 0x9fff],
      [0xac00, 0xd7a3],
      [0xff01, 0xff5e],
      [0x1f300, 0x1f64f],
    ] as const;
    const characters = ranges.map(([min, max]) =>
      fc.integer({ min, max }).map((code) => String.fromCodePoint(code)),
    );
    const text = fc
      .array(fc.oneof(...characters, fc.constant('\u0301')))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (own) => {
        const safe = terminalText(own);
        expect(cellsOf(safe)).toBe(stringWidth(safe));
      }),
      { numRuns: 3_000 },
    );
  });
});
