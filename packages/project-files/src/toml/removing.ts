import type { TextEdit, TextRange } from '@nopycache/core';

import { asString } from './string.js';
import type { TomlArray } from './tree.js';

/** The edit that takes a string out of an array of strings; none where a comment would go with it. */
export function removing(text: string, { items }: TomlArray, index: number): TextEdit[] {
  const ranges = items.map((item) => asString(item)?.range);
  const own = ranges[index];
  if (own === undefined || ranges.includes(undefined)) return [];
  const range = withComma(text, own, ranges[index - 1], ranges[index + 1]);
  return text.slice(...range).includes('#') ? [] : [{ range, text: '' }];
}

function withComma(
  text: string,
  [start, end]: TextRange,
  previous: TextRange | undefined,
  next: TextRange | undefined,
): TextRange {
  if (next !== undefined) return [start, next[0]];
  if (previous !== undefined) return [previous[1], end];
  return [start, end + (/^\s*,/.exec(text.slice(end))?.[0].length ?? 0)];
}
