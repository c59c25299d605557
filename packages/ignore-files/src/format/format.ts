import type { Dialect } from '../dialects/dialect.js';
import type { IgnoreFile } from '../parse/ignore-file.js';
import { usualEol } from '../parse/lines.js';
import { parse } from '../parse/parse.js';
import { limitBlankLines } from './blank-lines.js';
import type { Draft } from './draft.js';
import { duplicates } from './duplicates.js';
import { fixedLines } from './fixed-lines.js';
import type { FormatOptions } from './options.js';
import { sortRuns } from './sort-runs.js';
import { trimmed } from './white-space.js';

/**
 * The text of an ignore file, formatted by what is proved to change nothing of what it ignores: white space that the
 * dialect's reader drops, blank lines, duplicates, and on request the order within runs. Ends of line stay as they are;
 * a text with NUL, which is no ignore file or one in UTF-16, comes back as it was.
 */
export function format(text: string, dialect: Dialect, options: FormatOptions = {}): string {
  if (text.includes('\0')) return text;
  const file = parse(text, dialect);
  const eol = usualEol(file.lines);
  const lines = formatLines(file, options).map(
    ({ text: line, line: { eol: own } }) => line + (own === '\n' || own === '\r\n' ? own : eol),
  );
  return file.bom + lines.join('');
}

/** The same by lines, each with the line it comes from. */
export function formatLines(file: IgnoreFile, options: FormatOptions): Draft[] {
  const { sort = 'off', dedupe = true, maxBlankLines = 1 } = options;
  const fixed = fixedLines(file.lines);
  const drafts = file.lines.map((line): Draft => {
    const isFixed = fixed.has(line);
    return { line, text: isFixed ? line.raw : trimmed(line, file.dialect), fixed: isFixed };
  });
  const removed = dedupe ? duplicates(drafts, file.dialect.order) : new Set<Draft>();
  const kept = drafts.filter((draft) => !removed.has(draft));
  const limited = limitBlankLines(kept, maxBlankLines);
  return sort === 'runs' && file.dialect.order !== 'unknown' ? sortRuns(limited) : limited;
}
