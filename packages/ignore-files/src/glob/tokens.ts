import { readBracket, type BracketStyle } from './bracket.js';
import { unit, without } from './character-set.js';
import { IN_NAME, STAR, literal, one, sequence, type Expression } from './expression.js';

/** A piece of a pattern: what it matches, and where the pattern goes on. */
export interface Token {
  readonly expression: Expression;
  readonly end: number;
}

/** Reads a pattern piece by piece; `undefined` as soon as there is a piece that `read` cannot read. */
export function readTokens(
  pattern: string,
  read: (at: number) => Token | undefined,
): Expression | undefined {
  const expressions: Expression[] = [];
  for (let at = 0; at < pattern.length;) {
    const token = read(at);
    if (token === undefined) return undefined;
    expressions.push(token.expression);
    at = token.end;
  }
  return sequence(expressions);
}

/** `*` and `?` as nearly all dialects know them: a part of a name, and one character of it. */
export function readWildcard(pattern: string, at: number): Token | undefined {
  if (pattern[at] === '*') return { expression: STAR, end: at + 1 };
  return pattern[at] === '?' ? { expression: IN_NAME, end: at + 1 } : undefined;
}

/** `[…]`, for a character of a name. */
export function readNameBracket(
  pattern: string,
  at: number,
  style: BracketStyle,
): Token | undefined {
  const bracket = pattern[at] === '[' ? readBracket(pattern, at, style) : undefined;
  return bracket && { expression: one(without(bracket.set, unit(0x2f))), end: bracket.end };
}

/** Plain characters, or the one after a `\`; `undefined` for a `\` with nothing after it. */
export function readEscaped(pattern: string, at: number): Token | undefined {
  if (pattern[at] !== '\\') return readPlain(pattern, at);
  if (at + 1 === pattern.length) return undefined;
  return { expression: literal(pattern.charAt(at + 1)), end: at + 2 };
}

/** What means something in one dialect or another. */
const SPECIAL = '*?[\\^';

/** A character that means itself, and those after it as far as they mean nothing in any dialect. */
export function readPlain(pattern: string, at: number): Token {
  let end = at + 1;
  while (end < pattern.length && !SPECIAL.includes(pattern.charAt(end))) end++;
  return { expression: literal(pattern.slice(at, end)), end };
}
