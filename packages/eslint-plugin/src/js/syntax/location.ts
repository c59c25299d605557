import type { TextRange } from '@nopycache/core';
import type { AST, SourceCode } from 'eslint';

/** A stretch of a file as a report's location. */
export function locationOf([start, end]: TextRange, sourceCode: SourceCode): AST.SourceLocation {
  return { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) };
}
