import { applyEdits, type TextEdit } from '@nopycache/core';

import type { BytecodePatterns, Dialect } from '../dialects/dialect.js';
import { patternsOf } from '../parse/ignore-file.js';
import { parse } from '../parse/parse.js';
import { ensureBytecodePatterns } from './ensure.js';
import { widening } from './root-only.js';

/**
 * The edit that makes an ignore file cover bytecode and say nothing twice: patterns for the top directory alone are made to
 * cover all of them, what is still missing comes after what would undo it, and what that repeats goes.
 *
 * @param directories those whose bytecode counts too, without slashes around them: a negation may bring them back
 * @returns `undefined` where nothing is missing, and for dialects whose semantics are not known
 */
export function completeBytecodePatterns(
  text: string,
  dialect: Dialect,
  directories: readonly string[] = [],
): TextEdit | undefined {
  const wide = applyEdits(text, widening(parse(text, dialect)));
  const added = ensureBytecodePatterns(wide, dialect, directories);
  const after = added === undefined ? wide : withoutRepeated(applyEdits(wide, [added]), dialect);
  return after === text ? undefined : changeBetween(text, after);
}

/** Without the patterns for bytecode that a later one in the dialect's own terms makes superfluous. */
function withoutRepeated(text: string, dialect: Dialect): string {
  if (dialect.order === 'unknown') return text;
  const coveredBy = superfluousBeside(dialect.bytecode);
  const covered = new Set<string>();
  const edits: TextEdit[] = [];
  for (const { pattern, negated, start, raw, eol } of patternsOf(parse(text, dialect)).reverse()) {
    if (negated) continue;
    if (covered.has(pattern)) {
      edits.push({ range: [start, start + raw.length + eol.length], text: '' });
    }
    for (const each of coveredBy.get(pattern) ?? []) covered.add(each);
  }
  return applyEdits(text, edits);
}

/** What each of the patterns makes superfluous where it stands above it. */
function superfluousBeside({
  directory,
  pyc,
  pyo,
  pycAndPyo,
  jython,
}: BytecodePatterns): ReadonlyMap<string, readonly string[]> {
  return new Map([
    [directory, [directory, `${directory}/`]],
    [pyc, [pyc]],
    [pyo, [pyo]],
    ...(pycAndPyo === undefined ? [] : [[pycAndPyo, [pyc, pyo, pycAndPyo]] as const]),
    [jython, [jython]],
  ]);
}

/** The one edit that makes a text another one, without what both begin and end with. */
function changeBetween(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { range: [start, before.length - end], text: after.slice(start, after.length - end) };
}
