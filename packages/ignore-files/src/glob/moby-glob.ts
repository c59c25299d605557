import { complement, setOf, type CharacterSet } from './character-set.js';
import {
  ANYTHING,
  DIRECTORIES,
  IN_NAME,
  STAR,
  literal,
  one,
  sequence,
  type Expression,
} from './expression.js';

/** A pattern that Go's `path/filepath.Match` refuses, or one that moby reads in a way beyond ours. */
export type MobyFailure = 'syntax-error' | 'not-understood';

/**
 * A pattern of Docker's (moby/patternmatcher): `**` crosses directories wherever it stands, `[!a]` is no negation. The
 * pattern is cleaned already.
 */
export function mobyGlob(pattern: string): Expression | MobyFailure {
  if (!isGoPattern(pattern)) return 'syntax-error';
  const suffix = suffixOnly(pattern);
  if (suffix !== undefined) return suffix;
  const items: Expression[] = [];
  for (let at = 0; at < pattern.length;) {
    const character = pattern.charAt(at);
    if (pattern.startsWith('**', at)) {
      at += pattern[at + 2] === '/' ? 3 : 2;
      items.push(at === pattern.length ? ANYTHING : DIRECTORIES);
    } else if (character === '[') {
      const { set, end } = readClass(pattern, at);
      // moby turns these into parts of a regular expression even inside a class.
      if (/[*?]/.test(pattern.slice(at, end))) return 'not-understood';
      items.push(one(set));
      at = end;
    } else {
      const escaped = character === '\\';
      items.push(plain(character) ?? literal(pattern.charAt(escaped ? at + 1 : at)));
      at += escaped ? 2 : 1;
    }
  }
  return sequence(items);
}

function plain(character: string): Expression | undefined {
  if (character === '*') return STAR;
  if (character === '?') return IN_NAME;
  // Not among what moby escapes, so that Go's regexp reads it as the beginning of the text.
  return character === '^' ? { kind: 'start' } : undefined;
}

/** `**` and a plain text after it: moby compares the ends, so that `**.pyc` matches `a.pyc`. */
function suffixOnly(pattern: string): Expression | undefined {
  const [, slash, rest] = /^\*\*(\/?)([^*?[\\^]+)$/.exec(pattern) ?? [];
  if (rest === undefined) return undefined;
  return sequence([slash === '/' ? DIRECTORIES : ANYTHING, literal(rest)]);
}

/** Whether Go's `filepath.Match` accepts the pattern: every class closed and not empty, nothing after the last `\`. */
export function isGoPattern(pattern: string): boolean {
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === '\\') {
      at++;
      if (at === pattern.length) return false;
    } else if (pattern[at] === '[') {
      const { end } = readClass(pattern, at);
      if (end === -1) return false;
      at = end - 1;
    }
  }
  return true;
}

/** A class in Go's manner; `end` is -1 where it is none. */
export function readClass(pattern: string, at: number): { set: CharacterSet; end: number } {
  const malformed = { set: [], end: -1 };
  const negated = pattern[at + 1] === '^';
  const ranges: [number, number][] = [];
  let next = at + (negated ? 2 : 1);
  while (pattern[next] !== ']' || ranges.length === 0) {
    const first = readCharacter(pattern, next);
    if (first === undefined) return malformed;
    const last = pattern[first.end] === '-' ? readCharacter(pattern, first.end + 1) : first;
    if (last === undefined) return malformed;
    ranges.push([first.code, last.code]);
    next = last.end;
  }
  const set = setOf(ranges);
  return { set: negated ? complement(set) : set, end: next + 1 };
}

function readCharacter(pattern: string, at: number): { code: number; end: number } | undefined {
  if (pattern[at] === '-' || pattern[at] === ']') return undefined;
  const from = pattern[at] === '\\' ? at + 1 : at;
  // A class ends later: what comes last cannot be a member.
  return from + 1 < pattern.length ? { code: pattern.charCodeAt(from), end: from + 1 } : undefined;
}
