import type { TextRange } from '@nopycache/core';

/** A text without its `«` and `»`, and what stood between them, from left to right. */
export function unmarked(marked: string): { text: string; ranges: TextRange[] } {
  const pieces = marked.split(/([«»])/);
  const ranges: TextRange[] = [];
  let [text, start] = ['', 0];
  for (const piece of pieces) {
    if (piece === '«') start = text.length;
    else if (piece === '»') ranges.push([start, text.length]);
    else text += piece;
  }
  return { text, ranges };
}
