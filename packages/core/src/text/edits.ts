import type { Finding, TextEdit } from './finding.js';

/**
 * The text with the edits made. They may come in any order; insertions at one place are made in the order given.
 *
 * @throws {RangeError} where two edits overlap, or one lies outside the text
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const edit of inOrder(edits)) {
    const [start, end] = edit.range;
    if (start < done || end < start || end > text.length) {
      throw new RangeError(
        `The edit of ${String(start)}–${String(end)} overlaps another or lies outside the text.`,
      );
    }
    parts.push(text.slice(done, start), edit.text);
    done = end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

/**
 * The text with the fixes of the findings made, each wholly or not at all: of two that touch the same place the first
 * one given wins, and the other is for the next pass.
 */
export function applyFixes(text: string, findings: readonly Finding[]): string {
  const taken: TextEdit[] = [];
  for (const { fix = [] } of findings) {
    if (!fix.some((edit) => taken.some((other) => touch(edit, other)))) taken.push(...fix);
  }
  return applyEdits(text, taken);
}

/** How often a text is checked again after its fixes were made, as in ESLint. */
const PASSES = 10;

/** Checks and fixes a text until no fix is left, or the fixes go round in circles. */
export function fixText(text: string, check: (text: string) => readonly Finding[]): string {
  let fixed = text;
  for (let pass = 0; pass < PASSES; pass++) {
    const next = applyFixes(fixed, check(fixed));
    if (next === fixed) break;
    fixed = next;
  }
  return fixed;
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return edits.toSorted((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
}

function touch(a: TextEdit, b: TextEdit): boolean {
  return a.range[0] <= b.range[1] && b.range[0] <= a.range[1];
}
