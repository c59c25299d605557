import type { TextRange } from '@nopycache/core';

/** A text in which `«` and `»` showed stretches of it. */
export interface Marked {
  readonly text: string;
  /** Where the stretches lie in the text without the marks. */
  readonly ranges: readonly TextRange[];
}

/** Takes the marks out of a text. */
export function unmarked(marked: string): Marked {
  const ranges: TextRange[] = [];
  let text = '';
  let start = 0;
  for (const [piece] of marked.matchAll(/[«»]|[^«»]+/g)) {
    if (piece === '«') start = text.length;
    else if (piece === '»') ranges.push([start, text.length]);
    else text += piece;
  }
  return { text, ranges };
}

/** Lines as a text, each ended by LF. */
export function lines(...all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
