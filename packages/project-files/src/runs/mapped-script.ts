import type { TextRange } from '@nopycache/core';
import type { Script } from '@nopycache/script';

/**
 * A script each of whose characters is written somewhere in the file.
 *
 * @param offsets where each character begins, and after the last where it ends
 */
export function mappedScript(text: string, offsets: readonly number[]): Script {
  const at = (index: number): number => offsets[Math.min(index, text.length)] ?? 0;
  return {
    text,
    rangeOf: ([start, end]): TextRange => [at(start), Math.max(at(start), at(end))],
    exact: true,
  };
}
