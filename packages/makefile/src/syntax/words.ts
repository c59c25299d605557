import type { TextRange } from '@nopycache/core';

/** A word between blanks: a target, a file, a variable's name. What `$(…)` holds belongs to it, blanks included. */
export interface Word {
  /** As it is written; a line's end within `$(…)` shows as blanks. */
  readonly text: string;
  /** What it names: `\:`, `\#` and the like without their `\`. */
  readonly name: string;
  /** Whether it holds a `$`, so that what it names is known only to make. */
  readonly computed: boolean;
  readonly range: TextRange;
}

const BLANKS = ' \t\r\f\v';

/** Where the reference ends that begins with this `$`: `$x`, `$$`, `$(…)`, `${…}`. Only brackets of its kind count. */
export function referenceEnd(view: string, dollar: number, end: number): number {
  const open = view[dollar + 1];
  if (open !== '(' && open !== '{') return Math.min(dollar + 2, end);
  const close = open === '(' ? ')' : '}';
  let depth = 0;
  for (let at = dollar + 1; at < end; at += 1) {
    if (view[at] === open) depth += 1;
    else if (view[at] === close && --depth === 0) return at + 1;
  }
  return end;
}

/**
 * Where the first of these characters stands that neither a `\` nor a reference hides; -1 where none does.
 *
 * @param stops each a character
 */
export function findUnquoted(view: string, stops: string, start: number, end: number): number {
  for (let at = start; at < end; at += 1) {
    const character = view.charAt(at);
    if (stops.includes(character)) return at;
    if (character === '\\') at += 1;
    else if (character === '$') at = referenceEnd(view, at, end) - 1;
  }
  return -1;
}

/** The words of a stretch of a line. @param base where the line starts in the source */
export function wordsOf(view: string, base: number, start: number, end: number): Word[] {
  const words: Word[] = [];
  for (let at = start; at < end;) {
    if (isBlank(view.charAt(at))) at += 1;
    else {
      const blank = findUnquoted(view, BLANKS, at, end);
      const to = blank === -1 ? end : blank;
      words.push(wordOf(view, base, at, to));
      at = to;
    }
  }
  return words;
}

/** One word of a line. */
export function wordOf(view: string, base: number, start: number, end: number): Word {
  const text = view.slice(start, end);
  return {
    text,
    name: text.replace(/\\([ \t:#%|;=&])/g, '$1'),
    computed: text.includes('$'),
    range: [base + start, base + end],
  };
}

/** The stretch without white space at its ends; empty ones stay where they begin. */
export function trimmed(view: string, start: number, end: number): [start: number, end: number] {
  let [from, to] = [start, end];
  while (from < to && isBlank(view.charAt(from))) from += 1;
  while (to > from && isBlank(view.charAt(to - 1))) to -= 1;
  return [from, to];
}

function isBlank(character: string): boolean {
  return BLANKS.includes(character);
}
