import type { EscapeCharacter } from './directives.js';
import type { Span } from './logical-line.js';
import { isSpace } from './white-space.js';

/**
 * The words of ENV, ARG and LABEL: parted by white space outside quotes, quotes and escapes still in them. As BuildKit
 * has it, a quote need not be closed.
 */
export function wordsOf(text: string, [start, end]: Span, escape: EscapeCharacter): Span[] {
  const words: Span[] = [];
  let at = start;
  while (at < end) {
    if (isSpace(text[at])) {
      at++;
      continue;
    }
    const to = endOfWord(text, at, end, escape);
    words.push([at, to]);
    at = to;
  }
  return words;
}

function endOfWord(text: string, start: number, end: number, escape: EscapeCharacter): number {
  let quote = '';
  let at = start;
  for (; at < end; at++) {
    const character = text[at] ?? '';
    if (quote === '' && isSpace(character)) break;
    if (character === escape && quote !== "'") at++;
    else if (character === quote) quote = '';
    else if (quote === '' && (character === '"' || character === "'")) quote = character;
  }
  return Math.min(at, end);
}
