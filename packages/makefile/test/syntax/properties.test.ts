import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { defaultGoal, hasDefaultGoal, recipeCommands, scan } from '../../src/index.js';
import { anyText, makefiles } from '../support/arbitraries.js';

const RUNS = { numRuns: Number(process.env['NOPYCACHE_FUZZ_RUNS'] ?? 1_000) };
const texts = fc.oneof(makefiles, anyText);

describe('scan', () => {
  it('covers a text without gaps, its byte order mark excepted', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const covered = scan(text).statements.map(({ range }) => text.slice(...range));
        expect(covered.join('')).toBe(text.replace(/^\ufeff/, ''));
        let end = text.startsWith('\ufeff') ? 1 : 0;
        for (const { range } of scan(text).statements) {
          expect(range[0]).toBe(end);
          end = range[1];
        }
      }),
      RUNS,
    );
  });

  it('gives words and names where they stand', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const statement of scan(text).statements) {
          if (statement.kind !== 'rule') continue;
          const { targets, prerequisites, orderOnly } = statement;
          for (const word of [...targets, ...prerequisites, ...orderOnly]) {
            const source = joined(text).slice(...word.range);
            expect(source).toBe(word.text);
            expect(word.text).not.toBe('');
          }
          expect('&::!').toContain(text.slice(...statement.separatorRange));
        }
      }),
      RUNS,
    );
  });

  it('maps what the shell reads to where it is written', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const makefile = scan(text);
        for (const statement of makefile.statements) {
          if (statement.kind !== 'rule') continue;
          for (const { shell, references } of recipeCommands(makefile, statement)) {
            expectMapped(text, shell);
            for (const { span, range } of references) expect(shell.range(span)).toEqual(range);
          }
        }
      }),
      RUNS,
    );
  });

  it('finds a default goal in whatever there is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const makefile = scan(text);
        const goal = defaultGoal(makefile);
        if (hasDefaultGoal(makefile)) expect(goal.kind).not.toBe('none');
      }),
      RUNS,
    );
  });
});

function expectMapped(
  text: string,
  shell: ReturnType<typeof recipeCommands>[number]['shell'],
): void {
  for (let at = 0; at < shell.text.length; at += 1) {
    const [from, to] = shell.range([at, at + 1]);
    if (shell.isVerbatim([at, at + 1])) expect(text.slice(from, to)).toBe(shell.text[at]);
  }
}

/** The text with blanks for each line end that a `\\` hides. */
function joined(text: string): string {
  return text.replace(
    /(?<!\\)((?:\\\\)*)(\\\r?\n)/g,
    (_, even: string, end: string) => even + ' '.repeat(end.length),
  );
}
