import { SHELL_BRACKETS } from './bracket.js';
import { ANYTHING, DIRECTORIES, NEVER, STAR, type Expression } from './expression.js';
import { readEscaped, readNameBracket, readTokens, readWildcard, type Token } from './tokens.js';

const SPECIAL = /[*?[\\]/;

export interface GitGlobStyle {
  /** Whether the pattern is matched against paths; otherwise `**` is nothing else than `*`. */
  readonly withSlashes: boolean;
  /**
   * Whether git itself reads it: it cuts off what comes before the first special character and matches the rest alone, so
   * that the `**` of `a**` counts as a component. Libraries do not.
   */
  readonly native: boolean;
}

/** A pattern of git's, as `wildmatch.c` reads it: `**` is more than `*` only as a whole component. */
export function gitGlob(pattern: string, { withSlashes, native }: GitGlobStyle): Expression {
  const cutAt = native ? pattern.search(SPECIAL) : -1;
  const read = (at: number): Token | undefined => {
    if (pattern[at] === '*') return readStars(pattern, at, withSlashes, at === cutAt);
    if (pattern[at] === '[') return readNameBracket(pattern, at, SHELL_BRACKETS);
    return readWildcard(pattern, at) ?? readEscaped(pattern, at);
  };
  return readTokens(pattern, read) ?? NEVER;
}

function readStars(pattern: string, at: number, withSlashes: boolean, isCut: boolean): Token {
  let end = at;
  while (pattern[end] === '*') end++;
  const opens = isCut || at === 0 || pattern[at - 1] === '/';
  if (!withSlashes || end - at < 2 || !opens) return { expression: STAR, end };
  if (end === pattern.length) return { expression: ANYTHING, end };
  if (pattern[end] === '/') return { expression: DIRECTORIES, end: end + 1 };
  if (pattern.startsWith('\\/', end)) return { expression: ANYTHING, end };
  return { expression: STAR, end };
}
