import { readBracket } from './bracket.js';
import { unit, without } from './character-set.js';
import {
  ANYTHING,
  DIRECTORIES,
  IN_NAME,
  NEVER,
  STAR,
  literal,
  one,
  sequence,
  type Expression,
} from './expression.js';

const STYLE = { negators: '!^', posix: true, escapes: true };
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
  const items: Expression[] = [];
  const cutAt = native ? pattern.search(SPECIAL) : -1;
  for (let at = 0; at < pattern.length;) {
    const character = pattern.charAt(at);
    if (character === '*') {
      const end = endOfStars(pattern, at);
      const stars = withSlashes
        ? readStars(pattern, at, end, at === cutAt)
        : { expression: STAR, end };
      items.push(stars.expression);
      at = stars.end;
    } else if (character === '?') {
      items.push(IN_NAME);
      at++;
    } else if (character === '[') {
      const bracket = readBracket(pattern, at, STYLE);
      if (bracket === undefined) return NEVER;
      items.push(one(without(bracket.set, unit(0x2f))));
      at = bracket.end;
    } else {
      const from = character === '\\' ? at + 1 : at;
      if (from === pattern.length) return NEVER;
      items.push(literal(pattern.charAt(from)));
      at = from + 1;
    }
  }
  return sequence(items);
}

function readStars(
  pattern: string,
  at: number,
  end: number,
  isCut: boolean,
): { expression: Expression; end: number } {
  const opens = isCut || at === 0 || pattern[at - 1] === '/';
  if (end - at < 2 || !opens) return { expression: STAR, end };
  if (end === pattern.length) return { expression: ANYTHING, end };
  if (pattern[end] === '/') return { expression: DIRECTORIES, end: end + 1 };
  if (pattern.startsWith('\\/', end)) return { expression: ANYTHING, end };
  return { expression: STAR, end };
}

function endOfStars(pattern: string, at: number): number {
  let end = at;
  while (pattern[end] === '*') end++;
  return end;
}
