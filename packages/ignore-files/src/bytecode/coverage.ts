import { BYTECODE_WITNESSES } from '@nopycache/core';

import { createMatcher } from '../match/create-matcher.js';
import type { Matcher } from '../match/matcher.js';
import type { IgnoreFile, PatternLine } from '../parse/ignore-file.js';

/** What an ignore file says about the witnesses of bytecode. */
export interface Coverage {
  /** The witnesses that it does not ignore. */
  readonly uncovered: readonly string[];
  /** The lines that ignore witnesses. */
  readonly covering: ReadonlySet<PatternLine>;
  /** The lines that bring witnesses back which other lines ignore. */
  readonly revealing: ReadonlySet<PatternLine>;
  /** Whether all patterns were understood. */
  readonly certain: boolean;
}

/**
 * Runs the witnesses of bytecode through a file's matcher, so that `*` and `/src/**` count for what they do.
 *
 * @param matcher the file's, where there is one already
 * @param directories those that the witnesses are looked for in besides the top one, without slashes around them
 * @returns `undefined` for dialects whose semantics are not known
 */
export function bytecodeCoverage(
  file: IgnoreFile,
  matcher: Matcher | undefined = createMatcher(file),
  directories: readonly string[] = [],
): Coverage | undefined {
  if (matcher === undefined) return undefined;
  const uncovered: string[] = [];
  const covering = new Set<PatternLine>();
  const revealing = new Set<PatternLine>();
  const prefixes = ['', ...directories.map((directory) => `${directory}/`)];
  const witnesses = prefixes.flatMap((prefix) => BYTECODE_WITNESSES.map((each) => prefix + each));
  for (const witness of witnesses) {
    const { ignored, line } = matcher.explain(witness);
    if (!ignored) uncovered.push(witness);
    if (line !== undefined) (ignored ? covering : revealing).add(line);
  }
  return { uncovered, covering, revealing, certain: matcher.notUnderstood.length === 0 };
}
