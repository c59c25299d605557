import type { BytecodePatterns } from '../dialects/dialect.js';
import { hgSyntaxAfter } from '../parse/hg-lines.js';
import { patternsOf, type HgSyntax, type IgnoreFile } from '../parse/ignore-file.js';

const REGEXPS: BytecodePatterns = {
  directory: '(^|/)__pycache__(/|$)',
  pyc: '\\.pyc$',
  pyo: '\\.pyo$',
  pycAndPyo: '\\.py[co]$',
  jython: '\\$py\\.class$',
};

/** The patterns in the syntax that holds after a line of .hgignore, and what has to come before them. */
export function hgPatternsAfter(
  file: IgnoreFile,
  lineIndex: number,
): { patterns: BytecodePatterns; before: string[] } {
  const patterns = file.dialect.bytecode;
  const before = file.lines.slice(0, lineIndex + 1);
  const syntax = before.reduce<HgSyntax>((current, line) => hgSyntaxAfter(line, current), 'regexp');
  if (syntax === 'glob') return { patterns, before: [] };
  const hasPatterns = patternsOf({ ...file, lines: before }).length > 0;
  if (syntax === 'regexp' && hasPatterns) return { patterns: REGEXPS, before: [] };
  return { patterns, before: ['syntax: glob'] };
}
