import { ANYTHING, DIRECTORIES, literal, one, sequence, type Expression } from './expression.js';
import { isGoPattern, readGoClass } from './go-class.js';
import { readEscaped, readTokens, readWildcard, type Token } from './tokens.js';

/** A pattern that Go's `path/filepath.Match` refuses, or one that moby reads in a way beyond ours. */
export type MobyFailure = 'syntax-error' | 'not-understood';

/**
 * A pattern of Docker's (moby/patternmatcher): `**` crosses directories wherever it stands, `[!a]` is no negation. The
 * pattern is cleaned already.
 */
export function mobyGlob(pattern: string): Expression | MobyFailure {
  if (!isGoPattern(pattern)) return 'syntax-error';
  return (
    suffixOnly(pattern) ?? readTokens(pattern, (at) => readToken(pattern, at)) ?? 'not-understood'
  );
}

function readToken(pattern: string, at: number): Token | undefined {
  if (pattern.startsWith('**', at)) {
    const end = at + (pattern[at + 2] === '/' ? 3 : 2);
    return { expression: end === pattern.length ? ANYTHING : DIRECTORIES, end };
  }
  if (pattern[at] === '[') {
    const found = readGoClass(pattern, at);
    // moby turns these into parts of a regular expression even inside a class.
    if (found === undefined || /[*?]/.test(pattern.slice(at, found.end))) return undefined;
    return { expression: one(found.set), end: found.end };
  }
  // Not among what moby escapes, so that Go's regexp reads it as the beginning of the text.
  if (pattern[at] === '^') return { expression: { kind: 'start' }, end: at + 1 };
  return readWildcard(pattern, at) ?? readEscaped(pattern, at);
}

/** `**` and a plain text after it: moby compares the ends, so that `**.pyc` matches `a.pyc`. */
function suffixOnly(pattern: string): Expression | undefined {
  const [, slash, rest] = /^\*\*(\/?)([^*?[\\^]+)$/.exec(pattern) ?? [];
  if (rest === undefined) return undefined;
  return sequence([slash === '/' ? DIRECTORIES : ANYTHING, literal(rest)]);
}
