import { complement, setOf, type CharacterSet } from './character-set.js';
import { POSIX_CLASSES } from './posix-classes.js';

/** How a dialect reads `[…]`. */
export interface BracketStyle {
  /** The characters that negate when they come first: `!^`, or `^` alone. */
  readonly negators: string;
  /** Whether `[:digit:]` and its kin mean something. */
  readonly posix: boolean;
  /** Whether `\` takes the next character as it is. */
  readonly escapes: boolean;
}

/** Brackets of shells and of git: `!` and `^` negate, POSIX's classes are known, `\` escapes. */
export const SHELL_BRACKETS: BracketStyle = { negators: '!^', posix: true, escapes: true };

export interface Bracket {
  readonly set: CharacterSet;
  /** Where the text goes on after the closing bracket. */
  readonly end: number;
}

/**
 * Reads a bracket expression as git's `wildmatch.c` does: what comes first is a member even when it is `]`.
 *
 * @param at where its `[` is
 * @returns `undefined` where it does not end, or names a class that does not exist
 */
export function readBracket(text: string, at: number, style: BracketStyle): Bracket | undefined {
  // Most brackets that do not end are in a line without any that closes: they are told without reading it.
  if (!text.includes(']', at + 2)) return undefined;
  let next = at + 1;
  const negated = next < text.length && style.negators.includes(text.charAt(next));
  if (negated) next++;
  const members: (readonly [number, number])[] = [];
  for (let first = true; first || text[next] !== ']'; first = false) {
    const member = readMember(text, next, style);
    if (member === undefined) return undefined;
    members.push(...member.set);
    next = member.end;
  }
  const set = setOf(members);
  return { set: negated ? complement(set) : set, end: next + 1 };
}

function readMember(text: string, at: number, style: BracketStyle): Bracket | undefined {
  const named = style.posix ? readClass(text, at) : 'none';
  if (named !== 'none') return named;
  const first = readCharacter(text, at, style);
  if (first === undefined) return undefined;
  const dash = text[first.end] === '-' && !['', ']'].includes(text.charAt(first.end + 1));
  const last = dash ? readCharacter(text, first.end + 1, style) : first;
  return last && { set: [[first.code, last.code]], end: last.end };
}

/** `[:digit:]`; `none` where it is no such thing, `undefined` where it is one that does not exist. */
function readClass(text: string, at: number): Bracket | undefined | 'none' {
  if (!text.startsWith('[:', at)) return 'none';
  const close = text.indexOf(']', at + 2);
  if (close === -1) return undefined;
  if (close === at + 2 || text[close - 1] !== ':') return 'none';
  const name = text.slice(at + 2, close - 1);
  const set = POSIX_CLASSES.get(name);
  return set && { set, end: close + 1 };
}

function readCharacter(
  text: string,
  at: number,
  { escapes }: BracketStyle,
): { code: number; end: number } | undefined {
  const from = escapes && text[at] === '\\' ? at + 1 : at;
  return from < text.length ? { code: text.charCodeAt(from), end: from + 1 } : undefined;
}
