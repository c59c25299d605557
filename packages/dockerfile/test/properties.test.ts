import { fixText, type Finding } from '@nopycache/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { check, parse, rules, type Instruction } from '../src/index.js';
import { pieces, suspicious } from './support/arbitraries.js';

const RUNS = Number(process.env['NOPYCACHE_FUZZ_RUNS'] ?? 300);
const IGNORE_FILE = { path: '.dockerignore', text: undefined };

function checkAll(text: string): Finding[] {
  return check(text, { rules, ignoreFile: IGNORE_FILE });
}

function inner(instruction: Instruction): Instruction {
  return instruction.trigger ?? instruction;
}

describe('the parser', () => {
  it('finds the instructions that were written, where they were written, and no others', () => {
    fc.assert(
      fc.property(
        pieces,
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\ufeff'),
        (parts, eol, bom) => {
          const text = bom + parts.map((piece) => piece.text.replaceAll('\n', eol) + eol).join('');
          const expected: [string, number][] = [];
          let at = bom.length;
          for (const piece of parts) {
            if (piece.keyword !== undefined) expected.push([piece.keyword.toUpperCase(), at]);
            at += piece.text.replaceAll('\n', eol).length + eol.length;
          }
          const { instructions, problem } = parse(text);
          expect(problem).toBeUndefined();
          expect(instructions.map(({ keyword, range }) => [keyword, range[0]])).toEqual(
            expected.map(([keyword, start]) => [keyword === 'FROM' ? 'FROM' : keyword, start]),
          );
        },
      ),
    );
  });

  it('knows of every character where it came from', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.map((piece) => piece.text).join('\n');
        for (const instruction of parse(text).instructions) {
          const { line } = inner(instruction);
          for (let at = 0; at < line.text.length; at++) {
            expect(text.slice(...line.range([at, at + 1]))).toBe(line.text[at]);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('check', () => {
  it('says something or nothing of any text, inside it, and never throws', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      suspicious,
      fc.string().map((text) => `FROM python\nRUN ${text}`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const { range, fix = [], suggestions = [] } of checkAll(text)) {
          const edits = [...fix, ...suggestions.flatMap((suggestion) => suggestion.edits)];
          for (const [start, end] of [range, ...edits.map((edit) => edit.range)]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('leaves nothing to fix where everything was fixed, and breaks nothing', () => {
    fc.assert(
      fc.property(suspicious, (text) => {
        const fixed = fixText(text, checkAll);
        expect(checkAll(fixed).filter(({ fix }) => fix !== undefined)).toEqual([]);
        const before = parse(text);
        const after = parse(fixed);
        expect(after.problem === undefined).toBe(before.problem === undefined);
        expect(after.instructions.map(({ keyword }) => keyword)).toEqual(
          before.instructions.map(({ keyword }) => keyword),
        );
        if (before.problem !== undefined) expect(fixed).toBe(text);
      }),
      { numRuns: RUNS },
    );
  });
});
