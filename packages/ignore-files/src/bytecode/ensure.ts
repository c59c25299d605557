import { applyEdits, type TextEdit } from '@nopycache/core';

import type { Dialect } from '../dialects/dialect.js';
import type { IgnoreFile } from '../parse/ignore-file.js';
import { usualEol } from '../parse/lines.js';
import { parse } from '../parse/parse.js';
import { bytecodeCoverage, type Coverage } from './coverage.js';
import { hgPatternsAfter } from './hg-patterns.js';
import { missingPatterns } from './missing-patterns.js';

/**
 * The edit that makes an ignore file cover bytecode, by the fewest patterns that do: after the patterns for bytecode that
 * are there already, or else after what brings it back, or else at the end.
 *
 * @param directories those whose bytecode counts besides that of any directory, as a negation brings it back
 * @returns `undefined` where nothing is missing, and for dialects whose semantics are not known
 */
export function ensureBytecodePatterns(
  text: string,
  dialect: Dialect,
  directories: readonly string[] = [],
): TextEdit | undefined {
  const file = parse(text, dialect);
  const coverage = bytecodeCoverage(file, undefined, directories);
  if (coverage === undefined || coverage.uncovered.length === 0) return undefined;
  const end = file.lines.length - 1;
  const beside = [coverage.covering, coverage.revealing].map((found) =>
    file.lines.findLastIndex((line) => line.kind === 'pattern' && found.has(line)),
  );
  const edits = [
    ...beside.filter((at) => at !== -1).map((at) => insertion(file, coverage, at, [])),
    insertion(file, coverage, end, heading(file)),
  ];
  return edits.find((edit) => covers(applyEdits(text, [edit]), dialect, directories));
}

function covers(text: string, dialect: Dialect, directories: readonly string[]): boolean {
  const coverage = bytecodeCoverage(parse(text, dialect), undefined, directories);
  return coverage?.uncovered.length === 0;
}

/** Puts the missing patterns after a line. */
function insertion(
  file: IgnoreFile,
  { uncovered }: Coverage,
  after: number,
  above: readonly string[],
): TextEdit {
  const eol = usualEol(file.lines);
  const line = file.lines[after];
  const { patterns, before } =
    file.dialect.name === 'hg'
      ? hgPatternsAfter(file, after)
      : { patterns: file.dialect.bytecode, before: [] };
  const added = [...above, ...before, ...missingPatterns(uncovered, patterns)];
  const at = line === undefined ? file.bom.length : line.start + line.raw.length + line.eol.length;
  const needsEol = line !== undefined && !line.eol.endsWith('\n');
  return {
    range: [at, at],
    text: (needsEol ? eol : '') + added.map((each) => each + eol).join(''),
  };
}

/** What stands above patterns at the end of a file, in the manner of what is there. */
function heading({ lines }: IgnoreFile): string[] {
  if (lines.length === 0) return [];
  const separated = lines.at(-1)?.kind === 'blank' ? [] : [''];
  if (lines.some(({ kind }) => kind === 'comment')) return [...separated, '# Python bytecode'];
  return lines.some(({ kind }) => kind === 'blank') ? separated : [];
}
