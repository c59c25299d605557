import { readBracket } from './bracket.js';
import { expandBraces } from './braces.js';
import { ANY } from './character-set.js';
import {
  ANYTHING,
  DIRECTORIES,
  NEVER,
  NOTHING,
  choice,
  literal,
  one,
  optional,
  sequence,
  type Expression,
} from './expression.js';
import { readEscaped, readPlain, readTokens, readWildcard, type Token } from './tokens.js';

const STYLE = { negators: '!^', posix: false, escapes: true };

/**
 * A pattern of Mercurial's `glob` syntax (`hg help patterns`), which matches at any depth, and what lies below.
 * `undefined` where its braces are beyond this reader.
 */
export function hgGlob(pattern: string, rooted: boolean): Expression | undefined {
  const patterns = expandBraces(pattern);
  return (
    patterns &&
    sequence([
      rooted ? NOTHING : DIRECTORIES,
      choice(patterns.map((each) => plainGlob(each))),
      optional(sequence([literal('/'), ANYTHING])),
    ])
  );
}

function plainGlob(pattern: string): Expression {
  const read = (at: number): Token =>
    readSpecial(pattern, at) ??
    readWildcard(pattern, at) ??
    readEscaped(pattern, at) ??
    readPlain(pattern, at);
  return readTokens(pattern, read) ?? NEVER;
}

/** What Mercurial reads in its own way: `[…]` and `?`, which are Python's and take a slash too, and `**`. */
function readSpecial(pattern: string, at: number): Token | undefined {
  if (pattern.startsWith('**/', at)) return { expression: DIRECTORIES, end: at + 3 };
  if (pattern.startsWith('**', at)) return { expression: ANYTHING, end: at + 2 };
  if (pattern[at] === '?') return { expression: one(ANY), end: at + 1 };
  const bracket = pattern[at] === '[' ? readBracket(pattern, at, STYLE) : undefined;
  return bracket && { expression: one(bracket.set), end: bracket.end };
}
