import type { AssignmentOperator, Modifier, Setting } from './statement.js';
import { findUnquoted, referenceEnd, trimmed, wordOf } from './words.js';

const MODIFIER = /(export|unexport|override|private)(?=[ \t])/y;
const OPERATOR = /[ \t]*(:::=|::=|:sh[ \t]*=|[:?+!]?=)/y;

/**
 * Reads `[modifiers] NAME operator value`; `undefined` where a stretch of a line is no assignment.
 *
 * @param end where the line's comment begins, or the line ends
 */
export function readSetting(
  view: string,
  base: number,
  start: number,
  end: number,
): Setting | undefined {
  const modifiers: Modifier[] = [];
  const [from, to] = trimmed(view, start, end);
  // A variable may be called `export`, so that each word is tried as a name first.
  for (let at = from; ;) {
    const setting = readPlain(view, base, at, to, modifiers);
    if (setting !== undefined) return setting;
    MODIFIER.lastIndex = at;
    const modifier = MODIFIER.exec(view);
    if (modifier === null) return undefined;
    modifiers.push(modifier[1] as Modifier);
    at = skipBlanks(view, MODIFIER.lastIndex);
  }
}

function readPlain(
  view: string,
  base: number,
  from: number,
  end: number,
  modifiers: readonly Modifier[],
): Setting | undefined {
  const nameEnd = endOfName(view, from, end);
  OPERATOR.lastIndex = nameEnd;
  const operator = nameEnd > from ? OPERATOR.exec(view) : null;
  if (operator === null || OPERATOR.lastIndex > end) return undefined;
  const value = trimmed(view, OPERATOR.lastIndex, end);
  return {
    modifiers,
    name: wordOf(view, base, from, nameEnd),
    operator: (operator[1] ?? '=').replace(/[ \t]/g, '') as AssignmentOperator,
    value: [base + value[0], base + value[1]],
  };
}

/** A name ends before a blank, a comment, or what may be an operator. */
function endOfName(view: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const character = view.charAt(at);
    if (character === '$') at = referenceEnd(view, at, to) - 1;
    else if (' \t#='.includes(character) || character === ':') return at;
    else if ('+?!'.includes(character) && view[at + 1] === '=') return at;
  }
  return to;
}

/** Where a line's comment begins, or its end where it has none. */
export function commentStart(view: string): number {
  const hash = findUnquoted(view, '#', 0, view.length);
  return hash === -1 ? view.length : hash;
}

function skipBlanks(view: string, start: number): number {
  const blanks = /[ \t]*/y;
  blanks.lastIndex = start;
  return start + (blanks.exec(view)?.[0].length ?? 0);
}
