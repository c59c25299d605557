import { complement, setOf } from './character-set.js';
import type { Bracket } from './bracket.js';

/** Whether Go's `filepath.Match` accepts a pattern: every class closed and not empty, nothing after the last `\`. */
export function isGoPattern(pattern: string): boolean {
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === '\\') {
      at++;
      if (at === pattern.length) return false;
    } else if (pattern[at] === '[') {
      const found = readGoClass(pattern, at);
      if (found === undefined) return false;
      at = found.end - 1;
    }
  }
  return true;
}

/** A class in Go's manner, in which `^` alone negates; `undefined` where it is none. */
export function readGoClass(pattern: string, at: number): Bracket | undefined {
  const negated = pattern[at + 1] === '^';
  const ranges: [number, number][] = [];
  let next = at + (negated ? 2 : 1);
  while (pattern[next] !== ']' || ranges.length === 0) {
    const first = readCharacter(pattern, next);
    if (first === undefined) return undefined;
    const last = pattern[first.end] === '-' ? readCharacter(pattern, first.end + 1) : first;
    if (last === undefined) return undefined;
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
