import type { Line } from '../parse/ignore-file.js';

const IGNORE_NEXT = /^\s*#\s*prettier-ignore\s*$/;
const IGNORE_START = /^\s*#\s*prettier-ignore-start\s*$/;
const IGNORE_END = /^\s*#\s*prettier-ignore-end\s*$/;

/**
 * The lines that the formatter leaves alone: what a comment `prettier-ignore` comes before, or `prettier-ignore-start` and
 * `prettier-ignore-end` enclose, and lines with a CR inside, which not all readers take for one line.
 */
export function fixedLines(lines: readonly Line[]): Set<Line> {
  const fixed = new Set<Line>();
  let inRange = false;
  let ignoreNext = false;
  for (const line of lines) {
    const comment = line.kind === 'comment' ? line.raw : '';
    if (IGNORE_END.test(comment)) inRange = false;
    if (inRange || line.raw.includes('\r') || (ignoreNext && line.kind !== 'blank')) {
      fixed.add(line);
    }
    if (line.kind !== 'blank') ignoreNext = IGNORE_NEXT.test(comment);
    if (IGNORE_START.test(comment)) inRange = true;
  }
  return fixed;
}
