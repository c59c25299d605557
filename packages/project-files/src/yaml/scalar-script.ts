import type { TextRange } from '@nopycache/core';
import { opaqueScript, plainScript, type Script } from '@nopycache/script';
import { isScalar, Scalar, type Node } from 'yaml';

import { mappedScript } from '../runs/mapped-script.js';
import { contentRange, rangeOf } from './scalar.js';

/** The script that a scalar holds, its characters found in the file where they can be. */
export function scriptOfScalar(node: Node | undefined, text: string): Script | undefined {
  if (!isScalar(node) || typeof node.value !== 'string') return undefined;
  const [start, end] = rangeOf(node);
  const range: TextRange = [start, start + text.slice(start, end).trimEnd().length];
  const inside = contentRange(node, text);
  if (inside !== undefined) return plainScript(node.value, inside[0]);
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
