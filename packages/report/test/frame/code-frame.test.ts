import type { Finding } from '@nopycache/core';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';

import { codeFrame } from '../../src/frame/code-frame.js';
import { locateAll } from '../../src/report/locate.js';
import { painter } from '../../src/text/color.js';
import { anyFile } from '../support/arbitrary-report.js';

const paint = painter(false);

function framesOf(text: string, ranges: readonly (readonly [number, number])[], width = 80) {
  const findings = ranges.map((range): Finding => ({
    ruleId: 'r',
    severity: 'error',
    message: '',
    range,
  }));
  return locateAll({ files: [{ path: 'p', text, findings }] }).flatMap(({ lines, findings: all }) =>
    all.map((located) => codeFrame(lines, located, { width, paint }).rows),
  );
}

function frame(text: string, marks: string, width?: number): string {
  const at = text.indexOf(marks);
  return framesOf(text, [[at, at + marks.length]], width)
    .flat()
    .join('\n');
}

/** What the carets of a frame stand under. */
function underlined(rows: readonly string[]): string {
  const at = rows.findIndex((row) => /^ +\| +\^+$/.test(row));
  const [code = '', carets = ''] = [rows[at - 1], rows[at]];
  const [start, end] = [carets.indexOf('^'), carets.length];
  let cell = 0;
  let found = '';
  for (const { segment } of new Intl.Segmenter('en').segment(code)) {
    if (cell >= start && cell < end) found += segment;
    cell += stringWidth(segment);
  }
  return found;
}

describe('a code frame', () => {
  it('is never wider than asked for, whatever the text', () => {
    fc.assert(
      fc.property(anyFile, fc.integer({ min: 30, max: 100 }), ({ text, findings }, width) => {
        const ranges = findings.map(({ range }) => range);
        for (const row of framesOf(text, ranges, width).flat()) {
          expect(stringWidth(row)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  it('underlines what is meant', () => {
    const characters = fc.constantFrom('a', ' b', '日', 'é', '👍🏽', 'e\u0301', '…', '_');
    const parts = fc.array(characters, { maxLength: 30 }).map((all) => all.join(''));
    const words = fc.array(characters, { minLength: 1, maxLength: 9 }).map((all) => all.join(''));
    fc.assert(
      fc.property(parts, words, parts, (before, word, after) => {
        const [rows = []] = framesOf(before + word + after, [
          [before.length, before.length + word.length],
        ]);
        expect(underlined(rows)).toBe(word);
      }),
    );
  });

  it('underlines characters as a whole', () => {
    expect(framesOf('ae\u0301b', [[2, 3]])[0]?.[2]).toBe('   |  ^');
    expect(framesOf('👍🏽b', [[1, 3]])[0]?.[2]).toBe('   | ^^');
  });

  it('expands tabs, in what is marked too', () => {
    expect(frame('\ta\tb\n', 'a\tb')).toBe('   |\n 1 |     a   b\n   |     ^^^^^\n   |');
  });

  it('stands under a character where nothing is marked, and behind the last at the end', () => {
    expect(framesOf('ab', [[1, 1]])[0]?.[2]).toBe('   |  ^');
    expect(framesOf('ab', [[2, 2]])[0]?.[2]).toBe('   |   ^');
    expect(framesOf('ab\r\n', [[2, 4]])[0]?.[2]).toBe('   |   ^');
    expect(framesOf('ab\n', [[3, 3]])).toEqual([['   |', ' 1 | ab', ' 2 |', '   | ^', '   |']]);
  });

  it('marks nothing of the line at whose start it ends', () => {
    expect(frame('one\ntwo\nthree\n', 'one\n')).toBe('   |\n 1 | one\n   | ^^^\n 2 | two\n   |');
  });

  it('numbers lines to the right', () => {
    const text = Array.from({ length: 12 }, (_, at) => `line ${String(at + 1)}\n`).join('');
    expect(frame(text, 'line 9\nline 10')).toBe(
      [
        '    |',
        '  8 | line 8',
        '  9 | line 9',
        '    | ^^^^^^',
        ' 10 | line 10',
        '    | ^^^^^^^',
        ' 11 | line 11',
        '    |',
      ].join('\n'),
    );
  });

  it('leaves out the start or the end of a long line, so that what is marked can be seen', () => {
    const long = 'x'.repeat(60);
    const rows = frame(`${long}HERE${long}\n`, 'HERE', 40).split('\n');
    expect(rows.slice(1, 3)).toEqual([
      ' 1 | …xxxxxxxxHERExxxxxxxxxxxxxxxxxxxxx…',
      '   |          ^^^^',
    ]);
    expect(frame(`HERE${long}`, 'HERE', 40).split('\n')[1]).toBe(` 1 | HERE${'x'.repeat(30)}…`);
    expect(frame(`ab${long}c`, `b${long}`, 40).split('\n')[1]).toBe(` 1 | ab${'x'.repeat(32)}…`);
    expect(frame(`${'😀'.repeat(100)}HERE`, 'HERE', 44)).toContain('…😀');
    expect(frame(`日${'日'.repeat(50)}HERE`, 'HERE', 40)).toContain('日HERE');
  });

  it('finds its way in a line of many megabytes', () => {
    const text = `${'x'.repeat(5_000_000)}HERE${'y'.repeat(5_000_000)}`;
    const rows = frame(text, 'HERE').split('\n');
    expect(rows[1]).toContain('xHEREy');
    expect(underlined(rows)).toBe('HERE');
  });
});
