import type { TextEdit } from '@nopycache/core';
import type { Node } from 'jsonc-parser';

/** The edit that adds strings at an array's end, in the manner of the last one; none to an array without any. */
export function appending(text: string, array: Node, values: readonly string[]): TextEdit[] {
  const last = array.children?.at(-1);
  if (last === undefined) return [];
  const end = last.offset + last.length;
  const space = /\s*$/.exec(text.slice(0, last.offset))?.[0] ?? '';
  const alone = array.children?.length === 1;
  // `[ "a" ]` has a space before its first element, `["a"]` none; between elements there is always one.
  const between = alone && !space.includes('\n') ? ' ' : space;
  const added = values.map((value) => `,${between}${JSON.stringify(value)}`).join('');
  return [{ range: [end, end], text: added }];
}
