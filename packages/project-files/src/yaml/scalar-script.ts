import type { TextRange } from '@nopycache/core';
import { opaqueScript, type Script } from '@nopycache/script';
import { isScalar, Scalar, type Node } from 'yaml';

import { mappedScript } from '../runs/mapped-script.js';
import { contentRange, rangeOf } from './scalar.js';

/**
 * The script that a scalar holds, its characters found in the file where they can be.
 *
 * @param isFlow whether it stands in braces or brackets, where fewer characters are plain
 */
export function scriptOfScalar(
  node: Node | undefined,
  text: string,
  isFlow: boolean,
): Script | undefined {
  if (!isScalar(node) || typeof node.value !== 'string') return undefined;
  const [start, end] = rangeOf(node);
  const range: TextRange = [start, start + text.slice(start, end).trimEnd().length];
  const inside = contentRange(node, text);
  if (inside !== undefined) {
    const offsets = Array.from({ length: node.value.length + 1 }, (_, at) => inside[0] + at);
    return mappedScript(node.value, offsets, (other) => spelt(other, node, isFlow));
  }
  if (node.type !== Scalar.BLOCK_LITERAL) return opaqueScript(node.value, range);
  const offsets = offsetsInBlock(node.value, text, start);
  return offsets === undefined
    ? opaqueScript(node.value, range)
    : mappedScript(node.value, offsets);
}

/**
 * Where the characters of a literal block lie: each of its lines ends one of the file's, which has the indentation
 * before it and may have a CR after it.
 */
function offsetsInBlock(value: string, text: string, start: number): number[] | undefined {
  const offsets: number[] = [];
  let lineStart = text.indexOf('\n', start) + 1;
  for (const line of value.replace(/\n+$/, '').split('\n')) {
    const feed = text.indexOf('\n', lineStart);
    const end = feed === -1 ? text.length : feed;
    const content = text.slice(lineStart, end).replace(/\r$/, '');
    const indent = content.length - line.length;
    if (line !== '' && (content.slice(indent) !== line || content.slice(0, indent).trim() !== ''))
      return undefined;
    const first = lineStart + (line === '' ? content.length : indent);
    for (let at = 0; at <= line.length; at++) offsets.push(first + at);
    lineStart = end + 1;
  }
  const last = offsets.at(-1) ?? start;
  while (offsets.length <= value.length) offsets.push(last);
  return offsets;
}

/** A text as the scalar would have it in its own style; none where it would have to be quoted and is not. */
function spelt(text: string, { type }: Scalar, isFlow: boolean): string | undefined {
  if (type === Scalar.QUOTE_DOUBLE) return JSON.stringify(text).slice(1, -1);
  if (type === Scalar.QUOTE_SINGLE) return text.replaceAll("'", "''");
  const special = isFlow ? /[{}[\],]|: | #/ : /: | #/;
  return special.test(text) ? undefined : text;
}
