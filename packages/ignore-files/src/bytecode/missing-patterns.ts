import { CACHE_DIRECTORY } from '@nopycache/core';

import type { BytecodePatterns } from '../dialects/dialect.js';

/** The fewest patterns that cover the witnesses given. */
export function missingPatterns(
  uncovered: readonly string[],
  patterns: BytecodePatterns,
): string[] {
  const inCache = uncovered.filter((path) => path.includes(`${CACHE_DIRECTORY}/`));
  const loose = uncovered.filter((path) => !inCache.includes(path));
  const needs = (ending: string) => loose.some((path) => path.endsWith(ending));
  const [pyc, pyo] = [needs('.pyc'), needs('.pyo')];
  const compiled =
    pyc && pyo && patterns.pycAndPyo !== undefined
      ? [patterns.pycAndPyo]
      : [...(pyc ? [patterns.pyc] : []), ...(pyo ? [patterns.pyo] : [])];
  return [
    ...(inCache.length > 0 ? [patterns.directory] : []),
    ...compiled,
    ...(needs('$py.class') ? [patterns.jython] : []),
  ];
}
