import type { TextRange } from '@nopycache/core';
import type { Script } from '@nopycache/script';

/**
 * A script each of whose characters is written somewhere in the file.
 *
 * @param offsets where each character begins, and after the last where it ends
 * @param spelt how another text is written in the file; default: as it is
 */
export function mappedScript(
  text: string,
  offsets: readonly number[],
  spelt?: Script['spelt'],
): Script {
  const at = (index: number): number => offsets[Math.min(index, text.length)] ?? 0;
  return {
    text,
    rangeOf: ([start, end]): TextRange => [at(start), Math.max(at(start), at(end))],
    exact: true,
    ...(spelt !== undefined && { spelt }),
  };
}
