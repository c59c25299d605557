import type { TextRange } from '@nopycache/core';

/** A text without its `«` and `»`, and what stood between them, from left to right. */
export function unmarked(marked: string): { text: string; ranges: TextRange[] } {
  const ranges: [number, number][] = [];
  const open: [number, number][] = [];
  let text = '';
  for (const character of marked) {
    if (character === '«') {
      const range: [number, number] = [text.length, text.length];
      ranges.push(range);
      open.push(range);
    } else if (character === '»') {
      const range = open.pop();
      if (range !== undefined) range[1] = text.length;
    } else text += character;
  }
  return { text, ranges };
}
