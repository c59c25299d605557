import { one, type Expression } from './expression.js';
import { isGoPattern, readGoClass } from './go-class.js';
import { readEscaped, readTokens, readWildcard, type Token } from './tokens.js';

/** A pattern as Go's `path/filepath.Match` reads it, which is what Helm uses; `undefined` where it is malformed. */
export function goGlob(pattern: string): Expression | undefined {
  if (!isGoPattern(pattern)) return undefined;
  return readTokens(
    pattern,
    (at) => readWildcard(pattern, at) ?? readClassToken(pattern, at) ?? readEscaped(pattern, at),
  );
}

function readClassToken(pattern: string, at: number): Token | undefined {
  const found = pattern[at] === '[' ? readGoClass(pattern, at) : undefined;
  return found && { expression: one(found.set), end: found.end };
}
