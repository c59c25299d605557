import type { Dialect } from '../dialects/dialect.js';
import type { Line } from '../parse/ignore-file.js';
import { trailingLength } from '../parse/white-space.js';

/**
 * A line without the white space that its reader drops. Only ASCII's blanks go, because programs disagree on what else is
 * white space, and none that a backslash stands before, because they disagree on what that means.
 */
export function trimmed(line: Line, dialect: Dialect): string {
  if (line.kind === 'blank') return '';
  if (!dialect.trims || line.kind === 'directive') return line.raw;
  return withoutLeading(withoutTrailing(line, dialect), dialect);
}

function withoutTrailing(line: Line, { reading }: Dialect): string {
  const { raw } = line;
  if (line.kind === 'pattern' && reading.trailing === 'spaces') {
    return raw.slice(0, raw.length - trailingLength(raw, 'spaces'));
  }
  const text = raw.slice(0, endWithoutBlanks(raw));
  return line.kind === 'pattern' && text.endsWith('\\') ? raw : text;
}

function withoutLeading(text: string, { reading }: Dialect): string {
  if (reading.leading === 'kept') return text;
  const rest = text.replace(/^[ \t]+/, '');
  // Docker looks for comments before it trims: without the blanks this pattern would become one.
  return reading.comments === 'first-column' && rest.startsWith('#') ? text : rest;
}

function endWithoutBlanks(raw: string): number {
  let end = raw.length;
  while (raw[end - 1] === ' ' || raw[end - 1] === '\t') end--;
  return end;
}
